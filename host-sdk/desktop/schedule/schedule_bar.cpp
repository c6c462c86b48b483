// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/schedule/schedule_bar.hpp"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

#include "host-sdk/desktop/form/calendar_popup.hpp"
#include "host-sdk/desktop/look/icon.hpp"
#include "host-sdk/desktop/look/palette.hpp"
#include "host-sdk/desktop/schedule/schedule_words.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

namespace {
constexpr int least_period = 130;  // of its width; what does not fit is said by the tooltip
constexpr int period_edges = 24;
}  // namespace

schedule_bar::schedule_bar(const desk& desk, const std::vector<schedule_colouring>& colourings,
                           QWidget* parent)
    : QWidget(parent), desk_(desk) {
  setObjectName("schedule_bar");
  auto* today = button("schedule.today", nullptr, desk_.say(kit::tr("Today")) + "|Home", "command");
  auto* back =
      button("schedule.back", "chevron-left", desk_.say(kit::tr("Earlier")) + "|PgUp", "quiet");
  auto* on = button("schedule.on", "chevron-right", desk_.say(kit::tr("Later")) + "|PgDn", "quiet");
  period_ =
      button("schedule.period", nullptr, desk_.say(kit::tr("Go to a day")) + "|Ctrl+G", "period");
  period_->setMinimumWidth(least_period);
  calendar_ = new calendar_popup(desk_, period_, this);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(16, 10, 12, 4);
  layout->setSpacing(6);
  layout->addWidget(today);
  layout->addWidget(back);
  layout->addWidget(on);
  layout->addWidget(period_);
  layout->addStretch(1);
  layout->addWidget(make_spans());
  layout->addSpacing(6);
  colours_ = make_colours(colourings);
  layout->addWidget(colours_);
  auto* print =
      button("schedule.print", "print", desk_.say(kit::tr("Print to PDF")) + "|Ctrl+P", "beside");
  layout->addWidget(print);
  connect(today, &QToolButton::clicked, this, &schedule_bar::today_asked);
  connect(back, &QToolButton::clicked, this, [this] { emit stepped(-1); });
  connect(on, &QToolButton::clicked, this, [this] { emit stepped(1); });
  connect(print, &QToolButton::clicked, this, &schedule_bar::print_asked);
  connect(period_, &QToolButton::clicked, this, &schedule_bar::open_calendar);
  connect(calendar_, &calendar_popup::picked, this, &schedule_bar::day_picked);
}

// `words` are the caption and, after a bar, its keys.
QToolButton* schedule_bar::button(const char* name, const char* icon, const QString& words,
                                  const char* kind) {
  auto* made = new QToolButton(this);
  const QString caption = words.section('|', 0, 0);
  const QString keys = words.section('|', 1);
  made->setObjectName(name);
  made->setProperty("kind", kind);
  made->setFocusPolicy(Qt::StrongFocus);
  made->setAccessibleName(caption);
  made->setToolTip(keys.isEmpty() ? caption : caption + " (" + keys + ")");
  if (icon == nullptr) {
    made->setText(caption);
    return made;
  }
  made->setIcon(look::own_icon(icon, look::ink));
  made->setIconSize({16, 16});
  made->setFixedSize(30, 30);
  return made;
}

QWidget* schedule_bar::make_spans() {
  auto* group = new QWidget(this);
  group->setAccessibleName(desk_.say(kit::tr("View")));
  auto* layout = new QHBoxLayout(group);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(4);
  auto* exclusive = new QButtonGroup(this);
  for (const auto span : {schedule_span::day, schedule_span::work_week, schedule_span::week,
                          schedule_span::month, schedule_span::agenda}) {
    auto* made = new QToolButton(group);
    made->setProperty("kind", "chip");
    made->setObjectName("schedule.span." + to_qt(id_of(span)));
    made->setCheckable(true);
    made->setText(span_caption(desk_, span));
    made->setAccessibleName(made->text());
    made->setToolTip(made->text() + " (" + QString::number(int(span)) + ")");
    made->setFocusPolicy(Qt::StrongFocus);
    exclusive->addButton(made);
    layout->addWidget(made);
    spans_[span] = made;
    connect(made, &QToolButton::clicked, this, [this, span] { emit span_picked(span); });
  }
  return group;
}

QToolButton* schedule_bar::make_colours(const std::vector<schedule_colouring>& colourings) {
  auto* made = new QToolButton(this);
  made->setProperty("kind", "command");
  made->setObjectName("schedule.colours");
  made->setFocusPolicy(Qt::StrongFocus);
  made->setPopupMode(QToolButton::InstantPopup);
  made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  made->setIcon(look::own_icon("chevron-down", look::ink_soft));
  made->setLayoutDirection(Qt::LeftToRight);
  made->setVisible(colourings.size() > 1);
  auto* menu = new QMenu(made);
  for (const schedule_colouring& way : colourings) {
    captions_[way.id] = desk_.say(way.caption);
    menu->addAction(captions_[way.id], this, [this, id = way.id] { emit colouring_picked(id); });
  }
  made->setMenu(menu);
  return made;
}

void schedule_bar::show_period(schedule_span span, date anchor) {
  anchor_ = anchor;
  period_words_ = {period_words(desk_, span, anchor), brief_period_words(desk_, span, anchor)};
  const QString all = desk_.say(
      kit::tr("Shown: {1}. Press to go to another day.", period_words_.first().toStdString()));
  period_->setAccessibleName(all);
  period_->setToolTip(all + " (Ctrl+G)");
  fit_period();
  spans_.at(span)->setChecked(true);
}

// As much of the period as there is room for: the buttons beside it and the menu keep theirs.
void schedule_bar::fit_period() {
  if (period_words_.isEmpty()) return;
  period_->ensurePolished();
  const int others = layout()->minimumSize().width() - least_period;
  const int room = width() - others - period_edges;
  const QFontMetrics letters = period_->fontMetrics();
  QString words = period_words_.last();
  for (const QString& each : period_words_)
    if (letters.horizontalAdvance(each) <= room) {
      words = each;
      break;
    }
  words = letters.elidedText(words, Qt::ElideRight, qMax(room, least_period - period_edges));
  if (period_->text() != words) period_->setText(words);
}

void schedule_bar::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fit_period();
}

void schedule_bar::show_colouring(const std::string& id) {
  if (!captions_.contains(id)) return;
  const QString words = desk_.say(kit::tr("Colours: {1}", captions_[id].toStdString()));
  colours_->setText(words);
  colours_->setAccessibleName(words);
  colours_->setToolTip(desk_.say(kit::tr("What the colours of entries stand for")));
  fit_period();
}

void schedule_bar::open_calendar() {
  calendar_->open(to_qt(anchor_));
}

}  // namespace erp::desktop
