// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "plugin/activity/form_part.hpp"
#include "plugin/slot/clash_watch.hpp"

// What stands under the date of the next one (P8): when it would be, what speaks against it, and
// the way to the next working slot. [main]; lives as long as its part.

namespace crm {

class follow_up_preview {
 public:
  explicit follow_up_preview(form_ground& ground)
      : ground_(ground), watch_(ground.place, ground.by, [this] { ground_.changed(); }) {}

  // Whether it clashes is asked anew, where something that it depends on is different.
  void values_changed();
  // Note and warnings of the date's field. Requires a next one with a date.
  void show(erp::field_state& at) const;

  bool can_look() const { return planned().has_value(); }
  // Finds the next working slot; `then` gets none where the values were changed meanwhile.
  // fails: not_found within days_searched days, unavailable. Requires can_look().
  erp::job_handle look(std::function<void(erp::result<std::optional<erp::instant>>)> then) const;

 private:
  // Where the next one would be; none while none is wanted or has a date.
  std::optional<slot> planned() const;
  std::optional<clash_question> question() const;
  const std::string& zone() const;  // by whose clock its day and hours are read

  form_ground& ground_;
  clash_watch watch_;
};

}  // namespace crm
