// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/form/form_view.hpp"

#include <QBoxLayout>
#include <QResizeEvent>
#include <utility>

namespace erp::desktop {

namespace {
constexpr int narrow_below = 700;
}

form_view::form_view(const desk& desk, const form_description& description, form_session& session,
                     QWidget* parent)
    : QScrollArea(parent), desk_(desk), session_(session), body_(new QWidget) {
  setObjectName("form_scroll");
  setWidgetResizable(true);
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::NoFocus);
  body_->setObjectName("form_body");
  columns_ = new QBoxLayout(QBoxLayout::LeftToRight, body_);
  columns_->setContentsMargins(14, 12, 14, 14);
  columns_->setSpacing(12);
  main_ = new QVBoxLayout;
  side_ = new QVBoxLayout;
  for (QBoxLayout* column : {main_, side_}) column->setSpacing(12);
  columns_->addLayout(main_, 5);
  columns_->addLayout(side_, 3);
  bool grows = false;
  for (const section& section : description.sections) add_section(section);
  for (const auto* card : body_->findChildren<section_card*>())
    grows = grows || (card->grows() && main_->indexOf(card) >= 0);
  if (!grows) main_->addStretch(1);
  side_->addStretch(1);
  setWidget(body_);
}

void form_view::add_section(const section& section) {
  auto* card = new section_card(desk_, section, body_);
  for (const field& field : section.fields) {
    auto choices = [this, id = field.id](const std::string& search, int limit, auto then) {
      return session_.choices(id, search, limit, std::move(then));
    };
    field_frame* frame = card->add(field, std::move(choices));
    connect(frame->editor(), &field_editor::edited, this,
            [this, id = field.id](const value& value) { take(id, value); });
    fields_.push_back(frame);
    by_id_[field.id] = frame;
  }
  (section.place == section_place::side ? side_ : main_)->addWidget(card, card->grows() ? 1 : 0);
}

void form_view::take(const std::string& field, const value& value) {
  if (busy_) {
    waiting_.emplace_back(field, value);
    return;
  }
  const auto answer = session_.set(field, value);
  refused_ = answer.ok() ? std::nullopt : std::optional(answer.failure());
  by_id_.at(field)->show_refusal(refused_ ? std::optional(refused_->message) : std::nullopt);
  emit changed();
}

void form_view::refresh(const form_state& state) {
  busy_ = state.busy;
  if (busy_) return;  // what is typed meanwhile waits; nothing on screen jumps
  for (const field_state& field : state.fields) {
    const auto frame = by_id_.find(field.id);
    if (frame == by_id_.end()) continue;
    auto [shown, fresh] = shown_.try_emplace(field.id, field);
    if (!fresh && shown->second == field) continue;
    shown->second = field;
    frame->second->show_state(field);
  }
  if (waiting_.empty()) return;
  for (auto& [field, value] : std::exchange(waiting_, {})) take(field, value);
}

void form_view::commit() {
  for (field_frame* frame : fields_)
    if (frame->editor()->state().enabled) frame->editor()->commit();
}

field_frame* form_view::find(const std::string& field) const {
  const auto found = by_id_.find(field);
  return found == by_id_.end() ? nullptr : found->second;
}

bool form_view::focus_first_error() {
  for (field_frame* frame : fields_) {
    if (!frame->has_error() || frame->isHidden()) continue;
    ensureWidgetVisible(frame);
    frame->focus();
    return true;
  }
  return false;
}

// The first that is empty and must be filled in, else the first that can be.
void form_view::focus_first_field() {
  const auto usable = [](const field_frame* frame) {
    return frame->editor()->state().enabled && frame->editor()->state().visible;
  };
  for (field_frame* frame : fields_)
    if (usable(frame) && frame->editor()->state().required &&
        is_empty(frame->editor()->state().value))
      return frame->focus();
  for (field_frame* frame : fields_)
    if (usable(frame)) return frame->focus();
}

void form_view::resizeEvent(QResizeEvent* event) {
  QScrollArea::resizeEvent(event);
  put_in_columns(event->size().width() >= narrow_below);
}

void form_view::put_in_columns(bool two) {
  columns_->setDirection(two ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

}  // namespace erp::desktop
