// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <vector>

#include "erp/services/windows.hpp"
#include "host-sdk/desktop/bridge/desk.hpp"

class QAbstractButton;
class QLabel;
class QScrollArea;

namespace erp::desktop {

// One notification: what it is about, what it says, and its options as buttons; those that name a
// menu stand behind one. Main thread; belongs to the popup that stacks them. Its buttons take the
// focus only while the operator has asked for it.
class notification_card : public QFrame {
  Q_OBJECT

 public:
  notification_card(const desk& desk, const services::notification& what, QWidget* parent);

  const std::string& id() const { return id_; }
  // Other words or options of the same notification.
  void show_content(const services::notification& what);
  void fit(int width);
  bool was_seen() const { return seen_; }  // painted at least once
  void take_focus(bool may);
  QAbstractButton* first_button() const;
  QString title() const;
  QString message() const;

 signals:
  void seen();  // once
  void chosen(const std::string& option);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;  // Page Up, Page Down

 private:
  void build_buttons();
  QAbstractButton* make_button(const services::offer_option& option);
  void add_to_menu(const services::offer_option& option);

  const desk desk_;
  const std::string id_;
  std::vector<services::offer_option> options_;
  QLabel* title_;
  QLabel* message_;
  QScrollArea* scroll_;
  QWidget* buttons_;
  bool may_focus_ = false;
  bool seen_ = false;
};

}  // namespace erp::desktop
