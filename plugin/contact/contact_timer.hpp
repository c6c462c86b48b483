// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>

#include "erp/services/clock.hpp"
#include "plugin/activity/form_values.hpp"

// The clock of a contact (P4): measures in segments on the monotonic clock, so that nobody who
// sets the computer's clock makes it run backwards, and keeps a typed correction beside what it
// measured. [main]; works on the form's values and lives as long as they do.

namespace crm {

class contact_timer {
 public:
  contact_timer(const erp::services::clock& clock, form_values& values);

  bool running() const { return running_.has_value(); }
  void start();
  void stop();

  std::chrono::milliseconds measured() const;  // stored, and since
  bool corrected() const { return values_.record.elapsed.has_value(); }
  // What the field says: the measured time, or the correction and what was measured after it.
  std::chrono::seconds shown() const;
  // None: the measured time counts again.
  void correct(std::optional<std::chrono::seconds> typed);

  // The running segment is closed and a new one begins at the same moment.
  void cut();
  // As cut, but in a copy of the values; the timer itself goes on.
  void settle(form_values& copy) const;
  // After a save: everything measured is stored, the timer stands.
  void finish();
  // After the values were replaced by others.
  void values_replaced();

 private:
  struct running_segment {
    erp::instant started_at;
    std::chrono::milliseconds since;  // monotonic
  };
  timer_segment closed() const;  // requires running()

  const erp::services::clock& clock_;
  form_values& values_;
  std::optional<running_segment> running_;
  std::chrono::milliseconds measured_at_correction_{0};
};

}  // namespace crm
