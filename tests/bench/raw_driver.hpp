// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "tests/bench/recorder.hpp"

// The floor: recorded statements through the sqlite3 C API, each prepared once, with nothing of
// ours between. Set up as our own connections are. Used by one thread.

namespace bench {

// What is another value in every run: rows that are new get new names and numbers.
struct replacements {
  std::map<std::string, std::string> texts;  // recorded → this run's
  std::vector<std::int64_t> ids;             // recorded ids of new rows, in their order
  std::string returns_id = "INSERT INTO crm_activity (";  // beginning of what answers them
};

class raw_driver {
 public:
  raw_driver(const std::filesystem::path& file, bool durable);
  ~raw_driver();
  raw_driver(const raw_driver&) = delete;
  raw_driver& operator=(const raw_driver&) = delete;

  // Prepares for this sequence; made once.
  void learn(std::vector<executed> statements);
  // Runs it, reading every column of every row. Answers the number of rows read.
  std::int64_t run(const replacements& replaced);

 private:
  struct impl;
  std::unique_ptr<impl> impl_;
};

}  // namespace bench
