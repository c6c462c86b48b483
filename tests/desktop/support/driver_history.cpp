// SPDX-License-Identifier: Apache-2.0
// The history of a form's record: opened by its key, narrowed by what stands over the table, read
// off the table.
#include <QComboBox>
#include <QTableWidget>

#include "host-sdk/desktop/form/field_frame.hpp"
#include "host-sdk/desktop/form/form_window.hpp"
#include "host-sdk/desktop/form/moment_editor.hpp"
#include "host-sdk/desktop/history/history_window.hpp"
#include "tests/desktop/support/desktop_driver.hpp"

namespace testing_support {

using namespace erp;

namespace {

void choose(QComboBox* combo, const std::string& id, const char* member) {
  const int index = combo->findData(QString::fromStdString(id));
  if (index < 0)
    headless::refuse(error_code::invalid, verbatim("this is not offered: " + id), member);
  combo->setCurrentIndex(index);
}

QString cell(QTableWidget* table, int row, int column) {
  return table->item(row, column)->data(Qt::UserRole).toString();
}

json rows_of(QTableWidget* table) {
  json rows = json::array();
  for (int row = 0; row < table->rowCount(); ++row) {
    json one = json::object();
    int column = 0;
    for (const char* name : {"at", "who", "station", "of", "caption", "before", "after", "reason"})
      one[name] = cell(table, row, column++).toStdString();
    one["field"] = table->item(row, 4)->data(Qt::UserRole + 1).toString().toStdString();
    rows.push_back(std::move(one));
  }
  return rows;
}

void type_day(desktop::history_window& history, bool last, const request& asked) {
  const char* member = last ? "to" : "from";
  auto* editor = qobject_cast<desktop::moment_editor*>(history.day(last)->editor());
  const QDate day =
      QDate::fromString(QString::fromStdString(asked.text_or(member, {})), Qt::ISODate);
  retype(editor->day_line(), day.isValid() ? day.toString("dd.MM.yyyy") : QString());
  press(editor->day_line(), Qt::Key_Tab);
}

}  // namespace

json desktop_driver::history(const request& asked) {
  desktop::form_window& form = form_of(asked);
  press(&form, Qt::Key_F7);
  settle();
  auto* shown = form.findChild<desktop::history_window*>();
  if (shown == nullptr) headless::refuse(error_code::unsupported, verbatim("no history was shown"));
  choose(shown->field(), asked.text_or("field", {}), "field");
  choose(shown->who(), asked.has("who") ? asked.key("who").id : "", "who");
  for (const bool last : {false, true})
    if (asked.has(last ? "to" : "from")) type_day(*shown, last, asked);
  retype(shown->search(), QString::fromStdString(asked.text_or("search", {})));
  settle();
  while (shown->may_go_on() && !asked.has("limit")) {
    press(shown->table(), Qt::Key_End, Qt::ControlModifier);
    settle();
  }
  if (!shown->trouble().isEmpty())
    headless::refuse(error_code::internal, verbatim(shown->trouble().toStdString()));
  json answer{{"title", shown->windowTitle().toStdString()},
              {"rows", rows_of(shown->table())},
              {"empty", shown->empty_words().toStdString()}};
  press(shown->table(), Qt::Key_Escape);
  settle();
  return answer;
}

}  // namespace testing_support
