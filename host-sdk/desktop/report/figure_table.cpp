// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/report/figure_table.hpp"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <algorithm>
#include <map>
#include <numeric>

#include "host-sdk/desktop/list/empty_state.hpp"
#include "host-sdk/desktop/report/figure_painter.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

namespace {
constexpr int rows_measured = 200;
constexpr int widest = 300;
constexpr int around_heading = 40;  // with the arrow of the order
}  // namespace

figure_table::figure_table(report_table table, figure_words words, QWidget* parent)
    : QTableView(parent),
      model_(new figure_model(std::move(table), std::move(words), this)),
      painter_(new figure_painter(this)),
      empty_(new empty_state(viewport())) {
  setObjectName("figure_table");
  setModel(model_);
  setItemDelegate(painter_);
  setSelectionMode(ExtendedSelection);
  setSelectionBehavior(SelectItems);
  setEditTriggers(NoEditTriggers);
  setShowGrid(false);
  setTabKeyNavigation(false);
  setWordWrap(false);
  setMouseTracking(true);
  setVerticalScrollMode(ScrollPerPixel);
  setHorizontalScrollMode(ScrollPerPixel);
  setCornerButtonEnabled(false);
  verticalHeader()->hide();
  verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  verticalHeader()->setDefaultSectionSize(model_->compares() ? 46 : 31);
  horizontalHeader()->setSectionsClickable(true);
  horizontalHeader()->setHighlightSections(false);
  horizontalHeader()->setDefaultAlignment(Qt::AlignVCenter | Qt::AlignLeft);
  connect(horizontalHeader(), &QHeaderView::sectionClicked, this, &figure_table::sort_by);
  measure();
  fit_columns();
  if (model_->rowCount() == 0) {
    const QString why = model_->words().say(model_->table().empty_text);
    empty_->say("inbox",
                why.isEmpty() ? model_->words().say(kit::tr("There is nothing here.")) : why, {});
  } else if (model_->columnCount() > 0) {
    setCurrentIndex(model_->index(0, 0));
  }
}

QString figure_table::empty_words() const {
  return empty_->words();
}

// As wide as its figures, and as its heading in two lines.
int figure_table::width_wanted(int column) const {
  QStyleOptionViewItem option;
  option.font = font();
  int wanted = fontMetrics().averageCharWidth() * 5;
  for (int row = 0; row < std::min(model_->rowCount(), rows_measured); ++row)
    wanted = std::max(wanted, painter_->sizeHint(option, model_->index(row, column)).width());
  // Totals stand last and are the widest.
  if (model_->rowCount() > rows_measured)
    wanted = std::max(
        wanted, painter_->sizeHint(option, model_->index(model_->rowCount() - 1, column)).width());
  const QString heading = model_->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
  int longest = 0;
  for (const QString& word : heading.split(' '))
    longest = std::max(longest, fontMetrics().horizontalAdvance(word));
  const int half = fontMetrics().horizontalAdvance(heading) * 3 / 5;
  return std::clamp(wanted, std::max(longest, std::min(half, longest * 2)) + around_heading,
                    widest);
}

// The first column that is not of figures.
std::size_t figure_table::first_words() const {
  const auto& columns = model_->table().columns;
  std::size_t at = 0;
  while (at < columns.size() && columns[at].kind != figure_kind::text) ++at;
  return at;
}

void figure_table::measure() {
  int lines = 1;
  for (int column = 0; column < model_->columnCount(); ++column) {
    wanted_.push_back(width_wanted(column));
    const QString heading = model_->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    const QRect words =
        fontMetrics().boundingRect(QRect(0, 0, wanted_.back() - around_heading + 2, 400),
                                   int(Qt::AlignLeft | Qt::TextWordWrap), heading);
    lines = std::max(lines, (words.height() + fontMetrics().height() / 2) / fontMetrics().height());
  }
  horizontalHeader()->setFixedHeight(std::min(lines, 3) * fontMetrics().height() + 14);
}

