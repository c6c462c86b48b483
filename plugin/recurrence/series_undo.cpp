// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/activity_facts.hpp"
#include "plugin/activity/activity_service.hpp"
#include "plugin/recurrence/series_change.hpp"
#include "plugin/saving/save_once.hpp"
#include "ribbon/text.hpp"

// Taking back what was done to a series: as it was, or not at all.

namespace crm {

namespace {

erp::error changed_since(std::int64_t count) {
  return {erp::error_code::conflict,
          tr_n("{1} of the activities was changed since; nothing was taken back.",
               "{1} of the activities were changed since; nothing was taken back.", count),
          {},
          {}};
}

class undoing {
 public:
  undoing(admitted& inside, const series_undo& undo, erp::instant now)
      : inside_(inside), undo_(undo), writer_(inside, now, cause::undo) {}

  std::optional<erp::error> apply() {
    if (auto error = read()) return error;
    for (std::size_t i = 0; i < undo_.changed.size(); ++i)
      if (auto error = put_back(current_[i], undo_.changed[i].before)) return error;
    for (std::size_t i = 0; i < undo_.made.size(); ++i) {
      auto gone = current_[undo_.changed.size() + i];
      gone.state = activity_state::cancelled;
      if (auto error = put_back(current_[undo_.changed.size() + i], gone)) return error;
    }
    put_series_back();
    return std::nullopt;
  }

 private:
  std::optional<erp::error> read() {
    std::int64_t others = 0;
    const auto look = [&](std::int64_t id, std::int64_t version) {
      auto found = writer_.table().read(id, inside_.may.visible());
      if (!found || found->version != version || !inside_.may.may_change(facts_of(*found)))
        ++others;
      current_.push_back(found.value_or(activity{}));
    };
    for (const auto& one : undo_.changed) look(one.before.id, one.version);
    for (const auto id : undo_.made) look(id, 1);
    return others == 0 ? std::nullopt : std::optional(changed_since(others));
  }

  std::optional<erp::error> put_back(const activity& current, activity before) {
    before.version = current.version;
    const auto people = check_participants(inside_, before, &current);
    if (!people) return people.failure();
    if (!writer_.change(current, before, *people)) writer_.move_in_series(current, before);
    return std::nullopt;
  }

  void put_series_back() {
    const auto stamped = [&](std::int64_t id, auto alter) {
      auto one = table_.read(id);
      if (!one) return;
      alter(*one);
      one->changed_by = writer_.by();
      one->changed_at = writer_.now();
      table_.update(*one);
    };
    stamped(undo_.before.id, [&](series& one) {
      one.rule = undo_.before.rule;
      one.complete = undo_.before.complete;
      one.made_until = undo_.before.made_until;
    });
    if (undo_.split_off) stamped(*undo_.split_off, [](series& one) { one.complete = true; });
  }

  admitted& inside_;
  const series_undo& undo_;
  activity_writer writer_;
  series_table table_{inside_.session, inside_.keys};
  std::vector<activity> current_;  // of those changed, then of those made
};

std::vector<std::int64_t> all_of(const series_undo& undo) {
  auto ids = undo.made;
  for (const auto& one : undo.changed) ids.push_back(one.before.id);
  return ids;
}

}  // namespace

erp::result<void> take_back_series(admitted& inside, const series_undo& undo, erp::instant now) {
  if (auto error = undoing(inside, undo, now).apply()) return *error;
  return {};
}

erp::result<std::vector<std::int64_t>> undo_series_change(admitted& inside, const std::string& key,
                                                          const series_undo& undo,
                                                          erp::instant now) {
  using answer = erp::result<std::vector<std::int64_t>>;
  return save_once(
      inside.session, key, now,
      [&](db::unit_of_work& work) -> answer {
        if (auto done = take_back_series(inside, undo, now); !done) return done.failure();
        work.commit();
        return all_of(undo);
      },
      [&]() -> answer { return all_of(undo); });
}

}  // namespace crm
