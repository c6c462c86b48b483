// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/activity_fields.hpp"

namespace crm {

namespace {

using shown = std::optional<std::string>;

shown key(const std::optional<erp::record_key>& k) {
  if (!k) return std::nullopt;
  return k->id;
}

shown number(const std::optional<std::int64_t>& n) {
  if (!n) return std::nullopt;
  return std::to_string(*n);
}

shown words(const std::string& s) {
  if (s.empty()) return std::nullopt;
  return s;
}

shown moment(erp::instant at) {
  return std::to_string(at.time_since_epoch().count());
}
shown yes(bool b) {
  return b ? "1" : "0";
}

// "1, 2"; a comma or backslash within a key gets a backslash before it.
shown keys(const std::vector<erp::record_key>& listed) {
  std::string all;
  for (const auto& one : listed) {
    if (!all.empty()) all += ", ";
    for (const char c : one.id) {
      if (c == ',' || c == '\\') all += '\\';
      all += c;
    }
  }
  return words(all);
}

shown moment_or_none(const std::optional<erp::instant>& at) {
  if (!at) return std::nullopt;
  return moment(*at);
}

// "12345678 PLN", in 1/10000 of the unit
shown amount(const std::optional<erp::money>& cost) {
  if (!cost) return std::nullopt;
  return std::to_string(cost->amount_e4) + " " + cost->currency;
}

shown shown_reminder(const activity& a) {
  if (!a.remind_before) return std::nullopt;
  return std::to_string(a.remind_before->count());
}

shown state(const activity& a) {
  switch (a.state) {
    case activity_state::open:
      return "open";
    case activity_state::ended:
      return "ended";
    case activity_state::cancelled:
      return "cancelled";
  }
  return std::nullopt;
}

shown kind(const activity& a) {
  return std::to_string(static_cast<int>(a.kind));
}

shown elapsed(const activity& a) {
  if (!a.elapsed) return std::nullopt;
  return std::to_string(a.elapsed->count());
}

shown measured(const activity& a) {
  return std::to_string(a.measured.count());
}

}  // namespace

const std::vector<activity_field>& activity_fields() {
  using a = activity;
  static const std::vector<activity_field> all{
      {"contractor", [](const a& x) { return key(x.contractor); }},
      {"contact_persons", [](const a& x) { return keys(x.persons); }},
      {"employee", [](const a& x) { return key(x.employee); }},
      {"employees", [](const a& x) { return keys(x.employees); }},
      {"subject", [](const a& x) { return words(x.subject); }},
      {"starts_at", [](const a& x) { return moment(x.starts_at); }},
      {"ends_at", [](const a& x) { return moment(x.ends_at); }},
      {"all_day", [](const a& x) { return yes(x.all_day); }},
      {"in_schedule", [](const a& x) { return yes(x.in_schedule); }},
      {"contact_type", [](const a& x) { return number(x.contact_type); }},
      {"priority", [](const a& x) { return number(x.priority); }},
      {"category", [](const a& x) { return number(x.category); }},
      {"venue", [](const a& x) { return words(x.venue); }},
      {"expected_cost", [](const a& x) { return amount(x.expected_cost); }},
      {"actual_cost", [](const a& x) { return amount(x.actual_cost); }},
      {"remind_before", shown_reminder},
      {"ended", state},
      {"elapsed", elapsed},
      {"measured", measured},
      {"note", [](const a& x) { return words(x.note); }},
  };
  return all;
}

const std::vector<activity_field>& fields_along() {
  using a = activity;
  static const std::vector<activity_field> all{
      {"zone", [](const a& x) { return words(x.zone); }},
      {"series", [](const a& x) { return number(x.series); }},
      {"series_at", [](const a& x) { return moment_or_none(x.series_at); }},
  };
  return all;
}

const std::vector<activity_field>& identity_fields() {
  using a = activity;
  static const std::vector<activity_field> all{
      {"kind", kind},
      {"created_by", [](const a& x) { return words(x.created_by.id); }},
      {"follow_up_of", [](const a& x) { return number(x.follow_up_of); }},
      {"chain", [](const a& x) { return number(x.chain); }},
  };
  return all;
}

std::vector<std::string> changed_fields(const activity& before, const activity& after) {
  std::vector<std::string> changed;
  for (const auto& field : activity_fields())
    if (field.value(before) != field.value(after)) changed.emplace_back(field.id);
  return changed;
}

}  // namespace crm
