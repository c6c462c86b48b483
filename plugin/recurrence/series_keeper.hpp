// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "plugin/workplace.hpp"

// Continues the series without an end whose horizon comes near: at start, whenever another operator
// comes to work, and once a day. [main]; made by module.cpp after the start, gone before the
// workplace. Stations that do so at once do not make an occurrence twice.

namespace crm {

// All that are due and may be seen, each in a unit of its own. Answers what was made. [worker]
erp::result<std::vector<std::int64_t>> continue_all_series(admitted& inside, erp::instant now);

class series_keeper {
 public:
  explicit series_keeper(workplace& place);

 private:
  void look();

  workplace& place_;
  erp::subscription operators_;
  erp::subscription daily_;
  erp::job_handle working_;
};

}  // namespace crm
