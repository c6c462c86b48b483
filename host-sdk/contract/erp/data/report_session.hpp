// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>

#include "erp/data/report_result.hpp"
#include "erp/job.hpp"
#include "erp/ui/form_session.hpp"

// One open report: run with parameters, and the records behind each of its figures.
// Every function is [main]; run and choices answer later through `then`. The host owns the
// session. Figures are always under the operator's visibility; there is no way to ask without it.

namespace erp {

using report_parameters = std::map<std::string, value>;  // by id; monostate: any, or none

struct report_request {
  report_parameters parameters;  // one left out: what the report starts with
  bool anew = false;             // read it all again, also where nothing seems to have changed
  bool to_file = false;          // it leaves the program: may ask for a right of its own
};

class report_session {
 public:
  virtual ~report_session() = default;

  virtual text title() const = 0;  // [main]
  // What the parameters are at first, as people read them; one that is any is left out. A key's
  // caption may be empty until a run has come back. [main]
  virtual std::map<std::string, choice> initial_choices() const = 0;
  virtual report_parameters initial() const = 0;  // every parameter, those of choices included
  // What a parameter of kind choice or reference may be. fails: not_found, unavailable. [main]
  virtual job_handle choices(const std::string& parameter, const std::string& search, int limit,
                             std::function<void(result<choice_page>)> then) = 0;
  // The job has a caption, progress and cancel; dropping the handle cancels, what the database
  // does for it ends soon. fails: invalid (`field` is the parameter; details for several), denied
  // (to_file), cancelled, unavailable. [main]
  virtual job_handle run(report_request request,
                         std::function<void(result<report_result>)> then) = 0;
  // Opens the records behind a figure of a result of this session, in a list: exactly those it was
  // worked out of, as they are now. fails: not_found (no such figure any more), denied. [main]
  virtual result<void> open_behind(const std::string& behind) = 0;
  // After anything that the figures are made of was changed at this station. The host says so and
  // lets the operator run it again. [main]
  virtual subscription on_changed(std::function<void()> told) = 0;
};

}  // namespace erp
