// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/look/desktop_style.hpp"

#include <QApplication>
#include <QKeyEvent>
#include <QSet>
#include <QStyleFactory>
#include <QWidget>

namespace erp::desktop::look {

desktop_style::desktop_style() : QProxyStyle(QStyleFactory::create("Fusion")) {
  qApp->installEventFilter(this);
}

int desktop_style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                             QStyleHintReturn* answer) const {
  if (hint == SH_UnderlineShortcut) return underline_ ? 1 : 0;
  if (hint == SH_ToolTip_WakeUpDelay) return 450;
  return QProxyStyle::styleHint(hint, option, widget, answer);
}

bool desktop_style::eventFilter(QObject*, QEvent* event) {
  const bool press = event->type() == QEvent::KeyPress;
  if (press || event->type() == QEvent::KeyRelease) {
    const bool alt = static_cast<QKeyEvent*>(event)->key() == Qt::Key_Alt;
    if (alt && underline_ != press) {
      underline_ = press;
      if (QWidget* window = QApplication::activeWindow()) window->update();
    }
  }
  return false;
}

std::vector<QString> with_letters(const std::vector<QString>& captions) {
  QSet<QChar> taken;
  std::vector<QString> marked;
  for (QString caption : captions) {
    caption.replace('&', "&&");
    for (qsizetype at = 0; at < caption.size(); ++at) {
      const QChar letter = caption[at].toUpper();
      // Beyond ASCII not every keyboard has the letter.
      if (!letter.isLetterOrNumber() || letter.unicode() > 127 || taken.contains(letter)) continue;
      taken.insert(letter);
      caption.insert(at, '&');
      break;
    }
    marked.push_back(caption);
  }
  return marked;
}

}  // namespace erp::desktop::look
