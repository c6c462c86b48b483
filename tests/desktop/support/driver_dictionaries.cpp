// SPDX-License-Identifier: Apache-2.0
// Configuration → Universal dictionaries, by its keys: typed into cells, ticked, moved, merged.
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <algorithm>

#include "host-sdk/desktop/dictionary/dictionaries_window.hpp"
#include "host-sdk/desktop/dictionary/dictionary_table.hpp"
#include "host-sdk/headless/dictionary_json.hpp"
#include "tests/desktop/support/desktop_driver.hpp"

namespace testing_support {

using namespace erp;
using headless::refuse;

namespace {

constexpr int id_role = Qt::UserRole;

json tree_json(const QTreeWidgetItem& item) {
  json one{{"caption", item.text(0).toStdString()}};
  const QString id = item.data(0, id_role).toString();
  if (!id.isEmpty()) {
    one["dictionary"] = id.toStdString();
    return one;
  }
  one["items"] = json::array();
  for (int i = 0; i < item.childCount(); ++i) one["items"].push_back(tree_json(*item.child(i)));
  return one;
}

int row_with(const desktop::dictionary_table& table, const record_key& key) {
  const auto& all = table.values();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const auto& value) { return value.key == key; });
  if (found == all.end()) refuse(error_code::not_found, verbatim("no such value on screen"), "key");
  return int(found - all.begin());
}

// The value with the names as they are read in its row.
json shown_json(const desktop::dictionary_table& table, int row) {
  json shown = headless::to_json(table.values()[std::size_t(row)]);
  for (auto& [language, name] : shown["names"].items()) {
    const int column = table.column_of(QString::fromStdString("name." + language));
    name = table.item(row, column)->text().toStdString();
  }
  return shown;
}

void type_into_cell(desktop::dictionary_table& table, int row, const QString& column,
                    const std::string& words) {
  table.setCurrentCell(row, table.column_of(column));
  if (table.findChild<QLineEdit*>() == nullptr) press(&table, Qt::Key_F2);
  auto* editor = table.findChild<QLineEdit*>();
  if (editor == nullptr) refuse(error_code::denied, verbatim("the cell cannot be edited"), "");
  editor->setText(QString::fromStdString(words));  // as pasted
  press(editor, Qt::Key_Return);
}

}  // namespace

desktop::dictionaries_window& desktop_driver::dictionaries_at(const request& asked) {
  auto* window = work().show_dictionaries();
  settle();
  const QString wanted = QString::fromStdString(asked.text("dictionary"));
  for (QTreeWidgetItemIterator item(window->tree()); *item != nullptr; ++item) {
    if ((*item)->data(0, id_role).toString() != wanted) continue;
    window->tree()->setCurrentItem(*item);
    settle();
    return *window;
  }
  refuse(error_code::not_found, verbatim("no such dictionary in the tree"), "dictionary");
}

json desktop_driver::dictionaries(const request&) {
  auto* window = work().show_dictionaries();
  settle();
  json all = json::array();
  for (int i = 0; i < window->tree()->topLevelItemCount(); ++i)
    all.push_back(tree_json(*window->tree()->topLevelItem(i)));
  return {{"dictionaries", std::move(all)}};
}

json desktop_driver::dictionary(const request& asked) {
  auto& window = dictionaries_at(asked);
  window.filter()->setText(QString::fromStdString(asked.text_or("search", {})));
  window.fetch();
  settle();
  json values = json::array();
  for (int row = 0; row < int(window.table()->values().size()); ++row)
    values.push_back(shown_json(*window.table(), row));
  const bool may_change = window.may_change();
  window.filter()->clear();
  settle();
  return {{"values", std::move(values)}, {"may_change", may_change}};
}

// What the change came to: its refusal, or nothing.
void desktop_driver::must_have_come(desktop::dictionaries_window& window) {
  settle();
  if (window.refusal()) throw headless::refused{*window.refusal()};
}

