// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "erp/ui/form.hpp"
#include "plugin/activity/activity.hpp"
#include "plugin/activity/dictionary_part.hpp"
#include "plugin/activity/form_part.hpp"
#include "plugin/ids.hpp"

// What a kind says about its form; all else is the same for all kinds. Plain data, [any]; one for
// each kind, lives for ever.

namespace crm {

struct loaded_form;

using form_parts = std::vector<std::unique_ptr<form_part>>;

struct activity_form_kind {
  activity_kind kind = activity_kind::contact;
  erp::form_description description;
  std::vector<std::string> required;
  std::vector<dictionary_field> dictionary_fields{{field::priority, &activity::priority},
                                                  {field::category, &activity::category}};
  bool has_costs = false;  // its form is loaded with the company's currencies
  erp::text (*title)(const activity& stored, const std::string& contractor) = nullptr;
  // When a new one begins unless its opener says, and how long it is.
  erp::instant (*begins)(erp::instant now, std::string_view zone) = nullptr;
  std::chrono::minutes length{30};
  // Parts that the kind has beside those of all; none: it has no others.
  form_parts (*own_parts)(form_ground& ground, const loaded_form& loaded) = nullptr;
};

}  // namespace crm
