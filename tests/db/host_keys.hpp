// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/db/every_server.hpp"

// A host of three tables whose keys are a whole number, a short text and a GUID, on any server,
// with its binding. For one test's thread.

namespace db::test {

inline std::string guid_type(server kind) {
  if (kind == server::postgresql) return "UUID";
  return kind == server::sql_server ? "UNIQUEIDENTIFIER" : "CHAR(36)";
}

inline void make_host(session& session) {
  const auto kind = session.target().kind;
  session.execute(
      "CREATE TABLE firms (code CHAR(5) NOT NULL PRIMARY KEY, name VARCHAR(80) NOT NULL)");
  session.execute(
      "CREATE TABLE staff (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(80) NOT NULL)");
  session.execute("CREATE TABLE logins (guid " + guid_type(kind) +
                  " NOT NULL PRIMARY KEY, login VARCHAR(40) NOT NULL, person INTEGER)");
  session.execute("INSERT INTO firms VALUES ('ALFKI', 'Alfreds Futterkiste')");
  session.execute("INSERT INTO staff VALUES (7, 'Anna Nowak')");
  session.execute("INSERT INTO logins VALUES ('6f9619ff-8b86-d011-b42d-00c04fc964ff', 'nowak', 7)");
}

inline binding binding_of_host() {
  binding made;
  made.name = "Three keys";
  made.file = "three_keys.toml";
  made.checksum = "1";
  made.entities["contractor"] = {"SELECT code AS record_key, name FROM firms", key_type::text, 1};
  made.entities["employee"] = {"SELECT id AS record_key, name FROM staff", key_type::integer, 2};
  made.entities["operator"] = {
      "SELECT guid AS record_key, login, login AS name, person AS employee FROM logins",
      key_type::guid, 3};
  return made;
}

}  // namespace db::test
