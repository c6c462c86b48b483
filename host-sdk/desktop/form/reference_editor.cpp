// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/form/reference_editor.hpp"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>
#include <utility>

#include "host-sdk/desktop/form/choice_search.hpp"
#include "host-sdk/desktop/look/icon.hpp"
#include "host-sdk/desktop/look/palette.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

reference_editor::reference_editor(const desk& desk, const field& description,
                                   choice_source choices, QWidget* parent)
    : field_editor(desk, description, choices, parent),
      line_(new QLineEdit(this)),
      drop_(new QToolButton(line_)),
      search_(new choice_search(desk, line_, std::move(choices), this)) {
  const QString placeholder = desk_.say(description.placeholder);
  line_->setPlaceholderText(placeholder.isEmpty() ? desk_.say(kit::tr("Type to search"))
                                                  : placeholder);
  line_->setTextMargins(0, 0, 22, 0);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(line_);
  drop_->setProperty("kind", "quiet");
  drop_->setIcon(look::own_icon("search", look::ink_soft));
  drop_->setIconSize({14, 14});
  drop_->setFocusPolicy(Qt::NoFocus);
  drop_->setCursor(Qt::ArrowCursor);
  drop_->setAccessibleName(desk_.say(kit::tr("Show what can be chosen")));
  auto* inside = new QHBoxLayout(line_);
  inside->setContentsMargins(0, 0, 3, 0);
  inside->addStretch(1);
  inside->addWidget(drop_);
  connect(drop_, &QToolButton::clicked, this, [this] {
    line_->setFocus();
    search_->is_open() ? search_->dismiss() : search_->open();
  });
  connect(search_, &choice_search::picked, this, [this](const choice& chosen) {
    shown_ = desk_.say(chosen.caption);
    line_->setText(shown_);
    tell(chosen.key);
  });
  connect(line_, &QLineEdit::textEdited, this, &field_editor::typing);
  connect(line_, &QLineEdit::editingFinished, this, &reference_editor::commit);
}

QWidget* reference_editor::focus_target() {
  return line_;
}

void reference_editor::commit() {
  const QString typed = line_->text();
  if (typed == shown_) return;
  const auto named = search_->named(typed);
  shown_ = typed;
  if (typed.trimmed().isEmpty()) return tell(value{});
  tell(named ? value(named->key) : value(typed.trimmed().toStdString()));
}

QString reference_editor::held_caption() const {
  if (!state().chosen.empty()) return desk_.say(state().chosen.front().caption);
  return desk_.words.show(state().value);
}

void reference_editor::show_value(const field_state& before) {
  if (line_->text() != shown_) return;  // being typed
  const bool same =
      state().id == before.id && state().value == before.value && state().chosen == before.chosen;
  if (same && state().error && !line_->text().isEmpty()) return;
  shown_ = held_caption();
  if (line_->text() == shown_) return;
  line_->setText(shown_);
  line_->setCursorPosition(line_->hasFocus() ? int(shown_.size()) : 0);
}

void reference_editor::set_editable(bool editable) {
  line_->setEnabled(editable);
  drop_->setVisible(editable);
}

}  // namespace erp::desktop
