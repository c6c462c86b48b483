// SPDX-License-Identifier: Apache-2.0
// What is asked of lists: what is chosen, pages as the table shows them, the cell edited in place.
#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <algorithm>

#include "host-sdk/desktop/list/cell_popup.hpp"
#include "host-sdk/desktop/list/column_layout.hpp"
#include "host-sdk/desktop/list/criteria_row.hpp"
#include "host-sdk/desktop/list/filter_chips.hpp"
#include "host-sdk/desktop/list/list_model.hpp"
#include "host-sdk/desktop/list/list_table.hpp"
#include "host-sdk/desktop/list/list_view.hpp"
#include "tests/desktop/support/desktop_driver.hpp"

namespace testing_support {

using namespace erp;
using headless::refuse;

namespace {

QPoint middle_of(desktop::list_table& table, int row, int column) {
  table.scrollTo(table.model()->index(row, column));
  return table.visualRect(table.model()->index(row, column)).center();
}

int first_shown_column(const desktop::list_table& table) {
  return table.horizontalHeader()->logicalIndex(0);
}

template <class Items>
int index_of(const Items& items, const std::string& id, const char* what) {
  for (std::size_t index = 0; index < items.size(); ++index)
    if (items[index].id == id) return int(index);
  refuse(error_code::invalid, verbatim("the list has no " + std::string(what) + " " + id), what);
}

}  // namespace

desktop::list_view& desktop_driver::list_of(const request& asked) {
  const std::string handle = asked.text("handle");
  desktop::list_view* list = work().find_list(handle);
  if (list == nullptr)
    refuse(error_code::not_found, verbatim("there is no open list " + handle), "handle");
  return *list;
}

void desktop_driver::bring_to_front(desktop::list_view& list) {
  QApplication::setActiveWindow(&window_);
  QTabBar* tabs = work().lists()->tabBar();
  const int index = work().lists()->indexOf(&list);
  if (work().lists()->currentIndex() != index) click(tabs, tabs->tabRect(index).center());
  settle();
}

// Scrolls down until that many rows are there; false when the list is shorter.
bool desktop_driver::load_to(desktop::list_view& list, int row) {
  while (list.model()->rows().known_rows() <= row) {
    if (list.model()->rows().complete()) return false;
    const int before = list.model()->rows().known_rows();
    list.table()->scrollToBottom();
    settle();
    if (list.model()->rows().known_rows() == before && !list.model()->rows().complete())
      return false;
  }
  list.table()->scrollTo(list.model()->index(row, first_shown_column(*list.table())));
  settle();
  return list.model()->rows().find(row) != nullptr;
}

int desktop_driver::row_of(desktop::list_view& list, const std::string& key) {
  for (int row = 0; load_to(list, row); ++row) {
    const int found = list.model()->rows().find(record_key{key});
    if (found >= 0) return found;
    row = std::max(row, list.model()->rows().known_rows() - 1);
  }
  refuse(error_code::not_found, verbatim("no row " + key + " is shown"), "key");
}

json desktop_driver::select(const request& asked) {
  desktop::list_view* list = nullptr;
  if (asked.has("handle")) {
    list = &list_of(asked);
  } else {
    const std::string id = asked.text("list");
    if (host_.contributions().find_list(id) == nullptr)
      refuse(error_code::not_found, verbatim("there is no list " + id), "list");
    headless::must(host_.windows().open_list(id, asked.about()));
    settle();
    list = work().list_in_front();
  }
  bring_to_front(*list);
  const auto keys = asked.keys("keys");
  desktop::list_table& table = *list->table();
  table.clearSelection();
  for (std::size_t index = 0; index < keys.size(); ++index) {
    const int row = row_of(*list, keys[index].id);
    const QPoint at = middle_of(table, row, first_shown_column(table));
    QTest::mouseClick(table.viewport(), Qt::LeftButton,
                      index == 0 ? Qt::NoModifier : Qt::ControlModifier, at);
  }
  settle();
  shown_.clear();
  json chosen = json::array();
  for (const auto& key : front().selection) chosen.push_back(key.id);
  return {{"selection", {{"list", front().list}, {"keys", chosen}}}};
}

json desktop_driver::open_list(const request& asked) {
  const std::string id = asked.text("list");
  const std::string handle =
      headless::must(host_.windows().open_list(id, asked.about(), company::reopen::anew));
  settle();
  shown_.clear();
  desktop::list_view& list = *work().find_list(handle);
  json answer = headless::to_json(list.description(), speech_);
  answer.erase("id");
  answer["list"] = id;
  answer["handle"] = handle;
  answer["title"] = list.title().toStdString();
  for (auto& filter : answer["filters"]) {
    const auto* chip = list.chips()->findChild<QToolButton*>(
        "filter." + QString::fromStdString(filter["id"].get<std::string>()));
    if (!chip->property("count").isValid()) continue;
    filter["count"] = chip->property("count").toLongLong();
    filter["at_least"] = chip->property("at_least").toBool();
  }
  const auto* known = host_.contributions().find_list(id);
  if (known->what.initial_criteria)
    for (const auto& [criterion, choice] : known->what.initial_criteria(asked.about()))
      for (auto& each : answer["criteria"])
        if (each["id"] == criterion) each["initial"] = headless::to_json(choice, speech_);
  return answer;
}

// Puts tab, filter, search, sort and criteria as the request says, each by its own widget.
void desktop_driver::narrow(desktop::list_view& list, const request& asked) {
  const list_description& description = list.description();
  if (list.tabs() != nullptr) {
    const std::string tab = asked.text_or("tab", {});
    const int index = tab.empty() ? 0 : index_of(description.tabs, tab, "tab");
    if (list.tabs()->currentIndex() != index)
      click(list.tabs(), list.tabs()->tabRect(index).center());
  }
  const std::string filter = asked.text_or("filter", description.default_filter);
  if (!filter.empty() && list.chips()->chosen() != filter) {
    index_of(description.filters, filter, "filter");
    click(list.chips()->findChild<QToolButton*>("filter." + QString::fromStdString(filter)));
  }
  const QString search = QString::fromStdString(asked.text_or("search", {}));
  if (list.search()->text() != search) {
    retype(list.search(), search);
    press(list.search(), Qt::Key_Return);
  }
  narrow_criteria(list, asked);
  sort_order wanted = description.default_sort;
  if (asked.has("sort")) {
    const json& sort = asked.member("sort");
    if (sort.is_string())
      wanted = {sort.get<std::string>(), false};
    else
      wanted = {request(sort).text("column"), request(sort).flag("descending")};
  }
  const auto now = [&] { return list.request().sort.value_or(description.default_sort); };
  const int column = index_of(description.columns, wanted.column, "sort");
  if (now() != wanted && !description.columns[std::size_t(column)].sortable)
    refuse(error_code::invalid, verbatim("not sortable by " + wanted.column), "sort");
  QHeaderView* header = list.table()->horizontalHeader();
  for (int turn = 0; turn < 2 && now() != wanted; ++turn) {
    const int at = header->sectionViewportPosition(column) + 12;
    click(header->viewport(), QPoint(at, header->height() / 2));
  }
  settle();
}

void desktop_driver::narrow_criteria(desktop::list_view& list, const request& asked) {
  std::map<std::string, value> wanted;
  if (const auto* known = host_.contributions().find_list(list.description().id))
    if (known->what.initial_criteria)
      for (const auto& [id, choice] : known->what.initial_criteria(list.as_context().about))
        wanted[id] = choice.key;
  if (asked.has("where")) {
    for (const auto& [id, each] : asked.member("where").items()) {
      const auto* criterion = headless::find_criterion(list.description(), id);
      if (criterion == nullptr) refuse(error_code::invalid, verbatim("no criterion " + id), id);
      wanted[id] = headless::must(headless::from_json(each, criterion->kind, id));
    }
  }
  for (const criterion& criterion : list.description().criteria) {
    const auto shown = list.criteria()->where().find(criterion.id);
    const value now = shown == list.criteria()->where().end() ? value{} : shown->second;
    const auto want = wanted.find(criterion.id);
    const value target = want == wanted.end() ? value{} : want->second;
    if (now == target) continue;
    // As the editor of the criterion tells it; its own tests type and pick there.
    list.show_criteria(true);
    emit list.criteria()->find(criterion.id)->editor()->edited(target);
    settle();
  }
}

json desktop_driver::page(const request& asked) {
  desktop::list_view& list = list_of(asked);
  bring_to_front(list);
  narrow(list, asked);
  const int limit = asked.integer_or("limit", 50, 1, 500);
  const std::string after = asked.text_or("after", {});
  if (!after.empty() && after.rfind("row:", 0) != 0)
    refuse(error_code::invalid, verbatim("not a cursor of this list"), "after");
  int row = after.empty() ? 0 : std::stoi(after.substr(4));
  if (!list.model()->rows().answered() && list.model()->rows().known_rows() == 0) settle();
  json rows = json::array();
  for (; int(rows.size()) < limit && load_to(list, row); ++row)
    rows.push_back(headless::to_json(*list.model()->rows().find(row), list.description(), speech_));
  json answer{{"rows", std::move(rows)}, {"next", nullptr}};
  const bool more = row < list.model()->rows().known_rows() || !list.model()->rows().complete();
  if (more) answer["next"] = "row:" + std::to_string(row);
  return answer;
}

json desktop_driver::counts(const request& asked) {
  desktop::list_view& list = list_of(asked);
  bring_to_front(list);
  narrow(list, asked);
  json all = json::array();
  for (const named_filter& filter : list.description().filters) {
    const auto* chip =
        list.chips()->findChild<QToolButton*>("filter." + QString::fromStdString(filter.id));
    all.push_back({{"filter", filter.id},
                   {"count", chip->property("count").toLongLong()},
                   {"at_least", chip->property("at_least").toBool()}});
  }
  return {{"counts", std::move(all)}};
}

json desktop_driver::edit_cell(const request& asked) {
  desktop::list_view& list = list_of(asked);
  bring_to_front(list);
  const std::string key = asked.key("key").id;
  const std::string id = asked.text("column");
  const auto* column = headless::find_column(list.description(), id);
  if (column == nullptr || !column->editable)
    refuse(error_code::invalid, verbatim("the column " + id + " cannot be edited"), "column");
  const json given = asked.has("value") ? asked.member("value") : json(nullptr);
  const value value = headless::must(headless::from_json(given, column->kind, id));
  const int row = row_of(list, key);
  const desktop::row_window& rows = list.model()->rows();
  if (!rows.find(row)->editable || asked.has("version")) {
    // F2 does nothing there: what the session says to whoever insists.
    const std::int64_t version = asked.has("version") ? asked.member("version").get<std::int64_t>()
                                                      : rows.find(row)->version;
    headless::must(await<erp::row>([&](auto then) {
      return list.session()->edit_cell(record_key{key}, version, id, value, std::move(then));
    }));
  } else {
    const int at = list.model()->column_of(id);
    list.table()->setColumnHidden(at, false);
    list.table()->setCurrentIndex(list.model()->index(row, at));
    press(list.table(), Qt::Key_F2);
    desktop::cell_popup* popup = list.popup();
    auto* text = qobject_cast<QPlainTextEdit*>(popup->editor());
    const QString words = QString::fromStdString(std::get<std::string>(value));
    text->selectAll();
    words.size() > 5000 ? text->insertPlainText(words) : type(text, words);
    if (words.isEmpty()) press(text, Qt::Key_Delete);
    std::optional<error> why;
    QObject::connect(popup, &desktop::cell_popup::refused, popup,
                     [&why](const error& refusal) { why = refusal; });
    press(text, Qt::Key_Return, Qt::ControlModifier);
    settle();
    if (why) {
      press(text, Qt::Key_Escape);
      throw headless::refused{*why};
    }
  }
  settle();
  const int now = row_of(list, key);
  return {{"row", headless::to_json(*list.model()->rows().find(now), list.description(), speech_)}};
}

}  // namespace testing_support
