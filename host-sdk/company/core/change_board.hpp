// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>

#include "erp/services/changes.hpp"
#include "host-sdk/company/core/main_queue.hpp"

// Tells whoever shows records that they were saved; a burst becomes one telling per entity.
// Every function is [main]. Tells from the main queue, never inside publish; the queue and the
// board must outlive neither each other's callbacks: what is pending when the board goes is
// dropped.

namespace erp::company {

class change_board : public services::changes {
 public:
  explicit change_board(main_queue& queue);
  ~change_board() override;

  void publish(services::change change) override;
  subscription on_change(std::string entity,
                         std::function<void(const services::change&)> told) override;

 private:
  struct state;
  std::shared_ptr<state> state_;
};

}  // namespace erp::company
