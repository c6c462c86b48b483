// SPDX-License-Identifier: Apache-2.0
#include "tests/load/tally.hpp"

#include <algorithm>
#include <cstdio>

namespace load {

void tally::add(stored_contact contact) {
  const std::scoped_lock lock(mutex_);
  contacts_.push_back(std::move(contact));
}

void tally::add(stored_note note) {
  const std::scoped_lock lock(mutex_);
  notes_.push_back(std::move(note));
}

void tally::took(const std::string& what, milliseconds time) {
  const std::scoped_lock lock(mutex_);
  times_[what].push_back(time);
}

void tally::failed(const std::string& why) {
  const std::scoped_lock lock(mutex_);
  failures_.push_back(why);
}

std::optional<std::string> tally::any_key(std::mt19937& chance) const {
  const std::scoped_lock lock(mutex_);
  if (contacts_.empty()) return std::nullopt;
  return contacts_[chance() % contacts_.size()].key;
}

std::vector<stored_contact> tally::contacts() const {
  const std::scoped_lock lock(mutex_);
  return contacts_;
}

std::vector<stored_note> tally::notes() const {
  const std::scoped_lock lock(mutex_);
  return notes_;
}

std::vector<std::string> tally::failures() const {
  const std::scoped_lock lock(mutex_);
  return failures_;
}

void tally::print(double seconds) const {
  const std::scoped_lock lock(mutex_);
  std::printf("  %-22s %8s %9s %9s %9s %9s\n", "", "done", "a second", "p50 ms", "p99 ms",
              "max ms");
  for (auto [what, times] : times_) {
    std::sort(times.begin(), times.end());
    const auto at = [&times = times](double share) {
      return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))].count();
    };
    std::printf("  %-22s %8zu %9.1f %9.1f %9.1f %9.1f\n", what.c_str(), times.size(),
                static_cast<double>(times.size()) / seconds, at(0.5), at(0.99), at(1));
  }
  std::printf("  asked about a clash: %lld, told that the database is away: %lld\n",
              static_cast<long long>(questions_), static_cast<long long>(away_));
}

}  // namespace load