json desktop_driver::dictionary_save(const request& asked) {
  auto& window = dictionaries_at(asked);
  auto& table = *window.table();
  const auto key = asked.optional_key("key");
  const dictionary_entry was =
      key ? table.values()[std::size_t(row_with(table, *key))].entry : dictionary_entry{};
  const dictionary_entry wanted = headless::entry_of(asked, was);
  const auto edit = [&](const QString& column, const std::string& words) {
    const int row = key ? row_with(table, *key) : int(table.values().size()) - 1;
    if (!(table.item(row, table.column_of(column))->flags() & Qt::ItemIsEditable))
      refuse(error_code::denied, verbatim("the cell is fixed"), column.toStdString());
    type_into_cell(table, row, column, words);
    must_have_come(window);
  };
  const auto tick = [&](const char* column, bool on) {
    const int row = key ? row_with(table, *key) : int(table.values().size()) - 1;
    table.setCurrentCell(row, table.column_of(column));
    table.item(row, table.column_of(column))->setCheckState(on ? Qt::Checked : Qt::Unchecked);
    must_have_come(window);
  };
  auto names = wanted.names;
  if (!key) {
    press(&table, Qt::Key_Insert);
    settle();
    type_into_cell(table, int(table.values().size()), "name.pl", names["pl"]);
    must_have_come(window);
  }
  for (const char* language : {"pl", "en"}) {
    const auto before = was.names.find(language);
    const std::string old = before == was.names.end() ? "" : before->second;
    if (names[language] != old && !(language == std::string("pl") && !key))
      edit(QString("name.") + language, names[language]);
  }
  if (wanted.description != was.description) edit("description", wanted.description);
  if (wanted.is_default && !was.is_default) tick("default", true);
  if (wanted.active != was.active) tick("active", wanted.active);
  if (!wanted.is_default && was.is_default) tick("default", false);
  const int row = key ? row_with(table, *key) : int(table.values().size()) - 1;
  return {{"value", shown_json(table, row)}};
}

json desktop_driver::dictionary_move(const request& asked) {
  auto& window = dictionaries_at(asked);
  auto& table = *window.table();
  const auto key = asked.key("key");
  const auto before = asked.optional_key("before");
  const int from = row_with(table, key);
  int to = before ? row_with(table, *before) : int(table.values().size());
  if (to > from) --to;
  table.setCurrentCell(from, 0);
  for (int at = from; at != to; at += to > from ? 1 : -1) {
    press(&table, to > from ? Qt::Key_Down : Qt::Key_Up, Qt::AltModifier);
    must_have_come(window);
  }
  return json::object();
}

json desktop_driver::dictionary_remove(const request& asked) {
  auto& window = dictionaries_at(asked);
  auto& table = *window.table();
  const auto key = asked.key("key");
  const int row = row_with(table, key);
  const auto value = table.values()[std::size_t(row)];
  table.setCurrentCell(row, 0);
  if (!window.findChild<QPushButton*>("dictionary_remove")->isEnabled())
    refuse(error_code::denied, verbatim("the button is disabled"), "key");
  press(&table, Qt::Key_Delete);
  must_have_come(window);
  const bool stays = std::any_of(table.values().begin(), table.values().end(),
                                 [&](const auto& other) { return other.key == key; });
  return {{"removed", !stays}, {"uses", stays ? value.uses : 0}};
}

json desktop_driver::dictionary_merge(const request& asked) {
  auto& window = dictionaries_at(asked);
  auto& table = *window.table();
  const int row = row_with(table, asked.key("key"));
  row_with(table, asked.key("into"));
  const auto uses = table.values()[std::size_t(row)].uses;
  table.setCurrentCell(row, 0);
  press(&table, Qt::Key_J, Qt::ControlModifier);
  settle();
  auto* into = window.findChild<QComboBox*>("dictionary_into");
  const int choice = into->findData(QString::fromStdString(asked.key("into").id));
  if (choice < 0) refuse(error_code::invalid, verbatim("it is not offered"), "into");
  into->setCurrentIndex(choice);
  click(window.findChild<QPushButton*>("dictionary_merge_go"));
  must_have_come(window);
  return {{"moved", uses}};
}

json desktop_driver::dictionary_undo(const request& asked) {
  auto& window = dictionaries_at(asked);
  press(window.table(), Qt::Key_Z, Qt::ControlModifier);
  must_have_come(window);
  return json::object();
}

}  // namespace testing_support
