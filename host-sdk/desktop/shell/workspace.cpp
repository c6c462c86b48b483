// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/shell/workspace.hpp"

#include <QLineEdit>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>
#include <QVBoxLayout>

#include "host-sdk/company/core/reference_host.hpp"
#include "host-sdk/desktop/dictionary/dictionaries_window.hpp"
#include "host-sdk/desktop/form/form_window.hpp"
#include "host-sdk/desktop/list/empty_state.hpp"
#include "host-sdk/desktop/list/list_table.hpp"
#include "host-sdk/desktop/list/list_view.hpp"
#include "host-sdk/desktop/look/bar.hpp"
#include "host-sdk/desktop/permission/permissions_window.hpp"
#include "host-sdk/desktop/report/report_view.hpp"
#include "host-sdk/desktop/schedule/schedule_view.hpp"
#include "host-sdk/desktop/shell/key_tips.hpp"
#include "host-sdk/desktop/shell/modules_window.hpp"
#include "host-sdk/desktop/shell/navigation_pane.hpp"
#include "host-sdk/desktop/shell/notification_popup.hpp"
#include "host-sdk/desktop/shell/offers_bar.hpp"
#include "host-sdk/desktop/shell/ribbon.hpp"
#include "host-sdk/desktop/shell/status_line.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

workspace::workspace(const desk& desk, QWidget* parent)
    : QWidget(parent),
      desk_(desk),
      ribbon_(new ribbon(desk, this)),
      navigation_(new navigation_pane(desk, this)),
      offers_(new offers_bar(desk, this)),
      trouble_(new look::bar(look::bar_kind::error, this)),
      splitter_(new QSplitter(Qt::Horizontal, this)),
      stack_(new QStackedWidget(this)),
      lists_(new QTabWidget(this)) {
  setObjectName("workspace");
  build();
  connect_parts();
  rebuild_commands();
  letters_ = new key_tips(ribbon_, window());
  notifications_ = new notification_popup(desk_, this);
  connect(notifications_, &notification_popup::failed, this, &workspace::show_trouble);
  desk_.host.windows().set_front_end(this);
}

workspace::~workspace() {
  desk_.host.windows().set_front_end(nullptr);
  desk_.host.front_list().clear();
  watching_.clear();
  delete letters_;        // it listens to the window, which stays
  delete notifications_;  // before the forms, in one of which it may stand
  for (const auto& [handle, form] : forms_) delete form;
  delete modules_;
  delete dictionaries_;
  delete permissions_;
}

void workspace::build() {
  trouble_->setObjectName("trouble");
  trouble_->add_cross(desk_.say(kit::tr("Close")));
  lists_->setObjectName("lists");
  lists_->tabBar()->setObjectName("work_tabs");
  lists_->setDocumentMode(true);
  lists_->setTabsClosable(true);
  lists_->setMovable(true);
  lists_->setElideMode(Qt::ElideRight);
  lists_->tabBar()->setFocusPolicy(Qt::StrongFocus);
  auto* nothing = new QWidget(stack_);
  nothing->setObjectName("nothing_open");
  nothing_open_ = new empty_state(nothing);
  nothing_open_->say("inbox", desk_.say(kit::tr("Choose a list from the menu on the left.")), {});
  stack_->addWidget(nothing);
  stack_->addWidget(lists_);
  auto* work = new QWidget(this);
  auto* work_layout = new QVBoxLayout(work);
  work_layout->setContentsMargins(0, 0, 0, 0);
  work_layout->setSpacing(0);
  auto* bars = new QVBoxLayout;
  bars->setContentsMargins(10, 0, 10, 0);
  bars->addWidget(trouble_);
  work_layout->addWidget(offers_);
  work_layout->addLayout(bars);
  work_layout->addWidget(stack_, 1);
  splitter_->addWidget(navigation_);
  splitter_->addWidget(work);
  splitter_->setStretchFactor(1, 1);
  splitter_->setSizes({250, 1000});
  splitter_->setHandleWidth(1);
  splitter_->setCollapsible(1, false);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(ribbon_);
  layout->addWidget(splitter_, 1);
  layout->addWidget(new status_line(desk_, this));
}

void workspace::connect_parts() {
  connect(ribbon_, &ribbon::triggered, this, &workspace::run);
  connect(navigation_, &navigation_pane::triggered, this, &workspace::run);
  connect(offers_, &offers_bar::failed, this, &workspace::show_trouble);
  connect(lists_, &QTabWidget::currentChanged, this, &workspace::front_changed);
  connect(lists_, &QTabWidget::tabCloseRequested, this, &workspace::close_tab);
  const auto shortcut = [this](const QKeySequence& keys, auto act) {
    connect(new QShortcut(keys, this), &QShortcut::activated, this, act);
  };
  shortcut(Qt::CTRL | Qt::Key_F1, [this] { ribbon_->toggle_folded(); });
  shortcut(Qt::CTRL | Qt::Key_W, [this] { close_tab(lists_->currentIndex()); });
  shortcut(Qt::CTRL | Qt::Key_F4, [this] { close_tab(lists_->currentIndex()); });
  shortcut(Qt::CTRL | Qt::Key_F, [this] {
    if (list_view* list = list_in_front()) list->search()->setFocus();
  });
  shortcut(Qt::Key_F6, [this] {
    QWidget* front = lists_->currentWidget();
    const bool menu = navigation_->hasFocus() || front == nullptr;
    if (menu && front != nullptr)
      front->setFocus();
    else
      navigation_->setFocus();
  });
  watching_.push_back(desk_.host.front_list().on_changed([this] {
    ribbon_->refresh_availability();
    navigation_->refresh_availability();
    if (list_view* list = list_in_front()) list->refresh_availability();
  }));
  // A module that comes or goes registers a dozen things: drawn once, afterwards.
  watching_.push_back(desk_.host.contributions().on_changed(
      [this] { QTimer::singleShot(0, this, &workspace::rebuild_commands); }));
}

