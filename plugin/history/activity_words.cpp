// SPDX-License-Identifier: Apache-2.0
#include "plugin/history/activity_words.hpp"

#include <algorithm>
#include <charconv>

#include "host-sdk/kit/format.hpp"
#include "host-sdk/kit/zone.hpp"
#include "plugin/contact_person/contact_person_query.hpp"
#include "plugin/contractor/contractor_query.hpp"
#include "plugin/employee/employee_query.hpp"
#include "plugin/history/snapshot.hpp"
#include "plugin/ids.hpp"
#include "plugin/recurrence/repeat_words.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

// Of no form, or called otherwise there.
const std::vector<erp::history_choice>& events() {
  static const std::vector<erp::history_choice> all{{event::created, tr("Created")},
                                                    {event::follow_up, tr("The next one was set")},
                                                    {event::addendum, tr("Addendum")},
                                                    {event::deleted, tr("Deleted")},
                                                    {field::ended, tr("State")},
                                                    {"measured", tr("Time as measured")},
                                                    {"zone", tr("Time zone")},
                                                    {"series", tr("Series")},
                                                    {"series_at", tr("Day in the series")}};
  return all;
}

const std::vector<erp::history_choice>& form_fields() {
  static const std::vector<erp::history_choice> all{
      {field::contractor, tr("Contractor")},
      {field::contact_persons, tr("Contact persons")},
      {field::employee, tr("Employee")},
      {field::employees, tr("Other participants")},
      {field::subject, tr("Subject")},
      {field::starts_at, tr("Start")},
      {field::ends_at, tr("End")},
      {field::all_day, tr("All day")},
      {field::in_schedule, tr("Add to the employee's schedule")},
      {field::remind_before, tr("Reminder")},
      {field::contact_type, tr("Type")},
      {field::priority, tr("Priority")},
      {field::category, tr("Category")},
      {field::venue, tr("Venue")},
      {field::expected_cost, tr("Expected costs")},
      {field::actual_cost, tr("Actual costs")},
      {field::elapsed, tr("Time")},
      {field::note, tr("Note")},
      {field::repeat, tr("Repeats")}};
  return all;
}

erp::text caption_of(const std::string& field) {
  for (const auto* all : {&events(), &form_fields()})
    for (const auto& one : *all)
      if (one.id == field) return one.caption;
  return erp::verbatim(field);
}

bool has_field(const erp::form_description& form, const std::string& id) {
  return std::any_of(form.sections.begin(), form.sections.end(), [&](const auto& section) {
    return std::any_of(section.fields.begin(), section.fields.end(),
                       [&](const auto& field) { return field.id == id; });
  });
}

std::optional<std::int64_t> number(std::string_view text) {
  std::int64_t n = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), n);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
  return n;
}

// "12345678 PLN"
std::optional<erp::money> amount(const std::string& text) {
  const auto blank = text.find(' ');
  const auto units = number(std::string_view(text).substr(0, blank));
  if (!units || blank == std::string::npos) return std::nullopt;
  return erp::money{*units, text.substr(blank + 1)};
}

// As activity_fields writes them: ", " between, a backslash before a comma within.
std::vector<erp::record_key> keys_in(const std::string& text) {
  std::vector<erp::record_key> keys(1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size())
      keys.back().id += text[++i];
    else if (text.compare(i, 2, ", ") == 0)
      keys.emplace_back(), ++i;
    else
      keys.back().id += text[i];
  }
  return keys;
}

erp::text state_words(const std::string& state) {
  if (state == "open") return tr("Not ended");
  if (state == "ended") return tr("Ended");
  return tr("Cancelled");
}

// What somebody entered, or what a form shows at least: not what keeps the books.
bool worth_saying(const field_change& initial) {
  const auto& [id, before, after] = initial;
  if (id == field::all_day || id == "measured") return after != "0";
  if (id == field::ended) return after != "open";
  return std::any_of(form_fields().begin(), form_fields().end(),
                     [&](const auto& one) { return one.id == id; });
}

}  // namespace

std::vector<erp::history_choice> history_fields(const erp::form_description& form) {
  std::vector<erp::history_choice> all;
  for (const auto& one : events())
    if (one.id != "measured" || has_field(form, field::elapsed)) all.push_back(one);
  for (const auto& one : form_fields())
    if (has_field(form, one.id)) all.push_back(one);
  return all;
}

activity_words::activity_words(admitted& inside, const activity& record)
    : inside_(inside),
      record_(record),
      by_(inside.may.by()),
      all_day_changes_(all_day_changes(inside.session, inside.keys, record.id)),
      dictionaries_(read_dictionaries(inside.session, by_.language)) {}

// The changes are in order: the last one up to there, else what the first one found.
bool activity_words::all_day(std::int64_t version) const {
  const auto after =
      std::find_if(all_day_changes_.rbegin(), all_day_changes_.rend(),
                   [version](const kept_change& one) { return one.row.change_no <= version; });
  if (after != all_day_changes_.rend()) return after->row.change.after == "1";
  if (all_day_changes_.empty()) return record_.all_day;
  return all_day_changes_.front().row.change.before == "1";
}

