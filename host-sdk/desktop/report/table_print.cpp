// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/report/table_print.hpp"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <memory>
#include <numeric>

#include "host-sdk/desktop/look/palette.hpp"
#include "host-sdk/desktop/report/chart_plan.hpp"
#include "host-sdk/desktop/report/figure_painter.hpp"
#include "host-sdk/desktop/report/trend_key.hpp"
#include "host-sdk/desktop/report/words_print.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

namespace {

constexpr int largest = 11;
constexpr int smallest = 8;
constexpr double widest = 230;
constexpr double least = 70;  // of a column of words that gives way
constexpr double printed_depth_step = 12;
constexpr double key_height = 16;

// What all rows of the table are drawn with.
struct printed_table {
  report_table table;
  figure_words words;
  QFont font;
  std::vector<double> widths;
};

double longest_word(const QFont& font, const QString& heading) {
  const QFontMetricsF letters(font);
  double longest = 0;
  for (const QString& word : heading.split(' '))
    longest = std::max(longest, letters.horizontalAdvance(word));
  return std::max(longest, std::min(letters.horizontalAdvance(heading) * 0.6, longest * 2)) + 14;
}

std::vector<double> widths_in(const report_table& table, const figure_words& words,
                              const QFont& font) {
  std::vector<double> widths;
  for (std::size_t at = 0; at < table.columns.size(); ++at) {
    const report_column& column = table.columns[at];
    double width = longest_word(font, words.say(column.caption));
    for (const report_row& row : table.rows) {
      if (at >= row.cells.size()) continue;
      const bool bold = row.role != report_row_role::body;
      const double wanted = size_of_figure(font, words, row.cells[at], column, bold).width() +
                            (at == 0 ? row.depth * printed_depth_step : 0);
      width = std::max(width, std::min(wanted, widest));
    }
    widths.push_back(width);
  }
  return widths;
}

double sum(const std::vector<double>& widths) {
  return std::accumulate(widths.begin(), widths.end(), 0.0);
}

// Names are still known when they are cut; figures are not, and stay as they are.
void squeeze_words(printed_table& printed, double room) {
  const auto gives = [&](std::size_t at) {
    return is_number(printed.table.columns[at].kind) ? 0.0
                                                     : std::max(0.0, printed.widths[at] - least);
  };
  double flexible = 0;
  for (std::size_t at = 0; at < printed.widths.size(); ++at) flexible += gives(at);
  const double over = sum(printed.widths) - room;
  if (over <= 0 || flexible <= 0) return;
  const double share = std::min(1.0, over / flexible);
  for (std::size_t at = 0; at < printed.widths.size(); ++at)
    printed.widths[at] -= gives(at) * share;
}

// What does not fit beside the first column: a table of its own below, under that column again.
report_table split_off(report_table& table, const std::vector<double>& widths, double room) {
  std::size_t kept = 1;
  for (double left = room - widths.front(); kept < widths.size(); ++kept)
    if ((left -= widths[kept]) < 0) break;
  kept = std::max<std::size_t>(kept, 2);
  report_table rest = table;
  const auto without = [](auto& cells, std::size_t from, std::size_t to) {
    to = std::min(to, cells.size());
    if (from < to)
      cells.erase(cells.begin() + std::ptrdiff_t(from), cells.begin() + std::ptrdiff_t(to));
  };
  without(rest.columns, 1, kept);
  for (report_row& row : rest.rows) without(row.cells, 1, kept);
  without(table.columns, kept, table.columns.size());
  for (report_row& row : table.rows) without(row.cells, kept, row.cells.size());
  table.note = {};
  return rest;
}

void draw_headings(QPainter& painter, const QRectF& box, const printed_table& printed) {
  painter.setFont(printed.font);
  double left = box.left();
  for (std::size_t at = 0; at < printed.widths.size(); ++at) {
    const report_column& column = printed.table.columns[at];
    const QRectF cell(left, box.top(), printed.widths[at], box.height() - 3);
    painter.setPen(look::ink_soft);
    painter.drawText(cell.adjusted(6, 0, -6, 0),
                     int(Qt::AlignBottom | Qt::TextWordWrap |
                         (is_number(column.kind) ? Qt::AlignRight : Qt::AlignLeft)),
                     printed.words.say(column.caption));
    left += printed.widths[at];
  }
  painter.setPen(QPen(look::ink_soft, 1));
  painter.drawLine(QPointF(box.left(), box.bottom() - 1), QPointF(left, box.bottom() - 1));
}

double heading_height(const printed_table& printed) {
  const QFontMetricsF letters(printed.font);
  double height = letters.height();
  for (std::size_t at = 0; at < printed.widths.size(); ++at)
    height =
        std::max(height, letters
                             .boundingRect(QRectF(0, 0, printed.widths[at] - 12, 400),
                                           int(Qt::AlignLeft | Qt::TextWordWrap),
                                           printed.words.say(printed.table.columns[at].caption))
                             .height());
  return height + 8;
}

double row_height(const printed_table& printed, const report_row& row) {
  double height = QFontMetricsF(printed.font).height();
  for (std::size_t at = 0; at < std::min(row.cells.size(), printed.widths.size()); ++at)
    height = std::max(height, size_of_figure(printed.font, printed.words, row.cells[at],
                                             printed.table.columns[at], false)
                                  .height());
  return height + 6;
}

void draw_row(QPainter& painter, const QRectF& box, const printed_table& printed,
              const report_row& row) {
  double left = box.left();
  const bool bold = row.role != report_row_role::body;
  for (std::size_t at = 0; at < std::min(row.cells.size(), printed.widths.size()); ++at) {
    painter.setFont(printed.font);
    paint_figure(painter, {left, box.top(), printed.widths[at], box.height()}, printed.words,
                 row.cells[at], printed.table.columns[at], bold,
                 at == 0 ? row.depth * printed_depth_step - 2 : -2, false);
    left += printed.widths[at];
  }
  painter.setPen(QPen(look::line, 0.8));
  painter.drawLine(QPointF(box.left(), box.bottom()), QPointF(left, box.bottom()));
  if (row.role != report_row_role::total) return;
  painter.setPen(QPen(look::ink_soft, 1));
  painter.drawLine(box.topLeft(), QPointF(left, box.top()));
}

bool compares(const report_table& table) {
  for (const report_row& row : table.rows)
    for (const report_cell& cell : row.cells)
      if (!is_empty(cell.before)) return true;
  return false;
}

// Headings, rows and the key to what is compared. With the last two rows stands what is below
// them.
void add_rows(page_flow& flow, const std::shared_ptr<const printed_table>& printed) {
  const report_table& table = printed->table;
  const double heading = heading_height(*printed);
  const auto draw_head = [printed](QPainter& painter, const QRectF& box) {
    draw_headings(painter, box, *printed);
  };
  flow.add(heading, draw_head, 2 * row_height(*printed, table.rows.front()));
  flow.repeat(heading, draw_head);
  const QFont small = chart_fonts_for(largest - 1).usual;
  const double key = compares(table) ? key_height : 0;
  const double below =
      key + printed_height(printed->words.say(table.note), small, flow.body().width());
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    const std::size_t more = table.rows.size() - row - 1;
    flow.add(
        row_height(*printed, table.rows[row]),
        [printed, row](QPainter& painter, const QRectF& box) {
          draw_row(painter, box, *printed, printed->table.rows[row]);
        },
        more == 0   ? below
        : more == 1 ? row_height(*printed, table.rows.back()) + below
                    : 0);
  }
  flow.repeat(0, nullptr);
  if (key > 0)
    flow.add(key, [printed, small](QPainter& painter, const QRectF& box) {
      painter.setFont(small);
      trend_key::draw(painter, box, printed->words);
    });
}

}  // namespace

