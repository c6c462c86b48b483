// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <random>
#include <string>
#include <vector>

// What the operators were told and how long they waited for it: later held against the tables.
// Callable on [any] thread; lives as long as the run.

namespace load {

using milliseconds = std::chrono::duration<double, std::milli>;

// A new contact that was acknowledged as saved; its subject is nobody else's.
struct stored_contact {
  std::string key;
  std::string subject;
  std::string note;
  bool with_follow_up = false;
};

// A note that was acknowledged as saved in a record that was there; no other note is the same.
struct stored_note {
  std::string key;
  std::string note;
};

class tally {
 public:
  void add(stored_contact contact);
  void add(stored_note note);
  void took(const std::string& what, milliseconds time);
  void was_away() { count(&tally::away_); }        // told that the database is away, tried again
  void was_asked() { count(&tally::questions_); }  // about what two had changed
  void failed(const std::string& why);

  // One that somebody has saved already.
  std::optional<std::string> any_key(std::mt19937& chance) const;

  std::vector<stored_contact> contacts() const;
  std::vector<stored_note> notes() const;
  std::vector<std::string> failures() const;
  void print(double seconds) const;

 private:
  void count(std::int64_t tally::*counter) {
    const std::scoped_lock lock(mutex_);
    ++(this->*counter);
  }

  mutable std::mutex mutex_;  // guards everything below
  std::vector<stored_contact> contacts_;
  std::vector<stored_note> notes_;
  std::map<std::string, std::vector<milliseconds>> times_;
  std::int64_t away_ = 0;
  std::int64_t questions_ = 0;
  std::vector<std::string> failures_;
};

}  // namespace load
