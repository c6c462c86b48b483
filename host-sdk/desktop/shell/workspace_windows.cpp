// SPDX-License-Identifier: Apache-2.0
#include <QTabWidget>

#include "host-sdk/company/core/reference_host.hpp"
#include "host-sdk/desktop/form/form_window.hpp"
#include "host-sdk/desktop/list/list_table.hpp"
#include "host-sdk/desktop/list/list_view.hpp"
#include "host-sdk/desktop/look/icon.hpp"
#include "host-sdk/desktop/look/palette.hpp"
#include "host-sdk/desktop/permission/permissions_window.hpp"
#include "host-sdk/desktop/report/report_view.hpp"
#include "host-sdk/desktop/schedule/schedule_view.hpp"
#include "host-sdk/desktop/shell/notification_popup.hpp"
#include "host-sdk/desktop/shell/offers_bar.hpp"
#include "host-sdk/desktop/shell/workspace.hpp"

// What happens to lists and forms, as the window board tells it.

namespace erp::desktop {

namespace {

// In front; its title follows the view's.
template <class View>
void add_tab(QTabWidget& tabs, View* view, const std::string& icon_svg) {
  const auto write_title = [&tabs, view] {
    const int index = tabs.indexOf(view);
    tabs.setTabText(index, view->title());
    tabs.setTabToolTip(index, view->title());
  };
  tabs.addTab(view, look::icon_of(icon_svg, look::accent), view->title());
  write_title();
  QObject::connect(view, &View::title_changed, &tabs, write_title);
  tabs.setCurrentWidget(view);
}

}  // namespace

void workspace::list_opened(company::open_list& list) {
  const auto* known = desk_.host.contributions().find_list(list.list);
  if (known == nullptr) return;
  auto* view = new list_view(desk_, list.handle, known->what, list.about, *list.session, lists_);
  connect(view, &list_view::context_changed, this, [this, view] {
    if (view == list_in_front()) desk_.host.front_list().show(view->as_context());
  });
  connect(view, &list_view::command_asked, this, &workspace::run);
  connect(view, &list_view::failed, this, &workspace::show_trouble);
  connect(view, &list_view::form_asked, this, [this](const QString& form, const QString& key) {
    const auto answer =
        desk_.host.windows().open_form(form.toStdString(), record_key{key.toStdString()}, {});
    if (!answer.ok()) show_trouble(answer.failure());
  });
  add_tab(*lists_, view, known->what.description.icon_svg);
  front_changed();
  view->table()->setFocus();
  emit shown(list.handle);
}

void workspace::schedule_opened(company::open_schedule& schedule) {
  auto* view = new schedule_view(desk_, schedule, lists_);
  const int index = lists_->addTab(view, look::own_icon("calendar", look::accent), view->title());
  lists_->setCurrentIndex(index);
  front_changed();
  view->setFocus();
  emit shown(schedule.handle);
}

void workspace::report_opened(company::open_report& report) {
  const auto* known = desk_.host.contributions().find_report(report.report);
  if (known == nullptr) return;
  auto* view = new report_view(desk_, report, known->what.description, lists_);
  add_tab(*lists_, view, known->what.description.icon_svg);
  front_changed();
  view->setFocus();
  emit shown(report.handle);
}

void workspace::form_opening(company::open_form& form) {
  const auto* known = desk_.host.contributions().find_form(form.form);
  if (known == nullptr) return;
  auto* window = new form_window(desk_, form.handle, known->what.description);
  forms_[form.handle] = window;
  // An answer can come after the operator has left.
  const auto told = [self = QPointer<workspace>(this)](const std::string& handle,
                                                       const result<outcome>& answer) {
    if (self && self->told_) self->told_(handle, answer);
  };
  window->set_witness(told);
  place(window);
  window->show();
}

// A little further down and right than the one before, within the screen.
void workspace::place(form_window* window) {
  const QWidget* main = this->window();
  const QRect around = main->geometry();
  const QSize size = window->size().boundedTo(around.size() - QSize(40, 60)).expandedTo({480, 360});
  window->resize(size);
  const int step = 28 * int((forms_.size() - 1) % 6);
  const QPoint middle = around.center() - QPoint(size.width() / 2, size.height() / 2);
  window->move(middle + QPoint(step, step));
}

void workspace::form_ready(company::open_form& form) {
  form_window* window = find_form(form.handle);
  if (window == nullptr) return;
  window->take(*form.session);
  window->raise();
  window->activateWindow();
  emit shown(form.handle);
}

void workspace::form_failed(const std::string& handle, const error& why) {
  if (form_window* window = find_form(handle)) window->let_go();
  forms_.erase(handle);
  show_trouble(why);
  emit not_opened(handle, why);
}

void workspace::raised(const std::string& handle) {
  if (list_view* list = find_list(handle)) {
    lists_->setCurrentWidget(list);
    list->table()->setFocus();
    window()->raise();
    window()->activateWindow();
  } else if (auto* open = desk_.host.windows().find_schedule(handle); open && schedule()) {
    lists_->setCurrentWidget(schedule());
    schedule()->show_about(open->about);
    schedule()->setFocus();
    window()->raise();
    window()->activateWindow();
  } else if (report_view* report = find_report(handle)) {
    lists_->setCurrentWidget(report);
    report->setFocus();
    window()->raise();
    window()->activateWindow();
  } else if (form_window* form = find_form(handle)) {
    form->show();
    form->raise();
    form->activateWindow();
  }
  emit shown(handle);
}

void workspace::closing(const std::string& handle) {
  if (list_view* list = find_list(handle)) {
    list->let_go();
    lists_->removeTab(lists_->indexOf(list));
    list->deleteLater();
    front_changed();
  } else if (schedule_view* view = schedule(); view && view->handle() == handle) {
    view->let_go();
    lists_->removeTab(lists_->indexOf(view));
    view->deleteLater();
    front_changed();
  } else if (report_view* report = find_report(handle)) {
    report->let_go();
    lists_->removeTab(lists_->indexOf(report));
    report->deleteLater();
    front_changed();
  } else if (form_window* form = find_form(handle)) {
    form->let_go();
    forms_.erase(handle);
  }
}

void workspace::offers_changed() {
  offers_->rebuild();
}

void workspace::notifications_changed() {
  notifications_->rebuild();
}

bool workspace::close_everything() {
  if (permissions_ && !permissions_->close()) {
    show_permissions();
    return false;
  }
  for (form_window* form : forms()) {
    const bool dirty = form->session() != nullptr && form->session()->state().dirty;
    if (dirty) raised(form->handle());
    form->close();
    if (dirty) return false;
  }
  if (!forms().empty()) return false;  // they are closing; asked again when they are gone
  for (int index = lists_->count() - 1; index >= 0; --index) close_tab(index);
  return true;
}

bool workspace::is_asking() const {
  if (permissions_ && permissions_->is_asking()) return true;
  for (const form_window* form : forms())
    if (form->session() != nullptr && form->session()->state().dirty) return true;
  return false;
}

}  // namespace erp::desktop
