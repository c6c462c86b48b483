// SPDX-License-Identifier: Apache-2.0
#include <benchmark/benchmark.h>

#include <map>
#include <stdexcept>

#include "plugin/uid.hpp"
#include "tests/bench/measures.hpp"
#include "tests/bench/office.hpp"

namespace bench {

namespace {

// One recorded save, and the way to tell it again with new names.
struct recorded_save {
  crm::save_wish wish;
  crm::save_answer answer;
  std::vector<executed> statements;

  replacements again() const {
    return {{{wish.wanted.uid, crm::new_uid()},
             {wish.key, crm::new_uid()},
             {wish.draft, crm::new_uid()}},
            {answer.saved.id, *answer.follow_up}};
  }
};

std::map<std::string, std::int64_t> row_counts(db::session& session) {
  std::map<std::string, std::int64_t> counts;
  for (const char* table : {"crm_activity", "crm_activity_person", "crm_timer_segment",
                            "crm_history", "crm_activity_search", "crm_draft", "crm_save"}) {
    auto& count =
        session.prepare("SELECT count(*) FROM " + std::string(table), {db::column_type::integer});
    count.run();
    count.fetch();
    counts[table] = count.integer(0);
    count.close();
  }
  return counts;
}

class save_group final : public group {
 public:
  explicit save_group(place at) : at_(std::move(at)), office_(at_.ours) {
    learn();
    compare();
    add("/ours", [this](benchmark::State& state) {
      for (auto _ : state) {
        state.PauseTiming();
        const crm::save_wish wish = office_.wish();
        state.ResumeTiming();
        benchmark::DoNotOptimize(office_.save(wish));
      }
    });
    add("/raw", [this](benchmark::State& state) {
      for (auto _ : state) {
        state.PauseTiming();
        const replacements replaced = recorded_.again();
        state.ResumeTiming();
        benchmark::DoNotOptimize(at_.raw->run(replaced));
      }
    });
  }

  std::vector<promise> promises() const override {
    return {{at_.said, at_.name + "/ours", at_.name + "/raw", 1.5}};
  }

 private:
  template <class Work>
  void add(const char* side, Work work) {
    auto* registered = benchmark::RegisterBenchmark((at_.name + side).c_str(), std::move(work));
    if (at_.waits) registered->UseRealTime();
  }

  void learn() {
    office_.save(office_.wish());  // prepares the statements
    recorded_.wish = office_.wish();
    const recorder recorder;
    recorded_.answer = office_.save(recorded_.wish);
    recorded_.statements = recorder.statements();
    at_.raw->learn(recorded_.statements);
  }

  // A floor that does less than we do would be no floor.
  void compare() {
    office other(at_.theirs);
    const auto before = row_counts(office_.session());
    office_.save(office_.wish());
    const auto ours = row_counts(office_.session());
    const auto raw_before = row_counts(other.session());
    at_.raw->run(recorded_.again());
    for (const auto& [table, count] : row_counts(other.session()))
      if (count - raw_before.at(table) != ours.at(table) - before.at(table))
        throw std::logic_error("the raw driver does not write the same rows of " + table);
  }

  const place at_;
  office office_;
  recorded_save recorded_;
};

}  // namespace

std::unique_ptr<group> saves(place at) {
  return std::make_unique<save_group>(std::move(at));
}

}  // namespace bench
