// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/permission/effect_pane.hpp"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "host-sdk/desktop/look/palette.hpp"
#include "host-sdk/desktop/permission/mark_delegate.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

namespace {

constexpr int operator_height = 26;
constexpr int caption_padding = 28;

text caption_of(const std::vector<permission_section>& sections, const std::string& permission) {
  for (const auto& section : sections)
    for (const auto& one : section.permissions)
      if (one.id == permission) return one.caption;
  return verbatim(permission);
}

bool same(const permission_effect& a, const permission_effect& b) {
  return a.level == b.level && a.words == b.words && a.from == b.from;
}

}  // namespace

effect_pane::effect_pane(const desk& desk, std::vector<permission_section> sections,
                         QWidget* parent)
    : QWidget(parent),
      desk_(desk),
      sections_(std::move(sections)),
      filter_(new QLineEdit(this)),
      operators_(new QListWidget(this)),
      nobody_(new QLabel(desk_.say(kit::tr("Nothing found.")), this)),
      effects_(new QTableWidget(this)) {
  auto* title = new QLabel(desk_.say(kit::tr("What an operator gets")), this);
  title->setProperty("part", "card-caption");
  title->setToolTip(desk_.say(kit::tr("Rights of all the operator's groups add up.")));
  filter_->setObjectName("permission_operator_filter");
  filter_->setPlaceholderText(desk_.say(kit::tr("Filter the operators")));
  filter_->setAccessibleName(filter_->placeholderText());
  filter_->setClearButtonEnabled(true);
  operators_->setObjectName("permission_operators");
  operators_->setAccessibleName(desk_.say(kit::tr("Operators")));
  operators_->setUniformItemSizes(true);
  nobody_->setProperty("part", "field-note");
  nobody_->hide();
  effects_->setObjectName("permission_effects");
  effects_->setAccessibleName(title->text());
  effects_->verticalHeader()->hide();
  effects_->verticalHeader()->setDefaultSectionSize(26);
  effects_->setColumnCount(3);
  effects_->setHorizontalHeaderLabels({desk_.say(kit::tr("Permission")),
                                       desk_.say(kit::tr("Effect")),
                                       desk_.say(kit::tr("From groups"))});
  effects_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  effects_->horizontalHeader()->setHighlightSections(false);
  effects_->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
  effects_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  effects_->setSelectionBehavior(QAbstractItemView::SelectRows);
  effects_->setTabKeyNavigation(false);
  effects_->setItemDelegate(new mark_delegate(effects_));
  effects_->setShowGrid(false);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 0, 0, 0);
  column->setSpacing(8);
  column->addWidget(title);
  column->addWidget(filter_);
  column->addWidget(operators_, 2);
  column->addWidget(nobody_);
  column->addWidget(effects_, 3);
  connect(filter_, &QLineEdit::textChanged, this, [this] { narrow(); });
  connect(operators_, &QListWidget::currentRowChanged, this, [this] { emit operator_chosen(); });
}

record_key effect_pane::chosen() const {
  const auto* item = operators_->currentItem();
  if (item == nullptr || item->isHidden()) return {};
  return {item->data(Qt::UserRole).toString().toStdString()};
}

void effect_pane::show_operators(const permission_table& table) {
  const auto kept = chosen();
  table_ = table;
  const QSignalBlocker quiet(operators_);
  operators_->clear();
  for (const auto& one : table_.operators) {
    const QString detail = desk_.say(one.detail);
    auto* item = new QListWidgetItem(
        to_qt(one.name) + " (" + to_qt(one.login) + ")" + (detail.isEmpty() ? "" : " · " + detail),
        operators_);
    item->setData(Qt::UserRole, to_qt(one.key.id));
    item->setToolTip(item->text());
    item->setSizeHint({0, operator_height});
    if (!one.active) item->setForeground(look::ink_faint);
    if (one.key == kept) operators_->setCurrentItem(item);
  }
  narrow();
}

void effect_pane::narrow() {
  const QStringList words = filter_->text().split(' ', Qt::SkipEmptyParts);
  int first = -1;
  for (int row = 0; row < operators_->count(); ++row) {
    auto* item = operators_->item(row);
    bool fits = true;
    for (const auto& word : words) fits = fits && item->text().contains(word, Qt::CaseInsensitive);
    item->setHidden(!fits);
    if (fits && first < 0) first = row;
  }
  nobody_->setVisible(first < 0);
  if (chosen().id.empty()) operators_->setCurrentRow(first);
  emit operator_chosen();
}

QString effect_pane::from_words(const permission_effect& effect) const {
  QStringList names;
  for (const auto& key : effect.from)
    for (const auto& group : table_.groups)
      if (group.key == key) names << to_qt(group.name);
  return names.join(", ");
}

void effect_pane::show_effects(const std::vector<permission_effect>& now,
                               const std::vector<permission_effect>& before) {
  effects_->setRowCount(int(now.size()));
  for (int row = 0; row < int(now.size()); ++row) {
    const auto& effect = now[std::size_t(row)];
    const bool differs =
        std::size_t(row) >= before.size() || !same(effect, before[std::size_t(row)]);
    const QStringList cells{desk_.say(caption_of(sections_, effect.permission)),
                            desk_.say(effect.words), from_words(effect)};
    for (int column = 0; column < 3; ++column) {
      auto* item = new QTableWidgetItem(cells[column]);
      item->setToolTip(cells.join(" · "));
      if (differs) item->setBackground(look::warning_soft);
      if (effect.level.empty() && !differs) item->setForeground(look::ink_soft);
      effects_->setItem(row, column, item);
    }
  }
  for (const int column : {0, 2}) {
    const QString words = effects_->horizontalHeaderItem(column)->text();
    const int caption = effects_->fontMetrics().horizontalAdvance(words) + caption_padding;
    effects_->resizeColumnToContents(column);
    effects_->setColumnWidth(column, std::max(effects_->columnWidth(column), caption));
  }
}

}  // namespace erp::desktop
