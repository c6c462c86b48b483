// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "host-sdk/desktop/report/chart_sheet.hpp"

// The points of bars and columns by category: a slot in each group for every series of now, and in
// the same slot that of the period before. Pure; the chart must outlive it.

namespace erp::desktop {

class chart_groups {
 public:
  explicit chart_groups(const report_chart& chart);

  struct extent {
    double low = 0;  // never above zero: bars begin there
    double high = 0;
  };

  int categories() const { return categories_; }
  int bars_in_group() const { return int(slots_.size()); }
  std::size_t series_of(int slot) const { return slots_[std::size_t(slot)].now; }
  std::size_t before_of(int slot) const { return *slots_[std::size_t(slot)].before; }
  const chart_point* find(int slot, int category) const;         // nullptr: there is none
  const chart_point* find_before(int slot, int category) const;  // likewise
  bool has_before() const;
  bool needs_key() const;  // the caption of the chart does not say what a bar is
  extent range() const;
  // The figure; where it is compared, what it was first: "69 → 46".
  QString label(const chart_sheet& sheet, int slot, int category) const;
  double widest_label(const chart_sheet& sheet) const;
  QString caption(const chart_sheet& sheet, int slot) const;

 private:
  struct slot {
    std::size_t now = 0;
    std::optional<std::size_t> before;
  };
  const chart_point* at(std::size_t series, int category) const;

  const report_chart& chart_;
  int categories_ = 1;
  std::vector<slot> slots_;
  std::vector<std::map<int, std::size_t>> points_;  // of each series, by category
};

// The figure as words, with the interval that it surely lies in.
QString figure_of(const chart_sheet& sheet, const chart_point& point);
// The figure answers to a pointer in `area` and is shown by `mark`. `point` is one of the series'.
void add_spot(chart_sheet& sheet, std::size_t series, const chart_point& point, int category,
              const QRectF& area, const QRectF& mark);

}  // namespace erp::desktop
