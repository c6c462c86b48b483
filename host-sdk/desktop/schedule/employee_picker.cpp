// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/schedule/employee_picker.hpp"

#include <QHBoxLayout>
#include <algorithm>
#include <utility>

#include "host-sdk/company/core/reference_host.hpp"
#include "host-sdk/desktop/form/references_editor.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

namespace {

constexpr int most_names = 500;

field described() {
  field made;
  made.id = "schedule.employees";
  made.caption = kit::tr("Employees");
  made.kind = field_kind::references;
  made.placeholder = kit::tr("Whose schedule?");
  return made;
}

}  // namespace

employee_picker::employee_picker(const desk& desk, company::merged_schedule& session,
                                 QWidget* parent)
    : QWidget(parent), desk_(desk), session_(&session) {
  setObjectName("employee_picker");
  auto choices = [this](const std::string& search, int limit, auto then) -> job_handle {
    if (session_ == nullptr) return {};
    return session_->employees(
        search, limit, [this, then = std::move(then)](result<choice_page> answer) {
          if (answer.ok())
            seen_.insert(seen_.end(), answer->choices.begin(), answer->choices.end());
          then(std::move(answer));
        });
  };
  editor_ = new references_editor(desk_, described(), std::move(choices), this);
  editor_->set_accessible(desk_.say(kit::tr("Employees")), {});
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(editor_);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  connect(editor_, &field_editor::edited, this, &employee_picker::take);
}

shown_person employee_picker::own() const {
  const services::operator_info who = desk_.host.session().current();
  if (!who.employee) return {};
  return {*who.employee, to_qt(who.employee_name)};
}

QString employee_picker::name_of(const record_key& key) const {
  for (const shown_person& person : people_)
    if (person.key == key && !person.name.isEmpty()) return person.name;
  for (const choice& each : seen_)
    if (each.key == key) return desk_.say(each.caption);
  return own().key == key ? own().name : QString();
}

void employee_picker::take(const value& entered) {
  std::vector<shown_person> people;
  if (const auto* keys = std::get_if<std::vector<record_key>>(&entered))
    for (const record_key& key : *keys) people.push_back({key, name_of(key)});
  if (people.size() > std::size_t(most_people)) {
    emit refused(desk_.say(
        kit::tr("At most {1} schedules can stand side by side.", std::int64_t(most_people))));
    return show_chips();
  }
  show_people(std::move(people));
  emit changed();
}

void employee_picker::show_people(std::vector<shown_person> people) {
  std::erase_if(people, [](const shown_person& person) { return person.key.id.empty(); });
  if (people.empty() && !own().key.id.empty()) people.push_back(own());
  people_ = std::move(people);
  for (shown_person& person : people_) person.name = name_of(person.key);
  show_chips();
  const bool unknown = std::any_of(people_.begin(), people_.end(),
                                   [](const auto& person) { return person.name.isEmpty(); });
  if (unknown) find_names();
}

void employee_picker::find_names() {
  if (session_ == nullptr) return;
  naming_ = session_->employees({}, most_names, [this](result<choice_page> answer) {
    if (!answer.ok()) return;
    seen_.insert(seen_.end(), answer->choices.begin(), answer->choices.end());
    for (shown_person& person : people_) {
      person.name = name_of(person.key);
      // May not be seen any more: the key is better than nothing.
      if (person.name.isEmpty()) person.name = to_qt(person.key.id);
    }
    show_chips();
    emit changed();
  });
}

void employee_picker::show_chips() {
  field_state state;
  state.id = described().id;
  std::vector<record_key> keys;
  for (const shown_person& person : people_) {
    keys.push_back(person.key);
    state.chosen.push_back({person.key, verbatim(person.name.toStdString()), {}});
  }
  state.value = keys;
  editor_->show_state(state);
}

void employee_picker::let_go() {
  naming_.reset();
  session_ = nullptr;
}

}  // namespace erp::desktop
