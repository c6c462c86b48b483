// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <map>
#include <string>
#include <vector>

#include "erp/ui/report.hpp"
#include "host-sdk/desktop/form/field_frame.hpp"

namespace erp::desktop {

// The parameters of a report, one small editor each, in a row that wraps. Main thread; belongs to
// the report's view. One that was emptied means any.
class parameter_row : public QWidget {
  Q_OBJECT

 public:
  parameter_row(const desk& desk, const report_description& description, report_session& session,
                QWidget* parent);

  void let_go();  // of the session
  // Takes values over; one that is left out becomes what the report starts with.
  void show(const report_parameters& parameters);
  // Names of keys that were not known at first.
  void learn(const std::map<std::string, choice>& captions);
  void commit();  // what is typed and not told yet
  const report_parameters& values() const { return values_; }
  bool understood() const;  // every line holds something that can be asked
  void show_errors(const std::map<std::string, text>& errors);
  bool has_error() const;
  void focus_first_error();
  void focus_first();
  field_frame* find(const std::string& parameter) const;  // nullptr: none
  // Of the key a parameter holds, as people read it.
  std::optional<choice> known(const std::string& parameter, const record_key& key) const;

 signals:
  void changed();
  void run_asked();  // Enter in a line

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QWidget* make_frame(const report_parameter& parameter);
  QWidget* place(const report_parameter& parameter, QWidget* frame);
  void take(const std::string& parameter, const value& value);
  void show_one(const std::string& parameter);
  void ask_for_name(const std::string& parameter);

  const desk desk_;
  const report_description description_;
  report_session* session_;
  const report_parameters initial_;
  report_parameters values_;
  std::map<std::string, field_frame*> frames_;
  std::map<std::string, field_state> states_;
  std::map<std::string, std::vector<choice>> seen_;
  std::map<std::string, job_handle> naming_;
  QWidget* line_ = nullptr;  // that the next parameter may stand in
};

}  // namespace erp::desktop
