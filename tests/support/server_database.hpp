// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "db/session/session.hpp"
#include "tests/support/test_server.hpp"

// A database of its own for one test, under a name that nobody else has; it goes away with the
// object, whoever may still be connected. Used by one thread.

namespace testing_support {

class server_database {
 public:
  explicit server_database(const test_server& server);  // empty
  ~server_database();
  server_database(const server_database&) = delete;
  server_database& operator=(const server_database&) = delete;

  // Another with the same content. Nobody may be connected to this one meanwhile; not on SQL
  // Server.
  std::unique_ptr<server_database> copy() const;

  const test_server& server() const { return server_; }
  const std::string& name() const { return name_; }
  const std::string& connection() const { return connection_; }
  db::connection_target target() const;

  // Somebody did to it through this object what no row tells: a table made, changed or dropped.
  bool rebuilt() const { return rebuilt_; }

  // One statement, and one value as text, as if another application asked.
  void execute(const std::string& sql) const;
  std::string single_value(const std::string& sql) const;

 private:
  server_database(const test_server& server, std::string name);

  const test_server server_;
  const std::string name_;  // on SQLite the path of its folder
  const std::string connection_;
  mutable bool rebuilt_ = false;
};

// What `make` makes of an empty database, made once per program and server: lent to one user at a
// time, or copied for each.
const server_database& made_once(const test_server& server, const std::string& what,
                                 const std::function<void(const server_database&)>& make);
std::unique_ptr<server_database> copy_of_made_once(
    const test_server& server, const std::string& what,
    const std::function<void(const server_database&)>& make);
// A copy that others had before and will have again, see database_copies.hpp.
std::shared_ptr<const server_database> lent_copy_of_made_once(
    const test_server& server, const std::string& what,
    const std::function<void(const server_database&)>& make);

}  // namespace testing_support
