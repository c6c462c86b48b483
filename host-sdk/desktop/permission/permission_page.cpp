// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/permission/permission_page.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>
#include <utility>

#include "host-sdk/company/core/reference_host.hpp"
#include "host-sdk/desktop/history/history_window.hpp"
#include "host-sdk/desktop/list/empty_state.hpp"
#include "host-sdk/desktop/look/bar.hpp"
#include "host-sdk/desktop/permission/effect_pane.hpp"
#include "host-sdk/desktop/permission/permission_matrix.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

permission_page::permission_page(const desk& desk, permissions_description described,
                                 std::unique_ptr<permission_session> session, QWidget* parent)
    : QWidget(parent),
      desk_(desk),
      described_(std::move(described)),
      session_(std::move(session)),
      matrix_(new permission_matrix(desk, described_.sections, this)),
      effects_(new effect_pane(desk, described_.sections, this)),
      empty_(new empty_state(matrix_->viewport())),
      trouble_(new look::bar(look::bar_kind::error, this)),
      notice_(new look::bar(look::bar_kind::notice, this)),
      state_(new QLabel(this)) {
  matrix_->setAccessibleName(desk_.say(described_.caption));
  build();
  connect(matrix_, &permission_matrix::asked, this,
          [this](const record_key& group, const QString& permission, const QString& level) {
            set_cell(group, permission.toStdString(), level.toStdString());
          });
  connect(effects_, &effect_pane::operator_chosen, this, [this] { show_effects(); });
  told_ = session_->on_changed([this] { refresh(); });
  refresh();
}

// The session of the history goes before ours.
permission_page::~permission_page() {
  delete history_;
}

history_window* permission_page::show_history() {
  if (!history_) {
    auto opened = session_->history();
    if (!opened) return nullptr;
    history_ = new history_window(desk_, std::move(opened), desk_.say(described_.caption), this);
    history_->setAttribute(Qt::WA_DeleteOnClose);
  }
  history_->show();
  history_->raise();
  history_->activateWindow();
  return history_;
}

QPushButton* permission_page::make_button(const text& caption, const text& tooltip,
                                          const char* name) {
  auto* button = new QPushButton(desk_.say(caption), this);
  button->setObjectName(name);
  button->setToolTip(desk_.say(tooltip));
  return button;
}

void permission_page::build() {
  empty_->hide();
  state_->setProperty("part", "field-note");
  save_ = make_button(kit::tr("Save"), kit::tr("Saves all changes in one step (Ctrl+S)."),
                      "permission_save");
  save_->setProperty("primary", true);
  undo_ = make_button(kit::tr("Undo"), kit::tr("Takes back the last change (Ctrl+Z)."),
                      "permission_undo");
  forget_ =
      make_button(kit::tr("Forget groups that are gone"),
                  kit::tr("Removes what groups that are gone were granted."), "permission_forget");
  forget_->hide();
  show_history_ = make_button(kit::tr("History"), kit::tr("Who changed what of it, and when (F7)."),
                              "permission_history");
  connect(show_history_, &QPushButton::clicked, this, &permission_page::show_history);
  connect(save_, &QPushButton::clicked, this, &permission_page::save);
  connect(undo_, &QPushButton::clicked, this, &permission_page::undo);
  connect(forget_, &QPushButton::clicked, this, &permission_page::forget_gone);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(state_, 1);
  for (QPushButton* button : {show_history_, forget_, undo_, save_}) buttons->addWidget(button);
  auto* split = new QSplitter(Qt::Horizontal, this);
  split->addWidget(matrix_);
  split->addWidget(effects_);
  split->setStretchFactor(0, 1);
  split->setSizes({620, 600});
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(8);
  column->addWidget(trouble_);
  column->addWidget(notice_);
  column->addWidget(split, 1);
  column->addLayout(buttons);
}

void permission_page::set_busy(bool busy) {
  busy_ = busy;
  show_all();
}

void permission_page::refresh() {
  if (busy_) return;  // its answer is newer
  reading_ = true;
  if (draft_.stored().groups.empty()) state_->setText(desk_.say(kit::tr("Loading…")));
  fetching_ = session_->read([this](result<permission_table> table) {
    reading_ = false;
    if (!table) return trouble_->say(desk_.say(table.failure().message));
    take(std::move(*table));
  });
}

