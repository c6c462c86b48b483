// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/activity_row.hpp"

#include <cassert>

#include "db/binding/key.hpp"
#include "db/dialect/fold.hpp"
#include "host-sdk/kit/zone.hpp"
#include "plugin/activity/activity.hpp"
#include "plugin/activity/activity_facts.hpp"
#include "plugin/activity/activity_opening.hpp"
#include "plugin/ids.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

constexpr std::size_t activity_column_count = 19;
using part = activity_part;
using std::chrono::milliseconds;

struct facts {
  activity_kind kind;
  activity_state state;
  erp::instant starts_at;
  erp::instant ends_at;
  bool all_day;
  erp::instant now;

  bool open() const { return state == activity_state::open; }
  bool overdue() const { return open() && ends_at < now; }
  bool running() const { return open() && starts_at <= now && now <= ends_at; }
};

class reader {
 public:
  explicit reader(const db::statement& from) : from_(from) {}

  bool has(part p) const { return !from_.is_null(index(p)); }
  std::int64_t integer(part p) const { return from_.integer(index(p)); }
  const std::string& text(part p) const { return from_.text(index(p)); }
  erp::instant moment(part p) const { return erp::instant(milliseconds(integer(p))); }
  erp::record_key key(part p, db::key_type type) const {
    return {db::key_text(from_, index(p), type)};
  }

 private:
  static int index(part p) { return static_cast<int>(p); }
  const db::statement& from_;
};

// A sentence of nothing but its argument: the host shows it in the operator's form.
erp::text as_shown(erp::value value) {
  return {text_domain, "{1}", {}, 0, {std::move(value)}};
}

// Cells are filled where they lie: a page has hundreds of them, and moving them costs more than
// all else that is done here.

void show_kind(erp::cell& cell, activity_kind kind, bool repeats) {
  switch (kind) {
    case activity_kind::contact:
      cell = {std::string("contact"), tr("Contact")};
      break;
    case activity_kind::meeting:
      cell = {std::string("meeting"), repeats ? tr("Repeating meeting") : tr("Meeting")};
      break;
    case activity_kind::task:
      cell = {std::string("task"), repeats ? tr("Repeating task") : tr("Task")};
      break;
  }
}

// What is stored, for scripts; for people also whether it is late or under way (P12).
void show_state(erp::cell& cell, const facts& f) {
  cell.value = std::string(f.state == activity_state::ended       ? "ended"
                           : f.state == activity_state::cancelled ? "cancelled"
                                                                  : "open");
  cell.shown = f.state == activity_state::ended       ? tr("Ended")
               : f.state == activity_state::cancelled ? tr("Cancelled")
               : f.overdue()                          ? tr("Overdue")
               : f.running()                          ? tr("In progress")
                                                      : tr("Planned");
}

void show_moment(erp::cell& cell, const facts& f, erp::instant moment, erp::instant day,
                 const std::string& zone) {
  cell.value = moment;
  if (f.all_day) cell.shown = as_shown(erp::kit::day_of(day, zone));
}

void show_key(erp::cell& cell, const reader& from, part key, part name, db::key_type type) {
  if (!from.has(key)) return;
  auto& id = cell.value.emplace<erp::record_key>(from.key(key, type));
  cell.shown.id = from.has(name) ? from.text(name) : id.id;
}

void show_dictionary(erp::cell& cell, const reader& from, part key, part name) {
  show_key(cell, from, key, name, db::key_type::integer);
}

void show_text(erp::cell& cell, const reader& from, part text) {
  if (from.has(text) && !from.text(text).empty()) cell.value.emplace<std::string>(from.text(text));
}

// So many code points and a mark that there are more.
std::string beginning(const std::string& text, int most) {
  int seen = 0;
  for (std::size_t at = 0; at < text.size(); ++at)
    if ((text[at] & 0xC0) != 0x80 && seen++ == most) return text.substr(0, at) + "…";
  return text;
}

void show_cost(erp::cell& cell, const reader& from, part amount, part currency) {
  if (from.has(amount) && from.has(currency))
    cell.value = erp::money{from.integer(amount), from.text(currency)};
}

bool is_cut(const std::string& note) {
  return note.size() > note_shown_max && db::characters(note) > note_shown_max;
}

facts facts_of(const reader& from, const erp::kit::list_viewer& viewer) {
  return {static_cast<activity_kind>(from.integer(part::kind)),
          static_cast<activity_state>(from.integer(part::state)),
          from.moment(part::starts_at),
          from.moment(part::ends_at),
          from.integer(part::all_day) != 0,
          viewer.now};
}

