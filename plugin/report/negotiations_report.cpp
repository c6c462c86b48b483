// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/negotiations_report.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "plugin/contractor/contractor_query.hpp"
#include "plugin/dictionary/dictionary_query.hpp"
#include "plugin/employee/employee_query.hpp"
#include "plugin/report/cost_query.hpp"
#include "plugin/report/course_query.hpp"
#include "plugin/report/course_story.hpp"
#include "plugin/report/course_tables.hpp"
#include "plugin/report/funnel.hpp"
#include "plugin/report/negotiations_behind.hpp"
#include "plugin/report/negotiations_costs.hpp"
#include "plugin/report/negotiations_question.hpp"
#include "plugin/report/report_choices.hpp"
#include "plugin/report/report_choices_query.hpp"
#include "plugin/report/report_filter_query.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

constexpr std::size_t rows_most = 2'000;

class negotiations_maker : public report_maker {
 public:
  const erp::report_description& describe() const override { return description_; }
  report_start start(const erp::context& about, const report_viewer& viewer) const override {
    return start_negotiations(about, viewer);
  }
  std::vector<erp::error> check(const erp::report_parameters& parameters) const override {
    return check_negotiations(parameters);
  }
  erp::result<erp::choice_page> choices(admitted& inside, const std::string& parameter,
                                        const std::string& search, int limit) const override;
  erp::result<report_answer> make(admitted& inside, const report_question& question,
                                  report_steps& steps) const override;
  erp::result<behind_figure> behind(admitted& inside, const report_question& question,
                                    const report_figure& figure) const override {
    return behind_figure_of_negotiations(inside, question, figure);
  }

 private:
  const erp::report_description description_ = describe_negotiations();
};

erp::error no_such_value(const char* parameter) {
  return {erp::error_code::invalid, tr("There is no such value any more."), parameter, {}};
}

bool is_among(const std::vector<erp::choice>& all, const erp::record_key& key) {
  return std::any_of(all.begin(), all.end(), [&](const auto& one) { return one.key == key; });
}

// Whether everything that it is narrowed to is there.
erp::result<void> all_there(admitted& inside, const report_question& question) {
  if (const auto key = question.key(by::contractor);
      key && !read_contractor(inside.session, inside.keys, *key))
    return no_such_value(by::contractor);
  if (const auto key = question.key(by::employee);
      key && !employee_exists(inside.session, inside.keys, *key))
    return no_such_value(by::employee);
  if (const auto key = question.key(by::contractor_group);
      key && !is_among(read_contractor_groups(inside), *key))
    return no_such_value(by::contractor_group);
  if (const auto key = question.key(by::region); key && !is_among(read_regions(inside), *key))
    return no_such_value(by::region);
  return {};
}

std::vector<erp::text> period_in_words(const report_question& question) {
  const auto from = question.day("from"), to = question.day("to");
  if (from && to) return {in_words(*from, *to)};
  if (from) return {tr("From {1}", *from)};
  if (to) return {tr("To {1}", *to)};
  return {};
}

// With what it is compared, if it is.
std::optional<report_question> compared_with(const report_question& question,
                                             erp::report_result& result) {
  if (!question.yes(negotiations_parameter::compare)) return std::nullopt;
  auto before = earlier(question);
  if (!before) {
    result.notices.push_back(
        tr("There is no period before to compare with: it takes a first and a last day."));
    return std::nullopt;
  }
  result.about.push_back(tr("Compared with {1} to {2}", *before->day("from"), *before->day("to")));
  result.about.push_back(tr("Silence in the period before: as of {1}", today_of(*before)));
  return before;
}

// Of the period before, what is counted with.
std::optional<cost_counter> counter_before(const cost_frames& frames) {
  if (!frames.before) return std::nullopt;
  return cost_counter(frames.before->rates, frames.before->currency);
}

