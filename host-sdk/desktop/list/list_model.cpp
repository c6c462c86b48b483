// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/list/list_model.hpp"

namespace erp::desktop {

namespace {

bool stands_right(column_kind kind) {
  return kind == column_kind::integer || kind == column_kind::money ||
         kind == column_kind::duration;
}

}  // namespace

list_model::list_model(const desk& desk, const list_description& description, list_session& session,
                       QObject* parent)
    : QAbstractTableModel(parent), desk_(desk), description_(description) {
  row_window::listener listener;
  listener.loaded = [this](int first, int last) {
    emit dataChanged(index(first, 0), index(last, columnCount() - 1));
    emit arrived();
  };
  listener.resized = [this] { take_size(); };
  listener.rebuilt = [this] {
    beginResetModel();
    row_count_ = rows_->row_count();
    endResetModel();
    emit rebuilt();
  };
  listener.failed = [this](const error& why) { emit failed(why); };
  rows_ = std::make_unique<row_window>(session, std::move(listener));
}

void list_model::take_size() {
  const int next = rows_->row_count();
  if (next > row_count_) {
    beginInsertRows({}, row_count_, next - 1);
    row_count_ = next;
    endInsertRows();
  } else if (next < row_count_) {
    beginRemoveRows({}, next, row_count_ - 1);
    row_count_ = next;
    endRemoveRows();
  }
  if (rows_->known_rows() == 0) emit arrived();
}

int list_model::column_of(const std::string& id) const {
  for (std::size_t index = 0; index < description_.columns.size(); ++index)
    if (description_.columns[index].id == id) return int(index);
  return -1;
}

int list_model::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : row_count_;
}

int list_model::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(description_.columns.size());
}

QString list_model::shown(const cell& cell) const {
  return cell.shown.empty() ? desk_.words.show(cell.value) : desk_.say(cell.shown);
}

QVariant list_model::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const row* row = rows_->find(index.row());
  if (role == loading_role) return row == nullptr;
  if (row == nullptr || std::size_t(index.column()) >= row->cells.size()) return {};
  const column& column = description_.columns[std::size_t(index.column())];
  const cell& cell = row->cells[std::size_t(index.column())];
  switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
      return shown(cell);
    case Qt::ToolTipRole: {
      const QString text = shown(cell);
      return text.size() > 24 || text.contains('\n') ? text.left(1200) : QString();
    }
    case Qt::CheckStateRole: {
      if (column.kind != column_kind::boolean || !cell.shown.empty()) return {};
      const auto* set = std::get_if<bool>(&cell.value);
      return set != nullptr && *set ? Qt::Checked : Qt::Unchecked;
    }
    case Qt::TextAlignmentRole:
      return int((stands_right(column.kind) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case mark_role:
      return int(row->mark);
    case editable_role:
      return row->editable && column.editable;
    case key_role:
      return to_qt(row->key.id);
    default:
      return {};
  }
}

QVariant list_model::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
  const column& column = description_.columns[std::size_t(section)];
  if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) return desk_.say(column.caption);
  if (role == Qt::TextAlignmentRole)
    return int((stands_right(column.kind) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  return {};
}

Qt::ItemFlags list_model::flags(const QModelIndex& index) const {
  if (rows_->find(index.row()) == nullptr) return Qt::ItemNeverHasChildren;
  return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

}  // namespace erp::desktop
