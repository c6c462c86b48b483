// SPDX-License-Identifier: Apache-2.0
#include "tests/support/server_database.hpp"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <cstdio>
#include <filesystem>
#include <map>
#include <random>
#include <regex>
#include <stdexcept>

#include "tests/support/database_copies.hpp"
#include "tests/support/mariadb_copy.hpp"

namespace testing_support {

namespace fs = std::filesystem;

namespace {

std::string new_name(db::server kind) {
  if (kind == db::server::sqlite) {
    std::string folder = (fs::temp_directory_path() / "crm-test-XXXXXX").string();
    if (!mkdtemp(folder.data())) throw std::runtime_error("no temporary folder could be made");
    return folder;
  }
  thread_local std::mt19937_64 chance(std::random_device{}());
  char name[32];
  std::snprintf(name, sizeof name, "crm_test_%016llx", static_cast<unsigned long long>(chance()));
  return name;
}

std::string connection_of(const test_server& server, const std::string& name) {
  if (server.kind == db::server::sqlite) return "sqlite3://" + name + "/test.db";
  static const std::regex database("Database=[^;]*", std::regex::icase);
  return std::regex_replace(server.connection(), database, "Database=" + name);
}

void at_the_server(const test_server& server, const std::string& sql) {
  db::session(db::parse_connection(server.connection())).execute(sql);
}

void drop(const test_server& server, const std::string& name) {
  switch (server.kind) {
    case db::server::sqlite: {
      std::error_code ignored;
      fs::remove_all(name, ignored);
      return;
    }
    case db::server::postgresql:
      return at_the_server(server, "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    case db::server::mariadb:
      return at_the_server(server, "DROP DATABASE IF EXISTS " + name);
    case db::server::sql_server:
      // Babelfish cannot send anybody away.
      at_the_server(server, "IF SERVERPROPERTY('Babelfish') IS NULL EXEC('ALTER DATABASE " + name +
                                " SET SINGLE_USER WITH ROLLBACK IMMEDIATE')");
      return at_the_server(server, "DROP DATABASE " + name);
  }
}

}  // namespace

server_database::server_database(const test_server& server, std::string name)
    : server_(server), name_(std::move(name)), connection_(connection_of(server, name_)) {}

server_database::server_database(const test_server& server)
    : server_database(server, new_name(server.kind)) {
  if (server.kind == db::server::mariadb)
    at_the_server(server, "CREATE DATABASE " + name_ + " CHARACTER SET utf8mb4");
  else if (server.kind != db::server::sqlite)
    at_the_server(server, "CREATE DATABASE " + name_);
}

server_database::~server_database() {
  try {
    drop(server_, name_);
  } catch (const std::exception& e) {
    ADD_FAILURE() << "a test's database could not be dropped: " << e.what();
  }
}

std::unique_ptr<server_database> server_database::copy() const {
  std::unique_ptr<server_database> made;
  switch (server_.kind) {
    case db::server::sqlite:
      made.reset(new server_database(server_));
      fs::copy_file(name_ + "/test.db", made->name_ + "/test.db");
      break;
    case db::server::postgresql:
      made.reset(new server_database(server_, new_name(server_.kind)));
      at_the_server(server_, "CREATE DATABASE " + made->name_ + " TEMPLATE " + name_);
      break;
    case db::server::mariadb: {
      made.reset(new server_database(server_));
      db::session session(made->target());
      copy_mariadb(session, name_, made->name_);
      break;
    }
    case db::server::sql_server:
      throw std::logic_error("no copies on SQL Server");
  }
  return made;
}

db::connection_target server_database::target() const {
  auto target = db::parse_connection(connection_);
  target.may_create = true;
  return target;
}

void server_database::execute(const std::string& sql) const {
  static const std::regex of_rows("^\\s*(INSERT|UPDATE|DELETE|SELECT)\\b", std::regex::icase);
  rebuilt_ = rebuilt_ || !std::regex_search(sql, of_rows);
  db::session(target()).execute(sql);
}

std::string server_database::single_value(const std::string& sql) const {
  db::session session(target());
  auto& query = session.prepare(sql, {db::column_type::text});
  query.run();
  return query.fetch() ? query.optional_text(0).value_or("") : "";
}

// ---- Made once --------------------------------------------------------------------------------

namespace {

// Drops them when the last test has run: later, what a session stands on may be gone.
class kept_databases : public testing::Environment {
 public:
  void TearDown() override {
    copies.clear();
    all.clear();
  }
  std::map<std::string, std::unique_ptr<server_database>> all;
  std::map<const server_database*, std::unique_ptr<database_copies>> copies;
};

kept_databases& kept() {
  static auto* const environment =
      static_cast<kept_databases*>(testing::AddGlobalTestEnvironment(new kept_databases));
  return *environment;
}

}  // namespace

const server_database& made_once(const test_server& server, const std::string& what,
                                 const std::function<void(const server_database&)>& make) {
  auto& one = kept().all[server.name + "/" + what];
  if (one) return *one;
  auto made = std::make_unique<server_database>(server);
  make(*made);
  one = std::move(made);
  return *one;
}

std::unique_ptr<server_database> copy_of_made_once(
    const test_server& server, const std::string& what,
    const std::function<void(const server_database&)>& make) {
  if (server.kind != db::server::sql_server) return made_once(server, what, make).copy();
  auto made = std::make_unique<server_database>(server);
  make(*made);
  return made;
}

std::shared_ptr<const server_database> lent_copy_of_made_once(
    const test_server& server, const std::string& what,
    const std::function<void(const server_database&)>& make) {
  if (server.kind == db::server::sql_server) return copy_of_made_once(server, what, make);
  const auto& original = made_once(server, what, make);
  auto& copies = kept().copies[&original];
  if (!copies) copies = std::make_unique<database_copies>(original);
  return copies->lend();
}

}  // namespace testing_support
