// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/history/history_window.hpp"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTableWidget>
#include <algorithm>
#include <utility>

#include "host-sdk/desktop/form/field_frame.hpp"
#include "host-sdk/desktop/list/empty_state.hpp"
#include "host-sdk/desktop/look/bar.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

namespace {

constexpr int rows_at_once = 100;

// One line of a cell: the rest is under the table.
QString first_line(const QString& text) {
  const QString line = text.section('\n', 0, 0).left(200);
  return line.size() < text.size() ? line + " …" : line;
}

}  // namespace

void history_window::fetch_people() {
  asking_people_ = session_->people([this](const result<std::vector<history_choice>>& people) {
    if (!people) return;
    const QString chosen = who_->currentData().toString();
    const QSignalBlocker quiet(who_);
    while (who_->count() > 1) who_->removeItem(1);
    for (const auto& one : *people) who_->addItem(desk_.say(one.caption), to_qt(one.id));
    who_->setCurrentIndex(qMax(0, who_->findData(chosen)));
  });
}

void history_window::refresh() {
  fetch({});
}

void history_window::go_on() {
  if (!next_.empty() && !fetching_) fetch(next_);
}

void history_window::fetch(std::string after) {
  history_request wanted;
  wanted.field = field_->currentData().toString().toStdString();
  wanted.who = who_->currentData().toString().toStdString();
  wanted.from = first_day_;
  wanted.to = last_day_;
  wanted.search = search_->text().toStdString();
  wanted.limit = rows_at_once;
  wanted.after = std::move(after);
  const bool further = !wanted.after.empty();
  if (!further) next_.clear();
  fetching_ = session_->page(std::move(wanted), [this, further](const result<history_page>& page) {
    fetching_.reset();
    trouble_->say(page ? QString() : desk_.say(page.failure().message));
    if (page) take(*page, further);
  });
}

void history_window::take(const history_page& page, bool further) {
  const int row = table_->currentRow();
  const auto chosen = row < 0 || further ? std::optional<history_row>() : rows_[std::size_t(row)];
  if (!further) {
    rows_.clear();
    table_->setRowCount(0);
  }
  next_ = page.next;
  for (const auto& one : page.rows) add(one);
  empty_->say("clock",
              !rows_.empty() ? QString()
              : narrowed()
                  ? desk_.say(kit::tr("No change is like that."))
                  : desk_.say(kit::tr("Nothing has been changed since its history is kept.")),
              !rows_.empty() || !narrowed() ? QString() : desk_.say(kit::tr("Clear the filters")));
  empty_->setVisible(rows_.empty());
  if (further) return;
  int again = 0;
  for (std::size_t i = 0; chosen && i < rows_.size(); ++i)
    if (rows_[i].change == chosen->change && rows_[i].field == chosen->field) again = int(i);
  if (!rows_.empty()) table_->setCurrentCell(again, 0);
  show_whole();
}

void history_window::add(const history_row& row) {
  const int index = table_->rowCount();
  table_->insertRow(index);
  const QString texts[] = {desk_.words.show(row.at), desk_.say(row.who),     desk_.say(row.station),
                           desk_.say(row.of),        desk_.say(row.caption), desk_.say(row.before),
                           desk_.say(row.after),     desk_.say(row.reason)};
  for (int column = at; column <= reason; ++column) {
    auto* item = new QTableWidgetItem(first_line(texts[column]));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    if (item->text() != texts[column]) item->setToolTip(texts[column].left(1200));
    item->setData(Qt::UserRole, texts[column]);
    if (column == what) item->setData(Qt::UserRole + 1, to_qt(row.field));
    table_->setItem(index, column, item);
  }
  if (!row.of.empty()) table_->setColumnHidden(of, false);
  rows_.push_back(row);
}

void history_window::show_whole() {
  const int index = table_->currentRow();
  if (index < 0 || std::size_t(index) >= rows_.size()) return whole_->clear();
  const auto& row = rows_[std::size_t(index)];
  QStringList lines;
  const auto line = [&](const text& caption, const text& content) {
    if (!content.empty()) lines << desk_.say(caption) + ": " + desk_.say(content);
  };
  lines << desk_.say(row.caption);
  line(kit::tr("Before"), row.before);
  line(kit::tr("After"), row.after);
  line(kit::tr("Reason"), row.reason);
  whole_->setPlainText(lines.join('\n'));
}

// What is selected, as a spreadsheet takes it: tabs between, a line for each row.
void history_window::copy() const {
  QStringList lines;
  for (int row = 0; row < table_->rowCount(); ++row) {
    if (!table_->item(row, 0)->isSelected()) continue;
    const auto& told = rows_[std::size_t(row)];
    QStringList cells{desk_.words.show(told.at)};
    for (const auto* text : {&told.who, &told.station, &told.of, &told.caption, &told.before,
                             &told.after, &told.reason})
      if (text != &told.of || !table_->isColumnHidden(of))
        cells << desk_.say(*text).replace('\t', ' ').replace('\n', ' ');
    lines << cells.join('\t');
  }
  if (!lines.isEmpty()) QApplication::clipboard()->setText(lines.join('\n'));
}

bool history_window::narrowed() const {
  return field_->currentIndex() > 0 || who_->currentIndex() > 0 || first_day_ || last_day_ ||
         !search_->text().isEmpty();
}

void history_window::clear_filters() {
  const QSignalBlocker quiet_field(field_), quiet_who(who_), quiet_search(search_);
  field_->setCurrentIndex(0);
  who_->setCurrentIndex(0);
  search_->clear();
  first_day_.reset();
  last_day_.reset();
  for (field_frame* frame : {from_, to_}) {
    field_state nothing;
    nothing.date_only = true;
    frame->show_state(nothing);
  }
  refresh();
}

QString history_window::trouble() const {
  return trouble_->isHidden() ? QString() : trouble_->words();
}

QString history_window::empty_words() const {
  return empty_->isHidden() ? QString() : empty_->words();
}

void history_window::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) return void(close());
  if (event->key() == Qt::Key_F5) return refresh();
  if (event->matches(QKeySequence::Copy)) return copy();
  QWidget::keyPressEvent(event);
}

}  // namespace erp::desktop
