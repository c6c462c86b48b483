// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/schedule/schedule_moves.hpp"

#include <utility>

#include "host-sdk/desktop/form/question_sheet.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

schedule_moves::schedule_moves(const desk& desk, company::merged_schedule& session, QWidget* over)
    : QObject(over), desk_(desk), session_(&session), over_(over) {}

void schedule_moves::let_go() {
  asking_.reset();
  if (sheet_) delete sheet_;
  session_ = nullptr;
}

question_sheet* schedule_moves::question() const {
  return sheet_;
}

bool schedule_moves::can_undo() const {
  return session_ != nullptr && !busy() && session_->can_undo();
}

company::merged_schedule::then_outcome schedule_moves::taker() {
  return [this](result<schedule_outcome> came) { take(came); };
}

void schedule_moves::move(const shown_entry& entry, const schedule_move& to) {
  if (session_ == nullptr) return;
  if (busy() || sheet_) {
    emit failed(desk_.say(kit::tr("A change is under way; wait a moment")));
    return;
  }
  emit began();
  asking_ = session_->move(entry.id.part, entry.what.key, entry.what.version, to, taker());
}

void schedule_moves::undo() {
  if (session_ == nullptr || busy() || sheet_) return;
  emit began();
  asking_ = session_->undo(taker());
}

void schedule_moves::take(const result<schedule_outcome>& came) {
  asking_.reset();
  if (told_) told_(came);
  if (!came.ok()) return emit failed(desk_.say(came.failure().message));
  if (!came->asks) return emit done(desk_.say(came->notice));
  sheet_ = new question_sheet(
      desk_, *came->asks, over_,
      [this, id = came->asks->id](const record_key& option, const std::string& text) {
        sheet_ = nullptr;
        if (session_ == nullptr) return;
        emit began();
        asking_ = session_->answer(id, option, text, taker());
      });
  emit waits_for_answer();
}

}  // namespace erp::desktop
