// SPDX-License-Identifier: Apache-2.0
#include "db/session/unit_of_work.hpp"
#include "plugin/activity/activity_fields.hpp"
#include "plugin/activity/activity_rules.hpp"
#include "plugin/activity/activity_search_table.hpp"
#include "plugin/activity/activity_service.hpp"
#include "plugin/activity/activity_table.hpp"
#include "plugin/activity/participants.hpp"
#include "plugin/history/history_table.hpp"
#include "plugin/ids.hpp"
#include "ribbon/text.hpp"

// The two changes that are made without a form's save: a note in the list, and reopening.

namespace crm {

namespace {

using erp::error;
using erp::error_code;

// Stores the record with the history of one field. False: somebody was quicker.
bool write_one(admitted& inside, activity& record, const participants& people,
               const field_change& change, const std::string& reason, erp::instant now) {
  record.changed_by = inside.may.by().operator_key;
  record.changed_at = now;
  if (!activity_table(inside.session, inside.keys).update(record, people.contractor_sort))
    return false;
  ++record.version;
  history_table(inside.session, inside.keys)
      .add({record.id, record.version, now, record.changed_by, reason}, {change});
  return true;
}

std::optional<std::string> kept(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

}  // namespace

erp::result<std::int64_t> change_note(admitted& inside, std::int64_t id, std::int64_t version,
                                      const std::string& note, erp::instant now) {
  if (auto broken = broken_text(field::note, note, 0)) return *broken;
  const error overtaken{error_code::conflict,
                        tr("Somebody else changed this note meanwhile. Look at it first."),
                        field::note,
                        {}};
  db::unit_of_work work(inside.session);
  auto record = activity_table(inside.session, inside.keys).read(id, inside.may.visible());
  if (!record) return activity_gone();
  if (record->note == note) return record->version;
  if (is_sealed(*record))
    return error{error_code::sealed,
                 tr("This activity is ended; its note cannot be changed."),
                 field::note,
                 {}};
  if (record->version != version &&
      history_table(inside.session, inside.keys).changed_since(id, field::note, version))
    return overtaken;
  const auto people = check_participants(inside, *record, &*record);
  if (!people) return people.failure();
  const field_change change{field::note, kept(record->note), kept(note)};
  record->note = note;
  if (!write_one(inside, *record, *people, change, {}, now)) return overtaken;
  write_search_text(inside.session, id,
                    {people->contractor_name, people->person_names, record->subject, note});
  work.commit();
  return record->version;
}

erp::error may_not_reopen() {
  return {error_code::denied,
          tr("You need the right to modify activities to reopen an ended one."),
          {},
          {}};
}

erp::result<activity> reopen_activity(admitted& inside, std::int64_t id, const std::string& reason,
                                      erp::instant now) {
  if (!inside.may.may(right::modify_activities)) return may_not_reopen();
  if (reason.find_first_not_of(" \t\r\n") == std::string::npos)
    return error{error_code::required, tr("Give a reason for reopening."), {}, {}};
  if (auto broken = broken_text({}, reason, 0)) return *broken;
  db::unit_of_work work(inside.session);
  auto record = activity_table(inside.session, inside.keys).read(id, inside.may.visible());
  if (!record) return activity_gone();
  const error not_ended{error_code::conflict, tr("This activity is not ended any more."), {}, {}};
  if (!is_sealed(*record)) return not_ended;
  const auto people = check_participants(inside, *record, &*record);
  if (!people) return people.failure();
  record->state = activity_state::open;
  if (!write_one(inside, *record, *people, {field::ended, "ended", "open"}, reason, now))
    return not_ended;
  work.commit();
  return *record;
}

}  // namespace crm
