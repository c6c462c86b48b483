// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/acquisition_report.hpp"

#include <algorithm>

#include "plugin/employee/employee_query.hpp"
#include "plugin/report/acquisition_names.hpp"
#include "plugin/report/acquisition_query.hpp"
#include "plugin/report/acquisition_question.hpp"
#include "plugin/report/acquisition_tables.hpp"
#include "plugin/report/effectiveness_query.hpp"
#include "plugin/report/report_choices.hpp"
#include "plugin/report/report_choices_query.hpp"
#include "plugin/report/report_filter_query.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

namespace parameter = acquisition_parameter;

erp::error no_such_value(const char* parameter) {
  return {erp::error_code::invalid, tr("There is no such value any more."), parameter, {}};
}

bool is_among(const std::vector<erp::choice>& all, const std::string& key) {
  return std::any_of(all.begin(), all.end(), [&](const auto& one) { return one.key.id == key; });
}

// What to bind, for whoever keeps the database.
void explain_binding(erp::report_result& result) {
  result.notices.push_back(
      tr("Nothing can be said yet: this database does not say of any contractor since when it is a "
         "customer."));
  result.notices.push_back(
      tr("The administrator binds it: in the binding file the query of [contractor] needs a column "
         "customer_since, the day of the first purchase or NULL; for example “c.first_invoice AS "
         "customer_since”. Afterwards: crm-admin migrate --database CONNECTION --binding FILE."));
}

class acquisition_maker : public report_maker {
 public:
  const erp::report_description& describe() const override { return description_; }
  report_start start(const erp::context&, const report_viewer& viewer) const override {
    return start_acquisition(viewer);
  }
  std::vector<erp::error> check(const erp::report_parameters& parameters) const override {
    return check_acquisition(parameters);
  }
  erp::result<erp::choice_page> choices(admitted& inside, const std::string& parameter,
                                        const std::string& search, int limit) const override;
  erp::result<report_answer> make(admitted& inside, const report_question& question,
                                  report_steps& steps) const override;
  erp::result<behind_figure> behind(admitted& inside, const report_question& question,
                                    const report_figure& figure) const override;

 private:
  // What is asked for, with everything it names there. fails: invalid
  static erp::result<acquisition_wish> understood(admitted& inside,
                                                  const report_question& question);

  const erp::report_description description_ = describe_acquisition();
};

erp::result<erp::choice_page> acquisition_maker::choices(admitted& inside,
                                                         const std::string& parameter,
                                                         const std::string& search,
                                                         int limit) const {
  if (parameter == parameter::by) return choices_among(acquisition_groupings(), search, limit);
  if (parameter == parameter::start_category)
    return choices_among(categories_by_code(inside.session, inside.may.by().language), search,
                         limit);
  for (const char* shared : {by::contractor_group, by::region, by::employee})
    if (parameter == shared) return choices_of(inside, parameter, search, limit);
  return no_such_parameter(parameter);
}

erp::result<acquisition_wish> acquisition_maker::understood(admitted& inside,
                                                            const report_question& question) {
  auto wish = wish_of(question);
  const auto category =
      category_of_code(inside.session, question.key(parameter::start_category)->id);
  if (!category) return no_such_value(parameter::start_category);
  wish.category = *category;
  if (wish.employee && !employee_exists(inside.session, inside.keys, *wish.employee))
    return no_such_value(by::employee);
  if (wish.contractor_group && !is_among(read_contractor_groups(inside), *wish.contractor_group))
    return no_such_value(by::contractor_group);
  if (wish.region && !is_among(read_regions(inside), *wish.region))
    return no_such_value(by::region);
  return wish;
}

// How the parameters read that are keys.
std::map<std::string, erp::choice> captions(admitted& inside, const report_question& question) {
  auto all = chosen_in(inside, question);
  const auto add = [&](const char* id, const std::vector<erp::choice>& among) {
    for (const auto& one : among)
      if (question.key(id) == one.key) all[id] = one;
  };
  add(parameter::by, acquisition_groupings());
  add(parameter::start_category, categories_by_code(inside.session, inside.may.by().language));
  return all;
}

void add_notices(const acquisition_wish& wish, const acquisition_groups& groups, bool sees_all,
                 erp::report_result& result) {
  const auto before = groups.all.customers_before;
  if (before != 0 && wish.by != acquisition_by::category)
    result.notices.push_back(
        tr_n("{1} contractor was a customer before the first activity and is left out.",
             "{1} contractors were customers before the first activity and are left out.", before));
  if (wish.by == acquisition_by::category && before != 0)
    result.notices.push_back(
        tr("Contractors who were customers before the first activity of a "
           "category are left out of its row."));
  if (wish.to > wish.today) result.notices.push_back(tr("What begins after today is left out."));
  if (!sees_all)
    result.notices.push_back(tr("Only activities that you may see count, the first one too."));
}

