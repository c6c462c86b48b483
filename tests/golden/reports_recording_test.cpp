// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <set>

#include "plugin/activity/activity_list.hpp"
#include "plugin/report/reports.hpp"
#include "tests/golden/golden_desk.hpp"

// What every report reads, narrowed by each of its parameters, and the lists behind its figures.

namespace golden {

namespace {

// One that there may be.
erp::value something(const erp::report_parameter& parameter) {
  switch (parameter.kind) {
    case erp::parameter_kind::choice:
    case erp::parameter_kind::reference:
      return erp::record_key{parameter.id == "currency" ? "EUR" : "1"};
    case erp::parameter_kind::day:
      return erp::date(std::chrono::year(2026) / 3 / 2);
    case erp::parameter_kind::integer:
      return std::max<std::int64_t>(1, parameter.minimum);
    case erp::parameter_kind::boolean:
      return true;
  }
  return {};
}

class reader_of_reports {
 public:
  reader_of_reports(golden_desk& desk, const crm::makers& makers)
      : desk_(desk), list_(crm::activity_list(desk.place(), crm::narrowed_by_figures(makers))) {}

  void play(const erp::report_contribution& report) {
    auto opened = report.open({});
    ASSERT_TRUE(opened.ok());
    auto& session = **opened;
    run(session, {});
    for (const auto& parameter : report.description.parameters) {
      for (const auto& value : values(session, parameter)) run(session, {{parameter.id, value}});
    }
  }

 private:
  // Of a few, each; else one.
  std::vector<erp::value> values(erp::report_session& session,
                                 const erp::report_parameter& parameter) {
    std::vector<erp::value> all;
    if (parameter.kind == erp::parameter_kind::choice ||
        parameter.kind == erp::parameter_kind::reference) {
      auto asking =
          session.choices(parameter.id, "żuraw", 20, [](auto came) { EXPECT_TRUE(came.ok()); });
      desk_.host().jobs_.pump();
      auto listing = session.choices(parameter.id, "", 20, [&](auto came) {
        ASSERT_TRUE(came.ok());
        for (const auto& one : came->choices)
          if (parameter.kind == erp::parameter_kind::choice) all.push_back(one.key);
      });
      desk_.host().jobs_.pump();
    }
    if (all.empty()) all.push_back(something(parameter));
    return all;
  }

  void run(erp::report_session& session, erp::report_parameters parameters) {
    erp::report_request request{std::move(parameters), true, false};
    auto running = session.run(request, [&](auto came) {
      // What has to be asked otherwise says so; what was asked goes on being recorded.
      if (came) look_behind(session, *came);
    });
    desk_.host().jobs_.pump();
  }

  // Each kind of figure once.
  void look_behind(erp::report_session& session, const erp::report_result& result) {
    for (const auto& part : result.parts)
      for (const auto& row : part.table.rows)
        for (const auto& cell : row.cells)
          for (const auto& behind : {cell.behind, cell.behind_before}) {
            const auto figure = crm::read_figure(crm::taken_apart(behind).figure);
            if (!figure) continue;
            std::string kind = figure->what;
            for (const auto& [name, value] : figure->of) kind += " " + name;
            if (!seen_.insert(kind).second) continue;
            ASSERT_TRUE(session.open_behind(behind).ok());
            const auto list = desk_.open(list_, desk_.host().windows_.lists_.back().about);
            (void)desk_.page(*list, {});
          }
  }

  golden_desk& desk_;
  erp::list_contribution list_;
  std::set<std::string> seen_;
};

}  // namespace

TEST(RecordedReports, MadeWithEachParameterAndLookedBehind) {
  server_in_order();
  golden_desk desk;
  const auto makers = crm::report_makers();
  for (const auto& report : crm::reports(desk.place(), makers))
    record("The report " + report.description.id, [&] {
      reader_of_reports reader(desk, makers);
      reader.play(report);
    });
}

}  // namespace golden
