// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/report/figure_words.hpp"

#include <QRegularExpression>
#include <algorithm>
#include <cmath>

#include "host-sdk/kit/figure.hpp"
#include "host-sdk/kit/format.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

namespace {

const QString blank = QString(QChar(0x00a0));
const QString minus = QString(QChar(0x2212));

std::int64_t minutes_of(std::chrono::seconds length) {
  return std::llround(double(length.count()) / 60);
}

QString hours_and_minutes(std::int64_t minutes) {
  const std::int64_t size = std::abs(minutes);
  return (minutes < 0 ? minus : QString()) +
         QString("%1:%2").arg(size / 60).arg(size % 60, 2, 10, QChar('0'));
}

// What two figures of one kind differ by; nullopt: nothing can be said.
std::optional<double> difference(const value& now, const value& before, figure_kind kind) {
  if (now.index() != before.index()) return std::nullopt;
  if (const auto* number = std::get_if<std::int64_t>(&now))
    return double(*number - std::get<std::int64_t>(before));
  if (const auto* length = std::get_if<std::chrono::seconds>(&now); length)
    return double(minutes_of(*length) - minutes_of(std::get<std::chrono::seconds>(before)));
  const auto* amount = std::get_if<money>(&now);
  if (kind != figure_kind::money || amount == nullptr) return std::nullopt;
  const auto& earlier = std::get<money>(before);
  if (amount->currency != earlier.currency) return std::nullopt;
  return double(amount->amount_e4 - earlier.amount_e4);
}

trend_sense turned(trend_sense rising) {
  if (rising == trend_sense::none) return rising;
  return rising == trend_sense::good ? trend_sense::bad : trend_sense::good;
}

}  // namespace

bool is_number(figure_kind kind) {
  return kind != figure_kind::text && kind != figure_kind::date && kind != figure_kind::moment;
}

figure_words figure_words::of(const desk& desk) {
  return {[words = &desk.words](const text& text) { return words->say(text); },
          desk.words.language(), desk.words.zone()};
}

QString figure_words::decimal(double figure, int decimals) const {
  std::int64_t power = 1;
  for (int at = 0; at < decimals; ++at) power *= 10;
  const std::int64_t scaled = std::llround(std::abs(figure) * double(power));
  QString words = to_qt(kit::show_integer(scaled / power, language_));
  if (decimals > 0)
    words += (language_ == "pl" ? "," : ".") +
             QString("%1").arg(scaled % power, decimals, 10, QChar('0'));
  return (figure < 0 && scaled != 0 ? minus : QString()) + words;
}

QString figure_words::hundredths(double figure) const {
  return to_qt(kit::show_hundredths(std::int64_t(figure), language_));
}

QString figure_words::show(const value& figure, figure_kind kind) const {
  if (const auto* length = std::get_if<std::chrono::seconds>(&figure))
    return hours_and_minutes(minutes_of(*length));
  QString words = to_qt(kit::show_figure(figure, kind, language_, zone_));
  if (is_number(kind) && words.startsWith('-')) words.replace(0, 1, minus);
  return words;
}

QString figure_words::cell(const report_cell& cell, figure_kind kind) const {
  return cell.shown.empty() ? show(cell.value, kind) : say(cell.shown);
}

QString figure_words::before(const report_cell& cell, figure_kind kind) const {
  return show(cell.before, kind);
}

std::optional<figure_change> figure_words::change(const report_cell& cell,
                                                  const report_column& column) const {
  const auto by = difference(cell.value, cell.before, column.kind);
  if (!by) return std::nullopt;
  figure_change change;
  change.direction = *by > 0 ? 1 : *by < 0 ? -1 : 0;
  if (change.direction != 0)
    change.sense = change.direction > 0 ? column.rising : turned(column.rising);
  const double size = std::abs(*by);
  const QString sign = *by < 0 ? minus : "+";
  if (change.direction == 0) {
    change.words = say(kit::tr("no change"));
    return change;
  }
  if (column.kind == figure_kind::percent)
    change.words = sign + hundredths(size) + blank + say(kit::tr("pp"));
  else if (column.kind == figure_kind::decimal)
    change.words = sign + hundredths(size);
  else if (column.kind == figure_kind::duration)
    change.words = sign + hours_and_minutes(std::int64_t(size));
  else if (column.kind == figure_kind::money)
    change.words = sign + show(money{std::int64_t(size), {}}, figure_kind::money);
  else
    change.words = sign + decimal(size, 0);
  return change;
}

QString figure_words::spoken(const report_cell& cell, const report_column& column) const {
  QString words = this->cell(cell, column.kind);
  if (words.isEmpty()) words = say(kit::tr("no figure"));
  const QString earlier = before(cell, column.kind);
  if (earlier.isEmpty()) return words;
  words += ", " + say(kit::tr("before: {1}", earlier.toStdString()));
  const auto change = this->change(cell, column);
  if (!change) return words;
  words += ", " + change->words;
  if (change->sense == trend_sense::good) words += ", " + say(kit::tr("better"));
  if (change->sense == trend_sense::bad) words += ", " + say(kit::tr("worse"));
  return words;
}

QString figure_words::plain(const report_cell& cell, figure_kind kind) const {
  QString words = this->cell(cell, kind);
  if (!is_number(kind) || !cell.shown.empty()) return words;
  static const QRegularExpression polish("(?<=\\d)\u00a0(?=\\d)");
  static const QRegularExpression english("(?<=\\d),(?=\\d{3})");
  words.replace(language_ == "pl" ? polish : english, QString());
  return words.replace(minus, "-").replace(blank, " ");
}

QString figure_words::on_chart(double figure, const chart_axis& axis, double step) const {
  if (axis.unit == chart_unit::date) {
    const auto day = std::chrono::sys_days(std::chrono::days(std::llround(std::floor(figure))));
    return to_qt(kit::show_date(day, language_));
  }
  // As many decimals as tell two ticks apart; by itself, one where the number is not whole.
  int decimals = 0;
  double left = step > 0 ? step : figure;
  const int most = step > 0 ? 3 : axis.unit == chart_unit::amount ? 2 : 1;
  while (decimals < most && std::abs(left - std::round(left)) > 0.001) {
    left *= 10;
    ++decimals;
  }
  if (axis.unit == chart_unit::amount && decimals == 1) decimals = 2;
  QString words = decimal(figure, decimals);
  if (axis.unit == chart_unit::percent) words += blank + "%";
  return words;
}

QString figure_words::axis_caption(const chart_axis& axis) const {
  const QString caption = say(axis.caption);
  QString unit;
  if (axis.unit == chart_unit::days) unit = say(kit::tr("days"));
  if (axis.unit == chart_unit::hours) unit = say(kit::tr("hours"));
  if (axis.unit == chart_unit::amount) unit = to_qt(axis.currency);
  if (unit.isEmpty() || caption.contains(unit, Qt::CaseInsensitive)) return caption;
  return caption.isEmpty() ? unit : caption + " (" + unit + ")";
}

}  // namespace erp::desktop
