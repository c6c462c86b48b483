// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QWidget>
#include <string>
#include <vector>

#include "erp/ui/report.hpp"
#include "host-sdk/company/core/window_board.hpp"
#include "host-sdk/desktop/bridge/desk.hpp"

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace erp::desktop {

namespace look {
class bar;
class flat_tabs;
}  // namespace look
class empty_state;
class parameter_row;
class parameter_sets;
class report_filing;
class report_part_view;
class report_runner;

// One open report: its parameters, and what came of them as tables with charts. It runs by itself
// when it is opened. Main thread. The window board owns the session; `let_go` comes before it is
// deleted.
class report_view : public QWidget {
  Q_OBJECT

 public:
  report_view(const desk& desk, company::open_report& report, const report_description& description,
              QWidget* parent);
  ~report_view() override;

  const std::string& handle() const { return handle_; }
  const report_description& description() const { return description_; }
  QString title() const;
  void let_go();
  void run(bool anew = false);
  void use(const report_parameters& parameters);  // those of a set, and runs
  void print();                                   // asks where to
  bool busy() const;

  report_session* session() const { return session_; }
  report_runner* runner() const { return runner_; }
  parameter_row* parameters() const { return parameters_; }
  parameter_sets* sets() const { return sets_; }
  report_filing* filing() const { return filing_; }
  look::flat_tabs* tabs() const { return tabs_; }
  const std::vector<report_part_view*>& parts() const { return parts_; }
  report_part_view* part_in_front() const;  // nullptr: nothing is shown
  QString notices() const;
  QString trouble() const;
  QString news() const;    // that the data have changed
  QString status() const;  // when it was read
  QString about() const;
  empty_state* emptiness() const { return empty_; }
  QPushButton* run_button() const { return run_; }
  void show_parameters(bool shown);

 signals:
  void title_changed();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void build();
  QWidget* make_head();
  QWidget* make_progress();
  QToolButton* make_export_button(QWidget* head);
  void connect_parts();
  void show_result();
  void show_notices(const std::vector<text>& notices);
  void show_parts();
  void show_failure(const error& why);
  void show_running();
  void show_status();
  void show_hint();
  void open_behind(const std::string& behind);

  const desk desk_;
  const std::string handle_;
  const report_description description_;
  report_session* session_;
  report_runner* runner_;
  parameter_row* parameters_;
  parameter_sets* sets_ = nullptr;
  report_filing* filing_;
  look::bar* notices_;
  look::bar* trouble_;
  look::bar* news_;
  look::flat_tabs* tabs_;
  QStackedWidget* stack_;
  empty_state* empty_ = nullptr;
  QLabel* title_ = nullptr;
  QLabel* summary_ = nullptr;
  QLabel* about_;
  QLabel* status_;
  QLabel* hint_;
  QWidget* progress_ = nullptr;
  QProgressBar* progress_bar_ = nullptr;
  QLabel* progress_words_ = nullptr;
  QPushButton* run_ = nullptr;
  QPushButton* again_ = nullptr;
  QToolButton* parameters_button_ = nullptr;
  std::vector<report_part_view*> parts_;
  bool parameters_asked_ = false;  // the operator has opened or folded them
};

}  // namespace erp::desktop
