// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/report/chart_plan.hpp"

#include <QApplication>
#include <algorithm>

#include "host-sdk/desktop/report/chart_sheet.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

chart_fonts chart_fonts_for(int pixels) {
  chart_fonts fonts{QApplication::font(), QApplication::font(), QApplication::font()};
  // No ligatures: a reader of the PDF looks for the letters.
  for (QFont* font : {&fonts.usual, &fonts.small, &fonts.strong})
    font->setStyleStrategy(QFont::PreferNoShaping);
  fonts.usual.setPixelSize(pixels);
  fonts.small.setPixelSize(std::max(pixels - 1, 1));
  fonts.strong.setPixelSize(pixels + 1);
  fonts.strong.setWeight(QFont::DemiBold);
  return fonts;
}

bool has_figures(const report_chart& chart) {
  return !chart.spans.empty() || std::any_of(chart.series.begin(), chart.series.end(),
                                             [](const auto& one) { return !one.points.empty(); });
}

double least_height(const report_chart& chart, const chart_fonts& fonts) {
  const double line = QFontMetricsF(fonts.usual).height();
  const auto lines = double(chart.categories.size());
  const double around = 6 * line + (chart.note.empty() ? 0 : 2 * line);
  switch (chart.kind) {
    case chart_kind::bars: {
      const auto in_group =
          std::count_if(chart.series.begin(), chart.series.end(),
                        [](const auto& one) { return one.role != series_role::before; });
      return around + lines * std::max(line + 5, double(in_group) * (line - 1) + 5);
    }
    case chart_kind::funnel:
      return around + lines * (line * 2 + 8);
    case chart_kind::time_line:
      return around + lines * (line * 2);
    case chart_kind::columns:
    case chart_kind::steps:
      break;
  }
  return around + 10 * line;
}

chart_plan plan_chart(const report_chart& chart, const figure_words& words,
                      const chart_fonts& fonts, QSizeF size) {
  chart_sheet sheet(chart, words, fonts, size);
  if (!has_figures(chart)) {
    sheet.write(words.say(kit::tr("There is nothing to draw.")), sheet.room.center(),
                Qt::AlignCenter, text_tone::note);
    return sheet.take(sheet.room);
  }
  switch (chart.kind) {
    case chart_kind::bars:
      return sheet.take(plan_bars(sheet));
    case chart_kind::columns:
      return sheet.take(plan_columns(sheet));
    case chart_kind::funnel:
      return sheet.take(plan_funnel(sheet));
    case chart_kind::steps:
      return sheet.take(plan_steps(sheet));
    case chart_kind::time_line:
      return sheet.take(plan_time_line(sheet));
  }
  return sheet.take(sheet.room);
}

}  // namespace erp::desktop
