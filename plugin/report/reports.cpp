// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/reports.hpp"

#include <algorithm>

#include "plugin/report/report_session.hpp"

namespace crm {

namespace {

std::shared_ptr<const report_maker> maker_of(const makers& all, const std::string& report) {
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const auto& one) { return one->describe().id == report; });
  return found == all.end() ? nullptr : *found;
}

// Somebody else may have made it up: everything is checked as if it had just been asked.
erp::result<behind_figure> find_figure(admitted& inside, const makers& all,
                                       const asked_figure& asked) {
  const auto maker = maker_of(all, asked.report);
  const auto figure = read_figure(asked.figure);
  if (!maker || !figure) return no_such_figure();
  auto question = asked.question;
  // What was any, and what is left out, is any.
  erp::report_parameters nothing;
  auto complete_ones = complete(maker->describe(), nothing, question.parameters);
  if (!complete_ones || !maker->check(*complete_ones).empty()) return no_such_figure();
  question.parameters = std::move(*complete_ones);
  return maker->behind(inside, question, *figure);
}

}  // namespace

std::vector<erp::report_contribution> reports(workplace& place, const makers& makers) {
  std::vector<erp::report_contribution> all;
  const auto kept = std::make_shared<kept_answers>();
  for (const auto& maker : makers)
    all.push_back({maker->describe(),
                   [&place, maker,
                    kept](erp::context about) -> erp::result<std::unique_ptr<erp::report_session>> {
                     auto by = let_in(place.host());
                     if (!by) return by.failure();
                     if (auto problem = place.gate()->problem()) return *problem;
                     return open_report(place, std::move(*by), maker, kept, about);
                   }});
  return all;
}

narrowing_finder narrowed_by_figures(const makers& makers) {
  return [makers](const who& by, const erp::context& about) -> activity_narrowing {
    auto asked = figure_in(about);
    if (!asked) return {};
    asked->question.zone = by.zone;
    asked->question.language = by.language;
    return [makers, asked = std::move(*asked)](admitted& inside) -> erp::result<narrowed_list> {
      auto found = find_figure(inside, makers, asked);
      if (!found) return found.failure();
      return narrowed_list{std::move(found->title), std::move(found->where)};
    };
  };
}

}  // namespace crm
