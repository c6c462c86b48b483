// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QLocale>
#include <QString>
#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include "erp/text.hpp"

class QTranslator;

namespace erp::company {
class reference_host;
}

// Turns what crosses the door into what people read, in the language of the operator.
// Main thread. One lives as long as the desktop, shorter than the host.

namespace erp::desktop {

inline QString to_qt(const std::string& text) {
  return QString::fromStdString(text);
}

class speech {
 public:
  explicit speech(company::reference_host& host);
  ~speech();

  // Takes the host's language over: Qt's locale and Qt's own buttons follow. Windows are drawn anew
  // by whoever owns them.
  void follow_operator();

  const std::string& language() const { return language_; }
  const std::string& zone() const { return zone_; }
  const QLocale& locale() const { return locale_; }

  QString say(const erp::text& text) const;
  QString show(const value& value) const;
  QString show_day(const date& day) const;
  QString show_time(wall_time time) const;

  // A moment as the clock on the operator's wall shows it; nullopt: the value is none.
  std::optional<wall_time> wall(const value& moment) const;
  date today() const;
  wall_time now() const;

 private:
  company::reference_host& host_;
  std::string language_;
  std::string zone_;
  QLocale locale_;
  std::unique_ptr<QTranslator> qt_buttons_;
};

// The last part of a database's label: the file without its folders; the whole is for tooltips.
QString short_label(const std::string& label);

QDate to_qt(const date& day);
date from_qt(const QDate& day);

}  // namespace erp::desktop