// All day, the day alone; the end is kept as the midnight after the last one.
erp::text activity_words::moment(const std::string& field, erp::instant at,
                                 std::int64_t version) const {
  const bool of_record = field == field::starts_at || field == field::ends_at;
  if (!of_record || !all_day(version))
    return erp::verbatim(erp::kit::show_moment(at, by_.language, by_.zone));
  if (field == field::ends_at) at -= std::chrono::milliseconds(1);
  return erp::verbatim(erp::kit::show_date(erp::kit::day_of(at, record_.zone), by_.language));
}

erp::text activity_words::people(const std::string& field, const std::string& keys) {
  const bool persons = field == field::contact_persons;
  const bool contractor = field == field::contractor;
  auto& known = contractor ? contractors_ : persons ? persons_ : employees_;
  const auto wanted =
      contractor || field == field::employee ? std::vector{erp::record_key{keys}} : keys_in(keys);
  std::vector<erp::record_key> unknown;
  for (const auto& key : wanted)
    if (known.count(key.id) == 0) unknown.push_back(key);
  if (!unknown.empty()) {
    const auto found =
        contractor ? std::vector{contractor_choice(inside_.session, inside_.keys, unknown.front())}
        : persons  ? contact_person_choices(inside_.session, inside_.keys, unknown)
                   : employee_choices(inside_.session, inside_.keys, unknown);
    for (const auto& one : found) known[one.key.id] = one.caption;
  }
  std::string all;
  for (const auto& key : wanted) all += (all.empty() ? "" : ", ") + known[key.id].id;
  return erp::verbatim(all);
}

erp::text activity_words::value_of_dictionary(const std::string& field, const std::string& id) {
  const auto key = number(id);
  const auto* value = key ? find_value(dictionaries_[field], *key) : nullptr;
  return erp::verbatim(value ? value->name : id);
}

erp::text activity_words::rule(const std::string& text) const {
  const auto parsed = parse_rule(text, record_.zone);
  if (!parsed) return erp::verbatim(text);
  const auto start = repeat_start_of(record_.starts_at, record_.zone, record_.all_day);
  constexpr std::chrono::days far{731};
  constexpr std::size_t shown = 3;
  const auto whole = completed(*parsed, start);
  const auto next = occurrences(whole, start, {std::nullopt, record_.starts_at + far, shown});
  return rule_words(whole, next ? next->at : std::vector<erp::instant>(), record_.zone,
                    by_.language);
}

erp::text activity_words::shown(const std::string& id, const std::optional<std::string>& kept,
                                std::int64_t version) {
  if (!kept) return {};
  const auto as = [this](const erp::value& value) {
    return erp::verbatim(erp::kit::show(value, by_.language, by_.zone));
  };
  const auto n = number(*kept);
  if (id == field::contractor || id == field::contact_persons || id == field::employee ||
      id == field::employees)
    return people(id, *kept);
  if (dictionaries_.count(id) != 0) return value_of_dictionary(id, *kept);
  if (id == field::ended) return state_words(*kept);
  if (id == field::repeat) return rule(*kept);
  if (id == field::expected_cost || id == field::actual_cost)
    if (const auto cost = amount(*kept)) return as(*cost);
  if (!n) return erp::verbatim(*kept);
  if (id == field::starts_at || id == field::ends_at || id == "series_at" || id == event::follow_up)
    return moment(id, erp::instant(std::chrono::milliseconds(*n)), version);
  if (id == field::all_day || id == field::in_schedule || id == event::deleted) return as(*n != 0);
  if (id == field::elapsed || id == "measured") return as(std::chrono::seconds(*n));
  if (id == field::remind_before)
    return tr("{1} before the start", std::chrono::seconds(std::chrono::minutes(*n)));
  return erp::verbatim(*kept);
}

erp::text activity_words::name_of(const erp::record_key& by) {
  const auto known = operators_.find(by.id);
  if (known != operators_.end()) return known->second;
  return operators_[by.id] = operator_names(inside_.session, inside_.keys, {by}).front().caption;
}

std::vector<erp::history_row> activity_words::tell(const std::vector<kept_change>& change) {
  std::vector<erp::history_row> told;
  const auto heading = heading_of(change.front(), name_of(change.front().row.by), {});
  for (const auto& kept : change) {
    const auto version = kept.row.change_no;
    const auto add = [&](const field_change& one) {
      auto& row = told.emplace_back(heading);
      row.field = one.field;
      row.caption = caption_of(one.field);
      if (!kept.row.reason.empty()) row.reason = erp::verbatim(kept.row.reason);
      if (one.field == event::created) return;
      row.before = shown(one.field, one.before, version - 1);
      row.after = shown(one.field, one.after, version);
    };
    add(kept.row.change);
    if (kept.row.change.field != event::created) continue;
    for (const auto& one : initial_changes(kept.row.change.after.value_or("")))
      if (worth_saying(one)) add(one);
  }
  return told;
}

}  // namespace crm
