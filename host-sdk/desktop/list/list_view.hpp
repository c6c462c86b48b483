// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QWidget>
#include <string>
#include <vector>

#include "erp/ui/list.hpp"
#include "host-sdk/desktop/bridge/desk.hpp"

class QLabel;
class QLineEdit;
class QTabBar;
class QTimer;
class QToolButton;
class QVBoxLayout;

namespace erp::desktop {

class cell_popup;
class column_layout;
class command_strip;
class criteria_row;
class empty_state;
class export_bar;
class filter_chips;
class list_model;
class list_table;

// One open list: its search, tabs, named filters, criteria, commands and rows. Main thread. The
// window board owns the session; `let_go` comes before it is deleted.
class list_view : public QWidget {
  Q_OBJECT

 public:
  list_view(const desk& desk, const std::string& handle, const list_contribution& contribution,
            const context& about, list_session& session, QWidget* parent);
  ~list_view() override;

  const std::string& handle() const { return handle_; }
  const list_description& description() const { return description_; }
  command_context as_context() const;  // for commands: the list, what is chosen, what about
  QString title() const;
  void let_go();
  void refresh();  // fetches anew what is on screen
  void refresh_availability();
  page_request request() const;

  list_session* session() const { return session_; }
  list_table* table() const { return table_; }
  list_model* model() const { return model_; }
  filter_chips* chips() const { return chips_; }
  QTabBar* tabs() const { return tabs_; }
  QLineEdit* search() const { return search_; }
  criteria_row* criteria() const { return criteria_; }
  cell_popup* popup() const;
  void show_criteria(bool shown);
  // Takes the list along as it is narrowed, sorted and arranged; without a file the operator is
  // asked where to.
  void export_to(const QString& file);
  void ask_where_to_export();
  export_bar* exporting() const { return export_; }
  void edit(const QModelIndex& index);
  // Something is on its way that will change what is shown.
  bool busy() const;

 signals:
  void title_changed();
  void context_changed();  // another selection
  void command_asked(const QString& command);
  void form_asked(const QString& form, const QString& key);
  void failed(const erp::error& why);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  QWidget* make_head();
  QToolButton* make_export_button(QWidget* head);
  QWidget* make_narrowing();
  QWidget* make_footer();
  void connect_parts();
  void ask_anew();
  void count();
  void show_criteria_where_there_is_room();
  void activate(int row);
  void open_menu(const QPoint& at);
  void show_title();
  void show_footer();
  void show_emptiness();
  void changed_elsewhere();

  const desk desk_;
  const std::string handle_;
  const list_description description_;
  const context about_;
  list_session* session_;
  list_model* model_;
  list_table* table_;
  column_layout* columns_;
  filter_chips* chips_;
  criteria_row* criteria_;
  empty_state* empty_;
  export_bar* export_;
  QTabBar* tabs_ = nullptr;
  QLineEdit* search_ = nullptr;
  QTimer* search_pause_;
  QToolButton* criteria_button_ = nullptr;
  QToolButton* export_button_ = nullptr;
  QLabel* title_ = nullptr;
  QLabel* footer_ = nullptr;
  command_strip* commands_ = nullptr;
  QPointer<cell_popup> popup_;
  std::vector<filter_count> counts_;
  subscription changed_;
  job_handle counting_;
  job_handle saving_;
  bool criteria_asked_ = false;  // the operator has opened or folded them
  bool counting_under_way_ = false;
  bool due_ = false;  // a change was told and waits to be fetched
};

}  // namespace erp::desktop
