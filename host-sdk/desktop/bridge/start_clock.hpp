// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <chrono>

namespace erp::desktop {

class main_window;

// How long the program took from its start to a window one can work in: somebody is logged in, and
// the first rows of the first list are painted. Main thread; lives beside the window.
class start_clock : public QObject {
  Q_OBJECT

 public:
  explicit start_clock(main_window& window);

  // Prints "usable after 312 ms" and ends the event loop: 0 up to `promised`, 1 beyond it.
  void end_program_when_usable();

  static constexpr std::chrono::milliseconds promised{500};
  // Since the kernel made the process, where it tells; else since the first call.
  static std::chrono::milliseconds since_start();

 private:
  void look();

  main_window& window_;
};

}  // namespace erp::desktop
