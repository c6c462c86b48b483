// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdlib>
#include <random>
#include <regex>
#include <stdexcept>
#include <string>
#include <vector>

#include "db/session/session.hpp"

// A login that may nothing but what it is granted, on a server that knows logins; gone with the
// object. For one test's thread; the session of who made it must live longer.

namespace db::test {

class own_login {
 public:
  // `connection`: of who makes it, whose password it gets.
  own_login(session& session, std::string connection)
      : session_(session),
        connection_(std::move(connection)),
        user_("clerk_" + std::to_string(std::random_device{}())) {
    for (const auto& sql : making()) session_.execute(sql);
  }
  ~own_login() {
    if (kind() == server::postgresql) session_.execute("DROP OWNED BY " + user_);
    // On SQL Server the user goes with the database.
    const auto* what = kind() == server::postgresql   ? "DROP ROLE "
                       : kind() == server::sql_server ? "DROP LOGIN "
                                                      : "DROP USER ";
    session_.execute(what + name());
  }
  own_login(const own_login&) = delete;
  own_login& operator=(const own_login&) = delete;

  std::string name() const { return kind() == server::mariadb ? user_ + "@'127.0.0.1'" : user_; }
  std::string connection() const {
    static const std::regex uid("UID=[^;]*");
    return std::regex_replace(connection_, uid, "UID=" + user_);
  }
  void grant(const std::string& rights, const std::string& table) {
    session_.execute("GRANT " + rights + " ON " + table + " TO " + name());
  }

 private:
  server kind() const { return session_.target().kind; }
  // With the password of the connection that the test was given.
  std::vector<std::string> making() const {
    const std::regex variable("PasswordFrom=env:([^;]*)");
    std::smatch found;
    if (!std::regex_search(connection_, found, variable))
      throw std::logic_error("the connection must say PasswordFrom=env:NAME");
    const auto password = "'" + std::string(std::getenv(found[1].str().c_str())) + "'";
    switch (kind()) {
      case server::postgresql:
        return {"CREATE ROLE " + user_ + " LOGIN PASSWORD " + password};
      case server::sql_server:
        return {"CREATE LOGIN " + user_ + " WITH PASSWORD = " + password,
                "CREATE USER " + user_ + " FOR LOGIN " + user_};
      default:
        return {"CREATE USER " + name() + " IDENTIFIED BY " + password};
    }
  }

  session& session_;
  const std::string connection_;
  const std::string user_;
};

}  // namespace db::test
