// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "erp/data/report_session.hpp"
#include "erp/services/settings.hpp"

// Parameters of reports that an operator keeps under a name, on this station.
// Every function is [main]; the settings must outlive it. They are the operator's who is in.

namespace erp::company {

inline constexpr std::size_t report_set_name_max = 80;  // characters

class report_sets {
 public:
  explicit report_sets(services::settings& settings) : settings_(settings) {}

  std::vector<std::string> names(const std::string& report) const;  // in alphabetical order
  // None: there is no such set.
  std::optional<report_parameters> get(const std::string& report, const std::string& name) const;
  // Replaces one of that name. fails: required, invalid (a name without end; field "name").
  result<void> put(const std::string& report, const std::string& name,
                   const report_parameters& parameters);
  // fails: not_found
  result<void> remove(const std::string& report, const std::string& name);

 private:
  services::settings& settings_;
};

}  // namespace erp::company