erp::result<void> tell_story(admitted& inside, const report_question& question, report_steps& steps,
                             erp::report_result& result) {
  const auto before = compared_with(question, result);
  const std::int64_t total = before ? 4 : 3;
  if (!steps.go_on(0, total)) return stopped();
  const auto frames = read_cost_frames(inside, question, before);
  cost_counter costs(frames.now.rates, frames.now.currency);
  auto costs_before = counter_before(frames);
  if (!steps.go_on(1, total)) return stopped();
  const auto story = read_story(inside, question, rows_most, costs);
  if (!steps.go_on(2, total)) return stopped();
  std::optional<course_story> earlier;
  if (before) earlier.emplace(read_story(inside, *before, 0, *costs_before));
  if (!steps.go_on(total - 1, total)) return stopped();
  const auto* compared = earlier ? &*earlier : nullptr;
  result.parts = {time_line_part(question, story), course_summary_part(question, story, compared),
                  course_categories_part(question, story, compared),
                  course_people_part(question, story)};
  tell_costs(question, frames, costs, costs_before, result);
  return {};
}

// What a funnel is made of, one part after the other.
using funnel_reading = std::vector<std::function<void()>>;

void add_reading(admitted& inside, const report_question& question, cost_counter& costs,
                 funnel_counts& counts, funnel_reading& all) {
  const auto counted = counted_in(inside, question);
  const auto since = silent_since(question);
  all.push_back(
      [&inside, counted, &counts] { counts.categories = read_categories(inside, counted); });
  all.push_back(
      [&inside, counted, since, &counts] { counts.stays = read_stays(inside, counted, since); });
  all.push_back([&inside, counted, &costs, &counts] {
    counts.costs_of = read_category_costs(inside, counted, costs);
  });
}

erp::result<void> tell_funnel(admitted& inside, const report_question& question,
                              report_steps& steps, erp::report_result& result) {
  const auto before = compared_with(question, result);
  const auto frames = read_cost_frames(inside, question, before);
  cost_counter costs(frames.now.rates, frames.now.currency);
  auto costs_before = counter_before(frames);
  funnel_counts counts, counts_before;
  funnel_reading parts;
  add_reading(inside, question, costs, counts, parts);
  if (before) add_reading(inside, *before, *costs_before, counts_before, parts);
  std::int64_t done = 0;
  for (const auto& part : parts) {
    if (!steps.go_on(++done, std::ssize(parts) + 1)) return stopped();
    part();
  }
  auto dictionaries = read_dictionaries(inside.session, question.language);
  const auto funnel =
      funnel_of(dictionaries["category"], counts, before ? &counts_before : nullptr);
  result.parts = {funnel_part(question, funnel, costs.currency()),
                  moves_part(question, funnel.now)};
  tell_costs(question, frames, costs, costs_before, result);
  return {};
}

erp::result<erp::choice_page> negotiations_maker::choices(admitted& inside,
                                                          const std::string& parameter,
                                                          const std::string& search,
                                                          int limit) const {
  if (parameter == currency_parameter) return currency_choices(inside, search, limit);
  for (const char* shared : {by::contractor, by::contractor_group, by::region, by::employee})
    if (parameter == shared) return choices_of(inside, parameter, search, limit);
  return no_such_parameter(parameter);
}

erp::result<report_answer> negotiations_maker::make(admitted& inside,
                                                    const report_question& question,
                                                    report_steps& steps) const {
  if (auto there = all_there(inside, question); !there) return there.failure();
  report_answer answer;
  answer.choices = chosen_in(inside, question);
  auto& result = answer.result;
  result.title = description_.caption;
  result.about = period_in_words(question);
  for (auto& line : in_words(answer.choices)) result.about.push_back(std::move(line));
  result.about.push_back(
      tr_n("Silence from {1} day", "Silence from {1} days", silence_days_of(question)));
  if (!inside.may.visible().everything())
    result.notices.push_back(tr("Only activities that you may see count."));
  const bool of_one = question.key(by::contractor).has_value();
  if (of_one)
    result.title = tr("Course of negotiations: {1}", answer.choices[by::contractor].caption.id);
  const auto made = of_one ? tell_story(inside, question, steps, result)
                           : tell_funnel(inside, question, steps, result);
  if (!made) return made.failure();
  return answer;
}

}  // namespace

std::shared_ptr<const report_maker> negotiations_report() {
  return std::make_shared<negotiations_maker>();
}

}  // namespace crm
