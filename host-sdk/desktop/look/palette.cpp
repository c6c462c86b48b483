// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/look/palette.hpp"

#include <QApplication>
#include <QFile>
#include <QFont>
#include <QFontDatabase>
#include <QFontInfo>
#include <QHash>
#include <QPalette>

#include "host-sdk/desktop/look/desktop_style.hpp"

// The resources lie in a static library; the macro wants no namespace around it.
static void take_in_resources() {
  Q_INIT_RESOURCE(desktop);
}

namespace erp::desktop::look {

namespace {

QPalette palette_of_the_desktop() {
  QPalette palette;
  palette.setColor(QPalette::Window, canvas);
  palette.setColor(QPalette::WindowText, ink);
  palette.setColor(QPalette::Base, surface);
  palette.setColor(QPalette::AlternateBase, QColor(0xf8, 0xfa, 0xfc));
  palette.setColor(QPalette::Text, ink);
  palette.setColor(QPalette::Button, surface);
  palette.setColor(QPalette::ButtonText, ink);
  palette.setColor(QPalette::Highlight, accent);
  palette.setColor(QPalette::HighlightedText, surface);
  palette.setColor(QPalette::Link, accent);
  palette.setColor(QPalette::PlaceholderText, ink_faint);
  palette.setColor(QPalette::ToolTipBase, surface);
  palette.setColor(QPalette::ToolTipText, ink);
  palette.setColor(QPalette::Mid, line);
  palette.setColor(QPalette::Dark, line_strong);
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    palette.setColor(QPalette::Disabled, role, ink_faint);
  return palette;
}

// Noto Sans where it is installed, else DejaVu Sans; never smaller than the system's own font.
QFont font_of_the_desktop() {
  QFont font;
  font.setFamilies({"Noto Sans", "DejaVu Sans"});
  font.setPixelSize(qMax(13, QFontInfo(QApplication::font()).pixelSize()));
  font.setHintingPreference(QFont::PreferVerticalHinting);
  return font;
}

}  // namespace

QString style_sheet() {
  QFile file(":/desktop/look/desktop.qss");
  if (!file.open(QFile::ReadOnly)) return {};
  QString sheet = QString::fromUtf8(file.readAll());
  // Longer names first, so that @accent does not eat the beginning of @accent_soft.
  const std::pair<const char*, QColor> colours[] = {
      {"@contextual_soft", contextual_soft},
      {"@contextual", contextual},
      {"@accent_soft", accent_soft},
      {"@accent_mid", accent_mid},
      {"@accent", accent},
      {"@danger_soft", danger_soft},
      {"@danger", danger},
      {"@warning_soft", warning_soft},
      {"@warning", warning},
      {"@success", success},
      {"@ink_soft", ink_soft},
      {"@ink_faint", ink_faint},
      {"@ink", ink},
      {"@line_strong", line_strong},
      {"@line", line},
      {"@surface", surface},
      {"@canvas", canvas},
      {"@band", band},
  };
  for (const auto& [name, colour] : colours) sheet.replace(name, colour.name());
  return sheet;
}

void apply(QApplication& application) {
  take_in_resources();
  QApplication::setStyle(new desktop_style);
  QApplication::setPalette(palette_of_the_desktop());
  QApplication::setFont(font_of_the_desktop());
  application.setStyleSheet(style_sheet());
}

}  // namespace erp::desktop::look
