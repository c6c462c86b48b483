// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/list/filter_chips.hpp"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace erp::desktop {

filter_chips::filter_chips(const desk& desk, const list_description& description, QWidget* parent)
    : QWidget(parent), desk_(desk), description_(description), chosen_(description.default_filter) {
  setObjectName("filter_chips");
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(6);
  auto* group = new QButtonGroup(this);
  group->setExclusive(true);
  for (const named_filter& filter : description.filters) {
    auto* chip = new QToolButton(this);
    chip->setProperty("kind", "chip");
    chip->setObjectName("filter." + to_qt(filter.id));
    chip->setCheckable(true);
    chip->setFocusPolicy(Qt::StrongFocus);
    chip->setToolTip(desk_.say(filter.tooltip));
    group->addButton(chip);
    layout->addWidget(chip);
    chips_[filter.id] = chip;
    connect(chip, &QToolButton::clicked, this, [this, id = filter.id] {
      if (id == chosen_) return;
      chosen_ = id;
      emit changed();
    });
  }
  forget_counts();
  choose(chosen_);
}

void filter_chips::choose(const std::string& filter) {
  const auto chip = chips_.find(filter);
  if (chip == chips_.end()) return;
  chosen_ = filter;
  chip->second->setChecked(true);
}

void filter_chips::forget_counts() {
  for (const named_filter& filter : description_.filters) {
    chips_[filter.id]->setText(desk_.say(filter.caption));
    chips_[filter.id]->setAccessibleName(desk_.say(filter.caption));
  }
}

void filter_chips::show_counts(const std::vector<filter_count>& counts) {
  for (const filter_count& count : counts) {
    const auto chip = chips_.find(count.filter);
    if (chip == chips_.end()) continue;
    for (const named_filter& filter : description_.filters) {
      if (filter.id != count.filter) continue;
      const QString number = desk_.words.show(count.count) + (count.at_least ? "+" : "");
      chip->second->setText(desk_.say(filter.caption) + "  " + number);
      chip->second->setAccessibleName(desk_.say(filter.caption) + ", " + number);
      chip->second->setProperty("count", qlonglong(count.count));
      chip->second->setProperty("at_least", count.at_least);
    }
  }
}

}  // namespace erp::desktop
