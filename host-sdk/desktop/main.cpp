// SPDX-License-Identifier: Apache-2.0
// erp-desktop: the reference host as a window.

#include <QApplication>
#include <QTimer>
#include <exception>
#include <iostream>

#include "host-sdk/company/own_lists.hpp"
#include "host-sdk/desktop/bridge/arguments.hpp"
#include "host-sdk/desktop/bridge/event_loop.hpp"
#include "host-sdk/desktop/bridge/start_clock.hpp"
#include "host-sdk/desktop/look/palette.hpp"
#include "host-sdk/desktop/shell/desktop_commands.hpp"
#include "host-sdk/desktop/shell/main_window.hpp"

namespace {

using namespace erp;

// The order of these is the order of life: windows before modules, modules before the host.
int work(QApplication& application, const desktop::program_arguments& arguments) {
  company::reference_host host(arguments.host);
  loader::module_loader modules(desktop::seats_of(host));
  desktop::event_loop loop(host);
  desktop::speech words(host);
  const desktop::desk desk{host, modules, words};
  desktop::main_window window(desk, words);
  desktop::start_clock clock(window);
  if (arguments.measure_start) clock.end_program_when_usable();
  window.showMaximized();
  window.start(arguments.login, arguments.password);
  // After the window is there, so that it is there at once.
  const subscriptions host_lists = company::register_own_lists(host);
  desktop::load_modules(modules, arguments.modules, arguments.installation.modules);
  const subscriptions commands = desktop::register_desktop_commands(desk, window);
  return application.exec();
}

}  // namespace

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  QApplication::setApplicationName("erp-desktop");
  try {
    const auto arguments = desktop::read_arguments(std::vector<std::string>(argv, argv + argc));
    desktop::look::apply(application);
    return work(application, arguments);
  } catch (const desktop::start_refused& stop) {
    (stop.exit_code == 0 ? std::cout : std::cerr) << stop.message;
    return stop.exit_code;
  } catch (const std::exception& failure) {
    std::cerr << failure.what() << "\n";
    return 2;
  }
}
