// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <functional>
#include <optional>
#include <string>

#include "erp/data/report_result.hpp"
#include "host-sdk/desktop/bridge/desk.hpp"

// Figures of a report as the operator writes them, on screen and on paper. Main thread; copies are
// independent, but `say` must outlive them.

namespace erp::desktop {

// How a figure stands to that of the period before.
struct figure_change {
  int direction = 0;                      // 1: higher, -1: lower, 0: the same
  trend_sense sense = trend_sense::none;  // of this change, not of rising
  QString words;                          // "+3", "-1.2 pp"
};

class figure_words {
 public:
  using sayer = std::function<QString(const text&)>;

  figure_words(sayer say, std::string language, std::string zone)
      : say_(std::move(say)), language_(std::move(language)), zone_(std::move(zone)) {}
  static figure_words of(const desk& desk);

  QString say(const text& text) const { return say_(text); }
  const std::string& language() const { return language_; }

  QString show(const value& figure, figure_kind kind) const;  // empty: there is none
  QString cell(const report_cell& cell, figure_kind kind) const;
  QString before(const report_cell& cell, figure_kind kind) const;
  // Nullopt: nothing to compare, or no figures of a kind that has a difference.
  std::optional<figure_change> change(const report_cell& cell, const report_column& column) const;
  // Everything about a cell in a line, for tooltips and whoever cannot see the arrow.
  QString spoken(const report_cell& cell, const report_column& column) const;
  // As other programs read it: no blanks or commas between digits.
  QString plain(const report_cell& cell, figure_kind kind) const;

  // A value of a chart; `step` is the distance between two ticks, 0: it stands alone.
  QString on_chart(double figure, const chart_axis& axis, double step = 0) const;
  // The caption of an axis with its unit: "Time (days)", "Cost (PLN)".
  QString axis_caption(const chart_axis& axis) const;

 private:
  QString decimal(double figure, int decimals) const;
  QString hundredths(double figure) const;

  sayer say_;
  std::string language_;
  std::string zone_;
};

// Numbers stand under each other at the right; words and dates begin at the left.
bool is_number(figure_kind kind);

}  // namespace erp::desktop
