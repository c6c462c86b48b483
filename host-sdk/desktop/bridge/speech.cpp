// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/bridge/speech.hpp"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include "host-sdk/company/core/reference_host.hpp"
#include "host-sdk/kit/format.hpp"
#include "host-sdk/kit/zone.hpp"

namespace erp::desktop {

speech::speech(company::reference_host& host) : host_(host) {
  follow_operator();
}
speech::~speech() = default;

void speech::follow_operator() {
  zone_ = host_.clock().zone();
  const std::string language = host_.session().language();
  if (language == language_) return;
  language_ = language;
  locale_ = language == "pl" ? QLocale(QLocale::Polish, QLocale::Poland)
                             : QLocale(QLocale::English, QLocale::UnitedKingdom);
  QLocale::setDefault(locale_);
  qt_buttons_ = std::make_unique<QTranslator>();
  if (qt_buttons_->load(QString("qtbase_") + to_qt(language),
                        QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
    QCoreApplication::installTranslator(qt_buttons_.get());
}

QString speech::say(const erp::text& text) const {
  return to_qt(host_.say(text));
}

QString speech::show(const value& value) const {
  return to_qt(kit::show(value, language_, zone_));
}

QString speech::show_day(const date& day) const {
  return to_qt(kit::show_date(day, language_));
}
QString speech::show_time(wall_time time) const {
  return to_qt(kit::show_time(time));
}

std::optional<wall_time> speech::wall(const value& moment) const {
  if (const auto* at = std::get_if<instant>(&moment)) return kit::to_wall(*at, zone_);
  if (const auto* wall = std::get_if<wall_time>(&moment)) return *wall;
  if (const auto* day = std::get_if<date>(&moment)) return kit::midnight(*day);
  return std::nullopt;
}

date speech::today() const {
  return kit::day_of(host_.clock().now(), zone_);
}
wall_time speech::now() const {
  return kit::to_wall(host_.clock().now(), zone_);
}

QString short_label(const std::string& label) {
  return to_qt(label).section('/', -1);
}

QDate to_qt(const date& day) {
  return QDate(int(day.year()), int(unsigned(day.month())), int(unsigned(day.day())));
}

date from_qt(const QDate& day) {
  return date(std::chrono::year(day.year()), std::chrono::month(unsigned(day.month())),
              std::chrono::day(unsigned(day.day())));
}

}  // namespace erp::desktop
