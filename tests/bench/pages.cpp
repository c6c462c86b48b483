// SPDX-License-Identifier: Apache-2.0
#include <benchmark/benchmark.h>

#include <stdexcept>

#include "plugin/activity/activity_query.hpp"
#include "tests/bench/measures.hpp"
#include "tests/bench/office.hpp"

namespace bench {

namespace {

constexpr std::int64_t deep_rows = 500'000;

struct asked_page {
  std::string name;
  std::string what;
  erp::page_request request;
};

class page_group final : public group {
 public:
  explicit page_group(place at)
      : at_(std::move(at)),
        office_(at_.ours),
        definition_(crm::activity_definition(office_.session().dialect(), office_.keys())),
        scope_(crm::visible_activities(office_.session().dialect(), office_.may().visible(),
                                       office_.keys(), std::nullopt)) {
    erp::page_request all, mine, deep;
    all.filter = mine.filter = "all";
    all.where["employee"] = std::monostate();
    mine.where["employee"] = erp::record_key{"2"};
    deep = all;
    deep.after = cursor_at(all, deep_rows);
    add({"page_all", "first page of all activities", all});
    add({"page_mine", "first page of my own", mine});
    add({"page_deep", "a page 500 000 rows deep", deep});
  }

  std::vector<promise> promises() const override {
    const auto held = [&](const char* what, const char* name, const char* floor, double bound) {
      return promise{at_.said + what, at_.name + name, at_.name + floor, bound};
    };
    return {held("first page of 50 at 1 000 000 activities", "page_all/ours", "page_all/raw", 1.5),
            held("first page of my own activities", "page_mine/ours", "page_mine/raw", 1.5),
            held("a page 500 000 rows deep", "page_deep/ours", "page_deep/raw", 1.5),
            held("that deep page, against the first", "page_deep/ours", "page_all/ours", 1.2)};
  }

 private:
  erp::page page(const erp::page_request& request) {
    const erp::kit::list_viewer viewer{office_.now(), office_.nowak().zone, "pl"};
    auto answer =
        erp::kit::fetch_page({office_.session(), definition_, scope_, {}, viewer}, request);
    if (!answer) throw std::runtime_error("no page: " + answer.failure().message.id);
    return std::move(*answer);
  }

  std::string cursor_at(erp::page_request request, std::int64_t rows) {
    request.limit = 500;
    for (std::int64_t read = 0; read < rows; read += request.limit)
      request.after = page(request).next;
    return request.after;
  }

  void add(const asked_page& asked) {
    if (page(asked.request).rows.size() != 50)
      throw std::logic_error("no whole page of " + asked.name);
    std::vector<executed> statements;
    {
      const recorder recorder;
      page(asked.request);
      statements = recorder.statements();
    }
    if (statements.size() != 1) throw std::logic_error("a page is more than one statement");
    measure(asked.name + "/ours", [this, asked](benchmark::State& state) {
      for (auto _ : state) benchmark::DoNotOptimize(page(asked.request));
    });
    measure(asked.name + "/raw", [this, statements](benchmark::State& state) {
      at_.raw->learn(statements);
      for (auto _ : state) benchmark::DoNotOptimize(at_.raw->run({}));
    });
  }

  template <class Work>
  void measure(const std::string& name, Work work) {
    auto* registered = benchmark::RegisterBenchmark((at_.name + name).c_str(), std::move(work));
    if (at_.waits) registered->UseRealTime();
  }

  const place at_;
  office office_;
  const erp::kit::sql_definition definition_;
  const erp::kit::row_scope scope_;
};

}  // namespace

std::unique_ptr<group> pages(place at) {
  return std::make_unique<page_group>(std::move(at));
}

}  // namespace bench
