// SPDX-License-Identifier: Apache-2.0
// Who works here: the page of operators, the lock over everything, another password.
#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include "host-sdk/desktop/shell/lock_page.hpp"
#include "host-sdk/desktop/shell/operator_page.hpp"
#include "host-sdk/desktop/shell/password_fields.hpp"
#include "host-sdk/desktop/shell/password_window.hpp"
#include "tests/desktop/support/desktop_driver.hpp"

namespace testing_support {

using namespace erp;
using headless::refuse;

namespace {

void type_password(QWidget* page, const char* name, const std::string& password) {
  auto* line = page->findChild<QLineEdit*>(name);
  line->setFocus();
  line->clear();
  type(line, QString::fromStdString(password));
}

// The main window and nothing else, and in it the lock.
bool all_is_covered(const desktop::main_window& window) {
  for (const QWidget* each : QApplication::topLevelWidgets())
    if (each != &window && each->isVisible()) return false;
  const bool page = window.locked() != nullptr && window.locked()->isVisible();
  const bool other = window.operators() != nullptr && window.operators()->isVisible();
  return (page || other) && !window.work()->isVisible();
}

}  // namespace

json desktop_driver::who_json() const {
  const auto who = host_.session().current();
  json groups = json::array();
  for (const auto& group : who.groups) groups.push_back(group.id);
  json answer{{"operator", {{"key", who.key.id}, {"login", who.login}, {"name", who.name}}},
              {"employee", nullptr},
              {"groups", groups},
              {"language", host_.session().language()}};
  if (who.employee) answer["employee"] = {{"key", who.employee->id}, {"name", who.employee_name}};
  return answer;
}

json desktop_driver::locked_answer() const {
  if (!all_is_covered(window_)) refuse(error_code::internal, verbatim("something is to be seen"));
  return {{"ok", false}, {"error", {{"code", "locked"}, {"message", "the station is locked"}}}};
}

// By the row of the page; one who is not offered there cannot be chosen.
void desktop_driver::choose_operator(const std::string& login) {
  QListWidget* list = window_.operators()->list();
  for (int row = 0; row < list->count(); ++row)
    if (list->item(row)->data(Qt::UserRole + 1).toString().toStdString() == login)
      return list->setCurrentRow(row);
  list->setCurrentRow(-1);
}

json desktop_driver::login(const request& asked) {
  const std::string login = asked.text("operator");
  if (window_.locked() != nullptr) {
    click(window_.locked()->findChild<QPushButton*>("other_operator"));
    settle();
  } else if (window_.work() != nullptr) {
    if (!work().forms().empty())
      refuse(error_code::conflict, verbatim("close the open windows first"), "operator");
    window_.switch_operator();
    settle();
  }
  desktop::operator_page* page = window_.operators();
  page->ask();
  settle();
  if (!page->password()->isVisibleTo(page))
    refuse(error_code::denied, verbatim(page->trouble().toStdString()), "operator");
  choose_operator(login);
  type_password(page, "password", asked.text_or("password", {}));
  if (page->list()->currentRow() < 0)
    page->log_in(login, page->password()->take_present(), nullptr);
  else
    press(page->findChild<QLineEdit*>("password"), Qt::Key_Return);
  settle();
  if (page == window_.operators() && asked.has("new_password") && page->refusal() &&
      page->refusal()->field == "new_password") {
    type_password(page, "new_password", asked.text("new_password"));
    type_password(page, "new_password_again", asked.text("new_password"));
    press(page->findChild<QLineEdit*>("new_password_again"), Qt::Key_Return);
    settle();
  }
  if (window_.operators() != nullptr) {
    const auto why = window_.operators()->refusal();
    throw headless::refused{
        why.value_or(error{error_code::internal, verbatim("was not let in"), {}, {}})};
  }
  return who_json();
}

json desktop_driver::lock(const request& asked) {
  if (asked.has("after_min")) {
    host_.idle_lock().set_minutes(asked.integer_or("after_min", 0, 0, 24 * 60));
  } else {
    QWidget* front = QApplication::activeWindow();
    press(front == nullptr ? &window_ : front, Qt::Key_L, Qt::ControlModifier);
    settle();
    if (!host_.session().locked()) headless::must(host_.session().lock());
  }
  return {{"locked", host_.session().locked()}, {"after_min", host_.idle_lock().minutes()}};
}

json desktop_driver::unlock(const request& asked) {
  desktop::lock_page* page = window_.locked();
  if (page == nullptr) return {{"locked", false}};
  if (window_.operators() != nullptr) {
    click(window_.operators()->findChild<QPushButton*>("operator_back"));
    settle();
  }
  type_password(page, "password", asked.text("password"));
  press(page->findChild<QLineEdit*>("password"), Qt::Key_Return);
  settle();
  if (window_.locked() != nullptr) throw headless::refused{*window_.locked()->refusal()};
  return {{"locked", false}};
}

json desktop_driver::change_password(const request& asked) {
  window_.change_password();
  settle();
  desktop::password_window* dialog = nullptr;
  for (QWidget* each : QApplication::topLevelWidgets())
    if (auto* found = qobject_cast<desktop::password_window*>(each)) dialog = found;
  type_password(dialog, "password", asked.text("password"));
  type_password(dialog, "new_password", asked.text("new_password"));
  type_password(dialog, "new_password_again", asked.text("new_password"));
  press(dialog->findChild<QLineEdit*>("new_password_again"), Qt::Key_Return);
  const QPointer<QWidget> standing(dialog);
  settle();
  if (!standing || !standing->isVisible()) return json::object();
  const auto why = dialog->refusal();
  dialog->close();
  settle();
  throw headless::refused{*why};
}

}  // namespace testing_support
