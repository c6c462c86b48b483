// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/form/form_window.hpp"

#include <QCloseEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QScreen>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

#include "host-sdk/company/core/reference_host.hpp"
#include "host-sdk/desktop/form/chain_strip.hpp"
#include "host-sdk/desktop/form/form_head.hpp"
#include "host-sdk/desktop/form/form_view.hpp"
#include "host-sdk/desktop/form/question_sheet.hpp"
#include "host-sdk/desktop/history/history_window.hpp"
#include "host-sdk/desktop/look/bar.hpp"
#include "host-sdk/desktop/look/desktop_style.hpp"
#include "host-sdk/desktop/look/icon.hpp"
#include "host-sdk/desktop/look/palette.hpp"
#include "host-sdk/desktop/shell/command_button.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

form_window::form_window(const desk& desk, const std::string& handle,
                         const form_description& description)
    : desk_(desk),
      handle_(handle),
      description_(description),
      layout_(new QVBoxLayout(this)),
      head_(new form_head(desk, description, this)),
      chain_(new chain_strip(desk, this)),
      notice_(new look::bar(look::bar_kind::notice, this)),
      trouble_(new look::bar(look::bar_kind::error, this)) {
  setObjectName("form_window");
  setAttribute(Qt::WA_DeleteOnClose, false);
  setWindowIcon(look::icon_of(description.icon_svg, look::accent));
  notice_->setObjectName("form_notice");
  trouble_->setObjectName("form_error");
  trouble_->add_cross(desk_.say(kit::tr("Close")));
  bars_ = new QVBoxLayout;
  bars_->setContentsMargins(14, 0, 14, 0);
  bars_->setSpacing(6);
  bars_->addWidget(notice_);
  bars_->addWidget(trouble_);
  layout_->setContentsMargins(0, 0, 0, 0);
  layout_->setSpacing(0);
  layout_->addWidget(head_);
  layout_->addWidget(chain_);
  layout_->addLayout(bars_);
  layout_->addStretch(1);
  const QString caption = desk_.say(description.caption);
  head_->show_title(caption, false);
  setWindowTitle(caption);
  head_->show_busy(true);
  connect(head_, &form_head::triggered, this, &form_window::run);
  connect(head_, &form_head::history_asked, this, &form_window::show_history);
  connect(chain_, &chain_strip::asked, this, &form_window::open_another);
  build_shortcuts();
  resize(980, 700);
}

// Before the window itself goes: losing the focus, an editor would tell what was typed to a form
// that is half gone.
form_window::~form_window() {
  delete history_;
  delete view_;
}

void form_window::build_shortcuts() {
  for (const form_command& command : description_.commands) {
    const QString id = to_qt(command.description.id);
    std::vector<QKeySequence> keys;
    if (!command.description.shortcut.empty())
      keys.push_back(QKeySequence::fromString(to_qt(command.description.shortcut),
                                              QKeySequence::PortableText));
    if (command.closes_form) {
      keys.push_back(QKeySequence(Qt::CTRL | Qt::Key_Return));
      keys.push_back(QKeySequence(Qt::CTRL | Qt::Key_Enter));
    }
    if (command.description.id == "save") keys.push_back(QKeySequence(Qt::CTRL | Qt::Key_S));
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    for (const QKeySequence& sequence : keys)
      connect(new QShortcut(sequence, this), &QShortcut::activated, this, [this, id] { run(id); });
  }
  connect(new QShortcut(QKeySequence(Qt::Key_F7), this), &QShortcut::activated, this,
          &form_window::show_history);
  connect(new QShortcut(QKeySequence(Qt::Key_Escape), this), &QShortcut::activated, this,
          &QWidget::close);
  connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_W), this), &QShortcut::activated, this,
          &QWidget::close);
}

void form_window::take(form_session& session) {
  session_ = &session;
  head_->show_busy(false);
  delete layout_->takeAt(layout_->count() - 1);  // the stretch that held the head up
  view_ = new form_view(desk_, description_, session, this);
  layout_->addWidget(view_, 1);
  for (field_frame* frame : view_->fields()) {
    const std::string& command = frame->editor()->description().command;
    if (command.empty()) continue;
    if (auto* button = head_->button_beside_field(command, frame)) frame->add_command(button);
  }
  connect(view_, &form_view::changed, this, &form_window::refresh);
  changed_ = session.on_changed([this] { schedule_refresh(); });
  mark_letters();
  refresh();
  view_->show();  // now, not when the layout gets to it: only what is there can take the focus
  fit_to_content();
  view_->focus_first_field();
}

// As high as its fields want, as far as the screen allows. The frame that a window manager draws is
// not known yet, so that room is left for a usual one.
void form_window::fit_to_content() {
  constexpr int frame = 40;
  const QRect free = screen()->availableGeometry();
  const int strip = chain_->isHidden() ? 0 : chain_->sizeHint().height();
  const int wanted = head_->sizeHint().height() + strip + view_->widget()->sizeHint().height() + 8;
  resize(width(), qBound(qMin(480, free.height()), wanted, free.height() - 2 * frame));
  const int lowest = free.bottom() - height() - frame;
  if (y() > lowest) move(x(), qMax(free.top() + 8, lowest));
}

void form_window::mark_letters() {
  std::vector<QString> captions;
  for (const command_button* button : head_->row()) captions.push_back(button->accessibleName());
  for (const field_frame* frame : view_->fields())
    captions.push_back(desk_.say(frame->editor()->description().caption));
  captions = look::with_letters(captions);
  std::size_t next = 0;
  for (command_button* button : head_->row()) button->show_caption(captions[next++]);
  for (field_frame* frame : view_->fields()) frame->show_caption(captions[next++]);
}

