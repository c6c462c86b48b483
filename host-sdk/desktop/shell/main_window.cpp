// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/shell/main_window.hpp"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>
#include <utility>

#include "host-sdk/company/core/reference_host.hpp"
#include "host-sdk/desktop/look/icon.hpp"
#include "host-sdk/desktop/look/palette.hpp"
#include "host-sdk/desktop/shell/operator_page.hpp"
#include "host-sdk/desktop/shell/workspace.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

main_window::main_window(const desk& desk, speech& words)
    : desk_(desk),
      words_(words),
      who_(new QToolButton(this)),
      company_(new QLabel(this)),
      stack_(new QStackedWidget(this)) {
  setObjectName("main_window");
  setWindowIcon(look::own_icon("product", look::accent));
  setMinimumSize(640, 420);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(make_band());
  layout->addWidget(stack_, 1);
  resize(1280, 800);
}

main_window::~main_window() {
  delete work_;
}

QWidget* main_window::make_band() {
  auto* band = new QWidget(this);
  band->setObjectName("title_band");
  band->setAttribute(Qt::WA_StyledBackground);
  band->setFixedHeight(40);
  auto* mark = new QLabel(band);
  mark->setPixmap(look::own_icon("product", look::surface).pixmap(20, 20));
  auto* product = new QLabel(desk_.say(kit::tr("ERP")), band);
  product->setProperty("part", "product");
  company_->setProperty("part", "company");
  company_->setText(short_label(desk_.host.database().target().label));
  company_->setToolTip(to_qt(desk_.host.database().target().label));
  who_->setObjectName("operator_menu");
  who_->setProperty("kind", "on-band");
  who_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  who_->setIcon(look::own_icon("user", look::surface));
  who_->setIconSize({16, 16});
  who_->setFocusPolicy(Qt::StrongFocus);
  who_->setPopupMode(QToolButton::InstantPopup);
  who_->hide();
  auto* layout = new QHBoxLayout(band);
  layout->setContentsMargins(14, 0, 10, 0);
  layout->setSpacing(9);
  layout->addWidget(mark);
  layout->addWidget(product);
  layout->addWidget(company_, 1);
  layout->addWidget(who_);
  return band;
}

void main_window::start(const std::string& login) {
  show_operators();
  login.empty() ? operators_->ask() : operators_->log_in(login);
}

void main_window::show_operators() {
  delete operators_;
  operators_ = new operator_page(desk_, stack_);
  connect(operators_, &operator_page::logged_in, this, &main_window::show_work);
  stack_->addWidget(operators_);
  stack_->setCurrentWidget(operators_);
  who_->hide();
  setWindowTitle(desk_.say(kit::tr("ERP")));
}

void main_window::show_work() {
  words_.follow_operator();
  const auto who = desk_.host.session().current();
  const QString name = to_qt(who.name.empty() ? who.login : who.name);
  who_->setText(" " + name);
  who_->setAccessibleName(desk_.say(kit::tr("Operator: {1}", name.toStdString())));
  delete who_->menu();
  auto* menu = new QMenu(who_);
  menu->addAction(desk_.say(kit::tr("Change the operator")), this, &main_window::switch_operator);
  who_->setMenu(menu);
  who_->show();
  setWindowTitle(desk_.say(kit::tr("ERP")) + " – " +
                 short_label(desk_.host.database().target().label));
  delete work_;
  work_ = new workspace(desk_, this);
  stack_->addWidget(work_);
  stack_->setCurrentWidget(work_);
  // Not under its own signal.
  std::exchange(operators_, nullptr)->deleteLater();
  if (desk_.host.contributions().find_list("contractors") != nullptr)
    work_->open_list("contractors");
  emit ready();
}

void main_window::switch_operator() {
  leave([this] {
    delete std::exchange(work_, nullptr);
    desk_.host.session().log_out();
    words_.follow_operator();
    show_operators();
    operators_->ask();
  });
}

// A form that asks stands in front; once it is answered the operator closes anew. Forms that only
// need a moment to close are waited for.
void main_window::leave(std::function<void()> then) {
  if (work_ == nullptr || work_->close_everything()) return then();
  if (work_->is_asking()) return;
  QTimer::singleShot(20, this, [this, then] { leave(then); });
}

void main_window::closeEvent(QCloseEvent* event) {
  if (may_close_) return event->accept();
  event->ignore();
  leave([this] {
    may_close_ = true;
    close();
  });
}

}  // namespace erp::desktop
