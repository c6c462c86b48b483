// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/form/moment_editor.hpp"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

#include "host-sdk/desktop/form/calendar_popup.hpp"
#include "host-sdk/desktop/look/icon.hpp"
#include "host-sdk/desktop/look/palette.hpp"
#include "host-sdk/kit/format.hpp"
#include "host-sdk/kit/parse.hpp"
#include "host-sdk/kit/text.hpp"
#include "host-sdk/kit/zone.hpp"

namespace erp::desktop {

moment_editor::moment_editor(const desk& desk, const field& description, QWidget* parent)
    : field_editor(desk, description, {}, parent),
      day_(new QLineEdit(this)),
      open_(new QToolButton(day_)),
      time_(new QLineEdit(this)),
      calendar_(new calendar_popup(desk, day_, this)) {
  const date example{std::chrono::year(2026), std::chrono::month(12), std::chrono::day(31)};
  day_->setMinimumWidth(day_->fontMetrics().horizontalAdvance(desk_.words.show_day(example)) + 52);
  day_->setTextMargins(0, 0, 22, 0);
  time_->setFixedWidth(time_->fontMetrics().horizontalAdvance("00:00") + 26);
  time_->setPlaceholderText("00:00");
  open_->setProperty("kind", "quiet");
  open_->setObjectName(to_qt(description.id) + ".calendar");
  open_->setIcon(look::own_icon("calendar", look::accent));
  open_->setIconSize({15, 15});
  open_->setFocusPolicy(Qt::NoFocus);
  open_->setCursor(Qt::ArrowCursor);
  const QString open_name = desk_.say(kit::tr("Open the calendar"));
  open_->setAccessibleName(open_name);
  open_->setToolTip(open_name + " (Alt+↓)");
  auto* inside = new QHBoxLayout(day_);
  inside->setContentsMargins(0, 0, 3, 0);
  inside->addStretch(1);
  inside->addWidget(open_);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(4);
  layout->addWidget(day_, 1);
  layout->addWidget(time_);
  for (QLineEdit* line : {day_, time_}) {
    line->installEventFilter(this);
    connect(line, &QLineEdit::editingFinished, this, &moment_editor::commit);
    connect(line, &QLineEdit::textEdited, this, &field_editor::typing);
  }
  connect(open_, &QToolButton::clicked, this, [this] {
    const auto now = desk_.words.wall(state().value);
    calendar_->open(now ? to_qt(kit::day_of(*now)) : QDate());
  });
  connect(calendar_, &calendar_popup::picked, this, [this](const QDate& day) {
    day_->setText(desk_.words.show_day(from_qt(day)));
    day_->setFocus();
    commit();
  });
}

QWidget* moment_editor::focus_target() {
  return day_;
}

void moment_editor::set_accessible(const QString& name, const QString& hint) {
  field_editor::set_accessible(name, hint);
  time_->setAccessibleName(desk_.say(kit::tr("{1}, time", name.toStdString())));
  time_->setObjectName(to_qt(description_.id) + ".time");
}

QString moment_editor::typed() const {
  if (state().date_only) return day_->text().trimmed();
  return (day_->text().trimmed() + " " + time_->text().trimmed()).trimmed();
}

// The day and the time each by itself; a day line may also hold both, as when one pastes.
value moment_editor::understood() const {
  const std::string day_text = day_->text().trimmed().toStdString();
  const std::string time_text = time_->text().trimmed().toStdString();
  const date today = desk_.words.today();
  const auto before = desk_.words.wall(state().value);
  const auto day = kit::parse_date(day_text, today);
  if (state().date_only) {
    if (day) return kit::midnight(*day);
    return typed().toStdString();
  }
  const auto time = kit::parse_time(time_text);
  if (day && time) return kit::midnight(*day) + *time;
  if (day && time_text.empty() && before)
    return kit::midnight(*day) + (*before - kit::midnight(kit::day_of(*before)));
  if (!day && !day_text.empty() && shown_.section(' ', -1) == time_->text().trimmed()) {
    const auto both = kit::parse_moment(day_text, before.value_or(desk_.words.now()), today);
    if (both) return *both;
  }
  if (day_text.empty() && time) return kit::midnight(today) + *time;
  return typed().toStdString();
}

void moment_editor::commit() {
  const QString now = typed();
  if (now == shown_) return;
  const value told = now.isEmpty() ? value{} : understood();
  shown_ = now;
  tell(told);
}

void moment_editor::show_value(const field_state& before) {
  time_->setVisible(!state().date_only);
  const bool being_typed = typed() != shown_ && before.date_only == state().date_only;
  const bool same = state().id == before.id && state().value == before.value &&
                    state().date_only == before.date_only;
  if (being_typed || (same && state().error && !typed().isEmpty())) return;
  if (const auto wall = desk_.words.wall(state().value)) {
    day_->setText(desk_.words.show_day(kit::day_of(*wall)));
    time_->setText(desk_.words.show_time(*wall));
  } else if (const auto* text = std::get_if<std::string>(&state().value)) {
    if (typed() != to_qt(*text)) {
      day_->setText(to_qt(*text));
      time_->clear();
    }
  } else {
    day_->clear();
    time_->clear();
  }
  shown_ = typed();
}

void moment_editor::set_editable(bool editable) {
  day_->setEnabled(editable);
  time_->setEnabled(editable);
  open_->setVisible(editable);
}

void moment_editor::step_day(int days) {
  const auto now = kit::parse_date(day_->text().trimmed().toStdString(), desk_.words.today());
  const QDate day = to_qt(now.value_or(desk_.words.today())).addDays(days);
  day_->setText(desk_.words.show_day(from_qt(day)));
  commit();
}

void moment_editor::step_time(int minutes) {
  const auto now = kit::parse_time(time_->text().trimmed().toStdString());
  const int step = int(now.value_or(std::chrono::minutes(9 * 60)).count()) + minutes;
  const auto time = std::chrono::minutes((step + 24 * 60) % (24 * 60));
  time_->setText(desk_.words.show_time(kit::midnight(desk_.words.today()) + time));
  commit();
}

bool moment_editor::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return field_editor::eventFilter(watched, event);
  const auto* key = static_cast<QKeyEvent*>(event);
  const bool down = key->key() == Qt::Key_Down;
  if (!down && key->key() != Qt::Key_Up) return field_editor::eventFilter(watched, event);
  if (down && (key->modifiers() & Qt::AltModifier)) {
    open_->click();
    return true;
  }
  if (watched == day_) step_day(down ? -1 : 1);
  if (watched == time_) step_time(down ? -15 : 15);
  return true;
}

}  // namespace erp::desktop
