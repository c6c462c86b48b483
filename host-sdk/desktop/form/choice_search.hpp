// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>

#include "host-sdk/desktop/form/choice_list.hpp"
#include "host-sdk/desktop/form/field_editor.hpp"

class QLabel;
class QLineEdit;
class QTimer;

namespace erp::desktop {

namespace look {
class floating_panel;
}

// Search as one types: a line, and under it a panel with what matches. Main thread; belongs to the
// editor whose line it serves. Asks after a short pause; an older answer never replaces a newer.
class choice_search : public QObject {
  Q_OBJECT

 public:
  choice_search(const desk& desk, QLineEdit* line, choice_source choices, QObject* parent);

  void open();  // asks for what the line holds and shows it
  void dismiss();
  bool is_open() const;
  choice_list* list() const { return list_; }
  bool has_more() const { return more_; }  // there are others than the list shows
  // The one choice that typed text names: its whole caption, whatever the case.
  std::optional<choice> named(const QString& typed) const;

 signals:
  void picked(const erp::choice& choice);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void ask();
  void show(result<choice_page> answer);
  void pick(const QModelIndex& index);
  bool key_press(int key);
  void move(int steps);

  const desk desk_;
  QLineEdit* line_;
  const choice_source choices_;
  look::floating_panel* panel_;
  choice_list* list_;
  QLabel* footer_;
  QTimer* pause_;
  bool ask_for_all_ = false;  // the line shows what is held, not what is searched
  bool more_ = false;
  job_handle asking_;
};

}  // namespace erp::desktop
