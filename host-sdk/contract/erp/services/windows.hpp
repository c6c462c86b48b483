// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "erp/result.hpp"
#include "erp/subscription.hpp"
#include "erp/thread.hpp"
#include "erp/value.hpp"

// Opening what was registered. Every function is [main] and returns before the window has its data.
// The host owns every window and closes it when the module that brought it stops.

namespace erp {

// What a list or form is opened about, by name, e.g. {"contractor", record_key{"ALFKI"}}.
using context = std::map<std::string, value>;

}  // namespace erp

namespace erp::services {

// Something the module puts to the operator outside any form, e.g. drafts left by a crash. Shown
// in a bar over the work area; it waits and never blocks.
struct offer_option {
  std::string id;
  text caption;
  text menu = {};  // drawn behind one button of this name, with the others of it; empty: by itself
};

struct offer {
  std::string id;
  text message;
  std::vector<offer_option> options;                      // the first is the usual one
  std::function<void(const std::string& option)> chosen;  // called once, [main]
};

// Something that cannot wait for the operator to look: a reminder. It stands over everything, in
// the front of whatever is open, never takes the keyboard away and stays until it is answered.
struct notification {
  std::string id;
  text title;
  text message;                       // may have several lines
  std::vector<offer_option> options;  // the first is the usual one
  std::function<void()> shown;        // once, when it really is on screen; may be empty. [main]
  std::function<void(const std::string& option)> chosen;  // called once, [main]
};

class windows {
 public:
  virtual ~windows() = default;
  // fails: not_found when no such list or form is registered; denied with the reason when the
  // module does not let this operator in. [main]
  virtual result<void> open_list(const std::string& list, context about) = 0;
  // With a key: that record; without: a new one.
  virtual result<void> open_form(const std::string& form, std::optional<record_key> key,
                                 context about) = 0;
  // Withdrawn when the subscription is dropped. An id that is already shown replaces it. [main]
  virtual subscription show(offer offer) = 0;
  // The host's schedule, about e.g. {"employee", record_key{"5"}}. fails: as open_list
  virtual result<void> open_schedule(context about) = 0;
  // As show, but at once and over everything. One that is replaced while it stands changes its
  // words where it is. [main]
  virtual subscription notify(notification notification) = 0;
  // A report with `about` as its parameters, by id. fails: as open_list
  virtual result<void> open_report(const std::string& report, context about) = 0;
};

}  // namespace erp::services
