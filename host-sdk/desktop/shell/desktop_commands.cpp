// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/shell/desktop_commands.hpp"

#include <QFile>
#include <QTimer>
#include <utility>

#include "host-sdk/company/core/reference_host.hpp"
#include "host-sdk/desktop/list/list_view.hpp"
#include "host-sdk/desktop/shell/main_window.hpp"
#include "host-sdk/desktop/shell/workspace.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

namespace {

std::string icon(const char* name) {
  QFile file(QString(":/desktop/look/icons/%1.svg").arg(name));
  return file.open(QFile::ReadOnly) ? file.readAll().toStdString() : std::string();
}

command make(command_description description, std::function<void()> act) {
  return {std::move(description), [](const command_context&) { return availability{}; },
          [act = std::move(act)](const command_context&, const arguments&) -> result<void> {
            act();
            return {};
          }};
}

ribbon_placement on_view_page(const char* command, const char* group, text group_caption, int order,
                              button_size size) {
  return {command, "erp.view", kit::tr("View"), "W", {}, group, std::move(group_caption),
          order,   size};
}

// What administrators do, under Configuration.
template <class Keep, class Later>
void register_configuration(registry& registry, const Keep& keep, const Later& later) {
  keep(registry.add(make({"erp.command.dictionaries",
                          kit::tr("Universal dictionaries"),
                          kit::tr("Shows the values that forms offer, and changes them."),
                          icon("list"),
                          "U",
                          {}},
                         later([](main_window& main) {
                           if (main.work()) main.work()->show_dictionaries();
                         }))));
  keep(registry.add(menu_placement{
      "erp.command.dictionaries", {{"configuration", kit::tr("Configuration")}}, 10}));
  keep(registry.add(make({"erp.command.permissions",
                          kit::tr("Permissions"),
                          kit::tr("Shows what groups of operators are granted, and changes it."),
                          icon("user"),
                          "G",
                          {}},
                         later([](main_window& main) {
                           if (main.work()) main.work()->show_permissions();
                         }))));
  keep(registry.add(menu_placement{"erp.command.permissions",
                                   {{"configuration", kit::tr("Configuration")},
                                    {"operator_groups", kit::tr("Operator groups")}},
                                   20}));
}

template <class Keep>
void place_all(registry& registry, const Keep& keep) {
  const text view = kit::tr("View");
  const text host = kit::tr("System");
  keep(registry.add(on_view_page("erp.command.refresh", "view", view, 1, button_size::large)));
  keep(registry.add(on_view_page("erp.command.navigation", "view", view, 2, button_size::large)));
  keep(registry.add(on_view_page("erp.command.modules", "system", host, 1, button_size::large)));
  keep(registry.add(
      on_view_page("erp.command.switch_operator", "system", host, 2, button_size::large)));
  keep(registry.add(on_view_page("erp.command.lock", "system", host, 3, button_size::large)));
}

}  // namespace

subscriptions register_desktop_commands(const desk& desk, main_window& window) {
  subscriptions held;
  auto& registry = desk.host.own_place().registry();
  const auto keep = [&held](result<subscription> registered) {
    if (registered.ok()) held.push_back(std::move(*registered));
  };
  const auto later = [&window](auto act) {
    // Out of the button's own click: what it does may take the button away.
    return [&window, act] { QTimer::singleShot(0, &window, [&window, act] { act(window); }); };
  };
  keep(registry.add(make({"erp.command.refresh", kit::tr("Refresh"),
                          kit::tr("Reloads what is in front."), icon("refresh"), "R", "F5"},
                         later([](main_window& main) {
                           if (main.work()) main.work()->refresh_front();
                         }))));
  keep(registry.add(
      make({"erp.command.navigation", kit::tr("Menu"),
            kit::tr("Shows or hides the menu on the left."), icon("navigation"), "E", "Ctrl+M"},
           later([](main_window& main) {
             if (main.work()) main.work()->toggle_navigation();
           }))));
  keep(registry.add(make({"erp.command.modules",
                          kit::tr("Modules"),
                          kit::tr("Shows every module that was found, and why one does not run."),
                          icon("modules"),
                          "D",
                          {}},
                         later([](main_window& main) {
                           if (main.work()) main.work()->show_modules();
                         }))));
  keep(registry.add(make({"erp.command.switch_operator",
                          kit::tr("Change operator"),
                          kit::tr("Closes what is open and lets somebody else work."),
                          icon("switch-operator"),
                          "S",
                          {}},
                         later([](main_window& main) { main.switch_operator(); }))));
  keep(registry.add(make({"erp.command.lock",
                          kit::tr("Lock"),
                          kit::tr("Covers everything until the password is given (Ctrl+L)."),
                          icon("lock"),
                          "L",
                          {}},
                         later([](main_window& main) { main.lock(); }))));
  register_configuration(registry, keep, later);
  place_all(registry, keep);
  return held;
}

}  // namespace erp::desktop
