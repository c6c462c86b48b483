// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/schedule/schedule_print.hpp"

#include <QApplication>
#include <QFileInfo>
#include <QFontMetricsF>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryFile>
#include <algorithm>

#include "host-sdk/desktop/look/palette.hpp"
#include "host-sdk/desktop/schedule/agenda_page.hpp"
#include "host-sdk/desktop/schedule/legend_bar.hpp"
#include "host-sdk/desktop/schedule/month_painter.hpp"
#include "host-sdk/desktop/schedule/schedule_words.hpp"
#include "host-sdk/desktop/schedule/time_painter.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

namespace {

constexpr int dots_an_inch = 96;  // as on screen, so that measures and fonts fit each other
constexpr double foot = 18;

QFont font_for(int pixels, QFont::Weight weight = QFont::Normal) {
  QFont font = QApplication::font();
  font.setPixelSize(pixels);
  font.setWeight(weight);
  return font;
}

QString people_words(const schedule_contents& contents) {
  QStringList names;
  for (const shown_person& person : contents.people) names << person.name;
  return names.join(", ");
}

// Title and employees at the top; how much room they took.
double draw_title(const desk& desk, QPainter& painter, const printed_schedule& what,
                  const QRectF& page) {
  const QFont large = font_for(18, QFont::DemiBold);
  painter.setFont(large);
  painter.setPen(look::ink);
  const QString title =
      desk.say(kit::tr("Schedule")) + "  ·  " + period_words(desk, what.span, what.anchor);
  painter.drawText(QRectF(page.left(), page.top(), page.width(), 26),
                   int(Qt::AlignLeft | Qt::AlignVCenter), title);
  const QFont small = font_for(12);
  painter.setFont(small);
  painter.setPen(look::ink_soft);
  const QRectF line(page.left(), page.top() + 27, page.width(), 60);
  QRectF taken;
  painter.drawText(line, int(Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap),
                   people_words(*what.contents), &taken);
  return 27 + taken.height() + 10;
}

void draw_foot(const desk& desk, QPainter& painter, const QRectF& page, int number) {
  painter.setFont(font_for(10));
  painter.setPen(look::ink_soft);
  const QRectF line(page.left(), page.bottom() - foot, page.width(), foot);
  painter.drawText(line, int(Qt::AlignLeft | Qt::AlignBottom),
                   desk.say(kit::tr("Printed {1}", desk.words.now())));
  painter.drawText(line, int(Qt::AlignRight | Qt::AlignBottom), QString::number(number));
}

// From the hour of the first entry to that of the last, the working day at the least.
void fit_hours(plan_measures& measures, const schedule_contents& contents) {
  measures.first_minute = 7 * 60;
  measures.last_minute = 18 * 60;
  for (const shown_entry& entry : contents.entries) {
    if (entry.banner()) continue;
    const bool over_night = day_of(entry.at.from) != last_day_of(entry.at);
    const int from = minute_in(day_of(entry.at.from), entry.at.from);
    const int until = minute_in(day_of(entry.at.from), entry.at.until);
    measures.first_minute = over_night ? 0 : std::min(measures.first_minute, from / 60 * 60);
    measures.last_minute =
        over_night ? 1440 : std::max(measures.last_minute, (until + 59) / 60 * 60);
  }
}

void draw_hours(const desk& desk, QPainter& painter, const printed_schedule& what,
                const QRectF& area) {
  plan_measures measures;
  measures.ruler = 60;
  measures.least_column = 1;
  measures.least_side = 20;
  fit_hours(measures, *what.contents);
  const time_plan head_only(what.contents, area.size(), measures);
  const double hours = (measures.last_minute - measures.first_minute) / 60.0;
  measures.hour = (area.height() - head_only.head_height()) / hours;
  const time_plan plan(what.contents, area.size(), measures);
  const surface_state nothing;
  time_painter draw(desk, painter, plan, nothing, font_for(11));
  painter.save();
  painter.translate(area.topLeft());
  painter.setClipRect(QRectF(QPointF(), area.size()));
  draw.head_ruler();
  painter.translate(0, plan.head_height());
  draw.hours_ruler();
  painter.translate(measures.ruler, 0);
  draw.hours(QRectF(0, 0, plan.width(), plan.hours_height()));
  painter.translate(0, -plan.head_height());
  draw.head(QRectF(0, 0, plan.width(), plan.head_height()));
  painter.restore();
}

void draw_month(const desk& desk, QPainter& painter, const printed_schedule& what,
                const QRectF& area) {
  month_measures measures;
  measures.least_week = 1;
  measures.lane = 17;
  const month_plan plan(what.contents, area.size(), measures);
  const surface_state nothing;
  month_painter draw(desk, painter, plan, nothing, font_for(11));
  painter.save();
  painter.translate(area.topLeft());
  painter.setClipRect(QRectF(QPointF(), area.size()));
  painter.translate(measures.ruler, 0);
  draw.head();
  painter.translate(0, measures.head);
  draw.weeks(QRectF(0, 0, plan.width(), plan.weeks_height()), what.anchor);
  painter.translate(-measures.ruler, 0);
  draw.week_numbers();
  painter.restore();
}

void draw(const desk& desk, QPdfWriter& writer, const printed_schedule& what) {
  QPainter painter(&writer);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF page(0, 0, writer.width(), writer.height());
  const QFont small = font_for(11);
  const double top = draw_title(desk, painter, what, page);
  const double legend = draw_legend(painter, page, small, what.contents->legend, true);
  QRectF area = page.adjusted(0, top, 0, -foot - legend - 8);
  const auto legend_at = [&] {
    draw_legend(painter, QRectF(page.left(), area.bottom() + 6, page.width(), legend), small,
                what.contents->legend);
  };
  int number = 1;
  if (what.span == schedule_span::agenda) {
    agenda_page lines(desk, *what.contents);
    for (;; ++number) {
      const bool more = lines.draw(painter, area, small);
      draw_foot(desk, painter, page, number);
      if (!more) break;
      writer.newPage();
      area.setTop(page.top());
    }
    return legend_at();
  }
  if (what.span == schedule_span::month)
    draw_month(desk, painter, what, area);
  else
    draw_hours(desk, painter, what, area);
  painter.setPen(look::line_strong);
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(area);
  legend_at();
  draw_foot(desk, painter, page, number);
}

}  // namespace

QString print_schedule(const desk& desk, const printed_schedule& what, const QString& file) {
  QFile target(file);
  if (!target.open(QFile::WriteOnly))
    return desk.say(kit::tr("{1} cannot be written: {2}", file.toStdString(),
                            target.errorString().toStdString()));
  QPdfWriter writer(&target);
  const bool upright = what.span == schedule_span::day || what.span == schedule_span::agenda;
  writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4),
                                   upright ? QPageLayout::Portrait : QPageLayout::Landscape,
                                   QMarginsF(12, 12, 12, 12), QPageLayout::Millimeter));
  writer.setResolution(dots_an_inch);
  writer.setTitle(desk.say(kit::tr("Schedule")) + ", " +
                  period_words(desk, what.span, what.anchor));
  draw(desk, writer, what);
  return {};
}

}  // namespace erp::desktop
