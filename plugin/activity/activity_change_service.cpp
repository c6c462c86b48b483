// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/activity_facts.hpp"
#include "plugin/activity/activity_rules.hpp"
#include "plugin/activity/activity_service.hpp"
#include "plugin/activity/activity_table.hpp"
#include "plugin/activity/activity_writer.hpp"
#include "plugin/history/history_table.hpp"
#include "plugin/ids.hpp"
#include "plugin/saving/save_once.hpp"
#include "ribbon/text.hpp"

// The two changes that are made without a form's save: a note in the list, and reopening.

namespace crm {

namespace {

using erp::error;
using erp::error_code;

erp::result<std::int64_t> write_note(admitted& inside, const note_wish& wish, erp::instant now,
                                     db::unit_of_work& work) {
  const error overtaken{error_code::conflict,
                        tr("Somebody else changed this note meanwhile. Look at it first."),
                        field::note,
                        {}};
  activity_writer writer(inside, now, cause::list);
  const auto record = writer.table().read(wish.id, inside.may.visible());
  if (!record) return activity_gone();
  if (!inside.may.may_change(facts_of(*record))) return may_not_change();
  if (record->note == wish.note) return record->version;
  if (is_sealed(*record))
    return error{error_code::sealed,
                 tr("This activity is ended; its note cannot be changed."),
                 field::note,
                 {}};
  if (record->version != wish.version &&
      history_table(inside.session, inside.keys).changed_since(wish.id, field::note, wish.version))
    return overtaken;
  const auto people = check_participants(inside, *record, &*record);
  if (!people) return people.failure();
  auto changed = *record;
  changed.note = wish.note;
  writer.change(*record, changed, *people);
  work.commit();
  return changed.version;
}

erp::result<activity> write_reopened(admitted& inside, const reopen_wish& wish, erp::instant now,
                                     db::unit_of_work& work) {
  activity_writer writer(inside, now);
  const auto record = writer.table().read(wish.id, inside.may.visible());
  if (!record) return activity_gone();
  if (!is_sealed(*record))
    return error{error_code::conflict, tr("This activity is not ended any more."), {}, {}};
  const auto people = check_participants(inside, *record, &*record);
  if (!people) return people.failure();
  auto opened = *record;
  opened.state = activity_state::open;
  writer.change(*record, opened, *people, {}, wish.reason);
  work.commit();
  return opened;
}

erp::result<activity> stored(admitted& inside, std::int64_t id) {
  auto record = activity_table(inside.session, inside.keys).read(id, inside.may.visible());
  if (!record) return activity_gone();
  return std::move(*record);
}

}  // namespace

erp::result<std::int64_t> change_note(admitted& inside, const note_wish& wish, erp::instant now) {
  if (auto broken = broken_text(field::note, wish.note, 0)) return *broken;
  return save_once(
      inside.session, wish.key, now,
      [&](db::unit_of_work& work) { return write_note(inside, wish, now, work); },
      [&]() -> erp::result<std::int64_t> {
        const auto record = stored(inside, wish.id);
        if (!record) return record.failure();
        return record->version;
      });
}

erp::error may_not_reopen() {
  return {error_code::denied,
          tr("To reopen what is ended your group needs the right to do so."),
          {},
          {}};
}

erp::result<activity> reopen_activity(admitted& inside, const reopen_wish& wish, erp::instant now) {
  if (!inside.may.may(right::reopen_ended)) return may_not_reopen();
  if (wish.reason.find_first_not_of(" \t\r\n") == std::string::npos)
    return error{error_code::required, tr("Give a reason for reopening."), {}, {}};
  if (auto broken = broken_text({}, wish.reason, 0)) return *broken;
  return save_once(
      inside.session, wish.key, now,
      [&](db::unit_of_work& work) { return write_reopened(inside, wish, now, work); },
      [&] { return stored(inside, wish.id); });
}

}  // namespace crm
