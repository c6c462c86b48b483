// SPDX-License-Identifier: Apache-2.0
#include "tests/golden/recording.hpp"

#include <dlfcn.h>
#include <gtest/gtest.h>

#include <stdexcept>

#include "db/migrate/migrator.hpp"
#include "tests/golden/golden_text.hpp"

namespace golden {

namespace {

// What is told once instead of in every statement that searches.
void abbreviate_folding() {
  const auto folded = db::dialect::of(db::server::sql_server).folded("@");
  const auto place = folded.find('@');
  recorded_text().abbreviate("FOLDED", folded.substr(0, place), folded.substr(place + 1));
}

recorded_server& server() {
  static auto& one = [&]() -> recorded_server& {
    abbreviate_folding();
    void* const driver = dlopen(RECORDING_DRIVER, RTLD_NOW | RTLD_LOCAL);
    if (driver == nullptr) throw std::runtime_error(dlerror());
    const auto get =
        reinterpret_cast<recorded_server_getter*>(dlsym(driver, "recorded_server_of_driver"));
    return *get();
  }();
  return one;
}

std::vector<recorded_row> version_rows() {
  std::vector<recorded_row> rows;
  for (const auto& one : db::migrations("crm", db::server::sql_server))
    rows.push_back({std::to_string(one.number), one.file, one.checksum, "1"});
  return rows;
}

std::vector<std::string> said_in(const std::string& heading, const std::function<void()>& play) {
  server().statements.clear();
  server().faults.clear();
  play();
  for (const auto& fault : server().faults) ADD_FAILURE() << heading << ": " << fault;
  return server().statements;
}

}  // namespace

recorded_server& server_in_order() {
  auto& one = server();
  one = {};
  one.answer("FROM crm_schema_version", version_rows());
  one.answer("FROM crm_dictionary d", {{"contact_type", "1", "Telephone", "1", "1"},
                                       {"priority", "2", "Normal", "1", "1"},
                                       {"category", "3", "Order processing", "1", "0"}});
  one.answer("JOIN crm_group_right", {{"activities.all"},
                                      {"tasks.all"},
                                      {"calendars.all"},
                                      {"modify_activities"},
                                      {"modify_tasks"},
                                      {"reopen_ended"},
                                      {"delete"},
                                      {"edit_dictionaries"}});
  return one;
}

std::string recorded_connection() {
  return "odbc://DRIVER={" RECORDING_DRIVER "};ServerKind=sql_server;Database=recorded";
}

void record(const std::string& heading, const std::function<void()>& play) {
  const auto statements = said_in(heading, play);
  recorded_at_work().insert(statements.begin(), statements.end());
  recorded_text().add(heading, statements, true);
}

void record_in_order(const std::string& heading, const std::function<void()>& play) {
  recorded_text().add(heading, said_in(heading, play), false);
}

}  // namespace golden
