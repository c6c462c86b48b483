// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QWidget>
#include <functional>
#include <string>

#include "erp/ui/form.hpp"
#include "host-sdk/desktop/bridge/desk.hpp"

class QVBoxLayout;

namespace erp::desktop {

namespace look {
class bar;
}
class chain_strip;
class form_head;
class form_view;
class history_window;
class question_sheet;

// One open form in a window of its own; several may be open at once. Main thread. The window board
// owns the session: `let_go` comes before it is deleted. The window asks before it closes.
class form_window : public QWidget {
  Q_OBJECT

 public:
  form_window(const desk& desk, const std::string& handle, const form_description& description);
  ~form_window() override;

  const std::string& handle() const { return handle_; }
  void take(form_session& session);  // loaded: from here on it can be edited
  void let_go();                     // the session is about to be deleted; closes the window

  form_session* session() const { return session_; }
  form_view* view() const { return view_; }
  form_head* head() const { return head_; }
  chain_strip* chain() const { return chain_; }
  question_sheet* question() const;
  QString notice() const;
  QString trouble() const;  // the error bar's words

  // Told what came of each run, answer and close, also when the window is gone by then.
  using witness = std::function<void(const std::string& handle, const result<outcome>&)>;
  void set_witness(witness told) { told_ = std::move(told); }

  void run(const QString& command);
  void refresh();
  history_window* show_history();  // of the record; nullptr while there is none

 protected:
  void closeEvent(QCloseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void build_shortcuts();
  void mark_letters();
  void show_bars();
  void fit_to_content();
  void schedule_refresh();
  void watch_clock(bool running);
  void ask(const erp::question& question);
  void open_another(const QString& form, const QString& key);
  void take_outcome(const result<outcome>& answer);
  std::function<void(result<outcome>)> outcome_taker();

  const desk desk_;
  const std::string handle_;
  const form_description description_;
  form_session* session_ = nullptr;
  QVBoxLayout* layout_;
  QVBoxLayout* bars_ = nullptr;
  form_head* head_;
  chain_strip* chain_;
  look::bar* notice_;
  look::bar* trouble_;
  form_view* view_ = nullptr;
  QPointer<question_sheet> sheet_;
  QPointer<history_window> history_;
  subscription changed_;
  subscription ticks_;
  witness told_;
  bool refresh_due_ = false;
  bool gone_ = false;
  bool keeps_history_ = false;  // somebody does, of its record
};

}  // namespace erp::desktop
