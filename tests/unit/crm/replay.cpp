// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/crm/replay.hpp"

#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>
#include <string>

namespace crm_test {

namespace {

using kept = std::optional<std::string>;
using crm::activity;

erp::instant moment(const std::string& ms) {
  return erp::instant(std::chrono::milliseconds(std::stoll(ms)));
}

std::optional<std::int64_t> number(const kept& text) {
  return text ? std::optional<std::int64_t>(std::stoll(*text)) : std::nullopt;
}

std::optional<erp::record_key> key(const kept& text) {
  return text ? std::optional(erp::record_key{*text}) : std::nullopt;
}

std::vector<erp::record_key> keys(const kept& text) {
  std::vector<erp::record_key> all;
  std::string one;
  const auto end = [&] { all.push_back({std::exchange(one, {})}); };
  for (std::size_t i = 0; text && i < text->size(); ++i) {
    if ((*text)[i] == '\\')
      one += (*text)[++i];
    else if ((*text)[i] == ',')
      end(), ++i;  // and the blank after it
    else
      one += (*text)[i];
  }
  if (text) end();
  return all;
}

std::optional<erp::money> money(const kept& text) {
  if (!text) return std::nullopt;
  const auto blank = text->find(' ');
  return erp::money{std::stoll(text->substr(0, blank)), text->substr(blank + 1)};
}

template <class Unit>
std::optional<Unit> span(const kept& text) {
  return text ? std::optional(Unit(std::stoll(*text))) : std::nullopt;
}

crm::activity_state state(const std::string& text) {
  if (text == "open") return crm::activity_state::open;
  if (text == "ended") return crm::activity_state::ended;
  if (text == "cancelled") return crm::activity_state::cancelled;
  throw std::runtime_error("a state: " + text);
}

using setter = std::function<void(activity&, const kept&)>;

const std::map<std::string, setter>& setters() {
  using a = activity;
  static const std::map<std::string, setter> all{
      {"kind", [](a& x, const kept& v) { x.kind = crm::activity_kind(std::stoi(v.value())); }},
      {"created_by", [](a& x, const kept& v) { x.created_by = {v.value()}; }},
      {"follow_up_of", [](a& x, const kept& v) { x.follow_up_of = number(v); }},
      {"chain", [](a& x, const kept& v) { x.chain = number(v); }},
      {"contractor", [](a& x, const kept& v) { x.contractor = key(v); }},
      {"contact_persons", [](a& x, const kept& v) { x.persons = keys(v); }},
      {"employee", [](a& x, const kept& v) { x.employee = key(v); }},
      {"employees", [](a& x, const kept& v) { x.employees = keys(v); }},
      {"subject", [](a& x, const kept& v) { x.subject = v.value_or(""); }},
      {"starts_at", [](a& x, const kept& v) { x.starts_at = moment(v.value()); }},
      {"ends_at", [](a& x, const kept& v) { x.ends_at = moment(v.value()); }},
      {"all_day", [](a& x, const kept& v) { x.all_day = v.value() == "1"; }},
      {"in_schedule", [](a& x, const kept& v) { x.in_schedule = v.value() == "1"; }},
      {"contact_type", [](a& x, const kept& v) { x.contact_type = number(v); }},
      {"priority", [](a& x, const kept& v) { x.priority = number(v); }},
      {"category", [](a& x, const kept& v) { x.category = number(v); }},
      {"venue", [](a& x, const kept& v) { x.venue = v.value_or(""); }},
      {"expected_cost", [](a& x, const kept& v) { x.expected_cost = money(v); }},
      {"actual_cost", [](a& x, const kept& v) { x.actual_cost = money(v); }},
      {"remind_before",
       [](a& x, const kept& v) { x.remind_before = span<std::chrono::minutes>(v); }},
      {"ended", [](a& x, const kept& v) { x.state = state(v.value()); }},
      {"elapsed", [](a& x, const kept& v) { x.elapsed = span<std::chrono::seconds>(v); }},
      {"measured", [](a& x, const kept& v) { x.measured = *span<std::chrono::seconds>(v); }},
      {"note", [](a& x, const kept& v) { x.note = v.value_or(""); }},
      {"zone", [](a& x, const kept& v) { x.zone = v.value(); }},
      {"series", [](a& x, const kept& v) { x.series = number(v); }},
      {"series_at",
       [](a& x, const kept& v) { x.series_at = v ? std::optional(moment(*v)) : std::nullopt; }},
      // Of others than the record itself.
      {"repeat", [](a&, const kept&) {}},
      {"follow_up", [](a&, const kept&) {}},
      {"addendum", [](a&, const kept&) {}},
      // Whether anybody sees it.
      {"deleted", [](a&, const kept&) {}}};
  return all;
}

void create(activity& record, const std::string& snapshot) {
  const auto all = nlohmann::json::parse(snapshot);
  for (const auto& [field, value] : all.items())
    setters().at(field)(record, value.get<std::string>());
}

}  // namespace

activity replayed(std::int64_t id, const std::string& uid,
                  const std::vector<crm::history_row>& rows) {
  activity record;
  record.id = id;
  record.uid = uid;
  std::map<std::string, kept> last;  // what a row found must be what the one before it left
  for (const auto& row : rows) {
    const auto& [field, before, after] = row.change;
    if (field == "created") {
      create(record, after.value());
      record.created_at = row.at;
      if (record.state == crm::activity_state::ended) record.ended_at = row.at;
      record.changed_by = record.created_by;
    } else {
      const auto known = last.find(field);
      if (known != last.end() && field != "repeat" && field != "follow_up" && field != "addendum" &&
          known->second != before)
        throw std::runtime_error(field + " found what nobody left");
      last[field] = after;
      setters().at(field)(record, after);
      if (field == "ended")
        record.ended_at =
            record.state == crm::activity_state::ended ? std::optional(row.at) : std::nullopt;
      const bool of_others = field == "follow_up";
      if (row.change_no > record.version) record.changed_by = row.by;
      if (of_others || row.change_no == record.version) continue;
    }
    record.version = row.change_no;
    record.changed_at = row.at;
  }
  return record;
}

}  // namespace crm_test
