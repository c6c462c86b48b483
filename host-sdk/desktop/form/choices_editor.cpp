// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/form/choices_editor.hpp"

#include <QKeyEvent>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "host-sdk/desktop/look/flow_layout.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

namespace {

constexpr int most_ticked_choices = 100;

bool holds(const std::vector<choice>& choices, const record_key& key) {
  return std::any_of(choices.begin(), choices.end(),
                     [&](const choice& one) { return one.key == key; });
}

}  // namespace

choices_editor::choices_editor(const desk& desk, const field& description, choice_source choices,
                               QWidget* parent)
    : field_editor(desk, description, std::move(choices), parent),
      row_(new QWidget(this)),
      flow_(new look::flow_layout(6, 6)) {
  row_->setLayout(flow_);
  row_->setFocusPolicy(Qt::StrongFocus);  // until its buttons are there
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  row_->setSizePolicy(policy);
  setSizePolicy(policy);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(row_);
}

QToolButton* choices_editor::button(const std::string& key) const {
  for (QToolButton* button : buttons_)
    if (button->property("key").toString().toStdString() == key) return button;
  return nullptr;
}

void choices_editor::fetch() {
  fetching_ = choices_({}, most_ticked_choices, [this](result<choice_page> answer) {
    fetched_ = answer.ok();
    if (!fetched_) return show_trouble();
    offered_ = std::move(answer->choices);
    show_buttons();
  });
}

// What is held but not offered any more stays in view, so that it can be let go.
void choices_editor::show_buttons() {
  std::vector<choice> all = offered_;
  for (const choice& held : state().chosen)
    if (!holds(all, held.key)) all.push_back(held);
  if (all == known_ && again_ == nullptr) return show_pressed();
  known_ = std::move(all);
  for (QToolButton* button : std::exchange(buttons_, {})) let_go_of(button);
  let_go_of(std::exchange(again_, nullptr));
  row_->setFocusProxy(nullptr);  // or the order of Tab would follow it
  QWidget* before = row_;
  for (const choice& one : known_) {
    auto* button = new QToolButton(row_);
    button->setProperty("kind", "chip");
    button->setProperty("key", to_qt(one.key.id));
    button->setObjectName(to_qt(description_.id + "." + one.key.id));
    button->setCheckable(true);
    button->setText(desk_.say(one.caption));
    button->setAccessibleName(desk_.say(one.caption));
    button->setToolTip(desk_.say(one.detail));
    button->setFocusPolicy(Qt::StrongFocus);
    button->installEventFilter(this);
    connect(button, &QToolButton::clicked, this, &choices_editor::tell_pressed);
    flow_->addWidget(button);
    button->show();
    setTabOrder(before, button);
    before = button;
    buttons_.push_back(button);
  }
  row_->setFocusProxy(buttons_.empty() ? nullptr : buttons_.front());
  show_pressed();
  updateGeometry();
}

// Later, because its own click may be what brought us here.
void choices_editor::let_go_of(QToolButton* button) {
  if (button == nullptr) return;
  flow_->removeWidget(button);
  button->setObjectName({});
  button->hide();
  button->deleteLater();
}

void choices_editor::show_pressed() {
  const auto* keys = std::get_if<std::vector<record_key>>(&state().value);
  for (std::size_t index = 0; index < buttons_.size(); ++index) {
    const bool pressed =
        keys != nullptr && std::find(keys->begin(), keys->end(), known_[index].key) != keys->end();
    buttons_[index]->setChecked(pressed);
  }
}

// One button instead of the list: nothing more can be chosen until it is there.
void choices_editor::show_trouble() {
  if (again_ != nullptr) return;
  again_ = new QToolButton(row_);
  again_->setProperty("kind", "command");
  again_->setObjectName(to_qt(description_.id + ".again"));
  again_->setText(desk_.say(kit::tr("Try again")));
  again_->setFocusPolicy(Qt::StrongFocus);
  connect(again_, &QToolButton::clicked, this, &choices_editor::fetch);
  flow_->addWidget(again_);
  again_->show();
  if (buttons_.empty()) row_->setFocusProxy(again_);
  updateGeometry();
}

void choices_editor::tell_pressed() {
  std::vector<record_key> keys;
  for (std::size_t index = 0; index < buttons_.size(); ++index)
    if (buttons_[index]->isChecked()) keys.push_back(known_[index].key);
  tell(keys.empty() ? value{} : value(std::move(keys)));
}

bool choices_editor::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return field_editor::eventFilter(watched, event);
  const int key = static_cast<QKeyEvent*>(event)->key();
  const int step = key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
  const auto at = std::find(buttons_.begin(), buttons_.end(), watched);
  if (step == 0 || at == buttons_.end()) return field_editor::eventFilter(watched, event);
  const auto next = (at - buttons_.begin()) + step;
  if (next >= 0 && next < std::ptrdiff_t(buttons_.size()))
    buttons_[std::size_t(next)]->setFocus(Qt::TabFocusReason);
  return true;
}

void choices_editor::show_value(const field_state& before) {
  const bool same =
      before.id == state().id && before.value == state().value && before.chosen == state().chosen;
  if (!fetched_ && !fetching_) fetch();
  if (!same && again_ == nullptr) show_buttons();
  if (!same) show_pressed();
}

}  // namespace erp::desktop
