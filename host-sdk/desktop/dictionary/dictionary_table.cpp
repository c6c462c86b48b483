// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/dictionary/dictionary_table.hpp"

#include <QDropEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <algorithm>

#include "host-sdk/desktop/look/icon.hpp"
#include "host-sdk/desktop/look/palette.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

namespace {

constexpr int caption_padding = 28;

QString name_caption(const desk& desk, const std::string& language) {
  if (language == "pl") return desk.say(kit::tr("Value in Polish"));
  if (language == "en") return desk.say(kit::tr("Value in English"));
  return desk.say(kit::tr("Value ({1})", language));
}

}  // namespace

dictionary_table::dictionary_table(const desk& desk, QWidget* parent)
    : QTableWidget(parent), desk_(desk) {
  setObjectName("dictionary_values");
  verticalHeader()->hide();
  verticalHeader()->setDefaultSectionSize(30);
  horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  horizontalHeader()->setHighlightSections(false);
  setSelectionBehavior(SelectRows);
  setSelectionMode(SingleSelection);
  setEditTriggers(DoubleClicked | EditKeyPressed);
  setTabKeyNavigation(false);
  setShowGrid(false);
  setDragDropMode(InternalMove);
  setDragDropOverwriteMode(false);
  connect(this, &QTableWidget::itemChanged, this, &dictionary_table::take);
}

int dictionary_table::column_of(const QString& id) const {
  return int(columns_.indexOf(id));
}

void dictionary_table::show_values(const std::vector<std::string>& languages,
                                   const dictionary_values& values) {
  filling_ = true;
  const auto* now = chosen();
  const record_key kept = now == nullptr ? record_key{} : now->key;
  values_ = values;
  columns_.clear();
  QStringList captions;
  for (const auto& language : languages) {
    columns_ << "name." + to_qt(language);
    captions << name_caption(desk_, language);
  }
  columns_ << "description"
           << "active"
           << "default"
           << "uses"
           << "predefined";
  for (const text& caption : {kit::tr("Description"), kit::tr("Is active"), kit::tr("Default"),
                              kit::tr("Uses"), kit::tr("Origin")})
    captions << desk_.say(caption);
  setColumnCount(int(columns_.size()));
  setHorizontalHeaderLabels(captions);
  horizontalHeaderItem(column_of("uses"))
      ->setToolTip(desk_.say(kit::tr(
          "How many records hold the value; deleted ones count, as they can be put back.")));
  setRowCount(int(values.values.size()));
  for (int row = 0; row < rowCount(); ++row) fill(row, values.values[std::size_t(row)]);
  // What is typed gets the room that the others leave; those are as wide as what they say.
  const int typed = int(languages.size()) + 1;
  for (int column = 0; column < columnCount(); ++column) {
    const int caption = fontMetrics().horizontalAdvance(captions[column]) + caption_padding;
    if (column >= typed) setColumnWidth(column, std::max(sizeHintForColumn(column), caption));
    horizontalHeader()->setSectionResizeMode(
        column, column < typed ? QHeaderView::Stretch : QHeaderView::Fixed);
  }
  filling_ = false;
  choose(kept);
}

QTableWidgetItem* dictionary_table::cell(int row, int column, const QString& words, bool editable) {
  auto* item = new QTableWidgetItem(words);
  auto flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled;
  if (editable && values_.may_change) flags |= Qt::ItemIsEditable;
  item->setFlags(flags);
  item->setToolTip(words);
  setItem(row, column, item);
  return item;
}

void dictionary_table::tick(int row, const char* column, bool on, bool may) {
  auto* item = cell(row, column_of(column), {}, false);
  if (may && values_.may_change) item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
  item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
}

void dictionary_table::fill(int row, const dictionary_value& value) {
  for (int column = 0; column < columnCount(); ++column) {
    if (!columns_[column].startsWith("name.")) continue;
    const auto found = value.entry.names.find(columns_[column].mid(5).toStdString());
    const QString name = found == value.entry.names.end() ? QString() : to_qt(found->second);
    auto* item = cell(row, column, name, !value.predefined);
    if (column == 0 && value.predefined) item->setIcon(look::own_icon("pin", look::ink_soft));
  }
  cell(row, column_of("description"), to_qt(value.entry.description), true);
  tick(row, "active", value.entry.active, true);
  tick(row, "default", value.entry.is_default, true);
  cell(row, column_of("uses"), desk_.words.locale().toString(qlonglong(value.uses)), false)
      ->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
  cell(row, column_of("predefined"),
       value.predefined ? desk_.say(kit::tr("Predefined")) : QString(), false);
  for (int column = 0; !value.entry.active && column < columnCount(); ++column)
    item(row, column)->setForeground(look::ink_faint);
}

void dictionary_table::begin_new() {
  filling_ = true;
  const int row = int(values_.values.size());
  setRowCount(row + 1);
  fill(row, {});
  filling_ = false;
  setCurrentCell(row, 0);
  editItem(item(row, 0));
}

const dictionary_value* dictionary_table::chosen() const {
  const int row = currentRow();
  if (row < 0 || row >= int(values_.values.size())) return nullptr;
  return &values_.values[std::size_t(row)];
}

void dictionary_table::choose(const record_key& key) {
  for (int row = 0; row < int(values_.values.size()); ++row)
    if (values_.values[std::size_t(row)].key == key)
      return setCurrentCell(row, std::max(currentColumn(), 0));
  if (currentRow() < 0 && rowCount() > 0) setCurrentCell(0, 0);
}

void dictionary_table::set_filtered(bool filtered) {
  filtered_ = filtered;
  setDragEnabled(!filtered);
}

void dictionary_table::take(QTableWidgetItem* item) {
  if (filling_) return;
  const int row = item->row();
  const bool fresh = row >= int(values_.values.size());
  const dictionary_value was = fresh ? dictionary_value{} : values_.values[std::size_t(row)];
  dictionary_entry wanted = was.entry;
  const QString column = columns_[item->column()];
  const bool on = item->checkState() == Qt::Checked;
  if (column.startsWith("name.")) {
    const std::string name = item->text().toStdString();
    const std::string language = column.mid(5).toStdString();
    wanted.names.erase(language);
    if (!name.empty()) wanted.names[language] = name;
  } else if (column == "description") {
    wanted.description = item->text().toStdString();
  } else if (column == "active") {
    wanted.active = on;
  } else if (column == "default") {
    wanted.is_default = on;
  }
  if (wanted == was.entry) return;
  fresh ? emit added(wanted) : emit edited(was, wanted);
}

void dictionary_table::keyPressEvent(QKeyEvent* event) {
  const bool up = event->key() == Qt::Key_Up, down = event->key() == Qt::Key_Down;
  if ((up || down) && event->modifiers().testFlag(Qt::AltModifier)) {
    const auto* value = chosen();
    const int to = currentRow() + (up ? -1 : 1);
    if (value != nullptr && !filtered_ && to >= 0 && to < int(values_.values.size()))
      emit moved(value->key, to);
    return event->accept();
  }
  QTableWidget::keyPressEvent(event);
}

// Only asks: the rows come anew once the order is stored.
void dictionary_table::dropEvent(QDropEvent* event) {
  const auto* value = chosen();
  const QModelIndex under = indexAt(event->position().toPoint());
  int to = under.isValid() ? under.row() : int(values_.values.size());
  if (under.isValid() && dropIndicatorPosition() == BelowItem) ++to;
  if (to > currentRow()) --to;
  event->setDropAction(Qt::IgnoreAction);
  event->accept();
  if (value != nullptr && to != currentRow()) emit moved(value->key, to);
}

}  // namespace erp::desktop
