// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/shell/main_window.hpp"

#include <QActionGroup>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>
#include <utility>

#include "host-sdk/company/core/reference_host.hpp"
#include "host-sdk/desktop/look/icon.hpp"
#include "host-sdk/desktop/look/palette.hpp"
#include "host-sdk/desktop/shell/curtain.hpp"
#include "host-sdk/desktop/shell/lock_page.hpp"
#include "host-sdk/desktop/shell/operator_page.hpp"
#include "host-sdk/desktop/shell/password_window.hpp"
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
  new curtain(desk_, this);
  watching_.push_back(desk_.host.session().on_lock([this] { lock_changed(); }));
  // From every window of ours: whoever leaves the desk is in a hurry.
  auto* at_once = new QShortcut(Qt::CTRL | Qt::Key_L, this);
  at_once->setContext(Qt::ApplicationShortcut);
  connect(at_once, &QShortcut::activated, this, &main_window::lock);
}

main_window::~main_window() {
  watching_.clear();
  delete password_;
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

void main_window::start(const std::string& login, company::shared_secret password) {
  show_operators();
  if (login.empty())
    operators_->ask();
  else if (password)
    operators_->log_in(login, std::move(password), nullptr);
  else
    operators_->take_word_for(login);
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
  const auto still_here = work_ != nullptr && working_ == desk_.host.session().current().key;
  if (still_here) {
    stack_->setCurrentWidget(work_);
    return std::exchange(operators_, nullptr)->deleteLater();
  }
  working_ = desk_.host.session().current().key;
  words_.follow_operator();
  const auto who = desk_.host.session().current();
  const QString name = to_qt(who.name.empty() ? who.login : who.name);
  who_->setText(" " + name);
  who_->setAccessibleName(desk_.say(kit::tr("Operator: {1}", name.toStdString())));
  delete who_->menu();
  who_->setMenu(make_menu());
  who_->setEnabled(true);
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

QMenu* main_window::make_menu() {
  auto* menu = new QMenu(who_);
  auto* lock = menu->addAction(look::own_icon("lock", look::ink_soft),
                               desk_.say(kit::tr("Lock the station")), this, &main_window::lock);
  lock->setShortcut(Qt::CTRL | Qt::Key_L);
  lock->setShortcutContext(Qt::WidgetShortcut);  // shown here; main_window's own works everywhere
  auto* after = menu->addMenu(desk_.say(kit::tr("Lock by itself")));
  auto* one_of = new QActionGroup(after);
  for (const int minutes : {5, 15, 30, 60, 0}) {
    auto* choice = one_of->addAction(
        minutes == 0 ? desk_.say(kit::tr("Never"))
                     : desk_.say(kit::tr("After {1} min", std::int64_t{minutes})));
    choice->setCheckable(true);
    choice->setChecked(minutes == desk_.host.idle_lock().minutes());
    connect(choice, &QAction::triggered, this,
            [this, minutes] { desk_.host.idle_lock().set_minutes(minutes); });
    after->addAction(choice);
  }
  menu->addAction(desk_.say(kit::tr("Change the password…")), this, &main_window::change_password);
  menu->addSeparator();
  menu->addAction(desk_.say(kit::tr("Change the operator")), this, &main_window::switch_operator);
  return menu;
}

void main_window::lock() {
  const auto locked = desk_.host.session().lock();
  if (!locked && work_ != nullptr) work_->show_trouble(locked.failure());
}

// The work stays as it is behind the page, and goes on.
void main_window::lock_changed() {
  const bool locked = desk_.host.session().locked();
  if (auto* before = std::exchange(lock_, nullptr)) before->deleteLater();
  who_->setEnabled(!locked);
  who_->setVisible(!locked && desk_.host.session().logged_in());
  if (!locked) {
    if (work_ != nullptr) stack_->setCurrentWidget(work_);
    return;
  }
  lock_ = new lock_page(desk_, stack_);
  connect(lock_, &lock_page::other_operator, this, &main_window::ask_another);
  stack_->addWidget(lock_);
  stack_->setCurrentWidget(lock_);
  activateWindow();
  lock_->take_keys();
}

void main_window::ask_another() {
  show_operators();
  operators_->offer_way_back();
  connect(operators_, &operator_page::back, this, [this] {
    if (lock_ == nullptr) return;
    stack_->setCurrentWidget(lock_);
    lock_->take_keys();
    std::exchange(operators_, nullptr)->deleteLater();
  });
  operators_->ask();
}

void main_window::change_password() {
  if (!password_) password_ = new password_window(desk_);
  password_->show();
  password_->raise();
  password_->activateWindow();
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
