// SPDX-License-Identifier: Apache-2.0
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QTabBar>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include "host-sdk/company/core/reference_host.hpp"
#include "host-sdk/desktop/list/criteria_row.hpp"
#include "host-sdk/desktop/list/empty_state.hpp"
#include "host-sdk/desktop/list/filter_chips.hpp"
#include "host-sdk/desktop/list/list_model.hpp"
#include "host-sdk/desktop/list/list_table.hpp"
#include "host-sdk/desktop/list/list_view.hpp"
#include "host-sdk/desktop/look/flat_tabs.hpp"
#include "host-sdk/desktop/look/flow_layout.hpp"
#include "host-sdk/desktop/look/icon.hpp"
#include "host-sdk/desktop/look/palette.hpp"
#include "host-sdk/desktop/look/short_label.hpp"
#include "host-sdk/desktop/shell/command_strip.hpp"
#include "host-sdk/kit/text.hpp"

// How a list's view is put together; what it does is in list_view.cpp.

namespace erp::desktop {

QWidget* list_view::make_head() {
  auto* head = new QWidget(this);
  auto* layout = new QHBoxLayout(head);
  layout->setContentsMargins(16, 10, 12, 6);
  layout->setSpacing(8);
  title_ = new look::short_label(head);
  title_->setText(title());
  title_->setProperty("part", "list-title");
  title_->setObjectName("list_title");
  layout->addWidget(title_, 1);
  commands_ = new command_strip(head);
  layout->addWidget(commands_);
  for (const std::string& id : description_.commands) {
    const auto* known = desk_.host.contributions().find_command(id);
    if (known == nullptr) continue;
    auto* button = new command_button(desk_, known->what.description, command_look::row, head);
    connect(button, &QToolButton::clicked, this,
            [this, button] { emit command_asked(button->objectName()); });
    commands_->add(button);
  }
  search_ = new QLineEdit(head);
  search_->setObjectName("list_search");
  search_->setClearButtonEnabled(true);
  search_->addAction(look::own_icon("search", look::ink_soft), QLineEdit::LeadingPosition);
  const QString placeholder = desk_.say(description_.search_placeholder);
  const QString name = placeholder.isEmpty() ? desk_.say(kit::tr("Search")) : placeholder;
  search_->setPlaceholderText(name);
  search_->setToolTip(name + " (Ctrl+F)");
  search_->setAccessibleName(name);
  search_->setMinimumWidth(150);
  search_->setMaximumWidth(280);
  search_->setVisible(description_.searchable);
  connect(search_, &QLineEdit::textChanged, search_pause_, qOverload<>(&QTimer::start));
  connect(search_, &QLineEdit::returnPressed, this, &list_view::ask_anew);
  layout->addWidget(search_, 1);
  criteria_button_ = new QToolButton(head);
  criteria_button_->setProperty("kind", "command");
  criteria_button_->setObjectName("criteria_toggle");
  criteria_button_->setCheckable(true);
  criteria_button_->setIcon(look::own_icon("filter", look::accent));
  criteria_button_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  criteria_button_->setFocusPolicy(Qt::StrongFocus);
  criteria_button_->setVisible(!description_.criteria.empty());
  connect(criteria_button_, &QToolButton::clicked, this, [this](bool shown) {
    criteria_asked_ = true;
    show_criteria(shown);
  });
  layout->addWidget(criteria_button_);
  layout->addWidget(make_export_button(head));
  return head;
}

QToolButton* list_view::make_export_button(QWidget* head) {
  export_button_ = new QToolButton(head);
  export_button_->setProperty("kind", "command");
  export_button_->setObjectName("list_export");
  export_button_->setIcon(look::own_icon("export", look::accent));
  export_button_->setFocusPolicy(Qt::StrongFocus);
  const QString name = desk_.say(kit::tr("Export…"));
  export_button_->setAccessibleName(name);
  export_button_->setToolTip(name + " (Ctrl+E)");
  export_button_->setShortcut(QKeySequence("Ctrl+E"));
  connect(export_button_, &QToolButton::clicked, this, &list_view::ask_where_to_export);
  return export_button_;
}

QWidget* list_view::make_narrowing() {
  auto* part = new QWidget(this);
  auto* layout = new QVBoxLayout(part);
  // The tabs have room of their own around their captions.
  layout->setContentsMargins(description_.tabs.empty() ? 16 : 8, 0, 12, 8);
  layout->setSpacing(8);
  auto* line = new QWidget(part);
  auto* flow = new look::flow_layout(18, 6);
  line->setLayout(flow);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  line->setSizePolicy(policy);
  if (!description_.tabs.empty()) {
    auto* flat = new look::flat_tabs(32, 8, line);
    tabs_ = flat;
    tabs_->setObjectName("list_tabs");
    tabs_->setAccessibleName(desk_.say(kit::tr("Tabs of the list")));
    for (const list_tab& tab : description_.tabs) flat->add(desk_.say(tab.caption));
    connect(tabs_, &QTabBar::currentChanged, this, &list_view::ask_anew);
    flow->addWidget(tabs_);
  }
  if (!description_.filters.empty()) flow->addWidget(chips_);
  chips_->setVisible(!description_.filters.empty());
  line->setVisible(flow->count() > 0);
  layout->addWidget(line);
  layout->addWidget(criteria_);
  return part;
}

QWidget* list_view::make_footer() {
  footer_ = new QLabel(this);
  footer_->setProperty("part", "list-footer");
  footer_->setObjectName("list_footer");
  footer_->setContentsMargins(16, 4, 16, 4);
  return footer_;
}

void list_view::show_criteria(bool shown) {
  criteria_->setVisible(shown && !description_.criteria.empty());
  criteria_button_->setChecked(shown);
  const int used = criteria_->in_use();
  const QString caption = " " + desk_.say(kit::tr("Filters"));  // room after the icon
  criteria_button_->setText(used == 0 ? caption : QString("%1 (%2)").arg(caption).arg(used));
}

void list_view::show_emptiness() {
  const bool empty = model_->rows().complete() && model_->rows().known_rows() == 0;
  if (!empty) return empty_->hide();
  const bool narrowed = criteria_->in_use() > 0 || !search_->text().trimmed().isEmpty();
  QString words = desk_.say(description_.empty_text);
  if (narrowed) words = desk_.say(kit::tr("Nothing here meets all the filters."));
  if (words.isEmpty()) words = desk_.say(kit::tr("There is nothing here yet."));
  empty_->say("inbox", words, narrowed ? desk_.say(kit::tr("Clear the filters")) : QString());
}

void list_view::show_footer() {
  if (model_ == nullptr) return;
  const row_window& rows = model_->rows();
  QString words;
  for (const filter_count& count : counts_)
    if (count.filter == chips_->chosen() && !rows.complete())
      words = desk_.say(count.at_least ? kit::tr("More than {1} rows", count.count)
                                       : kit::tr_n("{1} row", "{1} rows", count.count));
  if (rows.complete()) words = desk_.say(kit::tr_n("{1} row", "{1} rows", rows.known_rows()));
  const auto chosen = std::int64_t(table_->selection().size());
  if (chosen > 0) words += "   ·   " + desk_.say(kit::tr_n("{1} selected", "{1} selected", chosen));
  footer_->setText(words);
}

}  // namespace erp::desktop
