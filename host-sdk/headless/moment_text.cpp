// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/headless/moment_text.hpp"

#include <cstdio>

#include "host-sdk/kit/zone.hpp"

namespace erp::headless {

using namespace std::chrono;

namespace {

// Takes fixed pieces off the front of a text; once something did not fit, nothing does.
class reader {
 public:
  explicit reader(std::string_view text) : rest_(text) {}

  int digits(std::size_t count) {
    int number = 0;
    if (rest_.size() < count) good_ = false;
    for (std::size_t i = 0; good_ && i < count; ++i) {
      const char each = rest_[i];
      if (each < '0' || each > '9') good_ = false;
      number = number * 10 + (each - '0');
    }
    if (good_) rest_.remove_prefix(count);
    return good_ ? number : 0;
  }
  bool take(char expected) {
    if (!good_ || rest_.empty() || rest_.front() != expected) return false;
    rest_.remove_prefix(1);
    return true;
  }
  void need(char expected) {
    if (!take(expected)) good_ = false;
  }
  // One to three digits after the point; further ones are finer than we keep.
  milliseconds fraction() {
    int number = 0;
    int count = 0;
    while (!rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9') {
      if (count < 3) number = number * 10 + (rest_.front() - '0');
      ++count;
      rest_.remove_prefix(1);
    }
    if (count == 0 || count > 9) good_ = false;
    for (int i = count; i < 3; ++i) number *= 10;
    return milliseconds(number);
  }
  void refuse() { good_ = false; }
  bool good() const { return good_; }
  bool at_end() const { return good_ && rest_.empty(); }

 private:
  std::string_view rest_;
  bool good_ = true;
};

date take_date(reader& in) {
  const int y = in.digits(4);
  in.need('-');
  const int m = in.digits(2);
  in.need('-');
  const int d = in.digits(2);
  const date day =
      year(y) / month(static_cast<unsigned>(m)) / std::chrono::day(static_cast<unsigned>(d));
  if (!day.ok() || y < 1) in.refuse();
  return day;
}

milliseconds take_time(reader& in) {
  const int h = in.digits(2);
  in.need(':');
  const int m = in.digits(2);
  int s = 0;
  milliseconds fraction{0};
  if (in.take(':')) {
    s = in.digits(2);
    if (in.take('.')) fraction = in.fraction();
  }
  if (h > 23 || m > 59 || s > 59) in.refuse();
  return hours(h) + minutes(m) + seconds(s) + fraction;
}

std::optional<minutes> take_offset(reader& in) {
  if (in.take('Z')) return minutes(0);
  const bool plus = in.take('+');
  if (!plus && !in.take('-')) return std::nullopt;
  const int h = in.digits(2);
  in.need(':');
  const int m = in.digits(2);
  if (h > 18 || m > 59) in.refuse();
  const minutes offset = hours(h) + minutes(m);
  return plus ? offset : -offset;
}

}  // namespace

std::string show_date(date day) {
  char text[16];
  std::snprintf(text, sizeof(text), "%04d-%02u-%02u", static_cast<int>(day.year()),
                static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
  return text;
}

std::string show_wall_time(wall_time moment) {
  const auto midnight = floor<days>(moment);
  const hh_mm_ss time(moment - midnight);
  char text[32];
  std::snprintf(text, sizeof(text), "T%02d:%02d:%02d", static_cast<int>(time.hours().count()),
                static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()));
  std::string result = show_date(date(midnight)) + text;
  if (time.subseconds().count() != 0) {
    std::snprintf(text, sizeof(text), ".%03d", static_cast<int>(time.subseconds().count()));
    result += text;
  }
  return result;
}

std::string show_instant(instant moment, std::string_view zone) {
  return show_wall_time(kit::to_wall(moment, zone)) + kit::offset_of(moment, zone);
}

std::optional<date> read_date(std::string_view text) {
  reader in(text);
  const date day = take_date(in);
  if (!in.at_end()) return std::nullopt;
  return day;
}

std::optional<std::variant<instant, wall_time>> read_moment(std::string_view text) {
  reader in(text);
  const date day = take_date(in);
  if (!in.good()) return std::nullopt;
  const local_days midnight(day);
  if (in.at_end()) return wall_time(midnight);
  in.need('T');
  const wall_time wall = midnight + take_time(in);
  if (in.at_end()) return wall;
  const auto offset = take_offset(in);
  if (!offset || !in.at_end()) return std::nullopt;
  return instant(wall.time_since_epoch() - *offset);
}

}  // namespace erp::headless
