// SPDX-License-Identifier: Apache-2.0
#include "db/session/odbc/odbc_driver.hpp"

#include <cstdlib>
#include <string>

#include "db/session/odbc/odbc_connection.hpp"
#include "db/session/odbc/odbc_error.hpp"
#include "db/session/odbc/odbc_row.hpp"
#include "db/session/odbc/odbc_statement.hpp"
#include "db/session/secret.hpp"

namespace db {
namespace {

odbc_statement& backend_of(soci::statement& statement) {
  return *static_cast<odbc_statement*>(statement.get_backend());
}

struct oldest_version {
  server kind;
  const char* product;  // as SQL_DBMS_NAME has it
  int major, minor;
  const char* words;
};
constexpr oldest_version oldest_versions[] = {
    {server::postgresql, "PostgreSQL", 12, 0, "PostgreSQL 12"},
    {server::mariadb, "MariaDB", 10, 6, "MariaDB 10.6"},
    {server::sql_server, "Microsoft SQL Server", 14, 0, "SQL Server 2017"},
};

void refuse_unknown_server(const odbc_connection& connection, const connection_target& target) {
  const auto product = connection.info(SQL_DBMS_NAME);
  const auto version = connection.info(SQL_DBMS_VER);
  const int major = std::atoi(version.c_str());
  const auto dot = version.find('.');
  const int minor = dot == std::string::npos ? 0 : std::atoi(version.c_str() + dot + 1);
  for (const auto& oldest : oldest_versions) {
    if (oldest.kind != target.kind) continue;
    const bool old = major < oldest.major || (major == oldest.major && minor < oldest.minor);
    if (product == oldest.product && !old) return;
    throw failure(failure_kind::bad_configuration, target.label() + ": this is " + product + " " +
                                                       version + ", but " + oldest.words +
                                                       " or newer is needed");
  }
}

// What a session is told once, so that every server waits and answers alike.
std::vector<std::string> settings(const connection_target& target) {
  const auto seconds = std::to_string(target.timeout_s);
  switch (target.kind) {
    case server::postgresql:
      return {"SET lock_timeout = '" + seconds + "s'", "SET client_min_messages = warning"};
    case server::mariadb:
      // ANSI: || joins text and "name" is a name, as on the other servers.
      return {
          "SET SESSION sql_mode = 'ANSI,TRADITIONAL,NO_BACKSLASH_ESCAPES,NO_ENGINE_SUBSTITUTION',"
          " innodb_lock_wait_timeout = " +
              seconds + ", lock_wait_timeout = " + seconds,
          "SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED",
          // An index of words made by this session has all of them.
          "SET SESSION innodb_ft_enable_stopword = OFF"};
    default:
      return {"SET LOCK_TIMEOUT " + seconds + "000", "SET TEXTSIZE 2147483647",
              "SET QUOTED_IDENTIFIER ON", "SET ANSI_NULLS ON"};
  }
}

class odbc_driver final : public driver {
 public:
  explicit odbc_driver(server kind) : kind_(kind) {}

  std::unique_ptr<soci::session> open(const connection_target& target) const override {
    auto connect = target.odbc;
    if (!target.password_from.empty())
      connect += "PWD={" + read_secret(target.password_from) + "};";
    auto session = open_odbc(connect, target.kind, target.timeout_s);
    auto& connection = connection_of(*session);
    refuse_unknown_server(connection, target);
    for (const auto& setting : settings(target)) connection.execute(setting.c_str());
    return session;
  }

  void execute(soci::session& session, const std::string& sql) const override {
    connection_of(session).execute(sql.c_str());
  }
  void begin(soci::session& session) const override { session.begin(); }
  void commit(soci::session& session) const override { session.commit(); }
  void rollback(soci::session& session) const override { session.rollback(); }
  void exchange_columns(soci::statement& statement, std::vector<cell>& columns) const override {
    statement.exchange(soci::details::into_type_ptr(new odbc_row(columns)));
  }
  void close_cursor(soci::statement& statement) const override { backend_of(statement).close(); }
  int parameter_count(soci::statement& statement) const override {
    return backend_of(statement).parameter_count();
  }
  column_content described(soci::data_type type) const override {
    if (type == soci::dt_long_long) return column_content::integer;
    return type == soci::dt_string ? column_content::text : column_content::other;
  }
  std::string described(soci::session& session) const override {
    const auto& connection = connection_of(session);
    return connection.info(SQL_DBMS_NAME) + " " + connection.info(SQL_DBMS_VER) + ", driver " +
           connection.info(SQL_DRIVER_NAME) + " " + connection.info(SQL_DRIVER_VER);
  }
  bool alive(soci::session& session) const override {
    return connection_of(session).is_connected();
  }

  void interrupt(soci::session& session) const override { connection_of(session).interrupt(); }

  failure translate(const soci::soci_error& error, const connection_target& target,
                    const std::string& sql) const override {
    const auto* own = dynamic_cast<const odbc_error*>(&error);
    if (own != nullptr) return odbc_failure(own->diagnosis(), kind_, target.label(), sql);
    return failure(failure_kind::unknown, target.label() + ": " + error.get_error_message());
  }

 private:
  const server kind_;
};

}  // namespace

const driver& odbc_driver_of(server kind) {
  static const odbc_driver postgresql(server::postgresql), mariadb(server::mariadb),
      sql_server(server::sql_server);
  return kind == server::postgresql ? postgresql : kind == server::mariadb ? mariadb : sql_server;
}

}  // namespace db
