// SPDX-License-Identifier: Apache-2.0
#include <benchmark/benchmark.h>

#include <stdexcept>

#include "plugin/schedule/schedule_entries.hpp"
#include "tests/bench/measures.hpp"
#include "tests/bench/office.hpp"

namespace bench {

namespace {

constexpr int employees = 20;
constexpr std::size_t entries_least = 4'000;  // of a million over four years

class schedule_group final : public group {
 public:
  explicit schedule_group(place at)
      : at_(std::move(at)),
        office_(at_.ours),
        inside_{office_.session(), office_.keys(), office_.may()} {
    using namespace std::chrono;
    week_.first = year(2025) / June / 2;
    week_.last = year(2025) / June / 8;
    for (int i = 1; i <= employees; ++i) week_.employees.push_back({std::to_string(i)});
    if (read().entries.size() < entries_least) throw std::logic_error("no whole week of entries");
    std::vector<executed> statements;
    {
      const recorder recorder;
      read();
      statements = recorder.statements();
    }
    measure("week/ours", [this](benchmark::State& state) {
      for (auto _ : state) benchmark::DoNotOptimize(read());
    });
    measure("week/raw", [this, statements](benchmark::State& state) {
      at_.raw->learn(statements);
      for (auto _ : state) benchmark::DoNotOptimize(at_.raw->run({}));
    });
  }

  std::vector<promise> promises() const override {
    return {{at_.said + "week of 20 employees over 1 000 000 activities", at_.name + "week/ours",
             at_.name + "week/raw", 1.5}};
  }

 private:
  erp::schedule_page read() {
    auto page = crm::read_entries(inside_, week_, office_.now());
    if (!page) throw std::runtime_error("no week: " + page.failure().message.id);
    return std::move(*page);
  }

  template <class Work>
  void measure(const std::string& name, Work work) {
    auto* registered = benchmark::RegisterBenchmark((at_.name + name).c_str(), std::move(work));
    if (at_.waits) registered->UseRealTime();
  }

  const place at_;
  office office_;
  crm::admitted inside_;
  erp::schedule_request week_;
};

}  // namespace

std::unique_ptr<group> schedules(place at) {
  return std::make_unique<schedule_group>(std::move(at));
}

}  // namespace bench
