// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "erp/data/report_session.hpp"
#include "erp/result.hpp"
#include "erp/services/windows.hpp"
#include "erp/text.hpp"

// What a report is asked with; what it answers is a report_result. Never a widget, never a query.
// Descriptions are plain data; `open` is [main]. Both are used until the registration is dropped.

namespace erp {

enum class parameter_kind {
  choice = 1,  // of a short list, all of it at once; record_key
  reference,   // one record, searched as one types; record_key
  day,         // date
  integer,     // int64
  boolean      // bool
};

struct report_parameter {
  std::string id;
  text caption;
  parameter_kind kind = parameter_kind::choice;
  text hint = {};                // what it means
  bool required = false;         // there is no "any"
  std::int64_t minimum = 0;      // integer
  std::int64_t maximum = 0;      // integer; 0: none
  text unit = {};                // integer: "days"
  bool beside_previous = false;  // on the same line as the one before: from and to
};

struct report_description {
  std::string id;  // "crm.report.effectiveness"
  text caption;
  text summary;  // one sentence: which question it answers
  std::string icon_svg;
  std::vector<report_parameter> parameters;
};

struct report_contribution {
  report_description description;
  // Instant: the session fetches nothing until asked. `about`: parameters to begin with, by id.
  // fails: denied with the reason. [main]
  std::function<result<std::unique_ptr<report_session>>(context about)> open;
};

}  // namespace erp
