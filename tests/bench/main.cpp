// SPDX-License-Identifier: Apache-2.0
// crm-bench: prints what was promised, what it costs, and whether it holds.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <map>

#include "host-sdk/loader/module_loader.hpp"
#include "tests/bench/measures.hpp"
#include "tests/bench/places.hpp"
#include "tests/bench/recorder.hpp"

namespace {

// Keeps the times of every repetition; medians are less moved by a busy neighbour than means. What
// waits for disk or other processes is timed by the clock, what only computes by the processor.
class time_keeper final : public benchmark::BenchmarkReporter {
 public:
  bool ReportContext(const Context&) override { return true; }
  void ReportRuns(const std::vector<Run>& runs) override {
    for (const Run& run : runs) {
      if (run.run_type != Run::RT_Iteration) continue;
      const double accumulated =
          waits(run.run_name) ? run.real_accumulated_time : run.cpu_accumulated_time;
      times_[run.run_name.function_name].push_back(accumulated * 1e6 /
                                                   static_cast<double>(run.iterations));
    }
  }

  // Not with --benchmark_filter.
  bool has(const std::string& name) const { return name.empty() || times_.count(name) > 0; }

  double median_us(const std::string& name) {
    auto& times = times_.at(name);
    std::nth_element(times.begin(), times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2),
                     times.end());
    return times[times.size() / 2];
  }

 private:
  static bool waits(const benchmark::BenchmarkName& name) { return !name.time_type.empty(); }

  std::map<std::string, std::vector<double>> times_;
};

std::string shown(double us) {
  char text[32];
  std::snprintf(text, sizeof text, us < 10'000 ? "%.1f us" : "%.1f ms",
                us < 10'000 ? us : us / 1'000);
  return text;
}

bool print(const bench::promise& promise, time_keeper& times) {
  const double took = times.median_us(promise.name);
  const bool absolute = promise.floor.empty();
  const double floor = absolute ? 1'000 : times.median_us(promise.floor);
  const bool holds = took / floor <= promise.bound;
  char ratio[32] = "", bound[32];
  if (!absolute) std::snprintf(ratio, sizeof ratio, "%.2f", took / floor);
  std::snprintf(bound, sizeof bound, absolute ? "%.0f ms" : "%.1f", promise.bound);
  std::printf("%-54s %11s %11s %6s %7s  %s\n", promise.what.c_str(), shown(took).c_str(),
              absolute ? "" : shown(floor).c_str(), ratio, bound, holds ? "holds" : "BROKEN");
  return holds;
}

void say(const char* what) {
  std::printf("%s\n", what);
  std::fflush(stdout);
}

// The same company once more, on the server that ./dev bench starts.
std::unique_ptr<testing_support::server_database> million_at_postgresql() {
  const testing_support::test_server server{db::server::postgresql, "Postgresql",
                                            "CRM_TEST_POSTGRESQL"};
  auto database = std::make_unique<testing_support::server_database>(server);
  db::session session(database->target());
  bench::make_million(session);
  session.execute("VACUUM ANALYZE");
  session.execute("CHECKPOINT");
  return database;
}

int measure() {
  bench::recorder::watch_every_connection();
  say("Making a company with 1 000 000 activities, in a file…");
  const bench::million data;
  say("…and on PostgreSQL…");
  const auto served = million_at_postgresql();
  std::vector<std::unique_ptr<bench::group>> groups;
  groups.push_back(bench::pages(bench::at_file(data)));
  groups.push_back(bench::schedules(bench::at_file(data)));
  groups.push_back(bench::reports(bench::at_file(data)));
  groups.push_back(bench::saves(bench::at_copies(data, true)));
  groups.push_back(bench::saves(bench::at_copies(data, false)));
  groups.push_back(bench::pages(bench::at_postgresql(*served, "postgresql_", "PostgreSQL: ")));
  groups.push_back(bench::schedules(bench::at_postgresql(*served, "postgresql_", "PostgreSQL: ")));
  groups.push_back(bench::reports(bench::at_postgresql(*served, "postgresql_", "PostgreSQL: ")));
  groups.push_back(
      bench::saves(bench::at_postgresql(*served, "postgresql_save", "PostgreSQL: the save")));
  groups.push_back(bench::starts(erp::loader::program_directory()));
  say("Measuring…\n");
  time_keeper times;
  benchmark::RunSpecifiedBenchmarks(&times);
  std::printf("%-54s %11s %11s %6s %7s\n", "median of the repetitions", "ours", "raw", "ratio",
              "bound");
  bool all_hold = true;
  for (const auto& group : groups)
    for (const bench::promise& promise : group->promises())
      if (times.has(promise.name) && times.has(promise.floor))
        all_hold = print(promise, times) && all_hold;
  return all_hold ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  // In turns, so that whatever else the computer does falls on both sides of a ratio.
  std::vector<char*> arguments(argv, argv + argc);
  std::string in_turns = "--benchmark_enable_random_interleaving=true";
  std::string repetitions = "--benchmark_repetitions=15";
  std::string time = "--benchmark_min_time=0.05";
  arguments.insert(arguments.begin() + 1, {in_turns.data(), repetitions.data(), time.data()});
  int count = static_cast<int>(arguments.size());
  benchmark::Initialize(&count, arguments.data());
  try {
    return measure();
  } catch (const std::exception& e) {
    std::fprintf(stderr, "crm-bench: %s\n", e.what());
    return 2;
  }
}