// What is left over goes to the names.
void figure_table::fit_columns() {
  const int over = viewport()->width() - std::accumulate(wanted_.begin(), wanted_.end(), 0);
  for (std::size_t column = 0; column < wanted_.size(); ++column) {
    const int more = column == first_words() ? std::clamp(over, 0, 260) : 0;
    setColumnWidth(int(column), wanted_[column] + more);
  }
}

void figure_table::resizeEvent(QResizeEvent* event) {
  QTableView::resizeEvent(event);
  fit_columns();
}

// The header turns its arrow by itself: what counts is remembered here.
void figure_table::sort_by(int column) {
  const bool turned = column == sorted_by_ && order_ == Qt::AscendingOrder;
  // Of names the first letters first, of figures the highest.
  const bool down = column == sorted_by_ ? turned : is_number(model_->column(column).kind);
  sorted_by_ = column;
  order_ = down ? Qt::DescendingOrder : Qt::AscendingOrder;
  horizontalHeader()->setSortIndicatorShown(true);
  horizontalHeader()->setSortIndicator(column, order_);
  model_->sort(column, order_);
}

void figure_table::set_dimmed(bool dimmed) {
  painter_->dimmed = dimmed;
  viewport()->update();
}

void figure_table::copy() {
  std::map<int, std::map<int, QString>> lines;
  for (const QModelIndex& index : selectedIndexes())
    lines[index.row()][horizontalHeader()->visualIndex(index.column())] = model_->plain(index);
  QStringList text;
  for (const auto& [row, cells] : lines) {
    QStringList line;
    for (const auto& [column, words] : cells) line << QString(words).replace('\t', ' ');
    text << line.join('\t');
  }
  if (!text.isEmpty()) QApplication::clipboard()->setText(text.join('\n'));
}

void figure_table::open(const QModelIndex& index) {
  const report_cell* cell = model_->cell(index);
  if (cell != nullptr && !cell->behind.empty()) emit behind_asked(cell->behind);
}

void figure_table::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Copy)) return copy();
  switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
      return open(currentIndex());
    default:
      QTableView::keyPressEvent(event);
  }
}

void figure_table::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) open(indexAt(event->pos()));
}

void figure_table::hover(const QModelIndex& index) {
  if (painter_->hovered == index) return;
  painter_->hovered = index;
  const report_cell* cell = model_->cell(index);
  viewport()->setCursor(cell != nullptr && !cell->behind.empty() ? Qt::PointingHandCursor
                                                                 : Qt::ArrowCursor);
  viewport()->update();
}

void figure_table::mouseMoveEvent(QMouseEvent* event) {
  QTableView::mouseMoveEvent(event);
  hover(indexAt(event->pos()));
}

void figure_table::leaveEvent(QEvent* event) {
  QTableView::leaveEvent(event);
  hover({});
}

void figure_table::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  QTableView::currentChanged(current, previous);
  emit current_changed();
}

void figure_table::contextMenuEvent(QContextMenuEvent* event) {
  const bool mouse = event->reason() == QContextMenuEvent::Mouse;
  const QModelIndex index = mouse ? indexAt(event->pos()) : currentIndex();
  const report_cell* cell = model_->cell(index);
  if (cell == nullptr) return;
  auto* menu = new QMenu(this);
  menu->setObjectName("figure_menu");
  menu->setAttribute(Qt::WA_DeleteOnClose);
  const auto add = [&](const QString& words, const std::string& behind) {
    if (behind.empty()) return;
    menu->addAction(words, this, [this, behind] { emit behind_asked(behind); });
  };
  const figure_words& words = model_->words();
  add(words.say(kit::tr("Show the records")), cell->behind);
  add(words.say(kit::tr("Show those of the period before")), cell->behind_before);
  if (!menu->isEmpty()) menu->addSeparator();
  menu->addAction(words.say(kit::tr("Copy")) + "\tCtrl+C", this, &figure_table::copy);
  menu->popup(mouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(index).bottomLeft()));
  menu->setActiveAction(menu->actions().front());
}

}  // namespace erp::desktop
