// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/negotiations_report.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "host-sdk/kit/sql_statement.hpp"
#include "plugin/contractor/contractor_query.hpp"
#include "plugin/dictionary/dictionary_query.hpp"
#include "plugin/employee/employee_query.hpp"
#include "plugin/report/cost_query.hpp"
#include "plugin/report/course_query.hpp"
#include "plugin/report/course_story.hpp"
#include "plugin/report/course_tables.hpp"
#include "plugin/report/funnel.hpp"
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
                                    const report_figure& figure) const override;

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

erp::result<void> tell_story(admitted& inside, const report_question& question, report_steps& steps,
                             erp::report_result& result) {
  constexpr std::int64_t total = 3;
  if (!steps.go_on(0, total)) return stopped();
  const auto frame = read_cost_frame(inside, question, counted_in(inside, question));
  cost_counter costs(frame.rates, frame.currency);
  if (!steps.go_on(1, total)) return stopped();
  const auto story = read_story(inside, question, rows_most, costs);
  if (!steps.go_on(2, total)) return stopped();
  result.parts = {time_line_part(question, story), course_summary_part(question, story),
                  course_categories_part(question, story), course_people_part(question, story)};
  tell_costs(question, frame, costs, result);
  return {};
}

// What a funnel is made of, one part after the other.
using funnel_reading = std::vector<std::function<void()>>;

void add_reading(admitted& inside, const report_question& question, funnel_counts& counts,
                 funnel_reading& all) {
  const auto counted = counted_in(inside, question);
  const auto since = silent_since(question);
  all.push_back(
      [&inside, counted, &counts] { counts.categories = read_categories(inside, counted); });
  all.push_back(
      [&inside, counted, since, &counts] { counts.stays = read_stays(inside, counted, since); });
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

erp::result<void> tell_funnel(admitted& inside, const report_question& question,
                              report_steps& steps, erp::report_result& result) {
  const auto counted = counted_in(inside, question);
  const auto frame = read_cost_frame(inside, question, counted);
  cost_counter costs(frame.rates, frame.currency);
  funnel_counts counts, counts_before;
  funnel_reading parts;
  add_reading(inside, question, counts, parts);
  parts.push_back([&] { counts.costs_of = read_category_costs(inside, counted, costs); });
  const auto before = compared_with(question, result);
  if (before) add_reading(inside, *before, counts_before, parts);
  std::int64_t done = 0;
  for (const auto& part : parts) {
    if (!steps.go_on(++done, std::ssize(parts) + 1)) return stopped();
    part();
  }
  auto dictionaries = read_dictionaries(inside.session, question.language);
  const auto funnel =
      funnel_of(dictionaries["category"], counts, before ? &counts_before : nullptr);
  result.parts = {funnel_part(question, funnel, frame.currency), moves_part(question, funnel.now)};
  tell_costs(question, frame, costs, result);
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

std::string category_called(admitted& inside, const report_question& question,
                            const report_figure& figure, const char* name) {
  const auto id = erp::kit::key_value(db::column_type::integer, figure.at(name));
  auto dictionaries = read_dictionaries(inside.session, question.language);
  const auto* value =
      id ? find_value(dictionaries["category"], std::get<std::int64_t>(*id)) : nullptr;
  return value ? value->name : figure.at(name);
}

erp::text title_of(admitted& inside, const report_question& question, const report_figure& figure) {
  if (figure.what == "activity") return tr("One activity");
  if (figure.what == "activities") return tr("Activities of the course of negotiations");
  if (figure.what == "uncategorised") return tr("Activities without a category");
  if (figure.what == "employee")
    return tr("Activities with {1}",
              employee_choice(inside.session, inside.keys, {figure.at("employee")}).caption.id);
  if (figure.what == "gap") return tr("Amounts without a rate: {1}", figure.at("currency"));
  if (figure.what == "person") return tr("Activities with a contact person");
  const bool of_all = figure.of.count("category") == 0;
  if (of_all && figure.what == "expected") return tr("With an expected cost");
  if (of_all && figure.what == "actual") return tr("With an actual cost");
  if (of_all) return tr("With expected and actual cost");
  const auto category = category_called(inside, question, figure, "category");
  if (figure.what == "expected") return tr("With an expected cost: {1}", category);
  if (figure.what == "actual") return tr("With an actual cost: {1}", category);
  if (figure.what == "still") return tr("Still in it: {1}", category);
  if (figure.what == "silent") return tr("Still in it and silent: {1}", category);
  if (figure.what == "moved_on") return tr("Moved on from it: {1}", category);
  if (figure.what == "moved_to")
    return tr("From {1} to {2}", category, category_called(inside, question, figure, "next"));
  return tr("Activities: {1}", category);
}

// Empty: the figure is not compared.
erp::text title_before(const report_figure& figure, const std::string& category, erp::date from,
                       erp::date to) {
  if (figure.what == "category") return tr("Activities: {1}, {2} – {3}", category, from, to);
  if (figure.what == "still") return tr("Still in it: {1}, {2} – {3}", category, from, to);
  if (figure.what == "silent")
    return tr("Still in it and silent: {1}, {2} – {3}", category, from, to);
  if (figure.what == "moved_on") return tr("Moved on from it: {1}, {2} – {3}", category, from, to);
  return {};
}

// Of the period before.
erp::result<behind_figure> behind_earlier(admitted& inside, const report_question& question,
                                          report_figure figure) {
  const auto before = earlier(question);
  const bool compared = before && question.yes(negotiations_parameter::compare);
  if (!compared || figure.at("before") != "1") return no_such_figure();
  figure.of.erase("before");
  auto title = title_before(figure, category_called(inside, question, figure, "category"),
                            *before->day("from"), *before->day("to"));
  auto where =
      behind_negotiations(inside, counted_in(inside, *before), figure, silent_since(*before));
  if (title.empty() || !where) return no_such_figure();
  return behind_figure{std::move(title), std::move(*where)};
}

erp::result<behind_figure> negotiations_maker::behind(admitted& inside,
                                                      const report_question& question,
                                                      const report_figure& figure) const {
  if (figure.of.count("before") != 0) return behind_earlier(inside, question, figure);
  const auto counted = counted_in(inside, question);
  auto where = behind_negotiations(inside, counted, figure, silent_since(question));
  if (!where) where = behind_costs(inside, question, counted, figure);
  if (!where) return no_such_figure();
  return behind_figure{title_of(inside, question, figure), std::move(*where)};
}

}  // namespace

std::shared_ptr<const report_maker> negotiations_report() {
  return std::make_shared<negotiations_maker>();
}

}  // namespace crm
