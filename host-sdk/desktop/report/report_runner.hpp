// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <functional>
#include <optional>

#include "erp/data/report_session.hpp"
#include "host-sdk/desktop/bridge/desk.hpp"

namespace erp::desktop {

// Runs a report, one at a time: how far it is, a way to stop it, and the last result, which stays
// until a newer one has come. Main thread; belongs to the report's view.
class report_runner : public QObject {
  Q_OBJECT

 public:
  report_runner(const desk& desk, report_session& session, QObject* parent);

  void run(report_parameters parameters, bool anew);
  // For a file; it may be refused where the screen is not. What is on screen stays.
  void run_for_file(std::function<void(erp::result<report_result>)> then);
  void cancel();
  void let_go();

  bool busy() const { return running_.has_value(); }
  bool changed() const { return changed_; }  // since the result was read, as far as is known here
  const std::optional<report_result>& result() const { return result_; }
  const report_parameters& asked() const { return asked_; }  // of the result
  QString caption() const;                                   // what is being done
  int per_mille() const;                                     // -1: nobody knows

 signals:
  void began();
  void progressed();
  void arrived();
  void failed(const erp::error& why);
  void cancelled();
  void changed_elsewhere();

 private:
  void start(report_request request, std::function<void(erp::result<report_result>)> then);
  void take(erp::result<report_result> answer, const report_parameters& parameters);

  struct running {
    std::uint64_t after = 0;  // jobs of this run are newer
    job_handle handle;
  };

  const desk desk_;
  report_session* session_;
  std::optional<running> running_;
  std::optional<report_result> result_;
  report_parameters asked_;
  bool changed_ = false;
  subscription changes_;
  subscription progress_;
};

}  // namespace erp::desktop
