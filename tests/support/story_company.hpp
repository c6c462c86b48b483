// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

// The small firm in which the stories happen: its database made anew for one test, with the
// module's tables installed by crm-admin. The folder goes away with the object; one thread.

namespace testing_support {

class story_company {
 public:
  story_company();
  ~story_company();
  story_company(const story_company&) = delete;
  story_company& operator=(const story_company&) = delete;

  const std::filesystem::path& database() const { return database_; }
  static std::filesystem::path binding();
  // One statement of the firm's own programs, as if another application ran it.
  void execute(const std::string& sql) const;
  std::string single_value(const std::string& sql) const;

 private:
  std::filesystem::path folder_;
  std::filesystem::path database_;
};

}  // namespace testing_support
