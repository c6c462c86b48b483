// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/permission/permission_matrix.hpp"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <algorithm>

#include "host-sdk/company/core/permission_sets.hpp"
#include "host-sdk/desktop/look/palette.hpp"
#include "host-sdk/desktop/permission/level_panel.hpp"
#include "host-sdk/desktop/permission/mark_delegate.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

namespace {

constexpr int row_height = 30;
constexpr int column_padding = 34;
constexpr int column_least = 130;

}  // namespace

permission_matrix::permission_matrix(const desk& desk, std::vector<permission_section> sections,
                                     QWidget* parent)
    : QTableWidget(parent),
      desk_(desk),
      sections_(std::move(sections)),
      panel_(new level_panel(desk, this)) {
  setObjectName("permission_matrix");
  verticalHeader()->setDefaultSectionSize(row_height);
  verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  verticalHeader()->setHighlightSections(false);
  verticalHeader()->setSectionsClickable(false);
  horizontalHeader()->setHighlightSections(false);
  setSelectionMode(SingleSelection);
  setEditTriggers(NoEditTriggers);
  setTabKeyNavigation(false);
  setItemDelegate(new mark_delegate(this));
  for (const auto& section : sections_) {
    rows_.emplace_back();
    for (const auto& one : section.permissions) rows_.push_back(one.id);
  }
  connect(panel_, &level_panel::chosen, this, [this](const QString& level) {
    if (const auto at = chosen()) emit asked(at->group, to_qt(at->permission->id), level);
  });
}

const permission* permission_matrix::permission_at(int row) const {
  if (row < 0 || row >= int(rows_.size())) return nullptr;
  for (const auto& section : sections_)
    for (const auto& one : section.permissions)
      if (one.id == rows_[std::size_t(row)]) return &one;
  return nullptr;
}

int permission_matrix::row_of(const std::string& permission) const {
  const auto found = std::find(rows_.begin(), rows_.end(), permission);
  return permission.empty() || found == rows_.end() ? -1 : int(found - rows_.begin());
}

int permission_matrix::column_of(const record_key& group) const {
  for (std::size_t i = 0; i < groups_.size(); ++i)
    if (groups_[i].key == group) return int(i);
  return -1;
}

std::optional<permission_matrix::cell> permission_matrix::chosen() const {
  const auto* permission = permission_at(currentRow());
  const int column = currentColumn();
  if (permission == nullptr || column < 0 || column >= int(groups_.size())) return std::nullopt;
  return cell{groups_[std::size_t(column)].key, permission};
}

void permission_matrix::choose(const record_key& group, const std::string& permission) {
  if (row_of(permission) >= 0 && column_of(group) >= 0)
    setCurrentCell(row_of(permission), column_of(group));
}

// In the header on the left, which stays when many groups are scrolled.
void permission_matrix::fill_captions() {
  int row = 0;
  const auto caption = [&](const QString& words, const QString& hint, bool section) {
    auto* item = new QTableWidgetItem(section ? words : "   " + words);
    item->setToolTip(hint);
    item->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto font = item->font();
    font.setBold(section);
    item->setFont(font);
    if (section) item->setForeground(look::accent);
    setVerticalHeaderItem(row, item);
  };
  for (const auto& section : sections_) {
    caption(desk_.say(section.caption), {}, true);
    for (int column = 0; column < columnCount(); ++column) {
      auto* blank = new QTableWidgetItem;
      blank->setFlags(Qt::NoItemFlags);
      blank->setBackground(look::canvas);
      setItem(row, column, blank);
    }
    ++row;
    for (const auto& one : section.permissions) {
      caption(desk_.say(one.caption), desk_.say(one.hint), false);
      ++row;
    }
  }
}

void permission_matrix::fill(int row, int column, const permission_draft& draft) {
  const auto& group = groups_[std::size_t(column)];
  const auto& permission = *permission_at(row);
  const auto level = draft.level(group.key, permission.id);
  const bool changed = draft.is_changed(group.key, permission.id);
  levels_[std::size_t(row)][std::size_t(column)] = level;
  const QString words = desk_.say(company::caption_of(permission, level));
  auto* item = new QTableWidgetItem(level == granted ? "✓ " + words : words);
  item->setTextAlignment(Qt::AlignCenter);
  item->setFlags(group.gone ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable);
  if (level.empty() || group.gone) item->setForeground(look::ink_faint);
  QStringList tips{desk_.say(permission.hint)};
  for (const auto& one : permission.levels)
    if (one.id == level && !one.hint.empty()) tips << words + ": " + desk_.say(one.hint);
  if (changed) {
    auto font = item->font();
    font.setBold(true);
    item->setFont(font);
    item->setBackground(look::warning_soft);
    item->setData(mark_delegate::marked_role, true);
    const auto before = draft.stored_level(group.key, permission.id);
    tips << desk_.say(kit::tr("Not saved yet. Stored is: {1}",
                              desk_.say(company::caption_of(permission, before)).toStdString()));
  }
  if (group.gone) tips << desk_.say(kit::tr("The group is gone, this changes nothing any more."));
  item->setToolTip(tips.join('\n'));
  item->setData(Qt::AccessibleTextRole, to_qt(group.name) + ", " + desk_.say(permission.caption) +
                                            ": " + words + (changed ? " *" : ""));
  setItem(row, column, item);
}

