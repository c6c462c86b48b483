// SPDX-License-Identifier: Apache-2.0
#include "plugin/draft/draft_content.hpp"

#include <nlohmann/json.hpp>

#include "plugin/stored_moment.hpp"

namespace crm {

namespace {

using json = nlohmann::json;

constexpr int format = 3;

erp::instant instant_of(const json& j) {
  return erp::instant(std::chrono::milliseconds(j.get<std::int64_t>()));
}

template <class T>
json maybe(const std::optional<T>& value) {
  return value ? json(*value) : json(nullptr);
}

json maybe_key(const std::optional<erp::record_key>& key) {
  return key ? json(key->id) : json(nullptr);
}

template <class T>
std::optional<T> optional_of(const json& j) {
  if (j.is_null()) return std::nullopt;
  return j.get<T>();
}

std::optional<erp::record_key> key_of(const json& j) {
  if (j.is_null()) return std::nullopt;
  return erp::record_key{j.get<std::string>()};
}

json written(const std::vector<erp::record_key>& keys) {
  json all = json::array();
  for (const auto& key : keys) all.push_back(key.id);
  return all;
}

std::vector<erp::record_key> read_keys(const json& j) {
  std::vector<erp::record_key> all;
  for (const auto& key : j) all.push_back({key.get<std::string>()});
  return all;
}

json written(const std::optional<erp::money>& cost) {
  if (!cost) return nullptr;
  return {{"amount_e4", cost->amount_e4}, {"currency", cost->currency}};
}

std::optional<erp::money> read_money(const json& j) {
  if (j.is_null()) return std::nullopt;
  return erp::money{j.at("amount_e4").get<std::int64_t>(), j.at("currency").get<std::string>()};
}

json written(const activity& a) {
  return {{"id", a.id},
          {"uid", a.uid},
          {"kind", static_cast<int>(a.kind)},
          {"state", static_cast<int>(a.state)},
          {"contractor", maybe_key(a.contractor)},
          {"persons", written(a.persons)},
          {"employee", maybe_key(a.employee)},
          {"employees", written(a.employees)},
          {"starts_at", ms(a.starts_at)},
          {"ends_at", ms(a.ends_at)},
          {"zone", a.zone},
          {"all_day", a.all_day},
          {"in_schedule", a.in_schedule},
          {"contact_type", maybe(a.contact_type)},
          {"priority", maybe(a.priority)},
          {"category", maybe(a.category)},
          {"subject", a.subject},
          {"venue", a.venue},
          {"expected_cost", written(a.expected_cost)},
          {"actual_cost", written(a.actual_cost)},
          {"note", a.note},
          {"remind_before_min", a.remind_before ? json(a.remind_before->count()) : json(nullptr)},
          {"elapsed_s", a.elapsed ? json(a.elapsed->count()) : json(nullptr)},
          {"measured_s", a.measured.count()},
          {"follow_up_of", maybe(a.follow_up_of)},
          {"chain", maybe(a.chain)},
          {"series", maybe(a.series)},
          {"series_at", a.series_at ? json(ms(*a.series_at)) : json(nullptr)},
          {"version", a.version},
          {"created_by", a.created_by.id},
          {"created_at", ms(a.created_at)},
          {"changed_by", a.changed_by.id},
          {"changed_at", ms(a.changed_at)}};
}

activity read_activity(const json& j) {
  activity a;
  a.id = j.at("id");
  a.uid = j.at("uid");
  a.kind = static_cast<activity_kind>(j.at("kind").get<int>());
  a.state = static_cast<activity_state>(j.at("state").get<int>());
  a.contractor = key_of(j.at("contractor"));
  a.persons = read_keys(j.at("persons"));
  a.employee = key_of(j.at("employee"));
  a.employees = read_keys(j.at("employees"));
  a.starts_at = instant_of(j.at("starts_at"));
  a.ends_at = instant_of(j.at("ends_at"));
  a.zone = j.at("zone");
  a.all_day = j.at("all_day");
  a.in_schedule = j.at("in_schedule");
  a.contact_type = optional_of<std::int64_t>(j.at("contact_type"));
  a.priority = optional_of<std::int64_t>(j.at("priority"));
  a.category = optional_of<std::int64_t>(j.at("category"));
  a.subject = j.at("subject");
  a.venue = j.at("venue");
  a.expected_cost = read_money(j.at("expected_cost"));
  a.actual_cost = read_money(j.at("actual_cost"));
  if (const auto before = optional_of<std::int64_t>(j.at("remind_before_min")))
    a.remind_before = std::chrono::minutes(*before);
  a.note = j.at("note");
  if (const auto s = optional_of<std::int64_t>(j.at("elapsed_s")))
    a.elapsed = std::chrono::seconds(*s);
  a.measured = std::chrono::seconds(j.at("measured_s").get<std::int64_t>());
  a.follow_up_of = optional_of<std::int64_t>(j.at("follow_up_of"));
  a.chain = optional_of<std::int64_t>(j.at("chain"));
  a.series = optional_of<std::int64_t>(j.at("series"));
  if (!j.at("series_at").is_null()) a.series_at = instant_of(j.at("series_at"));
  a.version = j.at("version");
  a.created_by = {j.at("created_by").get<std::string>()};
  a.created_at = instant_of(j.at("created_at"));
  a.changed_by = {j.at("changed_by").get<std::string>()};
  a.changed_at = instant_of(j.at("changed_at"));
  return a;
}

// A rule as text, its end on the wall of this record.
json written(const std::optional<repeat_rule>& rule, const activity& record) {
  if (!rule) return nullptr;
  return print_rule(*rule, repeat_start_of(record.starts_at, record.zone, record.all_day));
}

std::optional<repeat_rule> read_rule(const json& j, const activity& record) {
  if (j.is_null()) return std::nullopt;
  const auto rule = parse_rule(j.get<std::string>(), record.zone);
  return rule ? std::optional(*rule) : std::nullopt;
}

json written(const next_one& next) {
  return {{"wanted", next.wanted},
          {"by_date", next.by_date},
          {"amount", next.by.amount},
          {"unit", static_cast<int>(next.by.unit)},
          {"at", next.at ? json(ms(*next.at)) : json(nullptr)}};
}

next_one read_next(const json& j) {
  next_one next;
  next.wanted = j.at("wanted");
  next.by_date = j.at("by_date");
  next.by.amount = j.at("amount");
  const int unit = j.at("unit");
  if (unit < 1 || unit > 3) throw std::out_of_range("unit");
  next.by.unit = static_cast<follow_up_unit>(unit);
  if (!j.at("at").is_null()) next.at = instant_of(j.at("at"));
  return next;
}

json written(const std::map<std::string, erp::value>& unread) {
  json all = json::object();
  for (const auto& [field, typed] : unread) {
    if (const auto* text = std::get_if<std::string>(&typed)) all[field] = {{"text", *text}};
    if (const auto* wall = std::get_if<erp::wall_time>(&typed))
      all[field] = {{"wall", wall->time_since_epoch().count()}};
  }
  return all;
}

std::map<std::string, erp::value> read_unread(const json& j) {
  std::map<std::string, erp::value> all;
  for (const auto& [field, typed] : j.items())
    if (typed.contains("text"))
      all[field] = typed.at("text").get<std::string>();
    else
      all[field] = erp::wall_time(std::chrono::milliseconds(typed.at("wall").get<std::int64_t>()));
  return all;
}

json written(const save_tries& tries) {
  json doubts = json::array();
  for (const auto& doubt : tries.doubts)
    doubts.push_back({{"key", doubt.key}, {"wanted", written(doubt.wanted)}});
  return {{"key", tries.key}, {"doubts", std::move(doubts)}};
}

save_tries read_tries(const json& j) {
  save_tries tries;
  tries.key = j.at("key");
  for (const auto& doubt : j.at("doubts"))
    tries.doubts.push_back({doubt.at("key"), read_activity(doubt.at("wanted"))});
  return tries;
}

}  // namespace

std::string write_content(const draft_content& content) {
  json segments = json::array();
  for (const auto& segment : content.values.segments)
    segments.push_back({{"started_at", ms(segment.started_at)}, {"ms", segment.length.count()}});
  const json all{{"format", format},
                 {"about", content.about},
                 {"base", written(content.values.base)},
                 {"record", written(content.values.record)},
                 {"next", written(content.values.next)},
                 {"repeated", written(content.values.repeats.before, content.values.base)},
                 {"repeats", written(content.values.repeats.rule, content.values.record)},
                 {"segments", std::move(segments)},
                 {"unread", written(content.values.unread)},
                 {"tries", written(content.tries)}};
  return all.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::optional<draft_content> read_content(const std::string& text) try {
  const auto all = json::parse(text);
  if (all.at("format") != format) return std::nullopt;
  draft_content content;
  content.about = all.at("about");
  content.values.base = read_activity(all.at("base"));
  content.values.record = read_activity(all.at("record"));
  content.values.next = read_next(all.at("next"));
  content.values.repeats.before = read_rule(all.at("repeated"), content.values.base);
  content.values.repeats.rule = read_rule(all.at("repeats"), content.values.record);
  for (const auto& segment : all.at("segments"))
    content.values.segments.push_back(
        {instant_of(segment.at("started_at")),
         std::chrono::milliseconds(segment.at("ms").get<std::int64_t>())});
  content.values.unread = read_unread(all.value("unread", json::object()));
  content.tries = read_tries(all.at("tries"));
  return content;
} catch (const std::exception&) {
  return std::nullopt;
}

}  // namespace crm
