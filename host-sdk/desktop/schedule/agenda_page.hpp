// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <QRectF>
#include <QString>
#include <vector>

#include "host-sdk/desktop/bridge/desk.hpp"
#include "host-sdk/desktop/schedule/schedule_contents.hpp"

class QPainter;

namespace erp::desktop {

// The agenda on paper: a table under days, on as many pages as it takes. Main thread; made for one
// printing.
class agenda_page {
 public:
  agenda_page(const desk& desk, const schedule_contents& contents);

  // Draws what fits and goes on there next time; false: that was all.
  bool draw(QPainter& painter, const QRectF& area, const QFont& font);

 private:
  struct line {
    QString day;  // a heading; else an entry
    int entry = 0;
  };
  double height_of(const line& line, const QRectF& area, const QFont& font) const;
  void draw_line(QPainter& painter, const QRectF& at, const line& line, const QFont& font) const;

  const desk& desk_;
  const schedule_contents& contents_;
  std::vector<line> lines_;
  std::size_t next_ = 0;
};

}  // namespace erp::desktop
