// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/shell/ribbon_group.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include "host-sdk/desktop/look/floating_panel.hpp"
#include "host-sdk/desktop/look/icon.hpp"
#include "host-sdk/desktop/look/palette.hpp"

namespace erp::desktop {

ribbon_group::ribbon_group(const desk& desk, const QString& id, const QString& caption,
                           QWidget* parent)
    : QWidget(parent), desk_(desk), caption_(caption) {
  setObjectName(id);
  setAccessibleName(caption);
  auto* outer = new QHBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);

  body_ = new QWidget(this);
  auto* layout = new QVBoxLayout(body_);
  layout->setContentsMargins(6, 3, 6, 1);
  layout->setSpacing(0);
  columns_ = new QHBoxLayout;
  columns_->setSpacing(2);
  layout->addLayout(columns_, 1);
  auto* name = new QLabel(caption, body_);
  name->setProperty("part", "ribbon-caption");
  name->setAlignment(Qt::AlignCenter);
  layout->addWidget(name);
  outer->addWidget(body_);

  drop_button_ = new QToolButton(this);
  drop_button_->setProperty("kind", "ribbon");
  drop_button_->setObjectName(id + ".drop_down");
  drop_button_->setText(in_two_lines(caption) + "\n▾");
  drop_button_->setAccessibleName(caption);
  drop_button_->setToolTip(caption);
  drop_button_->setFocusPolicy(Qt::StrongFocus);
  drop_button_->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
  drop_button_->setIconSize({28, 28});
  drop_button_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
  drop_button_->hide();
  outer->addWidget(drop_button_);
  connect(drop_button_, &QToolButton::clicked, this, &ribbon_group::open_drop_down);
}

void ribbon_group::add(const command_description& description, button_size size) {
  const bool large = size == button_size::large;
  auto* button = new command_button(
      desk_, description, large ? command_look::ribbon_large : command_look::ribbon_small, body_);
  connect(button, &QToolButton::clicked, this, [this, button] {
    if (panel_ != nullptr) panel_->dismiss();
    emit triggered(button->objectName());
  });
  if (large) {
    columns_->addWidget(button);
    small_column_ = nullptr;
  } else {
    if (small_column_ == nullptr || small_column_->count() == 3) {
      small_column_ = new QVBoxLayout;
      small_column_->setSpacing(0);
      small_column_->setAlignment(Qt::AlignTop);
      columns_->addLayout(small_column_);
    }
    small_column_->addWidget(button);
  }
  buttons_.push_back(button);
}

void ribbon_group::finish() {
  if (!buttons_.empty())
    drop_button_->setIcon(look::icon_of(buttons_.front()->description().icon_svg, look::accent));
}

int ribbon_group::full_width() const {
  return body_->sizeHint().width();
}
int ribbon_group::collapsed_width() const {
  return drop_button_->sizeHint().width();
}

void ribbon_group::set_collapsed(bool collapsed) {
  if (collapsed_ == collapsed) return;
  collapsed_ = collapsed;
  if (panel_ != nullptr) panel_->dismiss();
  put_body_back();
  body_->setVisible(!collapsed);
  drop_button_->setVisible(collapsed);
}

void ribbon_group::open_drop_down() {
  if (panel_ != nullptr && panel_->is_open()) return panel_->dismiss();
  if (panel_ == nullptr) {
    panel_ = new look::floating_panel(drop_button_);
    panel_->setObjectName(objectName() + ".panel");
    auto* layout = new QVBoxLayout(panel_);
    layout->setContentsMargins(2, 2, 2, 2);
    connect(panel_, &look::floating_panel::dismissed, this, &ribbon_group::put_body_back);
  }
  panel_->layout()->addWidget(body_);
  body_->show();
  panel_->open_under_anchor(QSize(full_width() + 8, height() + 8));
  for (command_button* button : buttons_)
    if (button->isEnabled()) return button->setFocus();
}

void ribbon_group::put_body_back() {
  if (body_->parentWidget() == this) return;
  static_cast<QHBoxLayout*>(layout())->insertWidget(0, body_);
  body_->setVisible(!collapsed_);
}

}  // namespace erp::desktop
