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
  erp::page_request request;
  erp::kit::row_scope scope;
};

class page_group final : public group {
 public:
  explicit page_group(place at)
      : at_(std::move(at)),
        office_(at_.ours),
        rows_(office_.session().dialect(), office_.keys(), office_.may()),
        scope_(rows_.in(office_.session()).scope) {
    erp::page_request all, mine, deep;
    all.filter = mine.filter = "all";
    all.where["employee"] = std::monostate();
    mine.where["employee"] = erp::record_key{"2"};
    deep = all;
    deep.after = cursor_at(all, deep_rows);
    add({"page_all", all, scope_});
    add({"page_mine", mine, scope_});
    add({"page_deep", deep, scope_});
    add({"page_company", all, scope_of({{"51"}, {"1"}, {}, "pl", "Europe/Warsaw"})});
    add({"page_region", all, scope_of({{"52"}, {"5"}, {}, "pl", "Europe/Warsaw"})});
    add({"page_team", all, scope_of({{"53"}, {"9"}, {}, "pl", "Europe/Warsaw"})});
  }

  std::vector<promise> promises() const override {
    const auto held = [&](const char* what, const char* name, const char* floor, double bound) {
      return promise{at_.said + what, at_.name + name, at_.name + floor, bound};
    };
    return {
        held("first page of 50 at 1 000 000 activities", "page_all/ours", "page_all/raw", 1.5),
        held("first page of my own activities", "page_mine/ours", "page_mine/raw", 1.5),
        held("a page 500 000 rows deep", "page_deep/ours", "page_deep/raw", 1.5),
        held("that deep page, against the first", "page_deep/ours", "page_all/ours", 1.2),
        held("under child units, 2 000 employees below", "page_company/ours", "page_all/ours", 1.3),
        within("under child units, 200 of 2 000", "page_region/ours"),
        within("under child units, 10 of 2 000", "page_team/ours")};
  }

 private:
  // What nobody notices; how near it is to the page of everything depends on how few they are.
  promise within(const char* what, const char* name) const {
    constexpr double ms_max = 10;
    return {at_.said + what, at_.name + name, {}, ms_max};
  }

  erp::kit::row_scope scope_of(const crm::who& leader) {
    crm::scope_book book;
    const auto may = book.read(office_.session(), office_.keys(), leader);
    const crm::activity_rows rows(office_.session().dialect(), office_.keys(), may);
    return rows.in(office_.session()).scope;
  }

  erp::page page(const erp::page_request& request, const erp::kit::row_scope& scope) {
    const erp::kit::list_viewer viewer{office_.now(), office_.nowak().zone, "pl"};
    const auto& definition = rows_.in(office_.session()).definition;
    auto answer = erp::kit::fetch_page({office_.session(), definition, scope, {}, viewer}, request);
    if (!answer) throw std::runtime_error("no page: " + answer.failure().message.id);
    return std::move(*answer);
  }

  std::string cursor_at(erp::page_request request, std::int64_t rows) {
    request.limit = 500;
    for (std::int64_t read = 0; read < rows; read += request.limit)
      request.after = page(request, scope_).next;
    return request.after;
  }

  void add(const asked_page& asked) {
    if (page(asked.request, asked.scope).rows.size() != 50)
      throw std::logic_error("no whole page of " + asked.name);
    std::vector<executed> statements;
    {
      const recorder recorder;
      page(asked.request, asked.scope);
      statements = recorder.statements();
    }
    if (statements.size() != 1) throw std::logic_error("a page is more than one statement");
    measure(asked.name + "/ours", [this, asked](benchmark::State& state) {
      for (auto _ : state) benchmark::DoNotOptimize(page(asked.request, asked.scope));
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
  const crm::activity_rows rows_;
  const erp::kit::row_scope scope_;
};

}  // namespace

std::unique_ptr<group> pages(place at) {
  return std::make_unique<page_group>(std::move(at));
}

}  // namespace bench
