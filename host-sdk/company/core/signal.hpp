// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/signals2/signal.hpp>
#include <functional>
#include <memory>
#include <utility>

#include "erp/subscription.hpp"

// The host's own events: Boost.Signals2 inside, a subscription outside.
// Everything is [main]. A subscription may outlive its signal; a slot that is dropped while the
// signal is being told is not called any more.
//
// Rationale: the slot is a cell of the host's that holds the subscriber's function, so that after
// the drop nothing of a module's library is left inside the signal, whenever Boost cleans up.

namespace erp::company {

template <class... Arguments>
class signal {
 public:
  subscription connect(std::function<void(Arguments...)> told) {
    auto cell = std::make_shared<std::function<void(Arguments...)>>(std::move(told));
    boost::signals2::connection connection = signal_.connect([cell](Arguments... arguments) {
      const auto call = *cell;  // a copy: it may drop itself while it runs
      if (call) call(arguments...);
    });
    return subscription([connection, cell] {
      connection.disconnect();
      *cell = nullptr;
    });
  }
  void tell(Arguments... arguments) { signal_(arguments...); }

 private:
  boost::signals2::signal<void(Arguments...)> signal_;
};

}  // namespace erp::company
