// SPDX-License-Identifier: Apache-2.0
// What the window of a history is put together from.
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QShortcut>
#include <QTableWidget>
#include <QTimer>
#include <QVBoxLayout>

#include "host-sdk/company/core/reference_host.hpp"
#include "host-sdk/company/core/worded_history.hpp"
#include "host-sdk/desktop/form/field_frame.hpp"
#include "host-sdk/desktop/history/history_window.hpp"
#include "host-sdk/desktop/list/empty_state.hpp"
#include "host-sdk/desktop/look/bar.hpp"
#include "host-sdk/desktop/look/icon.hpp"
#include "host-sdk/desktop/look/palette.hpp"
#include "host-sdk/kit/text.hpp"
#include "host-sdk/kit/zone.hpp"

namespace erp::desktop {

history_window::history_window(const desk& desk, std::unique_ptr<history_session> session,
                               const QString& about, QWidget* parent)
    : QWidget(parent, Qt::Window),
      desk_(desk),
      session_(company::worded_history(desk.host, std::move(session))),
      trouble_(new look::bar(look::bar_kind::error, this)),
      table_(new QTableWidget(0, reason + 1, this)),
      empty_(new empty_state(table_->viewport())),
      whole_(new QPlainTextEdit(this)) {
  setObjectName("history_window");
  setWindowTitle(desk_.say(session_->title()) + " – " + about);
  setWindowIcon(look::own_icon("clock", look::accent));
  build();
  connect(empty_, &empty_state::action, this, &history_window::clear_filters);
  changed_ = session_->on_changed([this] {
    fetch_people();
    refresh();
  });
  resize(1120, 620);
  fetch_people();
  refresh();
  table_->setFocus();
}

history_window::~history_window() = default;

QComboBox* history_window::make_combo(const text& caption, const char* name) {
  auto* combo = new QComboBox(this);
  combo->setObjectName(name);
  combo->setAccessibleName(desk_.say(caption));
  combo->setMinimumWidth(150);
  connect(combo, &QComboBox::currentIndexChanged, this, [this] { refresh(); });
  return combo;
}

field_frame* history_window::make_day(const char* id, const text& caption,
                                      std::optional<date>& kept) {
  erp::field day;
  day.id = id;
  day.caption = caption;
  day.kind = field_kind::moment;
  day.placeholder = kit::tr("any");
  auto* frame = new field_frame(desk_, day, {}, this);
  frame->setFixedWidth(140);
  frame->show_caption(desk_.say(caption));
  field_state nothing;
  nothing.id = id;
  nothing.date_only = true;
  frame->show_state(nothing);
  connect(frame->editor(), &field_editor::edited, this, [this, frame, &kept](const value& given) {
    field_state state;
    state.date_only = true;
    state.value = given;
    if (const auto* wall = std::get_if<wall_time>(&given)) {
      kept = kit::day_of(*wall);
      state.value = *kept;
    } else if (is_empty(given)) {
      kept.reset();
    } else {
      state.error = kit::tr("This is not understood.");
      return frame->show_state(state);
    }
    frame->show_state(state);
    refresh();
  });
  return frame;
}

void history_window::build_filters() {
  field_ = make_combo(kit::tr("Field"), "history_field");
  who_ = make_combo(kit::tr("Who"), "history_who");
  {
    const QSignalBlocker quiet_field(field_), quiet_who(who_);
    field_->addItem(desk_.say(kit::tr("Every field")), QString());
    for (const auto& one : session_->fields())
      field_->addItem(desk_.say(one.caption), to_qt(one.id));
    who_->addItem(desk_.say(kit::tr("Everybody")), QString());
  }
  from_ = make_day("history_from", kit::tr("From"), first_day_);
  to_ = make_day("history_to", kit::tr("To"), last_day_);
  search_ = new QLineEdit(this);
  search_->setObjectName("history_search");
  search_->setPlaceholderText(desk_.say(kit::tr("Words of a change")));
  search_->setAccessibleName(search_->placeholderText());
  search_->setClearButtonEnabled(true);
  connect(search_, &QLineEdit::textChanged, this, [this] { refresh(); });
  connect(new QShortcut(Qt::CTRL | Qt::Key_F, this), &QShortcut::activated, search_,
          [this] { search_->setFocus(); });
}

void history_window::build_table() {
  table_->setObjectName("history_table");
  table_->setAccessibleName(windowTitle());
  QStringList captions;
  for (const auto& caption :
       {kit::tr("When"), kit::tr("Who"), kit::tr("Station"), kit::tr("Of"), kit::tr("Field"),
        kit::tr("Before"), kit::tr("After"), kit::tr("Reason")})
    captions << desk_.say(caption);
  table_->setHorizontalHeaderLabels(captions);
  const int widths[] = {135, 130, 110, 125, 135, 155, 155, 120};
  for (int column = at; column <= reason; ++column) table_->setColumnWidth(column, widths[column]);
  table_->setColumnHidden(of, true);
  table_->horizontalHeader()->setStretchLastSection(true);
  table_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  table_->verticalHeader()->hide();
  table_->verticalHeader()->setDefaultSectionSize(30);
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->setSelectionMode(QAbstractItemView::ExtendedSelection);
  table_->setShowGrid(false);
  table_->setTabKeyNavigation(false);
  table_->setWordWrap(false);
  table_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  connect(table_, &QTableWidget::currentCellChanged, this, [this](int row) {
    show_whole();
    if (row == table_->rowCount() - 1) go_on();
  });
  connect(table_->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
    if (value == table_->verticalScrollBar()->maximum()) go_on();
  });
}

void history_window::build() {
  build_filters();
  build_table();
  whole_->setObjectName("history_whole");
  whole_->setAccessibleName(desk_.say(kit::tr("The chosen change")));
  whole_->setReadOnly(true);
  whole_->setTabChangesFocus(true);
  whole_->setFixedHeight(110);
  auto* filters = new QHBoxLayout;
  filters->setSpacing(10);
  const auto under = [this](QWidget* editor, const QString& words) {
    auto* column = new QVBoxLayout;
    auto* caption = new QLabel(words, this);
    caption->setProperty("part", "field-caption");
    caption->setBuddy(editor);
    column->setSpacing(3);
    column->addWidget(caption);
    column->addWidget(editor);
    return column;
  };
  filters->addLayout(under(field_, field_->accessibleName()));
  filters->addLayout(under(who_, who_->accessibleName()));
  filters->addWidget(from_, 0, Qt::AlignBottom);
  filters->addWidget(to_, 0, Qt::AlignBottom);
  filters->addLayout(under(search_, desk_.say(kit::tr("Search"))), 1);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(16, 14, 16, 14);
  layout->setSpacing(10);
  layout->addLayout(filters);
  layout->addWidget(trouble_);
  layout->addWidget(table_, 1);
  layout->addWidget(whole_);
}

}  // namespace erp::desktop
