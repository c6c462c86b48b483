// SPDX-License-Identifier: Apache-2.0
#pragma once

// Every id that crosses the door, once: forms, lists, fields and what a form is asked about.
// Pure data; the ids are a promise to scripts and saved settings and never change.

namespace crm {

namespace list {
inline constexpr char contractors[] = "contractors";  // the host's
inline constexpr char activities[] = "crm.list.activities";
}  // namespace list

namespace schedule {
inline constexpr char activities[] = "crm.schedule";
}  // namespace schedule

namespace report {
inline constexpr char effectiveness[] = "crm.report.effectiveness";
inline constexpr char negotiations[] = "crm.report.negotiations";
inline constexpr char acquisition[] = "crm.report.acquisition";
}  // namespace report

namespace form {
inline constexpr char contact[] = "crm.form.contact";
inline constexpr char meeting[] = "crm.form.meeting";
inline constexpr char task[] = "crm.form.task";
inline constexpr char why[] = "crm.form.why";
inline constexpr char deletion[] = "crm.form.delete";
}  // namespace form

namespace field {
inline constexpr char contractor[] = "contractor";
inline constexpr char contact_persons[] = "contact_persons";
inline constexpr char employee[] = "employee";
inline constexpr char employees[] = "employees";
inline constexpr char subject[] = "subject";
inline constexpr char venue[] = "venue";
inline constexpr char expected_cost[] = "expected_cost";
inline constexpr char actual_cost[] = "actual_cost";
inline constexpr char starts_at[] = "starts_at";
inline constexpr char ends_at[] = "ends_at";
inline constexpr char all_day[] = "all_day";
inline constexpr char in_schedule[] = "in_schedule";
inline constexpr char remind_before[] = "remind_before";
inline constexpr char contact_type[] = "contact_type";
inline constexpr char priority[] = "priority";
inline constexpr char category[] = "category";
inline constexpr char ended[] = "ended";
inline constexpr char note[] = "note";
inline constexpr char addenda[] = "addenda";
inline constexpr char elapsed[] = "elapsed";
inline constexpr char follow_up[] = "follow_up";
inline constexpr char follow_up_amount[] = "follow_up_amount";
inline constexpr char follow_up_unit[] = "follow_up_unit";
inline constexpr char follow_up_at[] = "follow_up_at";
inline constexpr char repeat[] = "repeat";
inline constexpr char repeat_every[] = "repeat_every";
inline constexpr char repeat_on[] = "repeat_on";
inline constexpr char repeat_end[] = "repeat_end";
inline constexpr char repeat_until[] = "repeat_until";
inline constexpr char repeat_count[] = "repeat_count";
inline constexpr char activities[] = "activities";
}  // namespace field

// Commands of the form itself.
namespace form_command {
inline constexpr char save[] = "save";
inline constexpr char save_and_close[] = "save_and_close";
inline constexpr char timer_toggle[] = "timer_toggle";
inline constexpr char open_follow_up[] = "open_follow_up";
inline constexpr char open_source[] = "open_source";
inline constexpr char open_schedule[] = "open_schedule";
inline constexpr char reopen[] = "reopen";
inline constexpr char add_addendum[] = "add_addendum";
inline constexpr char next_slot[] = "next_slot";
inline constexpr char why_seen[] = "why_seen";
inline constexpr char delete_[] = "delete";
}  // namespace form_command

// What a form asks, and what may be answered; the first answer is the safe one.
namespace ask {
inline constexpr char change_contractor[] = "change_contractor";  // keep, change
inline constexpr char unsaved[] = "unsaved";                      // stay, save, discard
inline constexpr char conflict[] = "conflict";                    // back, mine, theirs
inline constexpr char reopen[] = "reopen";                        // back, reopen (with a reason)
inline constexpr char add_addendum[] = "add_addendum";            // back, add (with the text)
inline constexpr char move_chain[] = "move_chain";                // only_this, later_too
inline constexpr char series[] = "series";                        // this, following, all
inline constexpr char why_seen[] = "why_seen";                    // close, other
inline constexpr char who_sees[] = "who_sees";                    // close, other
inline constexpr char delete_[] = "delete";  // keep, delete (this one, of a series), following, all
}  // namespace ask

namespace told {
inline constexpr char close[] = "close";
inline constexpr char other[] = "other";
}  // namespace told

}  // namespace crm
