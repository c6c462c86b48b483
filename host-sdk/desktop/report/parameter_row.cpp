// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/report/parameter_row.hpp"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <algorithm>
#include <utility>

#include "host-sdk/desktop/look/floating_panel.hpp"
#include "host-sdk/desktop/look/flow_layout.hpp"
#include "host-sdk/kit/text.hpp"
#include "host-sdk/kit/zone.hpp"

namespace erp::desktop {

namespace {

constexpr int names_at_once = 500;

field_kind editor_for(parameter_kind kind) {
  switch (kind) {
    case parameter_kind::reference:
      return field_kind::reference;
    case parameter_kind::day:
      return field_kind::moment;
    case parameter_kind::integer:
      return field_kind::integer;
    case parameter_kind::boolean:
      return field_kind::boolean;
    case parameter_kind::choice:
      break;
  }
  return field_kind::choice;
}

int width_for(parameter_kind kind) {
  switch (kind) {
    case parameter_kind::day:
      return 128;
    case parameter_kind::integer:
      return 96;
    case parameter_kind::reference:
      return 190;
    default:
      return 176;
  }
}

}  // namespace

parameter_row::parameter_row(const desk& desk, const report_description& description,
                             report_session& session, QWidget* parent)
    : QWidget(parent),
      desk_(desk),
      description_(description),
      session_(&session),
      initial_(session.initial()) {
  setObjectName("criteria_row");
  setAttribute(Qt::WA_StyledBackground);
  auto* flow = new look::flow_layout(12, 8);
  flow->setContentsMargins(12, 8, 12, 10);
  setLayout(flow);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  for (const report_parameter& parameter : description_.parameters)
    place(parameter, make_frame(parameter));
  for (const auto& [id, chosen] : session.initial_choices()) seen_[id].push_back(chosen);
  show(initial_);
}

void parameter_row::let_go() {
  session_ = nullptr;
  naming_.clear();
}

QWidget* parameter_row::make_frame(const report_parameter& parameter) {
  field field;
  field.id = "parameter." + parameter.id;
  field.caption = parameter.caption;
  field.kind = editor_for(parameter.kind);
  if (!parameter.required) field.placeholder = kit::tr("any");
  field.hint = parameter.hint;
  field.minimum = parameter.minimum;
  field.maximum = parameter.maximum;
  auto choices = [this, id = parameter.id](const std::string& search, int limit,
                                           auto then) -> job_handle {
    if (session_ == nullptr) return {};
    return session_->choices(id, search, limit,
                             [this, id, then = std::move(then)](result<choice_page> answer) {
                               if (answer.ok())
                                 for (const choice& one : answer->choices) seen_[id].push_back(one);
                               then(std::move(answer));
                             });
  };
  auto* frame = new field_frame(desk_, field, std::move(choices), this);
  QString caption = desk_.say(parameter.caption);
  if (!parameter.unit.empty()) caption += " (" + desk_.say(parameter.unit) + ")";
  frame->show_caption(caption.replace('&', "&&"));
  const int words = fontMetrics().horizontalAdvance(caption) + 24;
  if (parameter.kind != parameter_kind::boolean)
    frame->setFixedWidth(std::clamp(words, width_for(parameter.kind), 310));
  field_state& state = states_[parameter.id];
  state.id = field.id;
  state.date_only = true;
  state.required = parameter.required;
  frames_[parameter.id] = frame;
  connect(frame->editor(), &field_editor::edited, this,
          [this, id = parameter.id](const value& value) { take(id, value); });
  for (QLineEdit* line : frame->findChildren<QLineEdit*>()) line->installEventFilter(this);
  for (auto* box : frame->findChildren<QAbstractSpinBox*>()) box->installEventFilter(this);
  return frame;
}

// What belongs together wraps together.
QWidget* parameter_row::place(const report_parameter& parameter, QWidget* frame) {
  if (line_ == nullptr || !parameter.beside_previous) {
    line_ = new QWidget(this);
    auto* side_by_side = new QHBoxLayout(line_);
    side_by_side->setContentsMargins(0, 0, 0, 0);
    side_by_side->setSpacing(6);
    layout()->addWidget(line_);
  }
  // A box to tick has its caption beside it: level with the others' lines.
  if (parameter.kind == parameter_kind::boolean) frame->setContentsMargins(0, 19, 0, 0);
  static_cast<QHBoxLayout*>(line_->layout())->addWidget(frame, 0, Qt::AlignTop);
  return frame;
}

field_frame* parameter_row::find(const std::string& parameter) const {
  const auto found = frames_.find(parameter);
  return found == frames_.end() ? nullptr : found->second;
}

std::optional<choice> parameter_row::known(const std::string& parameter,
                                           const record_key& key) const {
  const auto seen = seen_.find(parameter);
  if (seen == seen_.end()) return std::nullopt;
  for (auto one = seen->second.rbegin(); one != seen->second.rend(); ++one)
    if (one->key == key && !one->caption.empty()) return *one;
  return std::nullopt;
}

void parameter_row::learn(const std::map<std::string, choice>& captions) {
  for (const auto& [id, chosen] : captions) {
    seen_[id].push_back(chosen);
    if (states_.contains(id)) show_one(id);
  }
}

void parameter_row::show(const report_parameters& parameters) {
  values_ = initial_;
  for (const auto& [id, value] : parameters) values_[id] = value;
  for (const report_parameter& parameter : description_.parameters) {
    states_.at(parameter.id).error.reset();
    show_one(parameter.id);
    ask_for_name(parameter.id);
  }
}

// A key that came without its name: from a saved set, or from whoever opened the report.
void parameter_row::ask_for_name(const std::string& parameter) {
  const auto* key = std::get_if<record_key>(&values_[parameter]);
  if (key == nullptr || session_ == nullptr || known(parameter, *key)) return;
  naming_[parameter] = session_->choices(parameter, {}, names_at_once,
                                         [this, parameter](result<choice_page> answer) {
                                           if (!answer.ok()) return;
                                           for (const choice& one : answer->choices)
                                             seen_[parameter].push_back(one);
                                           show_one(parameter);
                                         });
}

void parameter_row::show_one(const std::string& parameter) {
  field_state& state = states_.at(parameter);
  state.value = values_[parameter];
  state.chosen.clear();
  if (const auto* key = std::get_if<record_key>(&state.value)) {
    const auto name = known(parameter, *key);
    state.chosen = {name ? *name : choice{*key, verbatim(key->id), {}}};
  }
  frames_.at(parameter)->show_state(state);
}

void parameter_row::take(const std::string& parameter, const value& entered) {
  field_state& state = states_.at(parameter);
  state.error.reset();
  values_[parameter] = entered;
  if (const auto* wall = std::get_if<wall_time>(&entered)) values_[parameter] = kit::day_of(*wall);
  // Neither a day, a number nor a record: told at the line, and nothing is run with it.
  if (std::holds_alternative<std::string>(entered))
    state.error = kit::tr("This is not understood.");
  show_one(parameter);
  emit changed();
}

void parameter_row::commit() {
  for (const auto& [id, frame] : frames_) frame->editor()->commit();
}

bool parameter_row::understood() const {
  return std::none_of(values_.begin(), values_.end(), [](const auto& one) {
    return std::holds_alternative<std::string>(one.second);
  });
}

void parameter_row::show_errors(const std::map<std::string, text>& errors) {
  for (auto& [id, state] : states_) {
    const auto wrong = errors.find(id);
    if (wrong != errors.end())
      state.error = wrong->second;
    else if (!std::holds_alternative<std::string>(state.value))
      state.error.reset();
    show_one(id);
  }
}

bool parameter_row::has_error() const {
  return std::any_of(frames_.begin(), frames_.end(),
                     [](const auto& one) { return one.second->has_error(); });
}

void parameter_row::focus_first_error() {
  for (const report_parameter& parameter : description_.parameters)
    if (find(parameter.id)->has_error()) return find(parameter.id)->focus();
}

void parameter_row::focus_first() {
  if (!description_.parameters.empty()) find(description_.parameters.front().id)->focus();
}

bool parameter_row::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    // In an open list Enter takes a choice and no more.
    const auto panels = window()->findChildren<look::floating_panel*>();
    const bool choosing = std::any_of(panels.begin(), panels.end(),
                                      [](const auto* panel) { return panel->is_open(); });
    if (!choosing && (key == Qt::Key_Return || key == Qt::Key_Enter))
      QMetaObject::invokeMethod(this, &parameter_row::run_asked, Qt::QueuedConnection);
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace erp::desktop
