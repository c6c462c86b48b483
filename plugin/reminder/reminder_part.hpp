// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plugin/activity/form_part.hpp"

// How long before its start the activity's employees are reminded. [main]; lives as long as its
// session. What an operator chose for a new activity is what the next new one begins with.

namespace crm {

// What this operator chose last; none at first.
std::optional<std::chrono::minutes> usual_reminder(const erp::services::settings& settings);

class reminder_part : public form_part {
 public:
  explicit reminder_part(form_ground& ground) : ground_(ground) {}

  void show(std::vector<erp::field_state>& fields) const override;
  std::optional<erp::result<void>> set(const std::string& field, const erp::value& value) override;
  std::optional<erp::job_handle> choices(const std::string& field, const std::string& search,
                                         int limit, const then_choices& then) override;
  void finish() override;

 private:
  std::optional<erp::text> when() const;

  form_ground& ground_;
  bool chosen_for_new_ = false;
};

}  // namespace crm
