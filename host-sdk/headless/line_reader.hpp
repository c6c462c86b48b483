// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <istream>
#include <memory>
#include <optional>
#include <string>

// Requests from a stream, read by a thread of its own so that the clock's ticks and the answers of
// jobs go on while nobody asks. next and ended are [main]; `wake` is called on the reading thread.
// The stream must outlive the program: a thread that waits for a line cannot be stopped.

namespace erp::headless {

struct read_line {
  std::string text;
  bool too_long = false;  // its end was thrown away
};

class line_reader {
 public:
  static constexpr std::size_t line_bytes_max = 64 * 1024 * 1024;
  static constexpr std::size_t lines_ahead_max = 100;

  line_reader(std::istream& from, std::function<void()> wake);
  ~line_reader();

  std::optional<read_line> next();  // none: nothing is there now
  bool ended() const;               // and nothing will ever be

 private:
  struct shared;
  std::shared_ptr<shared> shared_;
};

}  // namespace erp::headless
