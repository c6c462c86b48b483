// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/list/column_layout.hpp"

#include <QEvent>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QTableView>
#include <QTimer>
#include <utility>

#include "host-sdk/company/core/reference_host.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

namespace {
constexpr int short_column = 13;  // letters with the room around them
}

column_layout::column_layout(const desk& desk, const list_description& description,
                             QTableView* table)
    : QObject(table),
      desk_(desk),
      description_(description),
      table_(table),
      pause_(new QTimer(this)) {
  QHeaderView* header = table->horizontalHeader();
  header->setObjectName("header");
  header->setSectionsMovable(true);
  header->setSectionsClickable(true);
  header->setHighlightSections(false);
  header->setMinimumSectionSize(36);
  header->setContextMenuPolicy(Qt::CustomContextMenu);
  header->setFixedHeight(32);
  table->viewport()->installEventFilter(this);
  pause_->setSingleShot(true);
  pause_->setInterval(400);
  connect(pause_, &QTimer::timeout, this, &column_layout::keep);
  connect(header, &QHeaderView::sectionResized, this, &column_layout::keep_soon);
  connect(header, &QHeaderView::sectionMoved, this, &column_layout::keep_soon);
  connect(header, &QHeaderView::sectionClicked, this, &column_layout::sort_by);
  connect(header, &QWidget::customContextMenuRequested, this, &column_layout::open_menu);
}

QString column_layout::name() const {
  return "desktop.columns." + to_qt(description_.id);
}

void column_layout::set_defaults() {
  QHeaderView* header = table_->horizontalHeader();
  const int letter = table_->fontMetrics().averageCharWidth();
  wanted_.resize(description_.columns.size());
  for (int index = 0; index < int(description_.columns.size()); ++index) {
    const column& column = description_.columns[std::size_t(index)];
    header->moveSection(header->visualIndex(index), index);
    const int caption = table_->fontMetrics().horizontalAdvance(desk_.say(column.caption)) + 34;
    wanted_[std::size_t(index)] = qMax(column.width_chars * letter + 20, caption);
    header->resizeSection(index, wanted_[std::size_t(index)]);
    header->setSectionHidden(index, !column.shown);
  }
}

std::vector<std::string> column_layout::shown() const {
  const QHeaderView* header = table_->horizontalHeader();
  std::vector<std::string> ids;
  for (int place = 0; place < header->count(); ++place) {
    const int index = header->logicalIndex(place);
    if (!header->isSectionHidden(index)) ids.push_back(description_.columns[std::size_t(index)].id);
  }
  return ids;
}

void column_layout::restore() {
  restoring_ = true;
  set_defaults();
  QHeaderView* header = table_->horizontalHeader();
  const auto kept = desk_.host.settings().get(name().toStdString());
  const QJsonObject layout =
      QJsonDocument::fromJson(QByteArray::fromStdString(kept.value_or(""))).object();
  int place = 0;
  for (const auto& value : layout["columns"].toArray()) {
    const QJsonObject entry = value.toObject();
    const std::string id = entry["id"].toString().toStdString();
    for (int index = 0; index < int(description_.columns.size()); ++index) {
      if (description_.columns[std::size_t(index)].id != id) continue;
      header->moveSection(header->visualIndex(index), place++);
      header->resizeSection(index, qBound(36, entry["width"].toInt(120), 2000));
      header->setSectionHidden(index, !entry["shown"].toBool(true));
    }
  }
  const std::string sorted = layout["sort"].toString().toStdString();
  sort_.reset();
  for (const column& column : description_.columns)
    if (column.id == sorted && column.sortable)
      sort_ = sort_order{sorted, layout["descending"].toBool()};
  fits_ = !kept;
  if (header->hiddenSectionCount() == header->count() && header->count() > 0)
    header->setSectionHidden(0, false);
  show_sort();
  restoring_ = false;
}

// Columns that nobody has arranged yet share the room there is: the one with the most to say takes
// what is spare; where room lacks, columns of words give some of theirs.
void column_layout::fit() {
  QHeaderView* header = table_->horizontalHeader();
  restoring_ = true;
  int needed = 0;
  int can_give = 0;
  int elastic = -1;
  for (int index = 0; index < header->count(); ++index) {
    if (header->isSectionHidden(index)) continue;
    needed += wanted_[std::size_t(index)];
    can_give += gives(index);
    const auto talkative = [&](int column) {
      const erp::column& described = description_.columns[std::size_t(column)];
      return std::pair(described.kind == column_kind::multiline, described.width_chars);
    };
    if (elastic < 0 || talkative(index) > talkative(elastic)) elastic = index;
  }
  const int spare = table_->viewport()->width() - needed;
  int lacking = qBound(0, -spare, can_give);
  for (int index = 0; index < header->count(); ++index) {
    if (header->isSectionHidden(index)) continue;
    int width = wanted_[std::size_t(index)];
    const int can = gives(index);
    const int given = can == 0 ? 0 : can * lacking / can_give;
    lacking -= given;
    can_give -= can;
    if (spare > 0 && index == elastic) width += spare;
    header->resizeSection(index, width - given);
  }
  restoring_ = false;
}

