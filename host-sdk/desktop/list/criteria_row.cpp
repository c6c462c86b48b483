// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/list/criteria_row.hpp"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>
#include <utility>

#include "host-sdk/desktop/look/flow_layout.hpp"
#include "host-sdk/desktop/look/icon.hpp"
#include "host-sdk/desktop/look/palette.hpp"
#include "host-sdk/kit/text.hpp"
#include "host-sdk/kit/zone.hpp"

namespace erp::desktop {

namespace {

field_kind editor_for(criterion_kind kind) {
  switch (kind) {
    case criterion_kind::reference:
      return field_kind::reference;
    case criterion_kind::day_from:
    case criterion_kind::day_to:
      return field_kind::moment;
    case criterion_kind::choice:
      break;
  }
  return field_kind::choice;
}

}  // namespace

criteria_row::criteria_row(const desk& desk, const list_description& description,
                           list_session& session, QWidget* parent)
    : QWidget(parent), desk_(desk) {
  setObjectName("criteria_row");
  setAttribute(Qt::WA_StyledBackground);
  auto* flow = new look::flow_layout(12, 8);
  flow->setContentsMargins(12, 8, 12, 10);
  setLayout(flow);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  for (const criterion& criterion : description.criteria) add(criterion, session);
  auto* clear_button = new QToolButton(this);
  const QString clearing = desk_.say(kit::tr("Clear the filters"));
  clear_button->setObjectName("criteria.clear");
  clear_button->setProperty("kind", "beside");
  clear_button->setIcon(look::own_icon("close", look::accent));
  clear_button->setIconSize({14, 14});
  clear_button->setToolTip(clearing);
  clear_button->setAccessibleName(clearing);
  clear_button->setFocusPolicy(Qt::StrongFocus);
  connect(clear_button, &QToolButton::clicked, this, &criteria_row::clear);
  auto* bottom = new QWidget(this);
  auto* bottom_layout = new QVBoxLayout(bottom);
  bottom_layout->setContentsMargins(0, 18, 0, 0);
  bottom_layout->addWidget(clear_button);
  flow->addWidget(bottom);
}

void criteria_row::add(const criterion& criterion, list_session& session) {
  field field;
  field.id = "criterion." + criterion.id;
  field.caption = criterion.caption;
  field.kind = editor_for(criterion.kind);
  field.placeholder = kit::tr("any");
  auto choices = [this, &session, id = criterion.id](const std::string& search, int limit,
                                                     auto then) {
    return session.choices(id, search, limit,
                           [this, id, then = std::move(then)](result<choice_page> answer) {
                             if (answer.ok()) seen_[id] = answer->choices;
                             then(std::move(answer));
                           });
  };
  auto* frame = new field_frame(desk_, field, std::move(choices), this);
  frame->setFixedWidth(field.kind == field_kind::moment ? 126 : 130);
  frame->show_caption(desk_.say(criterion.caption));
  field_state state;
  state.id = field.id;
  state.date_only = true;
  states_[criterion.id] = state;
  frames_[criterion.id] = frame;
  frame->show_state(state);
  layout()->addWidget(frame);
  connect(frame->editor(), &field_editor::edited, this,
          [this, id = criterion.id](const value& value) { take(id, value); });
}

void criteria_row::start_with(const std::map<std::string, choice>& initial) {
  for (const auto& [id, chosen] : initial) {
    const auto state = states_.find(id);
    if (state == states_.end()) continue;
    state->second.value = chosen.key;
    state->second.chosen = {chosen};
    where_[id] = chosen.key;
    show(id);
  }
}

std::optional<choice> criteria_row::known(const std::string& criterion,
                                          const record_key& key) const {
  const auto seen = seen_.find(criterion);
  if (seen != seen_.end())
    for (const choice& choice : seen->second)
      if (choice.key == key) return choice;
  return std::nullopt;
}

void criteria_row::take(const std::string& criterion, const value& entered) {
  field_state& state = states_.at(criterion);
  state.error.reset();
  state.chosen.clear();
  state.value = entered;
  if (std::holds_alternative<std::string>(entered)) {
    // Neither a day nor a record: the list stays as it is until it is one.
    state.error = kit::tr("This is not understood.");
    return show(criterion);
  }
  if (const auto* key = std::get_if<record_key>(&entered))
    if (auto chosen = known(criterion, *key)) state.chosen = {*chosen};
  if (const auto* wall = std::get_if<wall_time>(&entered)) state.value = kit::day_of(*wall);
  where_[criterion] = state.value;
  show(criterion);
  emit changed();
}

void criteria_row::show(const std::string& criterion) {
  frames_.at(criterion)->show_state(states_.at(criterion));
}

int criteria_row::in_use() const {
  int count = 0;
  for (const auto& [id, value] : where_)
    if (!is_empty(value)) ++count;
  return count;
}

field_frame* criteria_row::find(const std::string& criterion) const {
  const auto found = frames_.find(criterion);
  return found == frames_.end() ? nullptr : found->second;
}

void criteria_row::clear() {
  for (auto& [id, state] : states_) {
    if (!is_empty(state.value)) where_[id] = value{};
    state.value = {};
    state.chosen.clear();
    state.error.reset();
    show(id);
  }
  emit changed();
}

}  // namespace erp::desktop
