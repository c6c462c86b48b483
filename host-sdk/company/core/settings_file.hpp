// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "erp/services/session.hpp"
#include "erp/services/settings.hpp"

// What operators chose on this station, in one JSON file: operator login → name → value.
// Every function is [main]. Each set replaces the file as a whole and first takes in what another
// program wrote meanwhile; a file that cannot be read is kept aside as FILE.damaged.

namespace erp::company {

class settings_file : public services::settings {
 public:
  settings_file(const services::session& session, std::filesystem::path file);

  // While nobody is logged in: of the station, login "".
  std::optional<std::string> get(std::string_view name) const override;
  // A disk that cannot be written loses the value at the program's end; it is not an error.
  void set(std::string_view name, std::string value) override;

 private:
  using values = std::map<std::string, std::map<std::string, std::string>>;
  values read() const;

  const services::session& session_;
  const std::filesystem::path file_;
  values values_;
};

}  // namespace erp::company
