// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/report/report_print.hpp"

#include <QFile>
#include <QFontMetricsF>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <algorithm>

#include "host-sdk/company/core/reference_host.hpp"
#include "host-sdk/desktop/look/palette.hpp"
#include "host-sdk/desktop/report/chart_painter.hpp"
#include "host-sdk/desktop/report/page_flow.hpp"
#include "host-sdk/desktop/report/table_print.hpp"
#include "host-sdk/desktop/report/words_print.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

namespace {

constexpr int dots_an_inch = 96;  // as on screen, so that measures and fonts fit each other
constexpr int letters_px = 11;
constexpr double foot = 22;
constexpr double chart_height = 270;
constexpr double after_chart = 10;
constexpr double chart_least = 190;  // where its table is to stand on the same page

QFont font_for(int pixels, bool strong = false) {
  const chart_fonts fonts = chart_fonts_for(strong ? pixels - 1 : pixels);
  return strong ? fonts.strong : fonts.usual;
}

// What one must know to read the figures: a line at its side, so that nobody reads past it.
void add_notice(page_flow& flow, const QString& words) {
  const QFont font = font_for(letters_px);
  const double height = printed_height(words, font, flow.body().width() - 14);
  flow.leave(4);
  flow.add(height + 2, [=](QPainter& painter, const QRectF& box) {
    painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), look::ink_soft);
    painter.setFont(font);
    painter.setPen(look::ink);
    painter.drawText(box.adjusted(12, 0, 0, 0),
                     int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap), words);
  });
}

// As many beside each other as a line takes.
QStringList in_lines(const QStringList& all, const QFont& font, double width) {
  const QFontMetricsF letters(font);
  const QString between = "  ·  ";
  QStringList lines;
  for (const QString& one : all) {
    const bool fits =
        !lines.isEmpty() && letters.horizontalAdvance(lines.back() + between + one) <= width;
    if (fits)
      lines.back() += between + one;
    else
      lines.push_back(one);
  }
  return lines;
}

void add_head(const desk& desk, page_flow& flow, const report_result& report) {
  print_words(flow, desk.say(report.title), font_for(19, true), look::ink, 40);
  flow.leave(2);
  QStringList about;
  for (const text& line : report.about) about.push_back(desk.say(line));
  const std::string when = desk.words.show(value(report.as_of)).toStdString();
  about.push_back(desk.say(kit::tr("As of {1}", when)));
  const QFont font = font_for(12);
  for (const QString& line : in_lines(about, font, flow.body().width()))
    print_words(flow, line, font, look::ink_soft);
  for (const text& notice : report.notices) add_notice(flow, desk.say(notice));
  flow.leave(12);
}

double height_of(const report_table& table, const figure_words& words, double width) {
  constexpr double endless = 1e6;
  page_flow trial({0, 0, width, endless});
  print_table(trial, table, words);
  return endless - trial.left_over();
}

// A little smaller, where a page then takes its table as well.
double chart_height_on(const page_flow& flow, const report_part& part, const figure_words& words,
                       const chart_fonts& fonts) {
  const double least = least_height(*part.chart, fonts);
  const double usual = std::clamp(least, chart_height, flow.body().height() - 40);
  const double beside_table =
      flow.left_over() - after_chart - height_of(part.table, words, flow.body().width());
  return beside_table < usual && beside_table >= std::max(least, chart_least) ? beside_table
                                                                              : usual;
}

void add_chart(page_flow& flow, const report_part& part, const figure_words& words) {
  const chart_fonts fonts = chart_fonts_for(letters_px);
  const double height = chart_height_on(flow, part, words, fonts);
  const report_chart& chart = *part.chart;
  flow.add(height, [chart, words, fonts](QPainter& painter, const QRectF& box) {
    painter.translate(box.topLeft());
    paint_chart(painter, plan_chart(chart, words, fonts, box.size()), fonts);
  });
  flow.leave(after_chart);
}

void add_part(const desk& desk, page_flow& flow, const report_part& part, bool headed) {
  const figure_words words = figure_words::of(desk);
  const double chart = part.chart ? chart_height : 60;
  if (headed) print_words(flow, desk.say(part.caption), font_for(14, true), look::ink, chart);
  flow.leave(headed ? 4 : 0);
  if (part.chart) add_chart(flow, part, words);
  print_table(flow, part.table, words);
  flow.leave(20);
}

void draw_foot(const desk& desk, QPainter& painter, const QRectF& page, int number, int of) {
  const auto who = desk.host.session().current();
  const std::string name = who.name.empty() ? who.login : who.name;
  const std::string when = desk.words.show(desk.words.now()).toStdString();
  painter.setFont(font_for(10));
  painter.setPen(look::ink_soft);
  const QRectF line(page.left(), page.bottom() - foot, page.width(), foot);
  painter.drawText(line, int(Qt::AlignLeft | Qt::AlignBottom),
                   desk.say(name.empty() ? kit::tr("Printed {1}", when)
                                         : kit::tr("Printed {1}, {2}", when, name)));
  painter.drawText(line, int(Qt::AlignRight | Qt::AlignBottom),
                   QString("%1 / %2").arg(number).arg(of));
}

bool wants_landscape(const desk& desk, const report_result& report) {
  constexpr double upright = (210.0 - 28) / 25.4 * dots_an_inch;
  const figure_words words = figure_words::of(desk);
  return std::any_of(report.parts.begin(), report.parts.end(), [&](const report_part& part) {
    return width_on_paper(part.table, words, font_for(letters_px - 1)) > upright;
  });
}

void draw(const desk& desk, QPdfWriter& writer, const report_result& report) {
  QPainter painter(&writer);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF page(0, 0, writer.width(), writer.height());
  page_flow flow(page.adjusted(0, 0, 0, -foot - 4));
  add_head(desk, flow, report);
  for (const report_part& part : report.parts)
    add_part(desk, flow, part, report.parts.size() > 1 && !part.caption.empty());
  for (int number = 0; number < flow.pages(); ++number) {
    if (number > 0) writer.newPage();
    flow.draw(painter, number);
    draw_foot(desk, painter, page, number + 1, flow.pages());
  }
}

}  // namespace

QString print_report(const desk& desk, const report_result& report, const QString& file) {
  const auto cannot = [&](const QString& why) {
    return desk.say(kit::tr("{1} cannot be written: {2}", file.toStdString(), why.toStdString()));
  };
  QSaveFile target(file);
  if (!target.open(QFile::WriteOnly)) return cannot(target.errorString());
  {
    QPdfWriter writer(&target);
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize::A4),
                    wants_landscape(desk, report) ? QPageLayout::Landscape : QPageLayout::Portrait,
                    QMarginsF(14, 14, 14, 12), QPageLayout::Millimeter));
    writer.setResolution(dots_an_inch);
    writer.setTitle(desk.say(report.title));
    draw(desk, writer, report);
  }
  return target.commit() ? QString() : cannot(target.errorString());
}

}  // namespace erp::desktop
