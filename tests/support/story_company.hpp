// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tests/support/server_database.hpp"

// The small firm in which the stories happen: its database as new for one test, with the
// module's tables installed by crm-admin. It goes away with the object; one thread.

namespace testing_support {

// What every operator of the firm signs in with.
inline constexpr auto story_password = "pod kasztanem";

class story_company {
 public:
  explicit story_company(const test_server& server = {});

  const std::string& connection() const { return database_->connection(); }
  static std::filesystem::path binding();
  // One statement of the firm's own programs, as if another application ran it.
  void execute(const std::string& sql) const { database_->execute(sql); }
  std::string single_value(const std::string& sql) const { return database_->single_value(sql); }

 private:
  std::shared_ptr<const server_database> database_;
};

std::vector<std::string> story_company_script(const db::dialect& dialect);
// The firm's own tables and rows, before anybody installs anything.
void make_story_company(db::session& session);
// What crm-admin does on a database that `binding` describes, and every right to every group;
// throws what it said where it failed.
void install_module(const server_database& database, const std::string& binding);
// What demo-company does there: operators sign in with story_password, whose hash costs nothing.
void give_passwords(const server_database& database, const std::string& binding);

}  // namespace testing_support
