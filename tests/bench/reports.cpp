// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/reports.hpp"

#include <benchmark/benchmark.h>

#include <stdexcept>

#include "plugin/ids.hpp"
#include "plugin/report/report_run.hpp"
#include "tests/bench/measures.hpp"
#include "tests/bench/office.hpp"

namespace bench {

namespace {

struct asked_report {
  std::string name;
  std::string said;
  std::string report;
  erp::report_parameters parameters;
};

// Four years, which is everything there is; and a quarter against the one before.
std::vector<asked_report> asked_reports() {
  using namespace std::chrono;
  const erp::date first = year(2022) / 1 / 1, last = year(2025) / 12 / 31;
  const erp::record_key units{"unit"};
  return {{"report_years",
           "effectiveness over 1 000 000 activities",
           crm::report::effectiveness,
           {{"from", first}, {"to", last}, {"compare", false}}},
          {"report_units",
           "effectiveness of units over the same",
           crm::report::effectiveness,
           {{"from", first}, {"to", last}, {"compare", false}, {"by", units}}},
          {"report_quarter",
           "effectiveness of a quarter, compared",
           crm::report::effectiveness,
           {{"from", erp::date(year(2025) / 7 / 1)}, {"to", erp::date(year(2025) / 9 / 30)}}},
          {"report_acquisition",
           "acquisition by region over the same",
           crm::report::acquisition,
           {{"from", first}, {"to", last}, {"by", erp::record_key{"region"}}}},
          {"report_funnel",
           "the funnel of negotiations over the same",
           crm::report::negotiations,
           {{"from", first}, {"to", last}}}};
}

class quiet_job : public erp::job_context {
 public:
  void progress(std::int64_t, std::int64_t) override {}
  bool cancelled() const override { return false; }
};

class report_group final : public group {
 public:
  explicit report_group(place at) : at_(std::move(at)), office_(at_.ours) {
    for (const auto& asked : asked_reports()) add(asked);
  }

  std::vector<promise> promises() const override {
    constexpr double second_ms_max = 50;
    std::vector<promise> all;
    for (const auto& asked : asked_reports()) {
      const auto name = at_.name + asked.name;
      all.push_back({at_.said + asked.said, name + "/ours", name + "/raw", 1.2});
      all.push_back({at_.said + "that report once more", name + "/again", {}, second_ms_max});
    }
    return all;
  }

 private:
  std::shared_ptr<const crm::report_maker> maker_of(const asked_report& asked) const {
    for (const auto& maker : crm::report_makers())
      if (maker->describe().id == asked.report) return maker;
    throw std::logic_error("no report " + asked.report);
  }

  crm::report_wish wish(const asked_report& asked, const crm::report_maker& maker) const {
    crm::report_wish wish;
    auto& question = wish.question;
    question.now = office_.now();
    question.zone = office_.nowak().zone;
    question.language = "pl";
    auto all = crm::complete(maker.describe(),
                             maker.start({}, {question.now, question.zone, "pl"}).parameters,
                             asked.parameters);
    if (!all) throw std::logic_error("no question: " + all.failure().message.id);
    question.parameters = std::move(*all);
    question.mark = crm::mark_of(question);
    return wish;
  }

  void run(const crm::report_maker& maker, const crm::report_wish& wish) {
    quiet_job job;
    crm::admitted inside{office_.session(), office_.keys(), office_.may()};
    const auto answer = crm::run_report(inside, maker, kept_, wish, job);
    if (!answer) throw std::runtime_error("no report: " + answer.failure().message.id);
    benchmark::DoNotOptimize(*answer);
  }

  void add(const asked_report& asked) {
    const auto maker = maker_of(asked);
    auto anew = wish(asked, *maker);
    const auto again = anew;
    anew.anew = true;
    run(*maker, anew);
    std::vector<executed> statements;
    {
      const recorder recorder;
      run(*maker, anew);
      statements = recorder.statements();
    }
    measure(asked.name + "/ours", [this, maker, anew](benchmark::State& state) {
      for (auto _ : state) run(*maker, anew);
    });
    measure(asked.name + "/raw", [this, statements](benchmark::State& state) {
      at_.raw->learn(statements);
      for (auto _ : state) benchmark::DoNotOptimize(at_.raw->run({}));
    });
    measure(asked.name + "/again", [this, maker, again](benchmark::State& state) {
      run(*maker, again);  // whatever the other groups have changed meanwhile
      for (auto _ : state) run(*maker, again);
    });
  }

  template <class Work>
  void measure(const std::string& name, Work work) {
    auto* registered = benchmark::RegisterBenchmark((at_.name + name).c_str(), std::move(work));
    if (at_.waits) registered->UseRealTime();
  }

  const place at_;
  office office_;
  crm::kept_answers kept_;
};

}  // namespace

std::unique_ptr<group> reports(place at) {
  return std::make_unique<report_group>(std::move(at));
}

}  // namespace bench
