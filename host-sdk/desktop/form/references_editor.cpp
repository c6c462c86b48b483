// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/form/references_editor.hpp"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTimer>
#include <QToolButton>
#include <algorithm>
#include <utility>

#include "host-sdk/desktop/form/choice_search.hpp"
#include "host-sdk/desktop/form/record_chip.hpp"
#include "host-sdk/desktop/look/flow_layout.hpp"
#include "host-sdk/desktop/look/icon.hpp"
#include "host-sdk/desktop/look/palette.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

references_editor::references_editor(const desk& desk, const field& description,
                                     choice_source choices, QWidget* parent)
    : field_editor(desk, description, choices, parent),
      flow_(new look::flow_layout(6, 6)),
      add_(new QToolButton(this)),
      line_(new QLineEdit(this)),
      search_(new choice_search(desk, line_, std::move(choices), this)) {
  setLayout(flow_);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  add_->setProperty("kind", "beside");
  add_->setObjectName(to_qt(description.id) + ".add");
  add_->setIcon(look::own_icon("plus", look::accent));
  add_->setIconSize({14, 14});
  add_->setFixedSize(30, 30);
  add_->setFocusPolicy(Qt::StrongFocus);
  const QString placeholder = desk_.say(description.placeholder);
  line_->setPlaceholderText(placeholder.isEmpty() ? desk_.say(kit::tr("Type to search"))
                                                  : placeholder);
  line_->setObjectName(to_qt(description.id) + ".search");
  line_->setAccessibleName(
      desk_.say(kit::tr("Search: {1}", desk_.say(description.caption).toStdString())));
  line_->setFixedWidth(230);
  line_->hide();
  line_->installEventFilter(this);
  connect(add_, &QToolButton::clicked, this, &references_editor::open_search);
  connect(search_, &choice_search::picked, this, [this](const choice& chosen) {
    close_search();
    auto keys = held();
    if (std::find(keys.begin(), keys.end(), chosen.key) == keys.end()) keys.push_back(chosen.key);
    tell(std::move(keys));
  });
}

QWidget* references_editor::focus_target() {
  return add_;
}

std::vector<record_key> references_editor::held() const {
  const auto* keys = std::get_if<std::vector<record_key>>(&state().value);
  return keys == nullptr ? std::vector<record_key>() : *keys;
}

void references_editor::open_search() {
  line_->clear();
  line_->show();
  add_->hide();
  line_->setFocus();
  search_->open();
}

void references_editor::close_search() {
  const bool had_focus = line_->hasFocus();
  search_->dismiss();
  line_->hide();
  add_->show();
  if (had_focus) add_->setFocus();
}

bool references_editor::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress &&
      static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape && !search_->is_open()) {
    close_search();
    return true;
  }
  if (event->type() == QEvent::ShortcutOverride &&
      static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape)
    event->accept();
  // Later, because a click into the list must be heard first.
  if (event->type() == QEvent::FocusOut)
    QTimer::singleShot(0, this, [this] {
      if (!line_->hasFocus() && line_->isVisible()) close_search();
    });
  return field_editor::eventFilter(watched, event);
}

void references_editor::show_chips() {
  bool chip_had_focus = false;
  while (flow_->count() > 0) {
    QLayoutItem* item = flow_->takeAt(0);
    if (auto* chip = qobject_cast<record_chip*>(item->widget())) {
      chip_had_focus = chip_had_focus || chip->hasFocus();
      chip->hide();
      chip->deleteLater();  // its own click may be what brought us here
    }
    delete item;
  }
  for (const choice& record : state().chosen) {
    auto* chip = new record_chip(desk_, record, editable_, this);
    connect(chip, &record_chip::removed, this, [this, key = record.key] {
      auto keys = held();
      std::erase(keys, key);
      tell(std::move(keys));
    });
    flow_->addWidget(chip);
    chip->show();
  }
  flow_->addWidget(line_);
  flow_->addWidget(add_);
  // Just before the +, which keeps its own place among the fields.
  QWidget* before = add_->previousInFocusChain();
  for (int index = 0; index + 1 < flow_->count(); ++index) {
    QWidget* widget = flow_->itemAt(index)->widget();
    if (widget == before) continue;
    setTabOrder(before, widget);
    before = widget;
  }
  if (chip_had_focus) add_->setFocus();
  updateGeometry();
}

void references_editor::show_value(const field_state& before) {
  const bool same = before.id == state().id && before.chosen == state().chosen &&
                    before.enabled == state().enabled;
  if (!same) show_chips();
}

void references_editor::set_editable(bool editable) {
  editable_ = editable;
  add_->setEnabled(editable);
  add_->setToolTip(desk_.say(kit::tr("Add to {1}", desk_.say(description_.caption).toStdString())));
  if (!editable) close_search();
}

}  // namespace erp::desktop
