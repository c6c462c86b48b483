// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <vector>

#include "erp/host.hpp"
#include "erp/ui/report.hpp"
#include "tests/desktop/support/stage.hpp"

namespace erp::desktop {
class report_view;
}

// A report with every kind of chart, for tests of what draws reports. [main], like the session it
// stands for. What tests may change, and what was asked, is public.

namespace testing_support {

struct sample_figures {
  erp::report_result result;              // of each run
  std::optional<erp::error> refusal;      // of the next run
  std::optional<erp::error> kept_inside;  // of each run for a file
  std::optional<erp::error> gone;         // of each record behind
  std::vector<erp::report_request> asked;
  std::vector<std::string> opened;  // what was behind a figure
  std::vector<std::function<void()>> told;
  std::atomic<bool> hold{false};  // runs get a third of the way and wait
  void tell() {
    for (const auto& one : told)
      if (one) one();
  }
};

inline constexpr char sample_report_id[] = "sample.report";

// Runs answer through the host's jobs, as real ones do.
erp::report_contribution sample_report(erp::jobs& jobs, std::shared_ptr<sample_figures> figures,
                                       const std::string& language);

// Employees, months, a funnel, curves and a time line, as one would meet them.
erp::report_result sample_result(const std::string& language);
erp::report_part sample_employees(bool polish);
erp::report_part sample_months(bool polish);
erp::report_part sample_funnel(bool polish);
erp::report_part sample_curves(bool polish);
erp::report_part sample_course(bool polish);

// A stage on which the report can be opened.
class report_stage {
 public:
  explicit report_stage(const std::string& language = "en", QSize size = {1360, 850});
  ~report_stage();

  stage& on() { return stage_; }
  sample_figures& figures() { return *figures_; }
  // Runs to its end, unless it is held.
  erp::desktop::report_view* open(erp::context about = {});
  void settle() { stage_.settle(); }

 private:
  stage stage_;
  std::shared_ptr<sample_figures> figures_;
  erp::subscription registered_;
};

}  // namespace testing_support
