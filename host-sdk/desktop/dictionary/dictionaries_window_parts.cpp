// SPDX-License-Identifier: Apache-2.0
// What the window is put together from.
#include <QComboBox>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QTimer>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QVBoxLayout>

#include "host-sdk/company/core/reference_host.hpp"
#include "host-sdk/desktop/dictionary/dictionaries_window.hpp"
#include "host-sdk/desktop/dictionary/dictionary_table.hpp"
#include "host-sdk/desktop/history/history_window.hpp"
#include "host-sdk/desktop/look/bar.hpp"
#include "host-sdk/desktop/look/icon.hpp"
#include "host-sdk/desktop/look/palette.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

dictionaries_window::dictionaries_window(const desk& desk)
    : desk_(desk),
      tree_(new QTreeWidget(this)),
      table_(new dictionary_table(desk, this)),
      filter_(new QLineEdit(this)),
      title_(new QLabel(this)),
      trouble_(new look::bar(look::bar_kind::error, this)),
      notice_(new look::bar(look::bar_kind::notice, this)) {
  setObjectName("dictionaries_window");
  setWindowTitle(desk_.say(kit::tr("Universal dictionaries")));
  setWindowIcon(look::own_icon("list", look::accent));
  build();
  connect(tree_, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
    const QString id = item == nullptr ? QString() : item->data(0, Qt::UserRole).toString();
    if (!id.isEmpty()) open(id.toStdString());
  });
  connect(table_, &dictionary_table::edited, this, &dictionaries_window::edit);
  connect(table_, &dictionary_table::added, this, &dictionaries_window::create);
  connect(table_, &dictionary_table::moved, this, &dictionaries_window::move);
  connect(table_, &QTableWidget::currentCellChanged, this, [this] { refresh_buttons(); });
  connect(filter_, &QLineEdit::textChanged, this, [this] { fetch(); });
  // The session goes at once with its registration; the tree is drawn then too.
  registered_ = desk_.host.contributions().on_changed([this] { rebuild_tree(); });
  rebuild_tree();
  for (QTreeWidgetItemIterator item(tree_); *item != nullptr && !session_; ++item)
    if (!(*item)->data(0, Qt::UserRole).toString().isEmpty()) tree_->setCurrentItem(*item);
  resize(1140, 560);
  table_->setFocus();
}

dictionaries_window::~dictionaries_window() {
  delete history_;
}

QPushButton* dictionaries_window::make_button(const text& caption, const text& tooltip,
                                              const char* name) {
  auto* button = new QPushButton(desk_.say(caption), this);
  button->setObjectName(name);
  button->setToolTip(desk_.say(tooltip));
  return button;
}

void dictionaries_window::build_buttons() {
  add_ = make_button(kit::tr("Add"), kit::tr("Adds a value at the end (Ins)."), "dictionary_add");
  remove_ =
      make_button(kit::tr("Delete"), kit::tr("Removes the value, if no record holds it (Del)."),
                  "dictionary_remove");
  merge_ = make_button(kit::tr("Merge…"),
                       kit::tr("Moves all records of this value to another one (Ctrl+J)."),
                       "dictionary_merge");
  undo_ = make_button(kit::tr("Undo"), kit::tr("Takes back the last change (Ctrl+Z)."),
                      "dictionary_undo");
  show_history_ = make_button(kit::tr("History"), kit::tr("Who changed what of it, and when (F7)."),
                              "dictionary_history");
  connect(show_history_, &QPushButton::clicked, this, &dictionaries_window::show_history);
  connect(new QShortcut(Qt::Key_F7, this), &QShortcut::activated, this,
          &dictionaries_window::show_history);
  connect(add_, &QPushButton::clicked, table_, &dictionary_table::begin_new);
  connect(remove_, &QPushButton::clicked, this, &dictionaries_window::remove);
  connect(merge_, &QPushButton::clicked, this, &dictionaries_window::ask_for_merge);
  connect(undo_, &QPushButton::clicked, this, &dictionaries_window::undo);
  // From the tree as well; what is being typed somewhere has Del and Ctrl+Z for itself.
  const auto anywhere = [this](const QKeySequence& keys, QPushButton* button) {
    auto* shortcut = new QShortcut(keys, this);
    connect(shortcut, &QShortcut::activated, button, &QPushButton::click);
  };
  anywhere(Qt::Key_Insert, add_);
  anywhere(Qt::Key_Delete, remove_);
  anywhere(Qt::CTRL | Qt::Key_J, merge_);
  anywhere(Qt::CTRL | Qt::Key_Z, undo_);
  connect(new QShortcut(Qt::CTRL | Qt::Key_F, this), &QShortcut::activated, filter_,
          [this] { filter_->setFocus(); });
}

void dictionaries_window::build_merging() {
  merging_ = new QFrame(this);
  merge_words_ = new QLabel(merging_);
  into_ = new QComboBox(merging_);
  into_->setObjectName("dictionary_into");
  into_->setMinimumWidth(220);
  auto* go = make_button(kit::tr("Merge"), kit::tr("Moves the records, in one step."),
                         "dictionary_merge_go");
  go->setProperty("primary", true);
  connect(go, &QPushButton::clicked, this, &dictionaries_window::merge);
  auto* row = new QHBoxLayout(merging_);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(merge_words_);
  row->addWidget(into_);
  row->addWidget(go);
  row->addStretch(1);
  merging_->hide();
}

void dictionaries_window::build() {
  title_->setProperty("part", "form-title");
  tree_->setObjectName("dictionary_tree");
  tree_->setAccessibleName(windowTitle());
  tree_->setHeaderHidden(true);
  tree_->setIndentation(16);
  filter_->setObjectName("dictionary_filter");
  filter_->setPlaceholderText(desk_.say(kit::tr("Filter the values")));
  filter_->setClearButtonEnabled(true);
  deactivate_ = notice_->add_button(desk_.say(kit::tr("Deactivate")), true);
  deactivate_->setObjectName("dictionary_deactivate");
  deactivate_->hide();
  connect(deactivate_, &QPushButton::clicked, this, [this] {
    const auto* value = table_->chosen();
    deactivate_->hide();
    if (value == nullptr) return;
    auto entry = value->entry;
    entry.active = false;
    edit(*value, entry);
  });
  build_buttons();
  build_merging();
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(filter_, 1);
  for (QPushButton* button : {add_, remove_, merge_, undo_, show_history_})
    buttons->addWidget(button);
  auto* right = new QWidget(this);
  auto* column = new QVBoxLayout(right);
  column->setContentsMargins(12, 0, 0, 0);
  column->setSpacing(8);
  column->addWidget(title_);
  column->addWidget(trouble_);
  column->addWidget(notice_);
  column->addWidget(table_, 1);
  column->addWidget(merging_);
  column->addLayout(buttons);
  auto* split = new QSplitter(Qt::Horizontal, this);
  split->addWidget(tree_);
  split->addWidget(right);
  split->setStretchFactor(1, 1);
  split->setSizes({220, 860});
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(16, 14, 16, 14);
  layout->addWidget(split);
}

}  // namespace erp::desktop
