// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/activity_row.hpp"

#include "db/binding/key.hpp"
#include "db/dialect/fold.hpp"
#include "host-sdk/kit/zone.hpp"
#include "plugin/activity/activity.hpp"
#include "plugin/ids.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

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
  std::string text(part p) const { return from_.optional_text(index(p)).value_or(""); }
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

erp::cell kind_cell(activity_kind kind) {
  switch (kind) {
    case activity_kind::meeting:
      return {std::string("meeting"), tr("Meeting")};
    case activity_kind::task:
      return {std::string("task"), tr("Task")};
    default:
      return {std::string("contact"), tr("Contact")};
  }
}

// What is stored, for scripts; for people also whether it is late or under way (P12).
erp::cell state_cell(const facts& f) {
  if (f.state == activity_state::ended) return {std::string("ended"), tr("Ended")};
  if (f.state == activity_state::cancelled) return {std::string("cancelled"), tr("Cancelled")};
  auto shown = f.overdue() ? tr("Overdue") : f.running() ? tr("In progress") : tr("Planned");
  return {std::string("open"), std::move(shown)};
}

// All day ends at the midnight after its last day; people read that day.
erp::cell moment_cell(const facts& f, erp::instant moment, erp::instant shown,
                      const std::string& zone) {
  if (!f.all_day) return {moment, {}};
  return {moment, as_shown(erp::kit::day_of(shown, zone))};
}

erp::cell key_cell(const reader& from, part key, part name, db::key_type type) {
  if (!from.has(key)) return {};
  auto id = from.key(key, type);
  auto shown = from.has(name) ? from.text(name) : id.id;
  return {std::move(id), erp::verbatim(std::move(shown))};
}

erp::cell dictionary_cell(const reader& from, part key, part name) {
  return key_cell(from, key, name, db::key_type::integer);
}

erp::cell text_cell(std::string text) {
  if (text.empty()) return {};
  return {std::move(text), {}};
}

bool is_cut(const std::string& note) {
  return note.size() > note_shown_max && db::characters(note) > note_shown_max;
}

erp::cell follow_up_cell(const reader& from) {
  if (!from.has(part::follow_up)) return {};
  return {from.moment(part::follow_up), {}};
}

facts facts_of(const reader& from, const erp::kit::list_viewer& viewer) {
  return {static_cast<activity_kind>(from.integer(part::kind)),
          static_cast<activity_state>(from.integer(part::state)),
          from.moment(part::starts_at),
          from.moment(part::ends_at),
          from.integer(part::all_day) != 0,
          viewer.now};
}

erp::column described(const char* id, erp::text caption, erp::column_kind kind, int width,
                      bool sortable = false, bool shown = true) {
  return {id, std::move(caption), kind, width, sortable, false, shown};
}

}  // namespace

std::vector<erp::column> activity_columns() {
  using kind = erp::column_kind;
  std::vector<erp::column> columns{
      described("kind", tr("Kind"), kind::text, 10, false, false),
      described("starts_at", tr("Start"), kind::moment, 17, true),
      described("ends_at", tr("End"), kind::moment, 17, false, false),
      described("contractor", tr("Contractor"), kind::reference, 28, true),
      described("contact_persons", tr("Contact persons"), kind::text, 24),
      described("subject", tr("Subject"), kind::text, 28),
      described("note", tr("Note"), kind::multiline, 40),
      described("contact_type", tr("Type"), kind::reference, 12),
      described("priority", tr("Priority"), kind::reference, 10),
      described("category", tr("Category"), kind::reference, 18),
      described("employee", tr("Employee"), kind::reference, 18),
      described("state", tr("State"), kind::text, 12),
      described("elapsed", tr("Time"), kind::duration, 9),
      described("follow_up", tr("Next one"), kind::moment, 17),
      described("changed_at", tr("Changed"), kind::moment, 17, true, false)};
  for (auto& column : columns) column.editable = column.id == "note";
  return columns;
}

void make_activity_row(const db::statement& statement, const key_types& keys,
                       const erp::kit::list_viewer& viewer, erp::row& row) {
  const reader from(statement);
  const auto f = facts_of(from, viewer);
  auto note = from.text(part::note);
  const bool cut = is_cut(note);
  const auto last_day =
      f.all_day && f.ends_at > f.starts_at ? f.ends_at - milliseconds(1) : f.ends_at;
  row.cells.reserve(15);
  // One by one: an initializer list would copy every cell once more.
  const auto add = [&row](erp::cell cell) { row.cells.push_back(std::move(cell)); };
  add(kind_cell(f.kind));
  add(moment_cell(f, f.starts_at, f.starts_at, viewer.zone));
  add(moment_cell(f, f.ends_at, last_day, viewer.zone));
  add(key_cell(from, part::contractor, part::contractor_name, keys.contractor));
  add(text_cell(from.text(part::person_names)));
  add(text_cell(from.text(part::subject)));
  add(text_cell(std::move(note)));
  add(dictionary_cell(from, part::contact_type, part::contact_type_name));
  add(dictionary_cell(from, part::priority, part::priority_name));
  add(dictionary_cell(from, part::category, part::category_name));
  add(key_cell(from, part::employee, part::employee_name, keys.employee));
  add(state_cell(f));
  add({std::chrono::seconds(from.integer(part::elapsed)), {}});
  add(follow_up_cell(from));
  add({from.moment(part::changed_at), {}});
  row.mark = f.state == activity_state::ended ? erp::row_mark::ended
             : f.overdue()                    ? erp::row_mark::overdue
             : f.running()                    ? erp::row_mark::running
                                              : erp::row_mark::none;
  row.editable = f.open() && !cut;
  if (f.kind == activity_kind::contact) row.form = form::contact;
}

}  // namespace crm
