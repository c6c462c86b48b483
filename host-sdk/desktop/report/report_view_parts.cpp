// SPDX-License-Identifier: Apache-2.0
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "host-sdk/desktop/list/empty_state.hpp"
#include "host-sdk/desktop/look/bar.hpp"
#include "host-sdk/desktop/look/flat_tabs.hpp"
#include "host-sdk/desktop/look/icon.hpp"
#include "host-sdk/desktop/look/palette.hpp"
#include "host-sdk/desktop/look/short_label.hpp"
#include "host-sdk/desktop/report/parameter_row.hpp"
#include "host-sdk/desktop/report/parameter_sets.hpp"
#include "host-sdk/desktop/report/report_filing.hpp"
#include "host-sdk/desktop/report/report_runner.hpp"
#include "host-sdk/desktop/report/report_view.hpp"
#include "host-sdk/kit/text.hpp"

// How a report's view is put together; what it does is in report_view.cpp.

namespace erp::desktop {

namespace {
constexpr int least_for_figures = 500;  // with the head and the foot
}

void report_view::build() {
  about_->setProperty("part", "field-note");
  about_->setObjectName("report_about");
  about_->setWordWrap(true);
  about_->setContentsMargins(16, 0, 12, 6);
  about_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  about_->hide();
  notices_->setObjectName("report_notices");
  trouble_->setObjectName("report_error");
  trouble_->add_cross(desk_.say(kit::tr("Close")));
  news_->setObjectName("report_news");
  again_ = news_->add_button(desk_.say(kit::tr("Run again")) + " (F5)", false);
  again_->setObjectName("report.again");
  connect(again_, &QPushButton::clicked, this, [this] { run(); });
  auto* bars = new QVBoxLayout;
  bars->setContentsMargins(12, 6, 12, 6);
  bars->setSpacing(6);
  for (QWidget* bar : {make_progress(), static_cast<QWidget*>(trouble_),
                       static_cast<QWidget*>(news_), static_cast<QWidget*>(notices_)})
    bars->addWidget(bar);
  tabs_->setObjectName("report_tabs");
  tabs_->setAccessibleName(desk_.say(kit::tr("Parts of the report")));
  tabs_->hide();
  empty_ = new empty_state(stack_);
  status_->setProperty("part", "list-footer");
  status_->setObjectName("report_status");
  hint_->setProperty("part", "list-footer");
  hint_->setObjectName("report_hint");
  auto* footer = new QHBoxLayout;
  footer->setContentsMargins(16, 4, 16, 4);
  footer->addWidget(status_, 1);
  footer->addWidget(hint_);
  auto* parameters = new QVBoxLayout;
  parameters->setContentsMargins(12, 4, 12, 2);
  parameters->addWidget(parameters_);
  auto* tab_line = new QHBoxLayout;
  tab_line->setContentsMargins(6, 0, 12, 4);
  tab_line->addWidget(tabs_, 1);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(make_head());
  layout->addLayout(parameters);
  layout->addLayout(bars);
  layout->addWidget(filing_);
  layout->addWidget(about_);
  layout->addLayout(tab_line);
  layout->addWidget(stack_, 1);
  layout->addLayout(footer);
  setFocusProxy(run_);
}

QWidget* report_view::make_head() {
  auto* head = new QWidget(this);
  auto* words = new QVBoxLayout;
  words->setSpacing(1);
  title_ = new look::short_label(head);
  title_->setText(title());
  title_->setProperty("part", "list-title");
  title_->setObjectName("report_title");
  summary_ = new look::short_label(head);
  summary_->setText(desk_.say(description_.summary));
  summary_->setProperty("part", "field-note");
  words->addWidget(title_);
  words->addWidget(summary_);
  summary_->setVisible(!description_.summary.empty());
  sets_ = new parameter_sets(desk_, description_.id, *parameters_, head);
  parameters_button_ = new QToolButton(head);
  parameters_button_->setProperty("kind", "command");
  parameters_button_->setObjectName("report.parameters");
  parameters_button_->setCheckable(true);
  parameters_button_->setChecked(true);
  parameters_button_->setIcon(look::own_icon("filter", look::accent));
  parameters_button_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  parameters_button_->setText(" " + desk_.say(kit::tr("Parameters")));
  parameters_button_->setFocusPolicy(Qt::StrongFocus);
  parameters_button_->setVisible(!description_.parameters.empty());
  connect(parameters_button_, &QToolButton::clicked, this, [this](bool shown) {
    parameters_asked_ = true;
    show_parameters(shown);
  });
  run_ = new QPushButton(desk_.say(kit::tr("Run")), head);
  run_->setObjectName("report.run");
  run_->setProperty("primary", true);
  run_->setToolTip(desk_.say(kit::tr("Runs the report with these parameters")) + " (F5)\n" +
                   desk_.say(kit::tr("Reads everything anew")) + " (Ctrl+F5)");
  auto* layout = new QHBoxLayout(head);
  layout->setContentsMargins(16, 10, 12, 4);
  layout->setSpacing(8);
  layout->addLayout(words, 1);
  layout->addWidget(sets_);
  layout->addWidget(parameters_button_);
  layout->addWidget(make_export_button(head));
  layout->addWidget(run_);
  return head;
}

QToolButton* report_view::make_export_button(QWidget* head) {
  auto* button = new QToolButton(head);
  button->setProperty("kind", "command");
  button->setObjectName("report.export");
  button->setIcon(look::own_icon("export", look::accent));
  button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  button->setText(" " + desk_.say(kit::tr("Export")));
  button->setToolTip(desk_.say(kit::tr("Takes the report along to a file")));
  button->setPopupMode(QToolButton::InstantPopup);
  button->setFocusPolicy(Qt::StrongFocus);
  auto* menu = new QMenu(button);
  menu->addAction(desk_.say(kit::tr("PDF document…")) + "\tCtrl+P", this, &report_view::print)
      ->setObjectName("report.export.pdf");
  menu->addAction(desk_.say(kit::tr("Excel workbook…")), this,
                  [this] { filing_->ask_where_to("xlsx"); })
      ->setObjectName("report.export.xlsx");
  menu->addAction(desk_.say(kit::tr("Comma separated values…")), this,
                  [this] { filing_->ask_where_to("csv"); })
      ->setObjectName("report.export.csv");
  button->setMenu(menu);
  return button;
}

QWidget* report_view::make_progress() {
  progress_ = new QWidget(this);
  progress_->setObjectName("report_progress");
  progress_words_ = new QLabel(progress_);
  progress_bar_ = new QProgressBar(progress_);
  progress_bar_->setTextVisible(false);
  auto* cancel = new QPushButton(desk_.say(kit::tr("Cancel")), progress_);
  cancel->setObjectName("report.cancel");
  cancel->setToolTip("Esc");
  connect(cancel, &QPushButton::clicked, this, [this] { runner_->cancel(); });
  auto* layout = new QHBoxLayout(progress_);
  layout->setContentsMargins(4, 0, 0, 0);
  layout->setSpacing(10);
  layout->addWidget(progress_words_);
  layout->addWidget(progress_bar_, 1);
  layout->addWidget(cancel);
  progress_->hide();
  return progress_;
}

void report_view::show_parameters(bool shown) {
  parameters_->setVisible(shown && !description_.parameters.empty());
  parameters_button_->setChecked(shown);
}

// Where both do not fit the figures are worth more.
void report_view::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  if (!parameters_asked_ && !parameters_->has_error())
    show_parameters(height() - parameters_->heightForWidth(width() - 24) > least_for_figures);
}

}  // namespace erp::desktop
