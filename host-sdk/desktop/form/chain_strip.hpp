// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <vector>

#include "erp/ui/form_session.hpp"
#include "host-sdk/desktop/bridge/desk.hpp"

class QHBoxLayout;
class QScrollArea;
class QToolButton;

namespace erp::desktop {

// The chain that a form's record stands in: a line of chips with arrows between, its own marked,
// ended ones ticked. A chain that is too long scrolls, its own in view. Main thread; belongs to the
// form's window.
class chain_strip : public QWidget {
  Q_OBJECT

 public:
  chain_strip(const desk& desk, QWidget* parent);

  void show_chain(const std::vector<chain_link>& chain);  // empty: hides the strip
  const std::vector<QToolButton*>& chips() const { return chips_; }
  QToolButton* current() const;  // nullptr: none is

 signals:
  void asked(const QString& form, const QString& key);  // another one of the chain

 protected:
  void resizeEvent(QResizeEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QToolButton* make_arrow(const char* icon, int direction);
  QToolButton* make_chip(const chain_link& link);
  void show_current();
  void show_arrows();

  const desk desk_;
  QScrollArea* window_;
  QWidget* line_;
  QHBoxLayout* line_layout_;
  QToolButton* earlier_;
  QToolButton* later_;
  std::vector<chain_link> chain_;
  std::vector<QToolButton*> chips_;
};

}  // namespace erp::desktop
