// SPDX-License-Identifier: Apache-2.0
#include "db/session/odbc/odbc_target.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <vector>

#include "db/error/failure.hpp"

namespace db {
namespace {

[[noreturn]] void refuse(const std::string& why) {
  throw failure(failure_kind::bad_configuration, "connection string: " + why);
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (auto& c : result) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return result;
}

struct word {
  std::string name;   // in lower case
  std::string value;  // without braces
  std::string text;   // as it was written
};

// NAME=VALUE;NAME={VAL;UE}
std::vector<word> words_of(std::string_view text) {
  std::vector<word> words;
  while (!text.empty()) {
    const auto equals = text.find('=');
    if (equals == std::string_view::npos)
      refuse("'" + std::string(text) + "' is not of the form NAME=VALUE");
    const bool braced = text.size() > equals + 1 && text[equals + 1] == '{';
    const auto close = braced ? text.find('}', equals) : equals;
    if (close == std::string_view::npos)
      refuse("the { after " + std::string(text.substr(0, equals)) + " is not closed");
    const auto end = std::min(text.find(';', close), text.size());
    const auto value = text.substr(equals + 1, end - equals - 1);
    words.push_back({lower(text.substr(0, equals)),
                     std::string(braced ? value.substr(1, value.rfind('}') - 1) : value),
                     std::string(text.substr(0, end))});
    text.remove_prefix(std::min(end + 1, text.size()));
    while (text.starts_with(';') || text.starts_with(' ')) text.remove_prefix(1);
  }
  return words;
}

const std::string* find(const std::vector<word>& words, std::initializer_list<const char*> names) {
  for (const auto& one : words)
    if (std::find(names.begin(), names.end(), one.name) != names.end()) return &one.value;
  return nullptr;
}

bool holds_one_of(const std::string& text, std::initializer_list<const char*> parts) {
  return std::any_of(parts.begin(), parts.end(),
                     [&](const char* part) { return text.find(part) != std::string::npos; });
}

server kind_named(const std::string& value) {
  const auto name = lower(value);
  if (name == "postgresql") return server::postgresql;
  if (name == "mariadb") return server::mariadb;
  if (name == "sql_server") return server::sql_server;
  refuse("ServerKind must be postgresql, mariadb or sql_server");
}

server kind_of(const std::vector<word>& words) {
  if (const auto* named = find(words, {"serverkind"})) return kind_named(*named);
  const auto* driver = find(words, {"driver"});
  if (driver == nullptr) {
    if (find(words, {"dsn"}) == nullptr) refuse("odbc:// needs DRIVER={…} or DSN=…");
    refuse("with DSN say which server it is: ServerKind=postgresql, mariadb or sql_server");
  }
  const auto name = lower(*driver);
  if (holds_one_of(name, {"postgres", "psqlodbc"})) return server::postgresql;
  if (holds_one_of(name, {"mariadb", "maodbc", "mysql", "myodbc"})) return server::mariadb;
  if (holds_one_of(name, {"freetds", "tdsodbc", "sql server", "msodbcsql"}))
    return server::sql_server;
  refuse("which server DRIVER={" + *driver +
         "} reaches is not known; say ServerKind=postgresql, mariadb or sql_server");
}

// Words without which a driver would hide errors or count wrongly; the administrator's own win.
struct needed_word {
  server kind;
  const char* only_for;  // part of the driver's name
  const char* name;
  const char* value;
};
constexpr needed_word needed_words[] = {
    {server::postgresql, "", "Protocol", "7.4-0"},  // no savepoint around every statement
    {server::mariadb, "", "OPTION", "2"},           // an UPDATE counts the rows it found
    {server::mariadb, "", "CHARSET", "utf8mb4"},
    {server::sql_server, "tds", "TDS_Version", "7.4"},
    {server::sql_server, "tds", "ClientCharset", "UTF-8"},
};

void add_needed(connection_target& target, const std::vector<word>& words) {
  const auto* driver = find(words, {"driver"});
  for (const auto& needed : needed_words) {
    if (needed.kind != target.kind || find(words, {lower(needed.name).c_str()})) continue;
    if (*needed.only_for && (!driver || !holds_one_of(lower(*driver), {needed.only_for}))) continue;
    target.odbc += std::string(needed.name) + "=" + needed.value + ";";
  }
}

int seconds_of(const std::string& value) {
  int seconds = 0;
  const auto* last = value.data() + value.size();
  const auto [end, error] = std::from_chars(value.data(), last, seconds);
  if (error != std::errc() || end != last || seconds < 1 || seconds > 3600)
    refuse("TimeoutS must be a number of seconds from 1 to 3600");
  return seconds;
}

std::string shown(const std::vector<word>& words, server kind) {
  std::string text = kind == server::postgresql ? "PostgreSQL"
                     : kind == server::mariadb  ? "MariaDB"
                                                : "SQL Server";
  if (const auto* database = find(words, {"database", "dsn"})) text += " " + *database;
  if (const auto* host = find(words, {"server", "servername", "host"})) text += " at " + *host;
  return text;
}

}  // namespace

connection_target parse_odbc(std::string_view text) {
  const auto words = words_of(text);
  connection_target target;
  target.kind = kind_of(words);
  for (const auto& one : words) {
    if (one.name == "pwd" || one.name == "password")
      refuse(
          "a password must not stand in it, where every user of the computer can read it; say "
          "PasswordFrom=env:NAME, PasswordFrom=file:PATH or PasswordFrom=keyring:NAME");
    if (one.name == "passwordfrom")
      target.password_from = one.value;
    else if (one.name == "timeouts")
      target.timeout_s = seconds_of(one.value);
    else if (one.name != "serverkind")
      target.odbc += one.text + ";";
  }
  add_needed(target, words);
  target.shown = shown(words, target.kind);
  return target;
}

}  // namespace db
