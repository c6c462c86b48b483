// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/core/chosen_database.hpp"

#include "db/error/failure.hpp"
#include "db/session/connection_target.hpp"

namespace erp::company {

namespace fs = std::filesystem;

namespace {

bool is_there(const fs::path& file) {
  std::error_code ignored;
  return fs::exists(file, ignored);
}

error refusal(error_code code, std::string sentence) {
  return {code, verbatim(std::move(sentence)), {}, {}};
}

}  // namespace

result<services::database_target> chosen_database(const std::string& connection,
                                                  const std::string& binding,
                                                  const installation& where) {
  services::database_target target;
  std::string name = binding;
  if (connection.empty()) {
    const fs::path demo = demo_database();
    if (!is_there(demo))
      return refusal(error_code::not_found,
                     "There is no demo company yet at " + demo.string() +
                         ": \"./dev run\" makes it. Or name another: --database sqlite3://FILE");
    target.connection = "sqlite3://" + demo.string();
    if (name.empty()) name = "demo";
  } else {
    target.connection = connection;
    if (name.empty())
      return refusal(error_code::invalid, "--database needs --binding: demo, northwind or a file");
  }
  const fs::path file = where.binding(name);
  if (!is_there(file))
    return refusal(error_code::not_found, "There is no binding file " + file.string());
  target.binding = file.string();
  try {
    target.label = db::parse_connection(target.connection).label();
  } catch (const db::failure& failure) {
    return refusal(error_code::invalid, failure.what());
  }
  return target;
}

}  // namespace erp::company
