// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/form/choice_editor.hpp"

#include <QAbstractItemView>
#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <algorithm>
#include <utility>

#include "host-sdk/desktop/form/choice_box.hpp"

namespace erp::desktop {

namespace {
constexpr int most_choices = 500;
}

choice_editor::choice_editor(const desk& desk, const field& description, choice_source choices,
                             QWidget* parent)
    : field_editor(desk, description, std::move(choices), parent), box_(new choice_box(this)) {
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(box_);
  box_->installEventFilter(this);
  connect(box_, &choice_box::opening, this, &choice_editor::fetch);
  connect(box_, &QComboBox::activated, this, &choice_editor::picked);
}

QWidget* choice_editor::focus_target() {
  return box_;
}

bool choice_editor::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::FocusIn && !fetched_) fetch();
  return field_editor::eventFilter(watched, event);
}

void choice_editor::fetch() {
  fetching_ = choices_({}, most_choices, [this](result<choice_page> answer) {
    if (!answer.ok()) return;  // the list then holds what is chosen; opening it asks again
    fetched_ = true;
    if (known_ == answer->choices) return;
    known_ = std::move(answer->choices);
    fill();
  });
}

// Item 0 means nothing; a chosen value that is not offered any more is shown all the same.
void choice_editor::fill() {
  const QSignalBlocker quiet(box_);
  std::vector<choice> items = known_;
  if (!state().chosen.empty()) {
    const choice& held = state().chosen.front();
    const auto is_held = [&](const choice& item) { return item.key == held.key; };
    if (std::none_of(items.begin(), items.end(), is_held)) items.push_back(held);
  }
  box_->clear();
  box_->addItem(desk_.say(description_.placeholder), QString());
  for (const choice& item : items) {
    box_->addItem(desk_.say(item.caption), to_qt(item.key.id));
    const QString detail = desk_.say(item.detail);
    if (!detail.isEmpty()) box_->setItemData(box_->count() - 1, detail, Qt::ToolTipRole);
  }
  const auto* key = std::get_if<record_key>(&state().value);
  const int index = key == nullptr ? 0 : box_->findData(to_qt(key->id));
  box_->setCurrentIndex(std::max(index, 0));
  if (box_->view()->isVisible()) box_->view()->setCurrentIndex(box_->model()->index(index, 0));
}

void choice_editor::picked(int index) {
  const std::string key = box_->itemData(index).toString().toStdString();
  tell(key.empty() ? value{} : value(record_key{key}));
}

void choice_editor::show_value(const field_state& before) {
  if (before.id == state().id && before.value == state().value && before.chosen == state().chosen)
    return;
  fill();
}

}  // namespace erp::desktop
