// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "tests/bench/million.hpp"
#include "tests/bench/raw_driver.hpp"

// What is measured, and what it may cost. Each group registers its benchmarks with Google
// Benchmark, which runs them in turns, and promises about their medians. One thread.

namespace bench {

// `name` takes at most `bound` times what `floor` takes; with an empty floor at most `bound` ms.
struct promise {
  std::string what;
  std::string name;
  std::string floor;
  double bound = 0;
};

// Things that benchmarks work with; alive until all have run.
class group {
 public:
  virtual ~group() = default;
  virtual std::vector<promise> promises() const = 0;
};

// One server, ours and raw side by side. What both write may be one database or two alike.
struct place {
  std::string name;  // of the benchmarks
  std::string said;  // to people
  db::connection_target ours;
  db::connection_target theirs;
  std::unique_ptr<raw_driver> raw;  // on theirs
  bool waits = false;  // for a disk or a server: timed by the clock, else by the processor
};

std::unique_ptr<group> saves(place at);
std::unique_ptr<group> pages(place at);
std::unique_ptr<group> schedules(place at);
std::unique_ptr<group> reports(place at);
std::unique_ptr<group> starts(const std::filesystem::path& programs);

}  // namespace bench
