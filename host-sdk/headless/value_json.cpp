// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/headless/value_json.hpp"

#include <cstdlib>
#include <limits>
#include <optional>

#include "host-sdk/headless/moment_text.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::headless {

namespace {

error invalid(text message, const std::string& where) {
  return {error_code::invalid, std::move(message), where, {}};
}

error wrong_kind(const std::string& where, const char* wanted) {
  return invalid(kit::tr("{1} takes {2}", where, std::string(wanted)), where);
}

std::string show_amount(std::int64_t amount_e4) {
  const std::uint64_t size = amount_e4 < 0 ? 0 - static_cast<std::uint64_t>(amount_e4)
                                           : static_cast<std::uint64_t>(amount_e4);
  std::string decimals = std::to_string(size % 10000);
  decimals.insert(0, 4 - decimals.size(), '0');
  return (amount_e4 < 0 ? "-" : "") + std::to_string(size / 10000) + "." + decimals;
}

// "-1234.56": digits, at most four decimals, exact.
std::optional<std::int64_t> read_amount(const std::string& text) {
  constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max() / 10 - 1;
  std::size_t at = 0;
  const bool negative = text.starts_with('-');
  if (negative) at = 1;
  std::int64_t amount = 0;
  int decimals = -1;  // none yet
  std::size_t digits = 0;
  for (; at < text.size(); ++at) {
    if (text[at] == '.' && decimals < 0 && digits > 0) {
      decimals = 0;
      continue;
    }
    if (text[at] < '0' || text[at] > '9' || amount > largest || decimals == 4) return std::nullopt;
    amount = amount * 10 + (text[at] - '0');
    ++digits;
    if (decimals >= 0) ++decimals;
  }
  if (digits == 0 || decimals == 0) return std::nullopt;
  for (int i = decimals < 0 ? 0 : decimals; i < 4; ++i) {
    if (amount > largest) return std::nullopt;
    amount *= 10;
  }
  return negative ? -amount : amount;
}

std::optional<std::int64_t> read_integer(const json& given) {
  if (given.is_number_unsigned()) {
    const auto number = given.get<std::uint64_t>();
    if (number > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
      return std::nullopt;
    return static_cast<std::int64_t>(number);
  }
  if (given.is_number_integer()) return given.get<std::int64_t>();
  return std::nullopt;
}

std::optional<record_key> read_key(const json& given) {
  if (given.is_string()) return record_key{given.get<std::string>()};
  if (const auto number = read_integer(given)) return record_key{std::to_string(*number)};
  return std::nullopt;
}

result<value> read_text(const json& given, const std::string& where) {
  if (!given.is_string()) return wrong_kind(where, "text");
  return value(given.get<std::string>());
}

result<value> read_one_key(const json& given, const std::string& where) {
  const auto key = read_key(given);
  if (!key) return wrong_kind(where, "the key of a record");
  return value(*key);
}

result<value> read_keys(const json& given, const std::string& where) {
  if (!given.is_array()) return wrong_kind(where, "an array of keys");
  std::vector<record_key> keys;
  for (const auto& each : given) {
    const auto key = read_key(each);
    if (!key) return wrong_kind(where, "an array of keys");
    keys.push_back(*key);
  }
  return value(std::move(keys));
}

result<value> read_boolean(const json& given, const std::string& where) {
  if (!given.is_boolean()) return wrong_kind(where, "true or false");
  return value(given.get<bool>());
}

result<value> read_number(const json& given, const std::string& where) {
  const auto number = read_integer(given);
  if (!number) return wrong_kind(where, "a whole number");
  return value(*number);
}

result<value> read_duration(const json& given, const std::string& where) {
  const auto number = read_integer(given);
  if (!number) return wrong_kind(where, "a whole number of seconds");
  return value(std::chrono::seconds(*number));
}

result<value> read_moment_value(const json& given, const std::string& where) {
  constexpr char wanted[] = "a moment as in 2026-03-02T09:00:00+01:00";
  if (!given.is_string()) return wrong_kind(where, wanted);
  const auto moment = read_moment(given.get_ref<const std::string&>());
  if (!moment) return wrong_kind(where, wanted);
  return std::visit([](auto each) { return value(each); }, *moment);
}

result<value> read_day(const json& given, const std::string& where) {
  if (!given.is_string()) return wrong_kind(where, "a day as in 2026-03-02");
  const auto day = read_date(given.get_ref<const std::string&>());
  if (!day) return wrong_kind(where, "a day as in 2026-03-02");
  return value(*day);
}

result<value> read_money(const json& given, const std::string& where) {
  constexpr char wanted[] = R"({"amount": "1234.50", "currency": "PLN"})";
  if (!given.is_object() || !given.contains("amount") || !given["amount"].is_string() ||
      !given.contains("currency") || !given["currency"].is_string())
    return wrong_kind(where, wanted);
  const auto typed = given["amount"].get<std::string>();
  auto currency = given["currency"].get<std::string>();
  if (const auto amount = read_amount(typed)) return value(money{*amount, std::move(currency)});
  return value(currency.empty() ? typed : typed + " " + currency);  // for the field to judge
}

}  // namespace

json to_json(const value& given, std::string_view zone) {
  struct writer {
    std::string_view zone;
    json operator()(std::monostate) const { return nullptr; }
    json operator()(bool v) const { return v; }
    json operator()(std::int64_t v) const { return v; }
    json operator()(const std::string& v) const { return v; }
    json operator()(instant v) const { return show_instant(v, zone); }
    json operator()(wall_time v) const { return show_wall_time(v); }
    json operator()(date v) const { return show_date(v); }
    json operator()(std::chrono::seconds v) const { return v.count(); }
    json operator()(const money& v) const {
      return {{"amount", show_amount(v.amount_e4)}, {"currency", v.currency}};
    }
    json operator()(const record_key& v) const { return v.id; }
    json operator()(const std::vector<record_key>& v) const {
      json keys = json::array();
      for (const auto& key : v) keys.push_back(key.id);
      return keys;
    }
  };
  return std::visit(writer{zone}, given);
}

result<value> from_json(const json& given, field_kind kind, const std::string& where) {
  if (given.is_null()) return value();
  switch (kind) {
    case field_kind::text:
    case field_kind::multiline:
      return read_text(given, where);
    case field_kind::boolean:
      return read_boolean(given, where);
    case field_kind::integer:
      return read_number(given, where);
    case field_kind::choice:
    case field_kind::reference:
      return read_one_key(given, where);
    case field_kind::references:
    case field_kind::choices:
      return read_keys(given, where);
    case field_kind::moment:
      return read_moment_value(given, where);
    case field_kind::duration:
    case field_kind::timer:
      return read_duration(given, where);
    case field_kind::money:
      return read_money(given, where);
  }
  return wrong_kind(where, "nothing that this host knows");
}

result<value> from_json(const json& given, column_kind kind, const std::string& where) {
  if (given.is_null()) return value();
  switch (kind) {
    case column_kind::text:
    case column_kind::multiline:
      return read_text(given, where);
    case column_kind::boolean:
      return read_boolean(given, where);
    case column_kind::integer:
      return read_number(given, where);
    case column_kind::moment:
      return read_moment_value(given, where);
    case column_kind::date:
      return read_day(given, where);
    case column_kind::duration:
      return read_duration(given, where);
    case column_kind::money:
      return read_money(given, where);
    case column_kind::reference:
      return read_one_key(given, where);
  }
  return wrong_kind(where, "nothing that this host knows");
}

result<value> from_json(const json& given, criterion_kind kind, const std::string& where) {
  if (given.is_null()) return value();
  const bool is_day = kind == criterion_kind::day_from || kind == criterion_kind::day_to;
  return is_day ? read_day(given, where) : read_one_key(given, where);
}

result<value> from_json(const json& given, const std::string& where) {
  if (given.is_null()) return value();
  if (given.is_boolean()) return read_boolean(given, where);
  if (given.is_number()) return read_number(given, where);
  if (given.is_string()) return read_text(given, where);
  if (given.is_array()) return read_keys(given, where);
  return read_money(given, where);
}

result<value> about_from_json(const json& given, const std::string& where) {
  if (given.is_string()) {
    const auto& text = given.get_ref<const std::string&>();
    const auto moment = text.find('T') == std::string::npos ? std::nullopt : read_moment(text);
    if (moment) return std::visit([](auto each) { return value(each); }, *moment);
  }
  return key_from_json(given, where);
}

result<value> key_from_json(const json& given, const std::string& where) {
  if (given.is_string() || given.is_number()) return read_one_key(given, where);
  return from_json(given, where);
}

}  // namespace erp::headless