void workspace::rebuild_commands() {
  ribbon_->rebuild();
  navigation_->rebuild();
  qDeleteAll(shortcuts_);
  shortcuts_.clear();
  for (const auto* command : desk_.host.contributions().commands()) {
    const command_description& description = command->what.description;
    if (description.shortcut.empty()) continue;
    auto* keys = new QShortcut(
        QKeySequence::fromString(to_qt(description.shortcut), QKeySequence::PortableText), this);
    connect(keys, &QShortcut::activated, this, [this, id = to_qt(description.id)] { run(id); });
    shortcuts_.append(keys);
  }
}

void workspace::run(const QString& command) {
  trouble_->say({});
  const auto answer = desk_.host.commands().run(command.toStdString(), {});
  if (!answer.ok()) show_trouble(answer.failure());
}

void workspace::open_list(const std::string& list) {
  const auto answer = desk_.host.windows().open_list(list, {});
  if (!answer.ok()) show_trouble(answer.failure());
}

void workspace::show_trouble(const error& why) {
  trouble_->say(desk_.say(why.message));
}
QString workspace::trouble() const {
  return trouble_->isHidden() ? QString() : trouble_->words();
}

list_view* workspace::list_in_front() const {
  return qobject_cast<list_view*>(lists_->currentWidget());
}

list_view* workspace::find_list(const std::string& handle) const {
  for (int index = 0; index < lists_->count(); ++index) {
    auto* list = qobject_cast<list_view*>(lists_->widget(index));
    if (list != nullptr && list->handle() == handle) return list;
  }
  return nullptr;
}

schedule_view* workspace::schedule() const {
  for (int index = 0; index < lists_->count(); ++index)
    if (auto* view = qobject_cast<schedule_view*>(lists_->widget(index))) return view;
  return nullptr;
}

schedule_view* workspace::schedule_in_front() const {
  return qobject_cast<schedule_view*>(lists_->currentWidget());
}

report_view* workspace::report_in_front() const {
  return qobject_cast<report_view*>(lists_->currentWidget());
}

report_view* workspace::find_report(const std::string& handle) const {
  for (int index = 0; index < lists_->count(); ++index) {
    auto* report = qobject_cast<report_view*>(lists_->widget(index));
    if (report != nullptr && report->handle() == handle) return report;
  }
  return nullptr;
}

form_window* workspace::find_form(const std::string& handle) const {
  const auto found = forms_.find(handle);
  return found == forms_.end() ? nullptr : found->second.data();
}

std::vector<form_window*> workspace::forms() const {
  std::vector<form_window*> open;
  for (const auto& [handle, form] : forms_)
    if (form) open.push_back(form);
  return open;
}

void workspace::front_changed() {
  list_view* list = list_in_front();
  stack_->setCurrentIndex(lists_->count() == 0 ? 0 : 1);
  ribbon_->set_list_in_front(list == nullptr ? std::string() : list->description().id);
  desk_.host.front_list().show(list == nullptr ? command_context{} : list->as_context());
  ribbon_->refresh_availability();
  if (list != nullptr) list->refresh_availability();
}

void workspace::close_tab(int index) {
  auto* list = qobject_cast<list_view*>(lists_->widget(index));
  if (list != nullptr) desk_.host.windows().close_list(list->handle());
  if (qobject_cast<schedule_view*>(lists_->widget(index)) != nullptr)
    desk_.host.windows().close_schedule();
  if (auto* report = qobject_cast<report_view*>(lists_->widget(index)))
    desk_.host.windows().close_report(report->handle());
}

modules_window* workspace::show_modules() {
  if (!modules_) modules_ = new modules_window(desk_);
  modules_->show();
  modules_->raise();
  modules_->activateWindow();
  return modules_;
}

dictionaries_window* workspace::show_dictionaries() {
  if (dictionaries_)
    dictionaries_->fetch();  // how many records hold a value may be another number by now
  else
    dictionaries_ = new dictionaries_window(desk_);
  dictionaries_->show();
  dictionaries_->raise();
  dictionaries_->activateWindow();
  return dictionaries_;
}

permissions_window* workspace::show_permissions() {
  if (!permissions_) permissions_ = new permissions_window(desk_);
  permissions_->show();
  permissions_->raise();
  permissions_->activateWindow();
  return permissions_;
}

void workspace::refresh_front() {
  if (list_view* list = list_in_front()) list->refresh();
  if (schedule_view* view = schedule_in_front()) view->refresh();
  if (report_view* report = report_in_front()) report->run();
}

void workspace::toggle_navigation() {
  navigation_->setVisible(navigation_->isHidden());
  if (navigation_->isVisible()) navigation_->setFocus();
}

}  // namespace erp::desktop
