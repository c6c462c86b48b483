// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/bridge/start_clock.hpp"

#include <unistd.h>

#include <QApplication>
#include <QFile>
#include <QTimer>
#include <ctime>
#include <iostream>

#include "host-sdk/desktop/list/list_model.hpp"
#include "host-sdk/desktop/list/list_view.hpp"
#include "host-sdk/desktop/shell/main_window.hpp"
#include "host-sdk/desktop/shell/workspace.hpp"

namespace erp::desktop {

namespace {

constexpr int start_time_field = 22;  // of /proc/self/stat, in ticks since boot
constexpr int fields_before_state = 2;

std::chrono::milliseconds since_boot() {
  timespec now{};
  clock_gettime(CLOCK_BOOTTIME, &now);
  return std::chrono::milliseconds(now.tv_sec * 1000 + now.tv_nsec / 1000000);
}

std::chrono::milliseconds process_start() {
  QFile stat("/proc/self/stat");
  if (!stat.open(QFile::ReadOnly)) return since_boot();
  // The second field is the program's name in brackets and may hold blanks.
  const QByteArray line = stat.readAll();
  const auto fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
  const qint64 ticks = fields.value(start_time_field - fields_before_state - 1).toLongLong();
  return std::chrono::milliseconds(ticks * 1000 / sysconf(_SC_CLK_TCK));
}

}  // namespace

start_clock::start_clock(main_window& window) : window_(window) {}

std::chrono::milliseconds start_clock::since_start() {
  static const std::chrono::milliseconds start = process_start();
  return since_boot() - start;
}

void start_clock::end_program_when_usable() {
  auto* often = new QTimer(this);
  connect(often, &QTimer::timeout, this, &start_clock::look);
  often->start(1);
}

void start_clock::look() {
  const workspace* work = window_.work();
  const list_view* list = work == nullptr ? nullptr : work->list_in_front();
  if (list == nullptr || !list->model()->rows().answered()) return;
  QApplication::processEvents();  // paints what has come
  const auto took = since_start();
  std::cout << "usable after " << took.count() << " ms" << std::endl;
  QApplication::exit(took <= promised ? 0 : 1);
}

}  // namespace erp::desktop
