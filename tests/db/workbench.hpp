// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "db/binding/binding.hpp"
#include "db/session/session.hpp"

// What the tests of this room share: a folder that goes with its test, databases in it, and what
// one reads of them. For one test's thread; the folder lives as long as its object.

namespace db::test {

class folder {
 public:
  folder();
  ~folder();
  folder(const folder&) = delete;
  folder& operator=(const folder&) = delete;
  std::filesystem::path operator/(std::string_view name) const { return path_ / name; }
  std::filesystem::path write(std::string_view name, std::string_view content) const;

 private:
  std::filesystem::path path_;
};

// A target whose file may be made, and which does not wait for the disk.
connection_target target_of(const std::filesystem::path& file);

std::filesystem::path source(std::string_view path);  // of a file in the repository
std::string content_of(const std::filesystem::path& file);
void run_script(session& session, const std::string& script);

// The foreign schema in a new file, and its binding.
std::filesystem::path foreign_company(const folder& folder);
binding foreign_binding();

std::int64_t number(session& session, const std::string& select);
std::string text(session& session, const std::string& select);

// Every row of every table and index that is not the module's, as text.
std::string host_rows(session& session);

// What `work` fails with. Fails the test when it does not.
template <class Work>
failure failure_of(Work&& work);

}  // namespace db::test

template <class Work>
db::failure db::test::failure_of(Work&& work) {
  try {
    work();
  } catch (const failure& failed) {
    return failed;
  }
  throw std::logic_error("a failure was expected, and none came");
}
