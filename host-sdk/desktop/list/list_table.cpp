// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/list/list_table.hpp"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <algorithm>

#include "host-sdk/desktop/list/row_painter.hpp"

namespace erp::desktop {

namespace {
constexpr int row_height = 31;
}

list_table::list_table(list_model* model, QWidget* parent)
    : QTableView(parent), model_(model), painter_(new row_painter(this)) {
  setObjectName("table");
  setModel(model);
  setItemDelegate(painter_);
  setSelectionBehavior(SelectRows);
  setSelectionMode(ExtendedSelection);
  setEditTriggers(NoEditTriggers);
  setShowGrid(false);
  setTabKeyNavigation(false);
  setWordWrap(false);
  setMouseTracking(true);
  setVerticalScrollMode(ScrollPerPixel);
  setHorizontalScrollMode(ScrollPerPixel);
  verticalHeader()->hide();
  verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  verticalHeader()->setDefaultSectionSize(row_height);
  setCornerButtonEnabled(false);
  connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &list_table::tell_what_is_seen);
  connect(model, &QAbstractItemModel::rowsInserted, this, &list_table::tell_what_is_seen);
  connect(model, &list_model::arrived, this, [this] {
    if (!looked_for_.empty()) find_chosen();
    restoring_ = false;
    remember_place();
  });
  connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
    restoring_ = true;
    if (looked_for_.empty()) looked_for_ = selection();
  });
  connect(model, &list_model::rebuilt, this, &list_table::return_to_place);
}

std::vector<record_key> list_table::selection() const {
  std::vector<record_key> keys;
  for (const auto& [row, key] : chosen_) keys.push_back(key);
  return keys;
}

void list_table::select(const std::vector<record_key>& keys) {
  looked_for_ = keys;
  find_chosen();
}

void list_table::tell_what_is_seen() {
  const int first = rowAt(0);
  if (first < 0) return;
  const int last = rowAt(viewport()->height() - 1);
  remember_place();
  model_->rows().look_at(first, last < 0 ? model_->rowCount() - 1 : last);
}

void list_table::start_over() {
  top_key_ = {};
  top_offset_px_ = 0;
  looked_for_ = selection();
  verticalScrollBar()->setValue(0);
}

void list_table::remember_place() {
  if (restoring_) return;
  const int top = rowAt(0);
  const row* row = model_->rows().find(top);
  if (row == nullptr) return;
  top_key_ = row->key;
  top_offset_px_ = rowViewportPosition(top);
}

// After a reset: the same rows chosen, the same row on top, as far as they are still there.
void list_table::return_to_place() {
  if (!model_->rows().answered()) return;
  const int top = top_key_.id.empty() ? -1 : model_->rows().find(top_key_);
  updateGeometries();
  if (top >= 0) verticalScrollBar()->setValue(top * row_height - top_offset_px_);
  find_chosen();
  restoring_ = false;
  tell_what_is_seen();
}

void list_table::find_chosen() {
  const auto before = selection();
  restoring_ = true;
  QItemSelection selection;
  std::map<int, record_key> found;
  for (const record_key& key : looked_for_) {
    const int row = model_->rows().find(key);
    if (row < 0) continue;
    found[row] = key;
    selection.select(model_->index(row, 0), model_->index(row, model_->columnCount() - 1));
  }
  const int current = current_key_.id.empty() ? -1 : model_->rows().find(current_key_);
  if (current >= 0)
    selectionModel()->setCurrentIndex(model_->index(current, current_column_),
                                      QItemSelectionModel::NoUpdate);
  else if (!found.empty())
    selectionModel()->setCurrentIndex(model_->index(found.begin()->first, current_column_),
                                      QItemSelectionModel::NoUpdate);
  selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
  chosen_ = std::move(found);
  looked_for_.clear();
  restoring_ = false;
  if (this->selection() != before) emit selection_changed();
}

void list_table::selectionChanged(const QItemSelection& selected, const QItemSelection& lost) {
  QTableView::selectionChanged(selected, lost);
  if (restoring_) return;
  std::map<int, record_key> now;
  for (const QItemSelectionRange& range : selectionModel()->selection()) {
    for (int index = range.top(); index <= range.bottom(); ++index) {
      if (const row* row = model_->rows().find(index))
        now[index] = row->key;
      else if (const auto old = chosen_.find(index); old != chosen_.end())
        now[index] = old->second;
    }
  }
  if (now == chosen_) return;
  chosen_ = std::move(now);
  emit selection_changed();
}

void list_table::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  QTableView::currentChanged(current, previous);
  if (restoring_ || !current.isValid()) return;
  if (const row* row = model_->rows().find(current.row())) current_key_ = row->key;
  current_column_ = current.column();
}

void list_table::keyPressEvent(QKeyEvent* event) {
  const QModelIndex current = currentIndex();
  switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (current.isValid()) emit activated_row(current.row());
      return;
    case Qt::Key_F2: {
      if (!current.isValid()) return;
      if (current.data(list_model::editable_role).toBool()) return emit edit_asked(current);
      // F2 on another cell of the row means the cell that can be edited.
      for (int column = 0; column < model_->columnCount(); ++column) {
        const QModelIndex cell = current.siblingAtColumn(column);
        if (!isColumnHidden(column) && cell.data(list_model::editable_role).toBool())
          return emit edit_asked(cell);
      }
      return;
    }
    case Qt::Key_Home:
    case Qt::Key_End: {
      // The first and last row, whatever the column.
      const int row = event->key() == Qt::Key_Home ? 0 : model_->rows().known_rows() - 1;
      if (row >= 0) selectRow(row);
      return;
    }
    default:
      QTableView::keyPressEvent(event);
  }
}

void list_table::mouseDoubleClickEvent(QMouseEvent* event) {
  const QModelIndex index = indexAt(event->pos());
  if (!index.isValid() || event->button() != Qt::LeftButton) return;
  if (index.data(list_model::loading_role).toBool()) return;
  if (index.data(list_model::editable_role).toBool()) return emit edit_asked(index);
  emit activated_row(index.row());
}

void list_table::hover(int row) {
  if (painter_->hovered_row == row) return;
  painter_->hovered_row = row;
  painter_->first_column = horizontalHeader()->logicalIndexAt(0);
  viewport()->update();
}

void list_table::mouseMoveEvent(QMouseEvent* event) {
  QTableView::mouseMoveEvent(event);
  hover(rowAt(event->pos().y()));
}

void list_table::leaveEvent(QEvent* event) {
  QTableView::leaveEvent(event);
  hover(-1);
}

void list_table::resizeEvent(QResizeEvent* event) {
  QTableView::resizeEvent(event);
  painter_->first_column = horizontalHeader()->logicalIndexAt(0);
  tell_what_is_seen();
}

}  // namespace erp::desktop
