// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/headless/line_reader.hpp"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <streambuf>
#include <thread>
#include <utility>

namespace erp::headless {

struct line_reader::shared {
  std::mutex guard;
  std::condition_variable fewer;
  std::deque<read_line> lines;  // under guard
  bool ended = false;           // under guard: the stream is at its end
  bool abandoned = false;       // under guard: nobody listens any more
};

namespace {

constexpr int end_of_stream = std::char_traits<char>::eof();

// False at the end of the stream, when there was not even an unfinished line.
bool take_line(std::streambuf& from, read_line& line) {
  line = {};
  int each = from.sbumpc();
  if (each == end_of_stream) return false;
  for (; each != end_of_stream && each != '\n'; each = from.sbumpc()) {
    if (line.text.size() < line_reader::line_bytes_max)
      line.text.push_back(static_cast<char>(each));
    else
      line.too_long = true;
  }
  return true;
}

}  // namespace

line_reader::line_reader(std::istream& from, std::function<void()> wake)
    : shared_(std::make_shared<shared>()) {
  std::thread([state = shared_, stream = from.rdbuf(), wake = std::move(wake)] {
    read_line line;
    bool more = true;
    while (more) {
      more = take_line(*stream, line);
      std::unique_lock lock(state->guard);
      state->fewer.wait(lock,
                        [&] { return state->abandoned || state->lines.size() < lines_ahead_max; });
      if (state->abandoned) return;
      if (more)
        state->lines.push_back(std::move(line));
      else
        state->ended = true;
      wake();  // under the lock: whoever abandons the reader waits for it
    }
  }).detach();
}

line_reader::~line_reader() {
  std::lock_guard lock(shared_->guard);
  shared_->abandoned = true;
  shared_->fewer.notify_all();
}

std::optional<read_line> line_reader::next() {
  std::lock_guard lock(shared_->guard);
  if (shared_->lines.empty()) return std::nullopt;
  read_line line = std::move(shared_->lines.front());
  shared_->lines.pop_front();
  shared_->fewer.notify_all();
  return line;
}

bool line_reader::ended() const {
  std::lock_guard lock(shared_->guard);
  return shared_->ended && shared_->lines.empty();
}

}  // namespace erp::headless
