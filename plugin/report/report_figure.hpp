// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "erp/services/windows.hpp"
#include "host-sdk/kit/condition.hpp"
#include "plugin/report/report_question.hpp"

// One figure of a report by what it is worked out of: what is counted, of whom. Written down it is
// what a cell carries, and what the list behind it is opened about.
// Plain data and pure functions, [any]. What is read may be forged: its maker checks it.

namespace crm {

struct report_figure {
  std::string what;                       // "overdue"
  std::map<std::string, std::string> of;  // {"employee", "5"}, {"before", "1"}
  bool operator==(const report_figure&) const = default;

  // Empty where it does not say.
  const std::string& at(const std::string& name) const;
};

// For report_cell::behind. A session finds its question again by the mark it begins with.
std::string behind(const report_question& question, const report_figure& figure);
struct marked_figure {
  std::string mark;
  std::string figure;
};
marked_figure taken_apart(std::string_view behind);

std::string written(const report_figure& figure);
std::optional<report_figure> read_figure(std::string_view text);

// What the list behind it is opened about, and back; none: it is about something else. The question
// that comes back has no zone and language, and nobody has checked it.
struct asked_figure {
  std::string report;
  report_question question;
  std::string figure;
};
erp::context about_figure(const asked_figure& asked);
std::optional<asked_figure> figure_in(const erp::context& about);

// The activities behind a figure: which, over crm_activity a, and what they are called together.
// Whether somebody may see them is another condition.
struct behind_figure {
  erp::text title;
  erp::kit::condition where;
};

}  // namespace crm
