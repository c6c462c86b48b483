// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QWidget>

#include "erp/data/report_result.hpp"
#include "erp/job.hpp"
#include "host-sdk/desktop/bridge/desk.hpp"

class QPushButton;

namespace erp::desktop {

namespace look {
class bar;
}
class report_runner;

// Takes a report along to a file: asks where to, runs it for that, which may be refused, writes,
// and says what came of it. Main thread; belongs to the report's view.
class report_filing : public QWidget {
  Q_OBJECT

 public:
  report_filing(const desk& desk, report_runner& runner, QWidget* parent);

  void ask_where_to(const QString& ending);  // "pdf", "xlsx", "csv"
  void write_to(const QString& file);        // its ending says the format
  void let_go();
  bool busy() const { return busy_; }
  QString words() const;
  bool failed() const;

 private:
  void write(const report_result& report, const QString& file);
  void write_sheets(const report_result& report, const QString& file);
  void tell(const QString& words);
  void complain(const QString& words);

  const desk desk_;
  report_runner& runner_;
  look::bar* done_;
  look::bar* failed_;
  QPushButton* open_;
  QString file_;
  bool busy_ = false;
  job_handle writing_;
};

}  // namespace erp::desktop
