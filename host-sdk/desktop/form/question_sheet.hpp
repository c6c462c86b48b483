// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QWidget>
#include <functional>

#include "erp/ui/form_session.hpp"
#include "host-sdk/desktop/bridge/desk.hpp"

class QFrame;
class QScrollArea;
class QLineEdit;

namespace erp::desktop {

// A question over the window it concerns, which waits behind a veil. Main thread; a child of that
// window. Esc means the first option, the safe one; the sheet deletes itself once answered.
class question_sheet : public QWidget {
  Q_OBJECT

 public:
  using answered = std::function<void(const record_key& option, const std::string& text)>;

  question_sheet(const desk& desk, const question& question, QWidget* over, answered then);
  const std::string& question_id() const { return question_.id; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void build();
  QWidget* text_editor();
  void choose(const record_key& option);
  void place();

  const desk desk_;
  const question question_;
  const answered then_;
  QPointer<QWidget> focus_before_;  // may have been of the question before
  QFrame* card_ = nullptr;
  QScrollArea* details_ = nullptr;
  QWidget* editor_ = nullptr;                // of the text that is wanted
  std::function<QString()> text_in_editor_;  // what stands there
};

}  // namespace erp::desktop
