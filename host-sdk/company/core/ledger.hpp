// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "erp/subscription.hpp"

// What one module holds of the host, so that it can be taken back when the module forgets to.
// Every function is [main]. A subscription given out may outlive the ledger: dropping it then, or
// after it was taken back, does nothing.

namespace erp::company {

class ledger {
 public:
  // `held` under a name for people, "the command crm.command.actions"; give the answer out.
  subscription enter(std::string what, subscription held);
  std::vector<std::string> held() const;  // the oldest first
  void take_back();                       // the youngest first

 private:
  struct entry {
    std::string what;
    subscription held;
  };
  struct pages {
    std::uint64_t next = 0;
    std::map<std::uint64_t, entry> entries;
  };
  std::shared_ptr<pages> pages_ = std::make_shared<pages>();
};

}  // namespace erp::company