double width_on_paper(const report_table& table, const figure_words& words, const QFont& font) {
  return sum(widths_in(table, words, font));
}

void print_table(page_flow& flow, const report_table& table, const figure_words& words) {
  if (table.rows.empty()) {
    const QString why = words.say(table.empty_text);
    return print_words(flow, why.isEmpty() ? words.say(kit::tr("There is nothing here.")) : why,
                       chart_fonts_for(largest).usual, look::ink_soft);
  }
  auto printed = std::make_shared<printed_table>(printed_table{table, words, {}, {}});
  const double room = flow.body().width();
  for (int pixels = largest; pixels >= smallest; --pixels) {
    printed->font = chart_fonts_for(pixels).usual;
    printed->widths = widths_in(table, words, printed->font);
    if (sum(printed->widths) <= room) break;
  }
  const std::vector<double> wanted = printed->widths;
  squeeze_words(*printed, room);
  if (sum(printed->widths) > room + 1 && table.columns.size() > 2) {
    report_table first = table;
    const report_table rest = split_off(first, wanted, room);
    print_table(flow, first, words);
    flow.leave(14);
    return print_table(flow, rest, words);
  }
  if (sum(printed->widths) < room)
    printed->widths.front() += std::min(room - sum(printed->widths), 140.0);
  add_rows(flow, printed);
  print_words(flow, words.say(table.note), chart_fonts_for(largest - 1).usual, look::ink_soft);
}

}  // namespace erp::desktop
