// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/form/section_card.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <utility>

namespace erp::desktop {

namespace {

// How much of a shared line a field takes.
int share_of(field_kind kind) {
  switch (kind) {
    case field_kind::boolean:
    case field_kind::integer:
      return 2;
    case field_kind::choice:
    case field_kind::duration:
    case field_kind::timer:
      return 3;
    default:
      return 4;
  }
}

}  // namespace

section_card::section_card(const desk& desk, const section& description, QWidget* parent)
    : QFrame(parent), desk_(desk), layout_(new QVBoxLayout(this)) {
  setProperty("part", "card");
  setObjectName("section." + to_qt(description.id));
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  layout_->setContentsMargins(16, 12, 16, 14);
  layout_->setSpacing(10);
  const QString caption = desk_.say(description.caption);
  setAccessibleName(caption);
  if (caption.isEmpty()) return;
  head_ = new QLabel(caption, this);
  head_->setProperty("part", "card-caption");
  layout_->addWidget(head_);
  // The same word twice says nothing more.
  speaks_for_field_ = description.fields.size() == 1 &&
                      desk_.say(description.fields.front().caption) == caption &&
                      description.fields.front().kind != field_kind::boolean;
}

field_frame* section_card::add(const field& field, choice_source choices) {
  auto* frame = new field_frame(desk_, field, std::move(choices), this);
  if (field.kind == field_kind::multiline) {
    grows_ = true;
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
  }
  if (!field.beside_previous || row_ == nullptr) {
    row_ = new QHBoxLayout;
    row_->setSpacing(12);
    layout_->addLayout(row_, field.kind == field_kind::multiline ? 1 : 0);
  }
  // A check box has no caption above it, so it stands at the height of its neighbours' editors.
  // Of others the captions stand in one line, whatever is said under one of them.
  const bool low = field.kind == field_kind::boolean && field.beside_previous;
  const bool grows = field.kind == field_kind::multiline;
  row_->addWidget(frame, share_of(field.kind),
                  low     ? Qt::AlignBottom
                  : grows ? Qt::Alignment()
                          : Qt::AlignTop);
  fields_.push_back(frame);
  if (speaks_for_field_) frame->use_caption(head_);
  return frame;
}

}  // namespace erp::desktop
