// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plugin/activity/form_part.hpp"

// Subject, venue and note. [main]; lives as long as its session. What is too long stays as it was
// typed, with the error beside it; only bytes that are no text are refused.

namespace crm {

class text_part : public form_part {
 public:
  explicit text_part(form_ground& ground) : ground_(ground) {}

  void show(std::vector<erp::field_state>& fields) const override;
  std::optional<erp::result<void>> set(const std::string& field, const erp::value& value) override;
  void check(std::vector<erp::error>& errors) const override;

 private:
  form_ground& ground_;
};

}  // namespace crm
