// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "tests/bench/recorder.hpp"

// The floor: recorded statements through the server's own C library, each prepared once, with
// nothing of ours between. Set up as our own connections are. Used by one thread.

namespace bench {

// What is another value in every run: rows that are new get new names and numbers.
struct replacements {
  std::map<std::string, std::string> texts;  // recorded → this run's
  std::vector<std::int64_t> ids;             // recorded ids of new rows, in their order
  std::string returns_id = "INSERT INTO crm_activity (";  // beginning of what answers them
};

class raw_driver {
 public:
  virtual ~raw_driver() = default;

  // Prepares for this sequence; made once.
  virtual void learn(std::vector<executed> statements) = 0;
  // Runs it, reading every column of every row. Answers the number of rows read.
  virtual std::int64_t run(const replacements& replaced) = 0;
};

std::unique_ptr<raw_driver> raw_sqlite(const std::filesystem::path& file, bool durable);
// `connection` as in CRM_TEST_POSTGRESQL. Throws when the server cannot be reached.
std::unique_ptr<raw_driver> raw_postgresql(const std::string& connection);

// One step of a sequence, with what is replaced found beforehand: comparing texts at run time
// would be our work on the driver's account.
struct raw_step {
  std::string sql;
  std::vector<bound_value> values;
  std::vector<int> id_of;            // per value: index of the new row it names, or -1
  std::vector<std::string> text_of;  // per value: the recorded text that is replaced, or empty
  bool returns_id = false;
};
std::vector<raw_step> steps_of(const std::vector<executed>& sequence, const replacements& replaced);

}  // namespace bench
