// SPDX-License-Identifier: Apache-2.0
// Values entered into the editors of a form, each by its own ways: typing, clicking, picking.
#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>
#include <QToolButton>
#include <algorithm>

#include "host-sdk/desktop/form/choice_editor.hpp"
#include "host-sdk/desktop/form/choice_search.hpp"
#include "host-sdk/desktop/form/choices_editor.hpp"
#include "host-sdk/desktop/form/form_view.hpp"
#include "host-sdk/desktop/form/form_window.hpp"
#include "host-sdk/desktop/form/moment_editor.hpp"
#include "host-sdk/desktop/form/reference_editor.hpp"
#include "host-sdk/desktop/form/references_editor.hpp"
#include "host-sdk/desktop/look/floating_panel.hpp"
#include "host-sdk/kit/zone.hpp"
#include "tests/desktop/support/desktop_driver.hpp"

namespace testing_support {

using namespace erp;
using desktop::field_editor;

namespace {

constexpr qsizetype too_long_to_type = 5000;

bool enter_text(QWidget* target, const QString& text) {
  if (text.size() < too_long_to_type) {
    retype(target, text);
    return true;
  }
  // As pasting does.
  target->setFocus();
  if (auto* many = qobject_cast<QPlainTextEdit*>(target)) {
    many->selectAll();
    many->insertPlainText(text);
  } else if (auto* line = qobject_cast<QLineEdit*>(target)) {
    line->selectAll();
    line->insert(text);
  }
  return true;
}

bool enter_moment(desktop::moment_editor& editor, const value& value,
                  const desktop::speech& words) {
  const auto wall = words.wall(value);
  if (is_empty(value)) {
    retype(editor.day_line(), {});
    if (!editor.time_line()->isHidden()) retype(editor.time_line(), {});
  } else if (!wall) {
    return false;
  } else {
    retype(editor.day_line(), words.show_day(kit::day_of(*wall)));
    if (!editor.time_line()->isHidden()) retype(editor.time_line(), words.show_time(*wall));
  }
  editor.commit();
  return true;
}

// Presses what is to change; nothing while one of the keys is not offered.
bool enter_choices(const desktop::choices_editor& editor, const std::vector<record_key>& keys) {
  for (const record_key& key : keys)
    if (editor.button(key.id) == nullptr) return false;
  for (QToolButton* button : editor.findChildren<QToolButton*>()) {
    const record_key own{button->property("key").toString().toStdString()};
    const bool wanted = std::find(keys.begin(), keys.end(), own) != keys.end();
    if (button->isChecked() != wanted) click(button);
  }
  return true;
}

bool enter_choice(QComboBox& box, const std::string& key) {
  box.setFocus();
  box.showPopup();
  QTest::qWait(1);
  const int index = box.findData(QString::fromStdString(key));
  if (index < 0) {
    box.hidePopup();
    return false;
  }
  box.view()->setCurrentIndex(box.model()->index(index, 0));
  press(box.view(), Qt::Key_Return);
  return true;
}

}  // namespace

bool desktop_driver::enter(desktop::form_window& form, const std::string& id,
                           const value& entered) {
  field_editor& editor = *form.view()->find(id)->editor();
  QWidget* target = editor.focus_target();
  desktop::speech words(host_);
  switch (editor.description().kind) {
    case field_kind::boolean: {
      auto* box = qobject_cast<QCheckBox*>(target);
      const auto* wanted = std::get_if<bool>(&entered);
      if (wanted == nullptr) return false;
      if (box->isChecked() != *wanted) click(box, {8, box->height() / 2});
      return true;
    }
    case field_kind::choice: {
      const auto* key = std::get_if<record_key>(&entered);
      auto* box = qobject_cast<QComboBox*>(target);
      box->setFocus();
      box->showPopup();
      settle();
      return enter_choice(*box, key == nullptr ? std::string() : key->id);
    }
    case field_kind::reference: {
      const auto* key = std::get_if<record_key>(&entered);
      if (key != nullptr) return enter_reference(form, id, *key);
      retype(target, {});
      editor.commit();
      return true;
    }
    case field_kind::references: {
      const auto* keys = std::get_if<std::vector<record_key>>(&entered);
      return enter_references(form, id, keys == nullptr ? std::vector<record_key>() : *keys);
    }
    case field_kind::choices: {
      const auto* keys = std::get_if<std::vector<record_key>>(&entered);
      settle();
      return enter_choices(*qobject_cast<desktop::choices_editor*>(&editor),
                           keys == nullptr ? std::vector<record_key>() : *keys);
    }
    case field_kind::moment:
      return enter_moment(*qobject_cast<desktop::moment_editor*>(&editor), entered, words);
    default:
      enter_text(target, words.show(entered));
      editor.commit();
      return true;
  }
}

std::optional<std::string> desktop_driver::caption_of(form_session& session,
                                                      const std::string& field,
                                                      const std::string& key) {
  const auto offered = await<choice_page>(
      [&](auto then) { return session.choices(field, {}, 500, std::move(then)); });
  if (!offered) return std::nullopt;
  for (const choice& choice : offered->choices)
    if (choice.key.id == key) return speech_.say(choice.caption);
  return std::nullopt;
}

// Types the caption and takes the row of that key from the panel.
bool desktop_driver::pick(QLineEdit* line, desktop::choice_search* search,
                          const std::string& caption, const std::string& key) {
  retype(line, QString::fromStdString(caption));
  search->open();
  settle();
  desktop::choice_list* list = search->list();
  for (int row = 0; row < list->choices()->rowCount(); ++row) {
    const QModelIndex index = list->choices()->index(row);
    if (index.data(desktop::choice_model::key_role).toString().toStdString() != key) continue;
    list->scrollTo(index);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier,
                      list->visualRect(index).center());
    settle();
    return true;
  }
  press(line, Qt::Key_Escape);
  return false;
}

bool desktop_driver::enter_reference(desktop::form_window& form, const std::string& id,
                                     const record_key& key) {
  const auto caption = caption_of(*form.session(), id, key.id);
  if (!caption) return false;
  auto* editor = qobject_cast<desktop::reference_editor*>(form.view()->find(id)->editor());
  return pick(qobject_cast<QLineEdit*>(editor->focus_target()), editor->search(), *caption, key.id);
}

bool desktop_driver::enter_references(desktop::form_window& form, const std::string& id,
                                      const std::vector<record_key>& keys) {
  std::vector<std::string> captions;
  for (const record_key& key : keys) {
    const auto caption = caption_of(*form.session(), id, key.id);
    if (!caption) return false;  // before anything is touched
    captions.push_back(*caption);
  }
  auto* editor = qobject_cast<desktop::references_editor*>(form.view()->find(id)->editor());
  for (const choice& held : editor->state().chosen) {
    if (std::find(keys.begin(), keys.end(), held.key) != keys.end()) continue;
    auto* cross = editor->findChild<QToolButton*>("remove." + QString::fromStdString(held.key.id));
    click(cross);
    settle();
  }
  for (std::size_t index = 0; index < keys.size(); ++index) {
    const auto& chosen = editor->state().chosen;
    if (std::any_of(chosen.begin(), chosen.end(),
                    [&](const choice& held) { return held.key == keys[index]; }))
      continue;
    click(editor->add_button());
    auto* line = editor->findChild<QLineEdit*>(QString::fromStdString(id) + ".search");
    if (!pick(line, editor->search(), captions[index], keys[index].id)) return false;
  }
  return true;
}

}  // namespace testing_support