void permission_matrix::show_draft(const permission_draft& draft) {
  const auto at = chosen();
  const auto kept =
      at ? std::pair(at->group, at->permission->id) : std::pair(record_key(), std::string());
  groups_ = draft.stored().groups;
  may_change_ = draft.stored().may_change;
  levels_.assign(rows_.size(), std::vector<std::string>(groups_.size()));
  setColumnCount(int(groups_.size()));
  setRowCount(int(rows_.size()));
  QStringList heads;
  for (const auto& group : groups_)
    heads << (group.gone ? desk_.say(kit::tr("{1} (gone)", group.name)) : to_qt(group.name));
  setHorizontalHeaderLabels(heads);
  fill_captions();
  for (int row = 0; row < rowCount(); ++row)
    for (int column = 0; permission_at(row) != nullptr && column < columnCount(); ++column)
      fill(row, column, draft);
  for (int column = 0; column < columnCount(); ++column) {
    const int caption = fontMetrics().horizontalAdvance(heads[column]) + column_padding;
    setColumnWidth(column, std::max({caption, column_least, sizeHintForColumn(column) + 12}));
    if (groups_[std::size_t(column)].gone)
      horizontalHeaderItem(column)->setForeground(look::danger);
  }
  if (!kept.second.empty()) choose(kept.first, kept.second);
  if (!chosen() && columnCount() > 0) setCurrentCell(1, 0);
}

bool permission_matrix::may_act() const {
  const int column = currentColumn();
  return may_change_ && chosen() && !groups_[std::size_t(column)].gone;
}

void permission_matrix::act() {
  if (!may_act()) return;
  const auto at = chosen();
  if (!at->permission->levels.empty()) return open_levels();
  const auto& now = levels_[std::size_t(currentRow())][std::size_t(currentColumn())];
  emit asked(at->group, to_qt(at->permission->id), now.empty() ? granted : "");
}

void permission_matrix::open_levels() {
  const auto at = chosen();
  const auto& now = levels_[std::size_t(currentRow())][std::size_t(currentColumn())];
  QRect area = visualRect(currentIndex());
  area.translate(viewport()->pos());
  panel_->open_for(*at->permission, now, area);
}

// The next level of that letter, as lists do.
bool permission_matrix::choose_by_letter(const QString& letter) {
  const auto at = chosen();
  if (letter.isEmpty() || !letter[0].isLetter() || at->permission->levels.empty()) return false;
  const auto& levels = at->permission->levels;
  const auto& now = levels_[std::size_t(currentRow())][std::size_t(currentColumn())];
  std::size_t from = 0;
  while (from < levels.size() && levels[from].id != now) ++from;
  for (std::size_t step = 1; step <= levels.size(); ++step) {
    const auto& one = levels[(from + step) % levels.size()];
    if (!desk_.say(one.caption).startsWith(letter, Qt::CaseInsensitive)) continue;
    emit asked(at->group, to_qt(at->permission->id), to_qt(one.id));
    return true;
  }
  return false;
}

void permission_matrix::keyPressEvent(QKeyEvent* event) {
  if (panel_->is_open() && panel_->key_press(event->key())) return event->accept();
  const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
  const bool opens = event->key() == Qt::Key_F4 || event->key() == Qt::Key_Return ||
                     event->key() == Qt::Key_Enter || (plain && event->key() == Qt::Key_Space) ||
                     (event->key() == Qt::Key_Down && event->modifiers() & Qt::AltModifier);
  if (opens) {
    act();
    return event->accept();
  }
  if (plain && event->key() == Qt::Key_Delete) {
    if (may_act()) emit asked(chosen()->group, to_qt(chosen()->permission->id), {});
    return event->accept();
  }
  if (plain && may_act() && choose_by_letter(event->text())) return event->accept();
  QTableWidget::keyPressEvent(event);
}

// The first click goes to a cell, the next one changes it.
void permission_matrix::mousePressEvent(QMouseEvent* event) {
  const QModelIndex under = indexAt(event->pos());
  const bool again =
      under.isValid() && under == currentIndex() && event->button() == Qt::LeftButton;
  const bool was_open = panel_->is_open();
  panel_->dismiss();
  QTableWidget::mousePressEvent(event);
  if (again && !was_open) act();
}

}  // namespace erp::desktop