int column_layout::gives(int index) const {
  const erp::column& column = description_.columns[std::size_t(index)];
  const bool words = column.kind == column_kind::text || column.kind == column_kind::multiline ||
                     column.kind == column_kind::reference;
  if (!words) return 0;
  const int caption = table_->fontMetrics().horizontalAdvance(desk_.say(column.caption)) + 34;
  // One word stays whole.
  const int word = short_column * table_->fontMetrics().averageCharWidth();
  const int wanted = wanted_[std::size_t(index)];
  return qMin(wanted * 2 / 5, qMax(0, wanted - qMax(caption, word)));
}

bool column_layout::eventFilter(QObject*, QEvent* event) {
  if (event->type() == QEvent::Resize && fits_) fit();
  return false;
}

void column_layout::keep_soon() {
  if (restoring_) return;
  fits_ = false;
  pause_->start();
}

void column_layout::keep() {
  fits_ = false;
  const QHeaderView* header = table_->horizontalHeader();
  QJsonArray columns;
  for (int place = 0; place < header->count(); ++place) {
    const int index = header->logicalIndex(place);
    // A hidden section says 0; what it was before is asked by showing it again.
    const int width = header->isSectionHidden(index) ? 120 : header->sectionSize(index);
    columns.append(QJsonObject{{"id", to_qt(description_.columns[std::size_t(index)].id)},
                               {"width", width},
                               {"shown", !header->isSectionHidden(index)}});
  }
  QJsonObject layout{{"columns", columns}};
  if (sort_) {
    layout["sort"] = to_qt(sort_->column);
    layout["descending"] = sort_->descending;
  }
  desk_.host.settings().set(name().toStdString(),
                            QJsonDocument(layout).toJson(QJsonDocument::Compact).toStdString());
}

void column_layout::sort_by(int index) {
  const column& column = description_.columns[std::size_t(index)];
  if (!column.sortable) return;
  const sort_order now = sort_.value_or(description_.default_sort);
  sort_ = sort_order{column.id, now.column == column.id && !now.descending};
  show_sort();
  keep();
  emit sort_changed();
}

void column_layout::show_sort() {
  QHeaderView* header = table_->horizontalHeader();
  const sort_order now = sort_.value_or(description_.default_sort);
  header->setSortIndicatorShown(false);
  for (int index = 0; index < int(description_.columns.size()); ++index) {
    if (description_.columns[std::size_t(index)].id != now.column) continue;
    header->setSortIndicatorShown(true);
    header->setSortIndicator(index, now.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
  }
}

void column_layout::open_menu(const QPoint& at) {
  QHeaderView* header = table_->horizontalHeader();
  auto* menu = new QMenu(table_);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->setObjectName("column_menu");
  const int here = header->logicalIndexAt(at);
  if (here >= 0 && description_.columns[std::size_t(here)].sortable) {
    menu->addAction(desk_.say(kit::tr("Sort by this column")), this,
                    [this, here] { sort_by(here); });
    menu->addSeparator();
  }
  for (int place = 0; place < header->count(); ++place) {
    const int index = header->logicalIndex(place);
    QAction* action = menu->addAction(desk_.say(description_.columns[std::size_t(index)].caption));
    action->setCheckable(true);
    action->setChecked(!header->isSectionHidden(index));
    const bool only =
        !header->isSectionHidden(index) && header->count() - header->hiddenSectionCount() == 1;
    action->setEnabled(!only);
    connect(action, &QAction::toggled, this, [this, header, index](bool shown) {
      header->setSectionHidden(index, !shown);
      keep();
    });
  }
  menu->addSeparator();
  menu->addAction(desk_.say(kit::tr("Original columns")), this, [this] {
    restoring_ = true;
    set_defaults();
    restoring_ = false;
    fit();
    sort_.reset();
    show_sort();
    keep();
    emit sort_changed();
  });
  menu->popup(header->mapToGlobal(at));
}

}  // namespace erp::desktop
