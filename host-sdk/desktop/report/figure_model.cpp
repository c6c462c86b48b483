// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/report/figure_model.hpp"

#include <QCollator>
#include <algorithm>
#include <numeric>

namespace erp::desktop {

namespace {

// Below 0, 0 or above; only of two values of one kind.
int compare(const value& left, const value& right, const QCollator& letters) {
  if (left.index() != right.index()) return left.index() < right.index() ? -1 : 1;
  const auto sign = [](auto a, auto b) { return a < b ? -1 : b < a ? 1 : 0; };
  if (const auto* text = std::get_if<std::string>(&left))
    return letters.compare(to_qt(*text), to_qt(std::get<std::string>(right)));
  if (const auto* number = std::get_if<std::int64_t>(&left))
    return sign(*number, std::get<std::int64_t>(right));
  if (const auto* length = std::get_if<std::chrono::seconds>(&left))
    return sign(*length, std::get<std::chrono::seconds>(right));
  if (const auto* day = std::get_if<date>(&left)) return sign(*day, std::get<date>(right));
  if (const auto* moment = std::get_if<instant>(&left))
    return sign(*moment, std::get<instant>(right));
  if (const auto* amount = std::get_if<money>(&left)) {
    const auto& other = std::get<money>(right);
    if (amount->currency != other.currency) return amount->currency < other.currency ? -1 : 1;
    return sign(amount->amount_e4, other.amount_e4);
  }
  return 0;
}

class row_sorter {
 public:
  row_sorter(const report_table& table, int column, Qt::SortOrder order, const figure_words& words)
      : table_(table),
        column_(std::size_t(column)),
        down_(order == Qt::DescendingOrder),
        words_(words),
        letters_(words.language() == "pl" ? QLocale(QLocale::Polish) : QLocale(QLocale::English)) {}

  // The rows from `first` to `last`, all of them at `depth` or below what stands there.
  void sort(std::size_t first, std::size_t last, int depth, std::vector<std::size_t>& into) const {
    std::vector<std::pair<std::size_t, std::size_t>> families;
    for (std::size_t row = first; row < last; ++row) {
      if (families.empty() || table_.rows[row].depth <= depth)
        families.push_back({row, row + 1});
      else
        families.back().second = row + 1;
    }
    std::stable_sort(families.begin(), families.end(), [this](const auto& left, const auto& right) {
      return stands_before(table_.rows[left.first], table_.rows[right.first]);
    });
    for (const auto& [head, end] : families) {
      into.push_back(head);
      if (end > head + 1) sort(head + 1, end, table_.rows[head + 1].depth, into);
    }
  }

 private:
  bool stands_before(const report_row& left, const report_row& right) const {
    const bool left_total = left.role == report_row_role::total;
    const bool right_total = right.role == report_row_role::total;
    if (left_total || right_total) return !left_total && right_total;
    const report_cell* a = column_ < left.cells.size() ? &left.cells[column_] : nullptr;
    const report_cell* b = column_ < right.cells.size() ? &right.cells[column_] : nullptr;
    const bool has_a = a != nullptr && has_something(*a);
    const bool has_b = b != nullptr && has_something(*b);
    if (!has_a || !has_b) return has_a && !has_b;
    const int order = compare(key_of(*a), key_of(*b), letters_);
    return down_ ? order > 0 : order < 0;
  }
  bool is_text() const { return table_.columns[column_].kind == figure_kind::text; }
  bool has_something(const report_cell& cell) const {
    return !is_empty(cell.value) || (is_text() && !cell.shown.empty());
  }
  // A name is what is read, whatever the key behind it is.
  value key_of(const report_cell& cell) const {
    if (is_text()) return words_.cell(cell, figure_kind::text).toStdString();
    return cell.value;
  }

  const report_table& table_;
  const std::size_t column_;
  const bool down_;
  const figure_words& words_;
  const QCollator letters_;
};

}  // namespace

std::vector<std::size_t> sorted_rows(const report_table& table, int column, Qt::SortOrder order,
                                     const figure_words& words) {
  std::vector<std::size_t> rows;
  if (table.rows.empty()) return rows;
  int top = table.rows.front().depth;
  for (const report_row& row : table.rows) top = std::min(top, row.depth);
  row_sorter(table, column, order, words).sort(0, table.rows.size(), top, rows);
  return rows;
}

figure_model::figure_model(report_table table, figure_words words, QObject* parent)
    : QAbstractTableModel(parent), table_(std::move(table)), words_(std::move(words)) {
  order_.resize(table_.rows.size());
  std::iota(order_.begin(), order_.end(), std::size_t(0));
  for (const report_row& row : table_.rows)
    for (const report_cell& cell : row.cells) compares_ = compares_ || !is_empty(cell.before);
}

const report_row& figure_model::row_at(int row) const {
  return table_.rows[order_[std::size_t(row)]];
}

const report_cell* figure_model::cell(const QModelIndex& index) const {
  if (!index.isValid() || index.row() >= rowCount()) return nullptr;
  const auto& cells = row_at(index.row()).cells;
  return std::size_t(index.column()) < cells.size() ? &cells[std::size_t(index.column())] : nullptr;
}

QString figure_model::plain(const QModelIndex& index) const {
  const report_cell* found = cell(index);
  return found == nullptr ? QString() : words_.plain(*found, column(index.column()).kind);
}

void figure_model::sort(int column, Qt::SortOrder order) {
  if (column < 0 || column >= columnCount()) return;
  emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
  const auto before = order_;
  order_ = sorted_rows(table_, column, order, words_);
  std::vector<int> now(order_.size());
  for (std::size_t row = 0; row < order_.size(); ++row) now[order_[row]] = int(row);
  for (const QModelIndex& old : persistentIndexList())
    changePersistentIndex(old, index(now[before[std::size_t(old.row())]], old.column()));
  emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

int figure_model::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(table_.rows.size());
}

int figure_model::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(table_.columns.size());
}

QVariant figure_model::data(const QModelIndex& index, int role) const {
  const report_cell* found = cell(index);
  if (found == nullptr) return {};
  const report_column& described = column(index.column());
  switch (role) {
    case Qt::DisplayRole:
      return words_.cell(*found, described.kind);
    case Qt::TextAlignmentRole:
      return int(Qt::AlignVCenter | (is_number(described.kind) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::AccessibleTextRole:
      return words_.say(described.caption) + ": " + words_.spoken(*found, described);
    case Qt::ToolTipRole: {
      const bool compared = !is_empty(found->before);
      const QString words = compared || !found->shown.empty() || described.kind == figure_kind::text
                                ? words_.spoken(*found, described)
                                : QString();
      const QString hint = compared ? QString() : words_.say(described.hint);
      return words.isEmpty() || hint.isEmpty() ? words + hint : words + "\n" + hint;
    }
    default:
      return {};
  }
}

QVariant figure_model::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
  const report_column& described = column(section);
  switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
      return words_.say(described.caption);
    case Qt::ToolTipRole: {
      const QString hint = words_.say(described.hint);
      return hint.isEmpty() ? words_.say(described.caption) : hint;
    }
    case Qt::TextAlignmentRole:
      return int(Qt::AlignVCenter | Qt::TextWordWrap |
                 (is_number(described.kind) ? Qt::AlignRight : Qt::AlignLeft));
    default:
      return {};
  }
}

}  // namespace erp::desktop
