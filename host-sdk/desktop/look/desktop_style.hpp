// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProxyStyle>
#include <QString>
#include <vector>

// Fusion, but the letters for Alt are underlined only while Alt is held, as current programs do.
// Main thread; the application owns it.

namespace erp::desktop::look {

class desktop_style : public QProxyStyle {
  Q_OBJECT

 public:
  desktop_style();
  int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                QStyleHintReturn* answer) const override;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  bool underline_ = false;
};

// Marks one letter of each caption with '&', no letter twice; a caption that finds none stays bare.
std::vector<QString> with_letters(const std::vector<QString>& captions);

}  // namespace erp::desktop::look
