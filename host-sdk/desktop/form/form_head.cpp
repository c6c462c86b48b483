// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/form/form_head.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "host-sdk/desktop/look/flow_layout.hpp"
#include "host-sdk/desktop/look/icon.hpp"
#include "host-sdk/desktop/look/palette.hpp"
#include "host-sdk/desktop/look/short_label.hpp"
#include "host-sdk/desktop/shell/command_button.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

namespace {

const field* field_of(const form_description& form, const std::string& command) {
  for (const section& section : form.sections)
    for (const field& field : section.fields)
      if (field.command == command) return &field;
  return nullptr;
}

}  // namespace

form_head::form_head(const desk& desk, const form_description& description, QWidget* parent)
    : QFrame(parent),
      desk_(desk),
      description_(description),
      title_(new look::short_label(this)),
      busy_(new QProgressBar(this)) {
  setObjectName("form_head");
  auto* mark = new QLabel(this);
  mark->setPixmap(look::icon_of(description.icon_svg, look::accent).pixmap(26, 26));
  title_->setProperty("part", "form-title");
  title_->setObjectName("form_title");
  auto* title_row = new QHBoxLayout;
  title_row->setSpacing(10);
  title_row->addWidget(mark);
  title_row->addWidget(title_, 1);
  auto* command_row = new QHBoxLayout;
  command_row->setSpacing(6);
  for (const form_command& command : description.commands) {
    if (field_of(description, command.description.id) != nullptr) continue;
    command_button* button = make(command, this);
    if (command.icon_only) {
      title_row->addWidget(button);
    } else {
      command_row->addWidget(button);
      row_.push_back(button);
    }
  }
  history_ = new QToolButton(this);
  history_->setObjectName("form_history");
  history_->setProperty("kind", "beside");
  history_->setIcon(look::own_icon("history", look::accent));
  history_->setIconSize({18, 18});
  history_->setAccessibleName(desk_.say(kit::tr("History")));
  history_->setToolTip(desk_.say(kit::tr("Who changed what of it, and when (F7).")));
  history_->setFocusPolicy(Qt::StrongFocus);
  history_->hide();
  connect(history_, &QToolButton::clicked, this, &form_head::history_asked);
  title_row->addWidget(history_);
  command_row->addStretch(1);
  busy_->setRange(0, 0);
  busy_->setTextVisible(false);
  busy_->setFixedHeight(3);
  busy_->setAccessibleName(desk_.say(kit::tr("Working")));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(16, 12, 16, 0);
  layout->setSpacing(10);
  layout->addLayout(title_row);
  layout->addLayout(command_row);
  layout->addWidget(busy_);
  show_busy(false);
}

command_button* form_head::make(const form_command& command, QWidget* parent) {
  const command_look look = command.icon_only ? command_look::icon_only
                            : command.primary ? command_look::primary
                                              : command_look::row;
  auto* button = new command_button(desk_, command.description, look, parent);
  connect(button, &QToolButton::clicked, this,
          [this, button] { emit triggered(button->objectName()); });
  buttons_[command.description.id] = button;
  return button;
}

command_button* form_head::button_beside_field(const std::string& command, QWidget* parent) {
  for (form_command described : description_.commands) {
    if (described.description.id != command) continue;
    const field* beside = field_of(description_, command);
    const bool clock = beside != nullptr && beside->kind == field_kind::timer;
    described.icon_only = described.icon_only && !clock;
    is_clock_[command] = clock;
    return make(described, parent);
  }
  return nullptr;
}

void form_head::refresh(const form_state& state, bool has_history) {
  show_title(desk_.say(state.title), state.dirty);
  history_->setVisible(has_history);
  for (const form_command_state& command : state.commands) {
    const auto found = buttons_.find(command.id);
    if (found == buttons_.end()) continue;
    command_button* button = found->second;
    button->setVisible(command.visible);
    button->setEnabled(command.enabled);
    button->setCheckable(command.active || button->isCheckable());
    button->setChecked(command.active);
    if (!is_clock_[command.id]) continue;
    button->show_caption(desk_.say(command.active ? kit::tr("Pause") : kit::tr("Start")));
    button->setIcon(look::own_icon(command.active ? "pause" : "start", look::accent));
    button->setAccessibleName(button->text().trimmed());
  }
}

void form_head::show_title(const QString& title, bool dirty) {
  const QString marked = dirty ? title + " •" : title;
  title_->setText(marked);
  title_->setAccessibleName(dirty ? desk_.say(kit::tr("{1}, not saved", title.toStdString()))
                                  : title);
}

void form_head::show_busy(bool busy) {
  // The place stays, so that nothing jumps.
  busy_->setRange(0, busy ? 0 : 1);
  busy_->setProperty("idle", !busy);
  busy_->setStyleSheet(busy ? QString() : "QProgressBar{background:transparent}");
  for (const auto& [id, button] : buttons_)
    if (busy) button->setEnabled(false);
}

command_button* form_head::find(const std::string& command) const {
  const auto found = buttons_.find(command);
  return found == buttons_.end() ? nullptr : found->second;
}

}  // namespace erp::desktop
