// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/form/integer_editor.hpp"

#include <QHBoxLayout>
#include <algorithm>
#include <limits>

#include "host-sdk/desktop/form/number_box.hpp"
#include "host-sdk/kit/parse.hpp"

namespace erp::desktop {

integer_editor::integer_editor(const desk& desk, const field& description, QWidget* parent)
    : field_editor(desk, description, {}, parent), box_(new number_box(this)) {
  box_->line()->setPlaceholderText(desk_.say(description.placeholder));
  box_->setMinimumWidth(72);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(box_);
  connect(box_, &number_box::stepped, this, &integer_editor::step);
  connect(box_, &QAbstractSpinBox::editingFinished, this, &integer_editor::commit);
  connect(box_->line(), &QLineEdit::textEdited, this, &field_editor::typing);
}

QWidget* integer_editor::focus_target() {
  return box_;
}

void integer_editor::step(int steps) {
  const auto now = kit::parse_integer(box_->line()->text().toStdString());
  const std::int64_t top =
      description_.maximum != 0 ? description_.maximum : std::numeric_limits<std::int64_t>::max();
  const std::int64_t next = std::clamp(now.value_or(description_.minimum) + steps,
                                       description_.minimum, std::max(top, description_.minimum));
  box_->line()->setText(desk_.words.show(next));
  commit();
}

void integer_editor::commit() {
  const QString typed = box_->line()->text();
  if (typed == shown_) return;
  shown_ = typed;
  if (typed.trimmed().isEmpty()) return tell(value{});
  const auto number = kit::parse_integer(typed.toStdString());
  tell(number ? value(*number) : value(typed.toStdString()));
}

void integer_editor::show_value(const field_state& before) {
  const QString text = box_->line()->text();
  const bool same = state().value == before.value && state().id == before.id;
  if (text != shown_ || (same && state().error && !text.isEmpty())) return;
  shown_ = desk_.words.show(state().value);
  if (text != shown_) box_->line()->setText(shown_);
}

void integer_editor::set_editable(bool editable) {
  box_->setEnabled(editable);
}

}  // namespace erp::desktop
