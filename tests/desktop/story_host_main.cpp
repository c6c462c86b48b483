// SPDX-License-Identifier: Apache-2.0
// desktop-story-host: the real window, offscreen, driven by the protocol of erp-headless on
// standard input and output.

#include <QApplication>
#include <exception>
#include <iostream>
#include <string>

#include "host-sdk/company/own_lists.hpp"
#include "host-sdk/desktop/bridge/arguments.hpp"
#include "host-sdk/desktop/bridge/event_loop.hpp"
#include "host-sdk/desktop/look/palette.hpp"
#include "host-sdk/desktop/shell/desktop_commands.hpp"
#include "host-sdk/desktop/shell/operator_page.hpp"
#include "tests/desktop/support/desktop_driver.hpp"

namespace {

using namespace erp;

int talk(const desktop::program_arguments& arguments) {
  auto options = arguments.host;
  // As erp-headless: a story's clock jumps, and nobody has walked away.
  options.lock_after_min = options.lock_after_min.value_or(0);
  company::reference_host host(options);
  loader::module_loader modules(desktop::seats_of(host));
  desktop::event_loop loop(host);
  desktop::speech words(host);
  const desktop::desk desk{host, modules, words};
  desktop::main_window window(desk, words);
  const subscriptions own = company::register_own_lists(host);
  desktop::load_modules(modules, arguments.modules, arguments.installation.modules);
  const subscriptions commands = desktop::register_desktop_commands(desk, window);
  window.show();
  QApplication::setActiveWindow(&window);
  testing_support::desktop_driver driver(window, host, modules);
  window.start(arguments.login, arguments.password);
  driver.settle();
  if (!driver.start(arguments.login)) {
    std::cerr << window.operators()->trouble().toStdString() << "\n";
    return 2;
  }
  std::string line;
  while (std::getline(std::cin, line)) std::cout << driver.answer(line) << std::endl;
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication application(argc, argv);
  QApplication::setApplicationName("desktop-story-host");
  try {
    const auto arguments = desktop::read_arguments(std::vector<std::string>(argv, argv + argc));
    desktop::look::apply(application);
    return talk(arguments);
  } catch (const desktop::start_refused& stop) {
    std::cerr << stop.message;
    return stop.exit_code;
  } catch (const std::exception& failure) {
    std::cerr << failure.what() << "\n";
    return 2;
  }
}