void permission_page::take(permission_table table) {
  const auto lost = draft_.take(std::move(table));
  QStringList words;
  for (const auto& name : lost.gone)
    words << desk_.say(kit::tr("The group {1} is gone; its changes were taken back.", name));
  if (lost.by_others > 0)
    words << desk_.say(
        kit::tr_n("Somebody else changed {1} cell that you changed, too. It is shown "
                  "as it is now.",
                  "Somebody else changed {1} cells that you changed, too. They are "
                  "shown as they are now.",
                  lost.by_others));
  if (!words.isEmpty()) trouble_->say(words.join(' '));
  const auto& stored = draft_.stored();
  notice_->say(desk_.say(stored.may_change ? stored.notice : stored.why_not));
  effects_->show_operators(stored);
  show_all();
}

void permission_page::show_all() {
  const auto& stored = draft_.stored();
  matrix_->show_draft(draft_);
  const bool none = stored.groups.empty() && !reading_;
  empty_->setVisible(none);
  if (none)
    empty_->say("user",
                desk_.say(kit::tr("The host has no groups of operators. Make them there first, "
                                  "then they can be granted rights here.")),
                {});
  bool gone = false;
  for (const auto& grant : stored.grants)
    for (const auto& group : stored.groups) gone = gone || (group.gone && group.key == grant.group);
  forget_->setVisible(gone && stored.may_change);
  forget_->setEnabled(!busy_ && !draft_.dirty());
  save_->setEnabled(draft_.dirty() && !busy_ && stored.may_change);
  undo_->setEnabled(draft_.can_undo() && !busy_);
  const auto count = std::int64_t(draft_.changes().size());
  state_->setText(busy_        ? desk_.say(kit::tr("Saving…"))
                  : count == 0 ? QString()
                               : desk_.say(kit::tr_n("{1} change is not saved yet.",
                                                     "{1} changes are not saved yet.", count)));
  show_effects();
  emit changed();
}

void permission_page::show_effects() {
  const auto operator_ = effects_->chosen();
  effects_->show_effects(session_->effects(operator_, draft_.changes()),
                         session_->effects(operator_, {}));
}

void permission_page::set_cell(const record_key& group, const std::string& permission,
                               const std::string& level) {
  if (busy_) return;
  trouble_->say({});
  draft_.set(group, permission, level);
  show_all();
}

void permission_page::save() {
  if (!save_->isEnabled()) return;
  trouble_->say({});
  refusal_.reset();
  fetching_.reset();  // older than what the save will answer
  reading_ = false;
  set_busy(true);
  changing_ = session_->save(draft_.changes(), [this](result<permission_table> table) {
    busy_ = false;
    if (!table) return refused(table.failure());
    take(std::move(*table));
    emit saved();
  });
}

// What was changed stays, at the cell that is wrong; the table is read anew.
void permission_page::refused(const error& why) {
  refusal_ = why;
  trouble_->say(desk_.say(why.message));
  const auto slash = why.field.rfind('/');
  show_all();
  if (slash != std::string::npos)
    matrix_->choose({why.field.substr(0, slash)}, why.field.substr(slash + 1));
  matrix_->setFocus();
  if (why.code != error_code::invalid) refresh();
}

void permission_page::forget_gone() {
  if (!forget_->isEnabled()) return;
  set_busy(true);
  changing_ = session_->forget_gone([this](result<permission_table> table) {
    busy_ = false;
    if (!table) return refused(table.failure());
    draft_ = {};  // those that are gone need not be seen any more
    take(std::move(*table));
  });
}

void permission_page::undo() {
  if (!undo_->isEnabled()) return;
  const auto step = draft_.undo();
  trouble_->say({});
  show_all();
  matrix_->choose(step.group, step.permission);
}

void permission_page::discard() {
  draft_.discard();
  show_all();
}

QString permission_page::trouble() const {
  return trouble_->isHidden() ? QString() : trouble_->words();
}

QString permission_page::notice() const {
  return notice_->isHidden() ? QString() : notice_->words();
}

}  // namespace erp::desktop
