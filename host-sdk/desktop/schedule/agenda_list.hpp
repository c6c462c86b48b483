// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTreeWidget>

#include "host-sdk/desktop/bridge/desk.hpp"
#include "host-sdk/desktop/schedule/schedule_contents.hpp"

namespace erp::desktop {

// The entries as text, under their days: a list like any other, for keyboard and reader. An entry
// of several days stands under each. Main thread; belongs to the schedule's view.
class agenda_list : public QTreeWidget {
  Q_OBJECT

 public:
  agenda_list(const desk& desk, QWidget* parent);

  void show_contents(const contents_ptr& contents);  // what is chosen stays so
  const shown_entry* chosen() const;
  void choose(const entry_id& id);

 signals:
  void open_asked(const erp::desktop::entry_id& id);
  void menu_asked(const QPoint& global);
  void current_changed();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void add_day(date day, const std::vector<int>& entries);
  void add_entry(date day, int index);
  const shown_entry* entry_of(const QTreeWidgetItem* item) const;

  const desk desk_;
  contents_ptr contents_;
};

}  // namespace erp::desktop