void form_window::let_go() {
  gone_ = true;
  changed_.reset();
  ticks_.reset();
  session_ = nullptr;
  // Now: its editors ask the session for choices, which is gone in a moment.
  delete history_;
  delete view_;
  view_ = nullptr;
  hide();
  deleteLater();
}

question_sheet* form_window::question() const {
  return sheet_;
}
QString form_window::notice() const {
  return notice_->words();
}
QString form_window::trouble() const {
  return trouble_->words();
}

void form_window::schedule_refresh() {
  if (std::exchange(refresh_due_, true)) return;
  QTimer::singleShot(0, this, [this] {
    if (std::exchange(refresh_due_, false)) refresh();
  });
}

void form_window::refresh() {
  refresh_due_ = false;
  if (session_ == nullptr) return;
  const form_state state = session_->state();
  if (state.key && !keeps_history_) keeps_history_ = session_->history() != nullptr;
  head_->refresh(state, keeps_history_);
  head_->show_busy(state.busy);
  chain_->show_chain(state.chain);
  setWindowTitle(desk_.say(state.title) + (state.dirty ? " •" : ""));
  notice_->say(state.notice ? desk_.say(*state.notice) : QString());
  view_->refresh(state);
  bool running = false;
  for (field_frame* frame : view_->fields())
    for (const form_command_state& command : state.commands)
      if (command.id == frame->editor()->description().command) {
        frame->editor()->set_command_active(command.active);
        running = running || command.active;
      }
  watch_clock(running);
  show_bars();
  if (state.asks) ask(*state.asks);
}

// Room above the bars only while there is one.
void form_window::show_bars() {
  const bool any = !notice_->isHidden() || !trouble_->isHidden();
  bars_->setContentsMargins(14, any ? 10 : 0, 14, 0);
}

// A running clock is drawn by asking the session once a second what it shows.
void form_window::watch_clock(bool running) {
  if (running == bool(ticks_)) return;
  if (!running) return ticks_.reset();
  ticks_ = desk_.host.clock().every(std::chrono::seconds(1), [this] { schedule_refresh(); });
}

void form_window::ask(const erp::question& question) {
  if (sheet_ && sheet_->question_id() == question.id) return;
  if (sheet_) delete sheet_;
  sheet_ = new question_sheet(
      desk_, question, this,
      [this, id = question.id](const record_key& option, const std::string& text) {
        sheet_ = nullptr;
        desk_.host.windows().answer(handle_, id, option, text, outcome_taker());
      });
}

void form_window::run(const QString& command) {
  if (session_ == nullptr || sheet_) return;
  const command_button* button = head_->find(command.toStdString());
  if (button != nullptr && (!button->isEnabled() || button->isHidden())) return;
  view_->commit();
  trouble_->say({});
  desk_.host.windows().run(handle_, command.toStdString(), {}, outcome_taker());
  refresh();
}

// In a window of its own beside the form; asked for again, the same comes to the front.
history_window* form_window::show_history() {
  if (session_ == nullptr) return nullptr;
  if (!history_) {
    auto opened = session_->history();
    if (!opened) return nullptr;
    history_ =
        new history_window(desk_, std::move(opened), desk_.say(session_->state().title), this);
    history_->setAttribute(Qt::WA_DeleteOnClose);
  }
  history_->show();
  history_->raise();
  history_->activateWindow();
  return history_;
}

// One of the chain, in a window of its own; what is typed here stays as it is.
void form_window::open_another(const QString& form, const QString& key) {
  const auto opened =
      desk_.host.windows().open_form(form.toStdString(), record_key{key.toStdString()}, {});
  trouble_->say(opened.ok() ? QString() : desk_.say(opened.failure().message));
  show_bars();
}

std::function<void(result<outcome>)> form_window::outcome_taker() {
  return [self = QPointer<form_window>(this), told = told_,
          handle = handle_](const result<outcome>& answer) {
    if (self && !self->gone_) self->take_outcome(answer);
    if (told) told(handle, answer);
  };
}

void form_window::take_outcome(const result<outcome>& answer) {
  refresh();
  if (answer.ok()) {
    if (answer->asks) ask(*answer->asks);
    return;
  }
  const error& why = answer.failure();
  std::vector<error> all = why.details;
  all.insert(all.begin(), why);
  bool at_a_field = false;
  for (const error& one : all) {
    field_frame* frame = view_ == nullptr ? nullptr : view_->find(one.field);
    if (frame == nullptr) continue;
    at_a_field = true;
    if (!frame->has_error()) frame->show_refusal(one.message);
  }
  if (why.code != error_code::cancelled) trouble_->say(desk_.say(why.message));
  show_bars();
  if (at_a_field || view_ != nullptr) view_->focus_first_error();
}

void form_window::closeEvent(QCloseEvent* event) {
  if (gone_) return event->accept();
  event->ignore();
  if (sheet_) return;
  if (view_ != nullptr) view_->commit();
  desk_.host.windows().close_form(handle_, false, outcome_taker());
}

void form_window::keyPressEvent(QKeyEvent* event) {
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (!enter) return QWidget::keyPressEvent(event);
  // Enter in a line of text only ends the line; saving takes Ctrl+S, Ctrl+Enter or a button.
  event->accept();
}

}  // namespace erp::desktop
