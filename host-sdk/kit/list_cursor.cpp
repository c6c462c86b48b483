// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/kit/list_cursor.hpp"

#include <array>
#include <charconv>
#include <vector>

#include "db/dialect/fold.hpp"

namespace erp::kit {

namespace {

constexpr std::string_view digits64 =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::size_t longest = 4096;

std::string base64url(std::string_view bytes) {
  std::string out;
  unsigned buffer = 0;
  int bits = 0;
  for (const char byte : bytes) {
    buffer = buffer << 8 | static_cast<unsigned char>(byte);
    for (bits += 8; bits >= 6; bits -= 6) out += digits64[buffer >> (bits - 6) & 63];
  }
  if (bits > 0) out += digits64[buffer << (6 - bits) & 63];
  return out;
}

std::optional<std::string> from_base64url(std::string_view text) {
  std::string out;
  unsigned buffer = 0;
  int bits = 0;
  for (const char c : text) {
    const auto digit = digits64.find(c);
    if (digit == digits64.npos) return std::nullopt;
    buffer = buffer << 6 | static_cast<unsigned>(digit);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    out += static_cast<char>(buffer >> bits & 255);
  }
  return out;
}

// Tells a cursor that was cut or mistyped; no secret, for a cursor gives no right to anything.
std::string checksum(std::string_view text) {
  std::uint32_t hash = 2166136261u;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  return std::to_string(hash);
}

void write_field(std::string& out, std::string_view field) {
  out += std::to_string(field.size());
  out += ':';
  out += field;
}

std::string value_field(const sql_value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return "i" + std::to_string(*number);
  return "t" + std::get<std::string>(value);
}

std::optional<sql_value> read_value(std::string_view field) {
  if (field.empty()) return std::nullopt;
  const auto text = field.substr(1);
  if (field[0] == 't') return std::string(text);
  std::int64_t number = 0;
  const auto end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  if (field[0] != 'i' || read.ec != std::errc() || read.ptr != end) return std::nullopt;
  return number;
}

std::optional<std::vector<std::string_view>> read_fields(std::string_view text) {
  std::vector<std::string_view> fields;
  while (!text.empty()) {
    std::size_t size = 0;
    const auto colon = text.find(':');
    if (colon == text.npos) return std::nullopt;
    const auto read = std::from_chars(text.data(), text.data() + colon, size);
    if (read.ec != std::errc() || read.ptr != text.data() + colon) return std::nullopt;
    text.remove_prefix(colon + 1);
    if (size > text.size()) return std::nullopt;
    fields.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return fields;
}

}  // namespace

std::string write_cursor(const list_cursor& cursor) {
  std::string out;
  write_field(out, cursor.list);
  write_field(out, cursor.sort.column);
  write_field(out, cursor.sort.descending ? "d" : "a");
  write_field(out, value_field(cursor.sort_value));
  write_field(out, value_field(cursor.key));
  write_field(out, checksum(out));
  return base64url(out);
}

std::optional<list_cursor> read_cursor(std::string_view text) {
  if (text.size() > longest) return std::nullopt;
  const auto bytes = from_base64url(text);
  if (!bytes || !db::is_valid_utf8(*bytes) || bytes->find('\0') != bytes->npos) return std::nullopt;
  const auto fields = read_fields(*bytes);
  if (!fields || fields->size() != 6) return std::nullopt;
  const auto sort_value = read_value((*fields)[3]);
  const auto key = read_value((*fields)[4]);
  if (!sort_value || !key) return std::nullopt;
  list_cursor cursor{std::string((*fields)[0]),
                     {std::string((*fields)[1]), (*fields)[2] == "d"},
                     *sort_value,
                     *key};
  if (write_cursor(cursor) != text) return std::nullopt;
  return cursor;
}

}  // namespace erp::kit
