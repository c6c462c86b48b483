// SPDX-License-Identifier: Apache-2.0
#include "db/session/connection_target.hpp"

#include <charconv>

#include "db/error/failure.hpp"
#include "db/session/odbc/odbc_target.hpp"

namespace db {
namespace {

[[noreturn]] void refuse(const std::string& why) {
  throw failure(failure_kind::bad_configuration, "connection string: " + why);
}

int seconds_of(std::string_view value) {
  int seconds = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), seconds);
  if (error != std::errc() || end != value.data() + value.size() || seconds < 0 || seconds > 3600)
    refuse("timeout_s must be a number of seconds from 0 to 3600");
  return seconds;
}

void apply_option(connection_target& target, std::string_view option) {
  const auto equals = option.find('=');
  const auto name = option.substr(0, equals);
  const auto value =
      equals == std::string_view::npos ? std::string_view() : option.substr(equals + 1);
  if (name == "timeout_s") {
    target.timeout_s = seconds_of(value);
  } else if (name == "mode") {
    if (value != "ro") refuse("mode can only be 'ro'");
    target.read_only = true;
  } else if (name == "synchronous") {
    if (value != "off" && value != "full") refuse("synchronous must be 'full' or 'off'");
    target.synchronous = value == "full";
  } else {
    refuse("unknown option '" + std::string(name) + "'; known are timeout_s, mode, synchronous");
  }
}

}  // namespace

connection_target parse_connection(std::string_view connection) {
  constexpr std::string_view sqlite = "sqlite3://", odbc = "odbc://";
  if (connection.starts_with(odbc)) return parse_odbc(connection.substr(odbc.size()));
  if (!connection.starts_with(sqlite))
    refuse(
        "must begin with sqlite3://, as in sqlite3:///var/lib/erp/company.db, or with odbc://, as "
        "in odbc://DRIVER={FreeTDS};Server=erp.example.com;Database=erp;UID=crm;"
        "PasswordFrom=env:CRM_PASSWORD");
  connection.remove_prefix(sqlite.size());

  connection_target target;
  const auto question = connection.find('?');
  target.file = connection.substr(0, question);
  if (target.file.empty()) refuse("sqlite3:// must be followed by the path of the database file");
  // SOCI's own connection string cannot express them.
  if (target.file.find_first_of(std::string_view("\"\0", 2)) != std::string::npos)
    refuse("the path of the database file must not contain a quotation mark");

  auto options = question == std::string_view::npos ? "" : connection.substr(question + 1);
  while (!options.empty()) {
    const auto ampersand = options.find('&');
    apply_option(target, options.substr(0, ampersand));
    options =
        ampersand == std::string_view::npos ? std::string_view() : options.substr(ampersand + 1);
  }
  return target;
}

}  // namespace db
