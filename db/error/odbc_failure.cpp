// SPDX-License-Identifier: Apache-2.0
#include "db/error/odbc_failure.hpp"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "db/error/contains.hpp"
#include "db/error/shortened.hpp"

namespace db {
namespace {

struct code {
  std::string_view sqlstate;  // how it begins; empty: any
  int native;                 // 0: any
  failure_kind kind;
};

using enum failure_kind;

// What every driver says alike.
constexpr code of_any_server[] = {
    {"08", 0, connection_lost}, {"HYT01", 0, connection_lost}, {"HYT00", 0, busy},
    {"28", 0, access_denied},   {"IM", 0, bad_configuration},  {"22001", 0, too_long},
    {"40001", 0, deadlock},     {"42S02", 0, missing_object},  {"42S22", 0, missing_object},
    {"25006", 0, read_only},    {"HY008", 0, cancelled},
};

constexpr code of_postgresql[] = {
    {"57P01", 0, connection_lost},
    {"57P02", 0, connection_lost},
    {"57P03", 0, connection_lost},
    {"3D", 0, bad_configuration},
    {"23505", 0, unique_violation},
    {"23503", 0, foreign_key_violation},
    {"23502", 0, check_violation},
    {"23514", 0, check_violation},
    {"40P01", 0, deadlock},
    {"55P03", 0, busy},
    {"53300", 0, busy},
    {"53100", 0, full},
    {"53", 0, full},
    {"57014", 0, cancelled},
    {"42501", 0, access_denied},
    {"42P01", 0, missing_object},
    {"42703", 0, missing_object},
    {"42883", 0, missing_object},
    {"XX001", 0, damaged},
    {"XX002", 0, damaged},
};

constexpr code of_mariadb[] = {
    {"", 2002, connection_lost},
    {"", 2003, connection_lost},
    {"", 2006, connection_lost},
    {"", 2013, connection_lost},
    {"", 1053, connection_lost},
    {"", 1927, connection_lost},
    {"", 1049, bad_configuration},
    {"", 1062, unique_violation},
    {"", 1451, foreign_key_violation},
    {"", 1452, foreign_key_violation},
    {"", 1048, check_violation},
    {"", 4025, check_violation},
    {"", 1364, check_violation},
    {"", 1406, too_long},
    {"", 1213, deadlock},
    {"", 1020, deadlock},
    {"", 1205, busy},
    {"", 1040, busy},
    {"", 1317, cancelled},
    {"", 1969, cancelled},
    {"", 1044, access_denied},
    {"", 1045, access_denied},
    {"", 1142, access_denied},
    {"", 1143, access_denied},
    {"", 1227, access_denied},
    {"", 1370, access_denied},
    {"", 1146, missing_object},
    {"", 1054, missing_object},
    {"", 1305, missing_object},
    {"", 1072, missing_object},
    {"", 1356, missing_object},
    {"", 1290, read_only},
    {"", 1792, read_only},
    {"", 1836, read_only},
    {"", 1021, full},
    {"", 1114, full},
    {"", 1034, damaged},
    {"", 1194, damaged},
};

constexpr code of_sql_server[] = {
    {"", 20002, connection_lost},
    {"", 20004, connection_lost},
    {"", 20006, connection_lost},
    {"", 20009, connection_lost},
    {"", 4060, bad_configuration},
    {"", 911, bad_configuration},
    {"", 18456, access_denied},
    {"", 2627, unique_violation},
    {"", 2601, unique_violation},
    {"", 515, check_violation},
    {"", 8152, too_long},
    {"", 2628, too_long},
    {"", 1205, deadlock},
    {"", 1222, busy},
    {"", 229, access_denied},
    {"", 230, access_denied},
    {"", 262, access_denied},
    {"", 208, missing_object},
    {"", 207, missing_object},
    {"", 3906, read_only},
    {"", 1105, full},
    {"", 9002, full},
    {"", 823, damaged},
    {"", 824, damaged},
};

// Babelfish has one code for whatever it did not translate; the words are PostgreSQL's.
constexpr int untranslated = 33557097;
constexpr std::pair<std::string_view, failure_kind> of_babelfish[] = {
    {"lock timeout", busy},
    {"does not exist", missing_object},
    {"permission denied", access_denied},
};

failure_kind kind_by_words(std::string_view message) {
  for (const auto& [words, kind] : of_babelfish)
    if (contains(message, words)) return kind;
  return unknown;
}

template <std::size_t count>
failure_kind looked_up(const code (&codes)[count], const odbc_diagnosis& diagnosis) {
  for (const auto& one : codes)
    if (diagnosis.sqlstate.starts_with(one.sqlstate) &&
        (one.native == 0 || one.native == diagnosis.native))
      return one.kind;
  return unknown;
}

// While connecting, psqlodbc has one code for whatever PostgreSQL says.
failure_kind of_postgresql_login(std::string_view message) {
  for (const auto words : {"authentication failed", "no pg_hba.conf entry", "role \"",
                           "permission denied", "no password supplied"})
    if (contains(message, words)) return access_denied;
  if (contains(message, "too many clients") || contains(message, "remaining connection slots"))
    return busy;
  if (contains(message, "database \"")) return bad_configuration;
  return connection_lost;
}

failure_kind of_server(const odbc_diagnosis& diagnosis, server server) {
  if (server == server::postgresql)
    return diagnosis.sqlstate == "08001" ? of_postgresql_login(diagnosis.message)
                                         : looked_up(of_postgresql, diagnosis);
  if (server == server::mariadb) return looked_up(of_mariadb, diagnosis);
  const bool constraint = diagnosis.native == 547;
  if (constraint)
    return contains(diagnosis.message, "CHECK constraint") ||
                   contains(diagnosis.message, "check constraint")
               ? check_violation
               : foreign_key_violation;
  if (diagnosis.native == untranslated) return kind_by_words(diagnosis.message);
  return looked_up(of_sql_server, diagnosis);
}

// A driver that the driver manager cannot open is told as a general remark.
bool is_missing_driver(const odbc_diagnosis& diagnosis) {
  return contains(diagnosis.message, "Can't open lib");
}

std::string_view package_of(server server) {
  if (server == server::postgresql) return "odbc-postgresql";
  if (server == server::mariadb) return "odbc-mariadb";
  return "tdsodbc, or Microsoft's msodbcsql18";
}

// "[unixODBC][Driver]ERROR: relation "x" does not exist;\nError while …" → the sentence.
std::string sentence_of_server(std::string_view message) {
  while (message.starts_with('[') && contains(message, "]"))
    message.remove_prefix(message.find(']') + 1);
  message = message.substr(0, message.find('\n'));
  while (message.ends_with(';') || message.ends_with(' ')) message.remove_suffix(1);
  while (message.starts_with(' ')) message.remove_prefix(1);
  return std::string(message);
}

// Errors in a statement's text, in a name, in a right, in connecting: no parameter was looked at.
bool is_free_of_values(const odbc_diagnosis& diagnosis) {
  for (const std::string_view state : {"42", "28", "08", "3D", "IM", "0A", "25", "57", "HYT"})
    if (diagnosis.sqlstate.starts_with(state)) return true;
  return false;
}

std::string sentence(failure_kind kind) {
  switch (kind) {
    case connection_lost:
      return "the database server does not answer";
    case access_denied:
      return "the server refused the login, or a right is missing";
    case busy:
      return "the record is locked by somebody else; it did not become free in time";
    case deadlock:
      return "two stations waited for each other; the server ended one of them";
    case unique_violation:
      return "a record with this key is there already";
    case foreign_key_violation:
      return "a record that this one refers to is missing, or is still referred to";
    case check_violation:
      return "a value is missing or not allowed";
    case too_long:
      return "a text is longer than its column";
    case read_only:
      return "the database can only be read";
    case damaged:
      return "the server says that its data are damaged";
    case full:
      return "the server has run out of room";
    case missing_object:
      return "a table, view or column is missing";
    case cancelled:
      return "the statement was cancelled";
    default:
      return "the server refused the statement";
  }
}

std::string advice(failure_kind kind, server server, const odbc_diagnosis& diagnosis) {
  if (is_missing_driver(diagnosis) || diagnosis.sqlstate == "IM002")
    return "the ODBC driver that DRIVER or DSN names is not installed; on Debian: apt install " +
           std::string(package_of(server)) + "; odbcinst -q -d lists what there is";
  if (kind == bad_configuration) return "the server knows no database of this name";
  return sentence(kind);
}

}  // namespace

failure_kind odbc_failure_kind(const odbc_diagnosis& diagnosis, server server) {
  if (is_missing_driver(diagnosis)) return bad_configuration;
  if (diagnosis.connection_dead) return connection_lost;
  const auto special = of_server(diagnosis, server);
  return special != unknown ? special : looked_up(of_any_server, diagnosis);
}

failure odbc_failure(const odbc_diagnosis& diagnosis, server server, const std::string& label,
                     std::string_view sql) {
  const auto kind = odbc_failure_kind(diagnosis, server);
  auto message = label + ": " + advice(kind, server, diagnosis);
  if (is_free_of_values(diagnosis) && !is_missing_driver(diagnosis))
    message += ": " + sentence_of_server(diagnosis.message);
  message += " (SQLSTATE " + diagnosis.sqlstate;
  if (diagnosis.native != 0) message += ", " + std::to_string(diagnosis.native);
  message += ")";
  if (!sql.empty()) message += " [" + shortened(sql) + "]";
  return failure(kind, message);
}

}  // namespace db
