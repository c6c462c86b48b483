// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "erp/ui/form.hpp"
#include "plugin/activity/form_part.hpp"
#include "plugin/recurrence/recurrence.hpp"

// Whether and how it repeats: a choice that follows the start, and what it needs. [main]; lives as
// long as its session. A script may set `repeat` to a rule of RFC 5545 as text.

namespace crm {

// The fields, for the descriptions of kinds that repeat.
erp::section recurrence_section();

class recurrence_part : public form_part {
 public:
  explicit recurrence_part(form_ground& ground);

  void show(std::vector<erp::field_state>& fields) const override;
  std::optional<erp::result<void>> set(const std::string& field, const erp::value& value) override;
  void check(std::vector<erp::error>& errors) const override;
  void values_replaced() override;
  void settle(form_values& copy) const override;
  void in_step() override;
  std::optional<erp::job_handle> choices(const std::string& field, const std::string& search,
                                         int limit, const then_choices& then) override;

 private:
  enum class ending { never, until, count };
  // What the rule makes from here on, as far as a form has to know.
  struct outlook {
    repeat_rule rule;
    repeat_start start;
    std::vector<erp::instant> times;
    bool over = false;
    std::optional<erp::error> error;
  };

  std::optional<repeat_rule>& rule() { return ground_.values.repeats.rule; }
  const std::optional<repeat_rule>& rule() const { return ground_.values.repeats.rule; }
  repeat_start begins() const;
  bool has_to_fit() const;
  const outlook& ahead() const;
  std::optional<erp::error> misfit() const;
  std::vector<erp::error> errors() const;
  erp::text end_note() const;

  erp::field_state shown_repeat() const;
  erp::field_state shown_on() const;
  erp::field_state shown_end() const;
  erp::field_state shown_until() const;

  erp::result<void> set_repeat(const erp::value& value);
  erp::result<void> set_on(const erp::value& value);
  erp::result<void> set_end(const erp::value& value);
  erp::result<void> set_until(const erp::value& value);
  void take(std::optional<repeat_rule> rule);

  form_ground& ground_;
  repeat_start followed_;  // the start that the rule stands at
  ending ending_ = ending::never;
  bool every_missing_ = false;  // nothing is entered there
  bool count_missing_ = false;
  std::optional<erp::wall_time> typed_until_;  // a day that is none
  std::optional<erp::text> broken_until_;      // why
  mutable std::optional<outlook> ahead_;       // of the rule and start in it
};

}  // namespace crm