// The operator's own part in it is all that is asked of who takes part.
bool may_change(const reader& from, const key_types& keys, const rights& may, activity_kind kind) {
  record_facts about{subject_of(kind), {}, {}, from.key(part::author, keys.operator_)};
  if (from.has(part::employee)) about.employee = from.key(part::employee, keys.employee);
  if (from.has(part::me)) about.employees = {from.key(part::me, keys.employee)};
  return may.may_change(about);
}

erp::column described_column(const char* id, erp::text caption, erp::column_kind kind, int width,
                             bool sortable = false, bool shown = true) {
  return {id, std::move(caption), kind, width, sortable, false, shown};
}

}  // namespace

std::vector<erp::column> activity_columns() {
  using kind = erp::column_kind;
  std::vector<erp::column> columns{
      described_column("kind", tr("Kind"), kind::text, 10),
      described_column("starts_at", tr("Start"), kind::moment, 17, true),
      described_column("ends_at", tr("End"), kind::moment, 17, false, false),
      described_column("contractor", tr("Contractor"), kind::reference, 28, true),
      described_column("contact_persons", tr("Contact persons"), kind::text, 24),
      described_column("subject", tr("Subject"), kind::text, 28),
      described_column("venue", tr("Venue"), kind::multiline, 24, false, false),
      described_column("note", tr("Note"), kind::multiline, 40),
      described_column("contact_type", tr("Type"), kind::reference, 12),
      described_column("priority", tr("Priority"), kind::reference, 10),
      described_column("category", tr("Category"), kind::reference, 18),
      described_column("employee", tr("Employee"), kind::reference, 18),
      described_column("employees", tr("Other participants"), kind::text, 24, false, false),
      described_column("expected_cost", tr("Expected costs"), kind::money, 14, false, false),
      described_column("actual_cost", tr("Actual costs"), kind::money, 14, false, false),
      described_column("state", tr("State"), kind::text, 18),
      described_column("elapsed", tr("Time"), kind::duration, 9),
      described_column("follow_up", tr("Next one"), kind::moment, 17),
      described_column("changed_at", tr("Changed"), kind::moment, 17, true, false)};
  assert(columns.size() == activity_column_count);
  for (auto& column : columns) column.editable = column.id == "note";
  return columns;
}

void make_activity_row(const db::statement& statement, const key_types& keys, const rights& may,
                       const erp::kit::list_viewer& viewer, erp::row& row) {
  const reader from(statement);
  const auto f = facts_of(from, viewer);
  // All day ends at the midnight after its last day; people read that day.
  const auto last_day =
      f.all_day && f.ends_at > f.starts_at ? f.ends_at - milliseconds(1) : f.ends_at;
  row.cells.resize(activity_column_count);
  auto cell = row.cells.begin();
  show_kind(*cell++, f.kind, from.has(part::series));
  show_moment(*cell++, f, f.starts_at, f.starts_at, viewer.zone);
  show_moment(*cell++, f, f.ends_at, last_day, viewer.zone);
  show_key(*cell++, from, part::contractor, part::contractor_name, keys.contractor);
  show_text(*cell++, from, part::person_names);
  show_text(*cell++, from, part::subject);
  if (from.has(part::venue)) cell->value = beginning(from.text(part::venue), venue_shown_max);
  ++cell;
  show_text(*cell++, from, part::note);
  show_dictionary(*cell++, from, part::contact_type, part::contact_type_name);
  show_dictionary(*cell++, from, part::priority, part::priority_name);
  show_dictionary(*cell++, from, part::category, part::category_name);
  show_key(*cell++, from, part::employee, part::employee_name, keys.employee);
  show_text(*cell++, from, part::employee_names);
  show_cost(*cell++, from, part::expected_amount, part::expected_currency);
  show_cost(*cell++, from, part::actual_amount, part::actual_currency);
  show_state(*cell++, f);
  cell++->value = std::chrono::seconds(from.integer(part::elapsed));
  if (from.has(part::follow_up)) cell->value = from.moment(part::follow_up);
  (++cell)->value = from.moment(part::changed_at);
  row.mark = f.state == activity_state::ended ? erp::row_mark::ended
             : f.overdue()                    ? erp::row_mark::overdue
             : f.running()                    ? erp::row_mark::running
                                              : erp::row_mark::none;
  row.editable = f.open() && !(from.has(part::note) && is_cut(from.text(part::note))) &&
                 may_change(from, keys, may, f.kind);
  row.form = form_of(f.kind);
}

}  // namespace crm
