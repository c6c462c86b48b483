// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "plugin/slot/clash.hpp"
#include "plugin/workplace.hpp"

// Looks whether a time that is being chosen clashes, a moment after the last change and again when
// schedules change; what was asked before is not answered any more. [main]; never blocks: as long
// as nothing is known, and where the database does not answer, nothing clashes.

namespace crm {

inline constexpr std::chrono::milliseconds values_settle{300};

class clash_watch {
 public:
  // `found` is told when clashes() says something else. `place` must live as long as this.
  clash_watch(workplace& place, who by, std::function<void()> found)
      : place_(place), by_(std::move(by)), told_(std::move(found)) {}

  // The same as before changes nothing. None: nothing is to be known.
  void ask(std::optional<clash_question> question);
  const std::vector<clash>& clashes() const { return clashes_; }

 private:
  void wait();
  void look();

  workplace& place_;
  const who by_;
  const std::function<void()> told_;
  std::optional<clash_question> asked_;
  std::vector<clash> clashes_;
  erp::subscription settling_;
  erp::subscription changes_;
  erp::job_handle looking_;
};

}  // namespace crm
