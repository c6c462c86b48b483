// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QWidget>
#include <memory>
#include <optional>

#include "erp/ui/permission.hpp"
#include "host-sdk/desktop/bridge/desk.hpp"
#include "host-sdk/desktop/permission/permission_draft.hpp"

class QLabel;
class QPushButton;

namespace erp::desktop {

namespace look {
class bar;
}
class effect_pane;
class empty_state;
class history_window;
class permission_matrix;

// The permissions of one module: the table, what it comes to for an operator, saving. Main thread;
// a page of the permissions window. It owns the session.
class permission_page : public QWidget {
  Q_OBJECT

 public:
  permission_page(const desk& desk, permissions_description described,
                  std::unique_ptr<permission_session> session, QWidget* parent);
  ~permission_page() override;

  permission_matrix* matrix() const { return matrix_; }
  effect_pane* effects() const { return effects_; }
  const permission_draft& draft() const { return draft_; }
  QString trouble() const;
  QString notice() const;
  const std::optional<error>& refusal() const { return refusal_; }  // of the last save
  bool is_busy() const { return busy_; }

 public slots:
  void refresh();  // reads anew; what was changed here stays
  void save();
  void undo();
  void discard();
  history_window* show_history();  // nullptr: the module keeps none

 signals:
  void changed();  // the draft, or what is known of it
  void saved();

 private:
  void build();
  QPushButton* make_button(const text& caption, const text& tooltip, const char* name);
  void set_cell(const record_key& group, const std::string& permission, const std::string& level);
  void take(permission_table table);
  void show_all();
  void show_effects();
  void refused(const error& why);
  void forget_gone();
  void set_busy(bool busy);

  const desk desk_;
  const permissions_description described_;
  const std::unique_ptr<permission_session> session_;
  permission_draft draft_;
  permission_matrix* matrix_;
  effect_pane* effects_;
  empty_state* empty_;
  look::bar* trouble_;
  look::bar* notice_;
  QLabel* state_;
  QPushButton* save_ = nullptr;
  QPushButton* undo_ = nullptr;
  QPushButton* forget_ = nullptr;
  QPushButton* show_history_ = nullptr;
  QPointer<history_window> history_;
  std::optional<error> refusal_;
  bool busy_ = false;
  bool reading_ = false;
  subscription told_;
  job_handle fetching_;
  job_handle changing_;
};

}  // namespace erp::desktop
