// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/permission/level_panel.hpp"

#include <QVBoxLayout>
#include <algorithm>

namespace erp::desktop {

namespace {
constexpr int panel_width = 540;
}

level_panel::level_panel(const desk& desk, QWidget* table)
    : floating_panel(table), list_(new choice_list(desk, this)) {
  setObjectName("permission_levels");
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(1, 3, 1, 1);
  layout->addWidget(list_);
  connect(list_, &QListView::clicked, this, &level_panel::take);
}

void level_panel::open_for(const permission& permission, const std::string& now,
                           const QRect& cell) {
  std::vector<choice> choices;
  int row = 0;
  for (const auto& level : permission.levels) {
    if (level.id == now) row = int(choices.size());
    choices.push_back({{level.id}, level.caption, level.hint});
  }
  list_->choices()->show(std::move(choices));
  list_->setCurrentIndex(list_->choices()->index(row));
  open_at(cell, {std::max(panel_width, cell.width()), list_->height_for_rows() + 8});
}

void level_panel::take(const QModelIndex& index) {
  if (!index.isValid()) return;
  const auto level = list_->choices()->choices()[std::size_t(index.row())].key.id;
  dismiss();
  emit chosen(to_qt(level));
}

bool level_panel::key_press(int key) {
  const int rows = list_->choices()->rowCount();
  const int now = list_->currentIndex().row();
  const auto go = [&](int row) {
    list_->setCurrentIndex(list_->choices()->index(std::clamp(row, 0, rows - 1)));
  };
  switch (key) {
    case Qt::Key_Down:
      go(now + 1);
      return true;
    case Qt::Key_Up:
      go(now - 1);
      return true;
    case Qt::Key_Home:
      go(0);
      return true;
    case Qt::Key_End:
      go(rows - 1);
      return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
      take(list_->currentIndex());
      return true;
    case Qt::Key_Escape:
    case Qt::Key_F4:
      dismiss();
      return true;
    default:
      return false;
  }
}

}  // namespace erp::desktop
