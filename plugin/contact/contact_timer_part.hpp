// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plugin/activity/form_part.hpp"
#include "plugin/contact/contact_timer.hpp"

// The timer on the form: the time spent, its correction, and Start/Pause. [main]; lives as long as
// its session. While it runs it tells the form every second.

namespace crm {

class contact_timer_part : public form_part {
 public:
  // A new contact starts by itself, an opened one by hand (P4).
  contact_timer_part(form_ground& ground, bool start_now);

  void show(std::vector<erp::field_state>& fields) const override;
  void show(std::vector<erp::form_command_state>& commands) const override;
  std::optional<erp::result<void>> set(const std::string& field, const erp::value& value) override;
  std::optional<erp::result<void>> run(const std::string& command) override;
  void values_replaced() override;
  bool under_way() const override { return timer_.running(); }
  void settle(form_values& copy) const override { timer_.settle(copy); }
  void cut() override { timer_.cut(); }
  void finish() override;

 private:
  void toggle(bool run);

  form_ground& ground_;
  contact_timer timer_;
  erp::subscription seconds_;
};

}  // namespace crm
