// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "plugin/access/database_gate.hpp"
#include "plugin/report/report_figure.hpp"
#include "plugin/report/report_question.hpp"

// What one report is: its parameters, how its figures are worked out, and which activities stand
// behind one. Opening, rights, progress, cancelling, keeping and drilling are the session's.
// Without state; describe, start and check are [any] and instant, the rest is [worker] and may
// throw db::failure. Held by shared_ptr.

namespace crm {

// For whom and when a report is opened or made.
struct report_viewer {
  erp::instant now{};
  std::string zone;
  std::string language;
};

struct report_start {
  erp::report_parameters parameters;             // every one of the description's
  std::map<std::string, erp::choice> choices{};  // how people read those that are keys
};

// How far it is. Long work asks between its steps, and answers stopped() where it may not go on.
class report_steps {
 public:
  virtual ~report_steps() = default;
  // False: nobody waits for it any more.
  virtual bool go_on(std::int64_t done, std::int64_t total) = 0;
};

struct report_answer {
  erp::report_result result;                     // as_of and kept are the session's
  std::map<std::string, erp::choice> choices{};  // of the parameters that are keys
};

class report_maker {
 public:
  virtual ~report_maker() = default;

  virtual const erp::report_description& describe() const = 0;
  // The parameters that `about` names are put over them.
  virtual report_start start(const erp::context& about, const report_viewer& viewer) const = 0;
  // What is wrong with parameters that each by itself is right: the period ends before it begins.
  virtual std::vector<erp::error> check(const erp::report_parameters&) const { return {}; }
  // Of a parameter of kind choice or reference. fails: not_found
  virtual erp::result<erp::choice_page> choices(admitted& inside, const std::string& parameter,
                                                const std::string& search, int limit) const = 0;
  // fails: cancelled, as stopped() says; what keeps the report from being made
  virtual erp::result<report_answer> make(admitted& inside, const report_question& question,
                                          report_steps& steps) const = 0;
  // Of a figure of this question. fails: not_found (this report has no such figure)
  virtual erp::result<behind_figure> behind(admitted& inside, const report_question& question,
                                            const report_figure& figure) const = 0;
};

erp::error stopped();
erp::error no_such_figure();
erp::error no_such_parameter(const std::string& parameter);

}  // namespace crm
