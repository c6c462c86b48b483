// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/schedule/agenda_list.hpp"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QStyledItemDelegate>
#include <algorithm>
#include <map>

#include "host-sdk/desktop/look/palette.hpp"
#include "host-sdk/desktop/schedule/entry_painter.hpp"
#include "host-sdk/desktop/schedule/schedule_words.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

namespace {

enum column { time_column, title_column, detail_column, who_column, colour_column, mark_column };
constexpr int entry_role = Qt::UserRole;
constexpr int colour_role = Qt::UserRole + 1;
constexpr int row_height = 30;

// The category's cell has its colour before its words.
class agenda_delegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override {
    QStyleOptionViewItem inner = option;
    const bool heading = !index.data(entry_role).isValid() && index.siblingAtColumn(0) == index;
    inner.rect.adjust(heading ? 8 : 4, 0, -4, 0);
    if (option.state & QStyle::State_Selected) painter->fillRect(option.rect, look::accent_mid);
    const QVariant background = index.data(Qt::BackgroundRole);
    if (background.isValid()) painter->fillRect(option.rect, background.value<QBrush>());
    const QVariant colour = index.data(colour_role);
    if (colour.isValid()) {
      if (option.state & QStyle::State_Selected) painter->fillRect(option.rect, look::accent_mid);
      entry_painter::swatch(*painter,
                            QRectF(option.rect.left() + 8, option.rect.center().y() - 6, 18, 13),
                            colour.toInt());
      inner.rect.setLeft(option.rect.left() + 28);
    }
    QStyledItemDelegate::paint(painter, inner, index);
    painter->setPen(QColor(0xe9, 0xee, 0xf3));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
  }
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    return {QStyledItemDelegate::sizeHint(option, index).width(), row_height};
  }
};

QString people_words(const schedule_contents& contents, const shown_entry& entry) {
  QStringList names;
  for (const shown_person& person : contents.people)
    for (const record_key& key : entry.what.employees)
      if (key == person.key) names << person.name;
  return names.join(", ");
}

}  // namespace

