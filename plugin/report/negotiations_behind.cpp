// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/negotiations_behind.hpp"

#include "host-sdk/kit/sql_statement.hpp"
#include "plugin/dictionary/dictionary_query.hpp"
#include "plugin/employee/employee_query.hpp"
#include "plugin/report/course_query.hpp"
#include "plugin/report/funnel_query.hpp"
#include "plugin/report/negotiations_costs.hpp"
#include "plugin/report/negotiations_question.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

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
  const auto& what = figure.what;
  const bool of_all = figure.of.count("category") == 0;
  if (what == "gap")
    return tr("Amounts without a rate: {1}, {2} – {3}", figure.at("currency"), from, to);
  if (what == "activities")
    return tr("Activities of the course of negotiations, {1} – {2}", from, to);
  if (what == "uncategorised") return tr("Activities without a category, {1} – {2}", from, to);
  if (of_all && what == "expected") return tr("With an expected cost, {1} – {2}", from, to);
  if (of_all && what == "actual") return tr("With an actual cost, {1} – {2}", from, to);
  if (of_all && what == "variance") return tr("With expected and actual cost, {1} – {2}", from, to);
  if (what == "expected") return tr("With an expected cost: {1}, {2} – {3}", category, from, to);
  if (what == "actual") return tr("With an actual cost: {1}, {2} – {3}", category, from, to);
  if (what == "category") return tr("Activities: {1}, {2} – {3}", category, from, to);
  if (what == "still") return tr("Still in it: {1}, {2} – {3}", category, from, to);
  if (what == "silent") return tr("Still in it and silent: {1}, {2} – {3}", category, from, to);
  if (what == "moved_on") return tr("Moved on from it: {1}, {2} – {3}", category, from, to);
  return {};
}

// Of the question, or of the one before.
std::optional<erp::kit::condition> activities_behind(admitted& inside,
                                                     const report_question& question,
                                                     const std::optional<report_question>& before,
                                                     const report_figure& figure) {
  const auto& of = before ? *before : question;
  const auto counted = counted_in(inside, of);
  if (auto where = behind_negotiations(inside, counted, figure, silent_since(of))) return where;
  const auto frames = read_cost_frames(inside, question, before);
  return behind_costs(inside, of, before ? *frames.before : frames.now, counted, figure);
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
  if (title.empty()) return no_such_figure();
  auto where = activities_behind(inside, question, before, figure);
  if (!where) return no_such_figure();
  return behind_figure{std::move(title), std::move(*where)};
}

}  // namespace

erp::result<behind_figure> behind_figure_of_negotiations(admitted& inside,
                                                         const report_question& question,
                                                         const report_figure& figure) {
  if (figure.of.count("before") != 0) return behind_earlier(inside, question, figure);
  auto where = activities_behind(inside, question, std::nullopt, figure);
  if (!where) return no_such_figure();
  return behind_figure{title_of(inside, question, figure), std::move(*where)};
}

}  // namespace crm
