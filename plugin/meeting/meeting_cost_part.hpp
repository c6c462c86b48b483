// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "plugin/activity/form_part.hpp"

// Expected and actual cost, each with its own currency. [main]; lives as long as its session. What
// is no cost stays as it was typed, with the error beside it. The currency used last is offered
// for the next amount.

namespace crm {

class meeting_cost_part : public form_part {
 public:
  // `currencies`: the company's, by code.
  meeting_cost_part(form_ground& ground, std::vector<erp::choice> currencies);

  void show(std::vector<erp::field_state>& fields) const override;
  std::optional<erp::result<void>> set(const std::string& field, const erp::value& value) override;
  void check(std::vector<erp::error>& errors) const override;
  void values_replaced() override;
  void settle(form_values& copy) const override;
  void finish() override;
  std::optional<erp::job_handle> choices(const std::string& field, const std::string& search,
                                         int limit, const then_choices& then) override;

 private:
  struct cost {
    const char* field;
    std::optional<erp::money> activity::*value;
    std::string typed;  // what is no amount
    std::optional<erp::text> broken;
  };

  cost* cost_of(const std::string& field);
  const std::optional<erp::money>& value_of(const cost& cost) const;
  std::optional<erp::text> error_of(const cost& cost) const;
  bool is_known(const std::string& currency) const;
  std::string usual_currency() const;
  erp::choice choice_of(const std::string& currency) const;

  form_ground& ground_;
  const std::vector<erp::choice> currencies_;
  std::array<cost, 2> costs_;
};

}  // namespace crm
