// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "plugin/activity/follow_up_preview.hpp"

// "The next one in": an amount and a unit, or a date, in step with each other and with the start
// of this activity (P8). [main]; lives as long as its session.

namespace crm {

class follow_up_part : public form_part {
 public:
  explicit follow_up_part(form_ground& ground) : ground_(ground), preview_(ground) { in_step(); }

  void show(std::vector<erp::field_state>& fields) const override;
  std::optional<erp::result<void>> set(const std::string& field, const erp::value& value) override;
  void check(std::vector<erp::error>& errors) const override;
  void values_replaced() override;
  void settle(form_values& copy) const override;
  void in_step() override;
  void values_changed() override { preview_.values_changed(); }
  std::optional<erp::job_handle> choices(const std::string& field, const std::string& search,
                                         int limit, const then_choices& then) override;
  void show(std::vector<erp::form_command_state>& commands) const override;
  std::optional<erp::job_handle> start(const std::string& command, const then_done& then) override;

 private:
  erp::result<void> set_amount(const erp::value& value);
  erp::result<void> set_unit(const erp::value& value);
  erp::result<void> set_date(const erp::value& value);
  void take_date(erp::instant at);
  std::optional<erp::text> amount_error() const;
  std::optional<erp::text> date_error() const;

  form_ground& ground_;
  follow_up_preview preview_;
  bool amount_says_it_ = true;           // by date: whether amount and unit can
  bool amount_typed_ = true;             // by delay: whether there is an amount at all
  std::optional<erp::wall_time> typed_;  // a date that is no instant
  std::optional<erp::text> broken_;      // why
};

}  // namespace crm
