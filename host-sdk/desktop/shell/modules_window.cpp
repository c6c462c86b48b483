// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/shell/modules_window.hpp"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTableWidget>
#include <QVBoxLayout>

#include "host-sdk/desktop/look/icon.hpp"
#include "host-sdk/desktop/look/palette.hpp"
#include "host-sdk/kit/text.hpp"
#include "host-sdk/loader/module_loader.hpp"

namespace erp::desktop {

namespace {

text in_words(loader::module_state state) {
  switch (state) {
    case loader::module_state::found:
      return kit::tr("found");
    case loader::module_state::refused:
      return kit::tr("refused");
    case loader::module_state::created:
      return kit::tr("created");
    case loader::module_state::registered:
      return kit::tr("registered");
    case loader::module_state::started:
      return kit::tr("running");
    case loader::module_state::failed:
      return kit::tr("failed");
    case loader::module_state::stopped:
      return kit::tr("stopped");
  }
  return {};
}

}  // namespace

modules_window::modules_window(const desk& desk) : desk_(desk), table_(new QTableWidget(this)) {
  setObjectName("modules_window");
  setWindowTitle(desk_.say(kit::tr("Modules")));
  setWindowIcon(look::own_icon("modules", look::accent));
  auto* title = new QLabel(desk_.say(kit::tr("Modules")), this);
  title->setProperty("part", "form-title");
  table_->setObjectName("modules_table");
  table_->setAccessibleName(windowTitle());
  table_->setColumnCount(5);
  table_->setHorizontalHeaderLabels({desk_.say(kit::tr("Module")), desk_.say(kit::tr("Id")),
                                     desk_.say(kit::tr("Version")), desk_.say(kit::tr("State")),
                                     desk_.say(kit::tr("Reason"))});
  table_->horizontalHeader()->setStretchLastSection(true);
  table_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  table_->horizontalHeader()->setHighlightSections(false);
  table_->verticalHeader()->hide();
  table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->setTabKeyNavigation(false);
  table_->setShowGrid(false);
  auto* close = new QPushButton(desk_.say(kit::tr("Close")), this);
  connect(close, &QPushButton::clicked, this, &QWidget::close);
  connect(new QShortcut(QKeySequence(Qt::Key_Escape), this), &QShortcut::activated, this,
          &QWidget::close);
  auto* buttons = new QHBoxLayout;
  buttons->addStretch(1);
  buttons->addWidget(close);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(16, 14, 16, 14);
  layout->setSpacing(12);
  layout->addWidget(title);
  layout->addWidget(table_, 1);
  layout->addLayout(buttons);
  resize(820, 360);
}

void modules_window::showEvent(QShowEvent* event) {
  refresh();
  QWidget::showEvent(event);
}

void modules_window::refresh() {
  const auto& modules = desk_.modules.modules();
  table_->setRowCount(int(modules.size()));
  for (int row = 0; row < int(modules.size()); ++row) {
    const loader::loaded_module& module = *modules[std::size_t(row)];
    const text problem = module.reason().empty() ? module.problem() : module.reason();
    const QString file = QString::fromStdString(module.file().file.filename().string());
    QString caption = desk_.say(module.description().caption);
    if (caption.isEmpty()) caption = file;
    const QStringList words{caption, to_qt(module.id()), to_qt(module.file().version),
                            desk_.say(in_words(module.state())), desk_.say(problem)};
    const bool troubled = module.state() != loader::module_state::started || !problem.empty();
    for (int column = 0; column < words.size(); ++column) {
      auto* item = new QTableWidgetItem(words[column]);
      item->setToolTip(column == 0 ? QString::fromStdString(module.file().file.string())
                                   : words[column]);
      if (troubled && column >= 3) item->setForeground(look::danger);
      if (column == 3)
        item->setIcon(look::own_icon(troubled ? "warning" : "check",
                                     troubled ? look::danger : look::success));
      table_->setItem(row, column, item);
    }
  }
  table_->resizeColumnsToContents();
  for (int column = 0; column < 4; ++column)
    table_->setColumnWidth(column, table_->columnWidth(column) + 18);
  table_->resizeRowsToContents();
}

}  // namespace erp::desktop
