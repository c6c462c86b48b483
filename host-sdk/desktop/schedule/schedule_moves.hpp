// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>

#include "host-sdk/company/core/merged_schedule.hpp"
#include "host-sdk/desktop/bridge/desk.hpp"
#include "host-sdk/desktop/schedule/schedule_contents.hpp"

namespace erp::desktop {

class question_sheet;

// Moving entries and taking it back: asks the session, puts its questions to the operator, tells
// what came of it. One change at a time. Main thread; belongs to the schedule's view, over which
// the questions stand.
class schedule_moves : public QObject {
  Q_OBJECT

 public:
  schedule_moves(const desk& desk, company::merged_schedule& session, QWidget* over);

  void move(const shown_entry& entry, const schedule_move& to);
  void undo();
  bool can_undo() const;
  bool busy() const { return bool(asking_); }
  question_sheet* question() const;
  void let_go();

  // What came of a move, an answer or an undo, before it is shown.
  using witness = std::function<void(const result<schedule_outcome>&)>;
  void set_witness(witness told) { told_ = std::move(told); }

 signals:
  void began();
  void done(const QString& notice);  // also after a question was answered with leaving it
  void failed(const QString& why);   // everything is as it was
  void waits_for_answer();

 private:
  company::merged_schedule::then_outcome taker();
  void take(const result<schedule_outcome>& came);

  const desk desk_;
  company::merged_schedule* session_;
  QWidget* over_;
  QPointer<question_sheet> sheet_;
  job_handle asking_;
  witness told_;
};

}  // namespace erp::desktop
