// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <string>
#include <vector>

#include "host-sdk/desktop/shell/ribbon_page.hpp"

class QFrame;
class QStackedLayout;
class QToolButton;

namespace erp::desktop {

namespace look {
class flat_tabs;
}

// The ribbon: pages as tabs, a contextual page while its list is in front, folded with Ctrl+F1.
// Main thread; belongs to the main window. It draws what the command table holds.
class ribbon : public QWidget {
  Q_OBJECT

 public:
  ribbon(const desk& desk, QWidget* parent);

  // Draws everything registered anew.
  void rebuild();
  // Decides which contextual pages show.
  void set_list_in_front(const std::string& list);
  // Asks of every command whether it may run now.
  void refresh_availability();

  bool is_folded() const { return folded_; }
  void set_folded(bool folded);
  void toggle_folded() { set_folded(!folded_); }

  look::flat_tabs* tabs() const { return tabs_; }
  ribbon_page* current_page() const;
  QString key_tip_of_tab(int index) const;
  void open_tab(int index);  // shows its body even while folded

 signals:
  void triggered(const QString& command);
  void folded_changed(bool folded);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct page_entry {
    std::string id;
    QString caption;
    QString key_tip;
    std::string contextual_list;
    ribbon_page* page = nullptr;
  };
  void show_tabs();
  void show_current();
  void float_body(bool floating);

  desk desk_;
  look::flat_tabs* tabs_;
  QToolButton* fold_button_;
  QFrame* body_;
  QWidget* body_place_;
  QStackedLayout* stack_;
  std::vector<page_entry> pages_;
  std::vector<std::size_t> shown_;  // tab index → pages_ index
  std::string list_in_front_;
  bool folded_ = false;
  bool floating_ = false;
};

}  // namespace erp::desktop