erp::result<report_answer> acquisition_maker::make(admitted& inside,
                                                   const report_question& question,
                                                   report_steps& steps) const {
  const bool compared = question.yes(parameter::compare);
  const std::int64_t total = compared ? 4 : 3;
  const auto wish = understood(inside, question);
  if (!wish) return wish.failure();
  report_answer answer;
  answer.choices = captions(inside, question);
  auto& result = answer.result;
  result.title = description_.caption;
  result.about = in_words(*wish, answer.choices[parameter::start_category].caption.id);
  const auto before = earlier(*wish, question);
  if (compared)
    result.about.push_back(
        tr("Compared with first activities from {1} to {2}", before.from, before.to));
  for (auto& line : in_words(answer.choices)) result.about.push_back(std::move(line));
  if (!customers_are_known(inside)) {
    explain_binding(result);
    return answer;
  }
  if (!steps.go_on(1, total)) return stopped();
  acquisition_counts counts{count_acquisitions(inside, *wish)};
  if (compared) {
    if (!steps.go_on(2, total)) return stopped();
    counts.before = count_acquisitions(inside, before);
  }
  if (!steps.go_on(total - 1, total)) return stopped();
  const auto names = read_group_names(inside, wish->by, keys_of(counts));
  const auto groups = put_together(counts, wish->by, names);
  add_notices(*wish, groups, inside.may.visible().everything(), result);
  const acquisition_shown shown{question, *wish, groups};
  result.parts = {probability_part(shown), curves_part(shown)};
  return answer;
}

erp::text title_of(const acquisition_wish& wish, const acquisition_cell& cell,
                   const std::string& group) {
  const auto n = cell.day.value_or(wish.within_days);
  const auto figure = cell.figure;
  if (figure == acquisition_figure::followed)
    return group.empty() ? tr("Still followed on day {1}", n)
                         : tr("Still followed on day {1}: {2}", n, group);
  if (group.empty()) {
    if (figure == acquisition_figure::acquired)
      return tr_n("Acquired within {1} day", "Acquired within {1} days", n);
    if (figure == acquisition_figure::open)
      return tr_n("Open, followed for less than {1} day", "Open, followed for less than {1} days",
                  n);
    return tr("First activities");
  }
  if (figure == acquisition_figure::acquired)
    return tr_n("Acquired within {1} day: {2}", "Acquired within {1} days: {2}", n, group);
  if (figure == acquisition_figure::open)
    return tr_n("Open, followed for less than {1} day: {2}",
                "Open, followed for less than {1} days: {2}", n, group);
  return tr("First activities: {1}", group);
}

// Of the period before they say which one it is.
erp::text title_before(const acquisition_wish& wish, acquisition_figure figure,
                       const std::string& group) {
  const auto n = wish.within_days;
  const auto from = wish.from, to = wish.to;
  if (group.empty()) {
    if (figure == acquisition_figure::acquired)
      return tr_n("Acquired within {1} day, {2} – {3}", "Acquired within {1} days, {2} – {3}", n,
                  from, to);
    if (figure == acquisition_figure::open)
      return tr_n("Open, followed for less than {1} day, {2} – {3}",
                  "Open, followed for less than {1} days, {2} – {3}", n, from, to);
    return tr("First activities, {1} – {2}", from, to);
  }
  if (figure == acquisition_figure::acquired)
    return tr_n("Acquired within {1} day: {2}, {3} – {4}",
                "Acquired within {1} days: {2}, {3} – {4}", n, group, from, to);
  if (figure == acquisition_figure::open)
    return tr_n("Open, followed for less than {1} day: {2}, {3} – {4}",
                "Open, followed for less than {1} days: {2}, {3} – {4}", n, group, from, to);
  return tr("First activities: {1}, {2} – {3}", group, from, to);
}

// Of a group that is counted by unit the key is the unit's, not an employee's.
std::string group_called(admitted& inside, acquisition_by by, const std::string& key) {
  if (by == acquisition_by::unit) return unit_choice(inside, {key}).caption.id;
  const auto names = read_group_names(inside, by, {key});
  const auto found = names.of.find(key);
  return found == names.of.end() ? key : found->second.name;
}

erp::result<behind_figure> acquisition_maker::behind(admitted& inside,
                                                     const report_question& question,
                                                     const report_figure& figure) const {
  const auto cell = cell_of(figure);
  auto wish = understood(inside, question);
  if (!cell || !wish || (cell->before && !question.yes(parameter::compare)))
    return no_such_figure();
  if (cell->before) *wish = earlier(*wish, question);
  auto where = first_activities(inside, *wish, *cell);
  if (!where) return no_such_figure();
  const auto name = cell->group ? group_called(inside, wish->by, *cell->group) : std::string();
  auto title =
      cell->before ? title_before(*wish, cell->figure, name) : title_of(*wish, *cell, name);
  return behind_figure{std::move(title), std::move(*where)};
}

}  // namespace

std::shared_ptr<const report_maker> acquisition_report() {
  return std::make_shared<acquisition_maker>();
}

}  // namespace crm
