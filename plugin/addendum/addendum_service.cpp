// SPDX-License-Identifier: Apache-2.0
#include "plugin/addendum/addendum_service.hpp"

#include "host-sdk/kit/format.hpp"
#include "plugin/activity/activity_facts.hpp"
#include "plugin/activity/activity_rules.hpp"
#include "plugin/activity/activity_service.hpp"
#include "plugin/activity/activity_writer.hpp"
#include "plugin/history/history_query.hpp"
#include "plugin/saving/save_once.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

using erp::error;
using erp::error_code;

std::optional<error> why_not_added(const rights& may, const activity& record) {
  if (!may.may_change(facts_of(record))) return may_not_add();
  if (!is_sealed(record))
    return error{
        error_code::conflict, tr("This activity is not ended. Write it into the note."), {}, {}};
  return std::nullopt;
}

// The record does not change, but it has a new version: who showed it looks again.
erp::result<activity> write(admitted& inside, const addendum_wish& wish, erp::instant now,
                            db::unit_of_work& work) {
  activity_writer writer(inside, now);
  const auto stored = writer.table().read(wish.id, inside.may.visible());
  if (!stored) return activity_gone();
  if (auto refused = why_not_added(inside.may, *stored)) return *refused;
  const auto people = check_participants(inside, *stored, &*stored);
  if (!people) return people.failure();
  const auto& by = inside.may.by();
  addendum_table(inside.session, inside.keys)
      .add(wish.id, {now, by.operator_key, by.station, wish.content});
  auto record = *stored;
  writer.change(*stored, record, *people, {{event::addendum, std::nullopt, wish.content}});
  work.commit();
  return record;
}

}  // namespace

error may_not_add() {
  return {error_code::denied,
          tr("You need the right to modify activities to add to those of others."),
          {},
          {}};
}

erp::result<activity> add_addendum(admitted& inside, const addendum_wish& wish, erp::instant now) {
  if (wish.content.find_first_not_of(" \t\r\n") == std::string::npos)
    return error{error_code::required, tr("Write what is to be added."), {}, {}};
  if (auto broken = broken_text({}, wish.content, 0)) return *broken;
  return save_once(
      inside.session, wish.key, now,
      [&](db::unit_of_work& work) { return write(inside, wish, now, work); },
      [&]() -> erp::result<activity> {
        auto record =
            activity_table(inside.session, inside.keys).read(wish.id, inside.may.visible());
        if (!record) return activity_gone();
        return std::move(*record);
      });
}

std::vector<shown_addendum> read_addenda(admitted& inside, std::int64_t activity) {
  std::vector<shown_addendum> all;
  for (auto& one : addendum_table(inside.session, inside.keys).read(activity))
    all.push_back({std::move(one), {}});
  std::vector<erp::record_key> operators;
  for (const auto& one : all) operators.push_back(one.added.by);
  const auto names = operator_names(inside.session, inside.keys, operators);
  for (std::size_t i = 0; i < all.size(); ++i) all[i].who = names[i].caption.id;
  return all;
}

std::string addenda_text(const std::vector<shown_addendum>& addenda, const who& reader) {
  std::string text;
  for (const auto& [added, who] : addenda) {
    if (!text.empty()) text += "\n\n";
    text += erp::kit::show_moment(added.at, reader.language, reader.zone) + ", " + who;
    if (!added.station.empty()) text += " (" + added.station + ")";
    text += ":\n" + added.content;
  }
  return text;
}

}  // namespace crm
