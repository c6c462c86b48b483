// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "host-sdk/desktop/report/chart_groups.hpp"
#include "host-sdk/kit/text.hpp"

// A funnel: from top to bottom what is left after each step, and how much of the step before.
// Bars begin at one edge, since lengths are compared better than widths around a middle.

namespace erp::desktop {

namespace {

constexpr double thickest_step = 30;

QString share_words(const chart_sheet& sheet, double share) {
  const chart_axis percent{{}, chart_unit::percent, {}};
  return sheet.words.on_chart(std::round(share * 100), percent, 1);
}

}  // namespace

QRectF plan_funnel(chart_sheet& sheet) {
  const chart_groups groups(sheet.chart);
  double names = 0;
  for (std::size_t at = 0; at < sheet.chart.categories.size(); ++at)
    names = std::max(names, sheet.width_of(sheet.category(at), text_tone::category));
  names = std::min(names, sheet.room.width() * 0.38);
  sheet.write_foot(sheet.words.axis_caption(sheet.chart.y));
  const QRectF plot = sheet.room.adjusted(names + 8, 2, -groups.widest_label(sheet) - 10, -2);
  const double row = plot.height() / groups.categories();
  const double thick = std::min(thickest_step, row * 0.58);
  const double most = std::max(groups.range().high, 1e-9);
  const auto bar_of = [&](int category, double figure) {
    const double middle = plot.top() + thick / 2 + category * row;
    return QRectF(plot.left(), middle - thick / 2, std::max(figure, 0.0) / most * plot.width(),
                  thick);
  };
  const int each = std::max(1, int(std::ceil(sheet.line() / row)));
  for (int at = 0; at < groups.categories(); ++at) {
    const chart_point* point = groups.find(0, at);
    const double middle = bar_of(at, 0).center().y();
    if (at % each == 0)
      sheet.write_in({sheet.room.left(), middle - sheet.line() / 2, names, sheet.line()},
                     sheet.category(std::size_t(at)), Qt::AlignRight, text_tone::category);
    if (point == nullptr) continue;
    const QRectF bar = bar_of(at, point->y);
    sheet.draw(shape_kind::bar, box_of(bar), sheet.look_of(groups.series_of(0)));
    sheet.write(sheet.label_of(*point), {bar.right() + 5, middle},
                Qt::AlignLeft | Qt::AlignVCenter);
    const chart_point* above = at == 0 ? nullptr : groups.find(0, at - 1);
    QString kept;
    if (above != nullptr && above->y > 0) {
      const QRectF from = bar_of(at - 1, above->y);
      sheet.draw(shape_kind::connector,
                 QPolygonF{from.bottomLeft(), from.bottomRight(), bar.topRight(), bar.topLeft()});
      kept = share_words(sheet, point->y / above->y);
      const QString whole = sheet.words.say(kit::tr("{1} of the step before", kept.toStdString()));
      sheet.write("↓ " + (at == 1 ? whole : kept),
                  {plot.left() + 8, (from.bottom() + bar.top()) / 2},
                  Qt::AlignLeft | Qt::AlignVCenter, text_tone::axis);
    }
    const auto& points = sheet.chart.series[groups.series_of(0)].points;
    QString figure = figure_of(sheet, *point);
    if (!kept.isEmpty())
      figure += ", " + sheet.words.say(kit::tr("{1} of the step before", kept.toStdString()));
    chart_spot spot = sheet.spot_of(groups.series_of(0), std::size_t(point - points.data()),
                                    sheet.category(std::size_t(at)), figure);
    spot.area = QRectF(plot.left(), bar.top(), plot.width(), thick);
    spot.mark = bar;
    sheet.add_spot(std::move(spot));
  }
  return plot;
}

}  // namespace erp::desktop