agenda_list::agenda_list(const desk& desk, QWidget* parent)
    : QTreeWidget(parent), desk_(desk), contents_(std::make_shared<schedule_contents>()) {
  setObjectName("agenda_list");
  setRootIsDecorated(false);
  setItemsExpandable(false);
  setIndentation(0);
  setUniformRowHeights(true);
  setFrameShape(QFrame::NoFrame);
  setItemDelegate(new agenda_delegate(this));
  setSelectionMode(QAbstractItemView::SingleSelection);
  setHeaderLabels({desk_.say(kit::tr("Time")), desk_.say(kit::tr("What")),
                   desk_.say(kit::tr("Details")), desk_.say(kit::tr("Who")),
                   desk_.say(kit::tr("Colour")), desk_.say(kit::tr("Marks"))});
  header()->setStretchLastSection(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setContextMenuPolicy(Qt::CustomContextMenu);
  connect(this, &QWidget::customContextMenuRequested, this,
          [this](const QPoint& at) { emit menu_asked(viewport()->mapToGlobal(at)); });
  connect(this, &QTreeWidget::itemDoubleClicked, this, [this](QTreeWidgetItem* item) {
    if (const shown_entry* entry = entry_of(item)) emit open_asked(entry->id);
  });
  connect(this, &QTreeWidget::currentItemChanged, this, &agenda_list::current_changed);
}

const shown_entry* agenda_list::entry_of(const QTreeWidgetItem* item) const {
  const QVariant index = item == nullptr ? QVariant() : item->data(0, entry_role);
  if (!index.isValid() || index.toInt() >= int(contents_->entries.size())) return nullptr;
  return &contents_->entries[std::size_t(index.toInt())];
}

const shown_entry* agenda_list::chosen() const {
  return entry_of(currentItem());
}

void agenda_list::choose(const entry_id& id) {
  for (int row = 0; row < topLevelItemCount(); ++row) {
    const shown_entry* entry = entry_of(topLevelItem(row));
    if (entry == nullptr || !(entry->id == id)) continue;
    setCurrentItem(topLevelItem(row));
    return scrollToItem(topLevelItem(row));
  }
}

void agenda_list::show_contents(const contents_ptr& contents) {
  const shown_entry* before = chosen();
  const std::optional<entry_id> id = before == nullptr ? std::nullopt : std::optional(before->id);
  std::map<date, std::vector<int>> by_day;
  for (std::size_t index = 0; index < contents->entries.size(); ++index) {
    const entry_times& at = contents->entries[index].at;
    const date last = std::min(last_day_of(at), contents->days.last);
    for (date day = std::max(day_of(at.from), contents->days.first); day <= last;
         day = plus_days(day, 1))
      by_day[day].push_back(int(index));
  }
  setUpdatesEnabled(false);
  clear();
  contents_ = contents;
  for (date day = contents->days.first; day <= contents->days.last; day = plus_days(day, 1))
    if (by_day.contains(day) || day == contents->today || contents->special.contains(day))
      add_day(day, by_day[day]);
  setColumnHidden(who_column, contents->people.size() < 2);
  QResizeEvent fit(size(), size());
  resizeEvent(&fit);
  if (id) choose(*id);
  setUpdatesEnabled(true);
}

void agenda_list::add_day(date day, const std::vector<int>& entries) {
  QString words = day_heading(desk_, day);
  if (day == contents_->today) words += "  ·  " + desk_.say(kit::tr("today"));
  const auto special = contents_->special.find(day);
  if (special != contents_->special.end()) words += "  ·  " + special->second.words;
  auto* heading = new QTreeWidgetItem(this, {words});
  heading->setFirstColumnSpanned(true);
  heading->setFlags(Qt::ItemIsEnabled);
  QFont font = this->font();
  font.setWeight(QFont::DemiBold);
  heading->setFont(0, font);
  heading->setForeground(0, day == contents_->today ? look::accent : look::ink);
  for (int column = 0; column < columnCount(); ++column)
    heading->setBackground(column, look::canvas);
  for (const int index : entries) add_entry(day, index);
  if (!entries.empty()) return;
  auto* nothing = new QTreeWidgetItem(this, {desk_.say(kit::tr("No entries"))});
  nothing->setForeground(0, look::ink_soft);
  nothing->setFlags(Qt::ItemIsEnabled);
}

void agenda_list::add_entry(date day, int index) {
  const shown_entry& entry = contents_->entries[std::size_t(index)];
  QString times = times_words(desk_, entry.at, entry.what.all_day);
  // Of several days: which part of it this day is.
  const date last = last_day_of(entry.at);
  if (day_of(entry.at.from) != last)
    times = entry.what.all_day             ? desk_.say(kit::tr("all day"))
            : day == day_of(entry.at.from) ? desk_.words.show_time(entry.at.from) + " →"
            : day == last                  ? "→ " + desk_.words.show_time(entry.at.until)
                                           : desk_.say(kit::tr("all day"));
  QString detail = entry.detail;
  detail.replace('\n', ' ');
  auto* item =
      new QTreeWidgetItem(this, {times, entry.title, detail, people_words(*contents_, entry),
                                 entry.colour_words, marks_words(desk_, entry)});
  item->setData(0, entry_role, index);
  if (entry.colour != no_colour) item->setData(colour_column, colour_role, entry.colour);
  const QString tooltip = entry_tooltip(desk_, *contents_, entry);
  QFont title = font();
  title.setWeight(QFont::DemiBold);
  title.setStrikeOut(entry.what.cancelled);
  item->setFont(title_column, title);
  for (int column = 0; column < columnCount(); ++column) {
    item->setToolTip(column, tooltip);
    if (entry.what.mark == row_mark::ended) item->setForeground(column, look::ink_soft);
  }
  if (entry.what.mark == row_mark::overdue) item->setForeground(mark_column, look::danger);
  item->setData(0, Qt::AccessibleTextRole, entry_words(desk_, *contents_, entry));
}

// The words that have no measure share what the others leave.
void agenda_list::resizeEvent(QResizeEvent* event) {
  QTreeWidget::resizeEvent(event);
  const bool several = contents_->people.size() > 1;
  const int time = 120;
  const int who = several ? 150 : 0;
  const int colour = 190;
  const int marks = 150;
  const int rest = qMax(160, viewport()->width() - time - who - colour - marks);
  setColumnWidth(time_column, time);
  setColumnWidth(title_column, rest * 11 / 20);
  setColumnWidth(detail_column, rest * 9 / 20);
  setColumnWidth(who_column, who);
  setColumnWidth(colour_column, colour);
}

void agenda_list::keyPressEvent(QKeyEvent* event) {
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (enter && chosen() != nullptr) return emit open_asked(chosen()->id);
  // The keys of the schedule go to its view.
  switch (event->key()) {
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_1:
    case Qt::Key_2:
    case Qt::Key_3:
    case Qt::Key_4:
    case Qt::Key_5:
      return event->ignore();
    default:
      QTreeWidget::keyPressEvent(event);
  }
}

}  // namespace erp::desktop
