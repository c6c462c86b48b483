// SPDX-License-Identifier: Apache-2.0
#include "plugin/recurrence/series_question.hpp"

#include "plugin/ids.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

erp::choice following() {
  return {{"following"}, tr("This one and those that follow"), {}};
}
erp::choice all() {
  return {{"all"}, tr("All that are not ended"), {}};
}
erp::choice back() {
  return {{"back"}, tr("Back to the form"), {}};
}

}  // namespace

std::optional<erp::question> series_question(const form_values& values) {
  if (!values.base.series) return std::nullopt;
  if (!values.repeats.rule)
    return erp::question{
        ask::series,
        tr("It is not to repeat any more. Those that follow are then cancelled; this one stays."),
        {back(), {{"following"}, tr("Cancel those that follow"), {}}},
        false,
        {}};
  if (changes_rule({values.base, values.record, values.repeats}))
    return erp::question{ask::series,
                         tr("How it repeats cannot be changed for one alone. For which ones?"),
                         {back(), following(), all()},
                         false,
                         {}};
  if (!concerns_series(values.base, values.record)) return std::nullopt;
  return erp::question{ask::series,
                       tr("This is one of several that repeat. Which ones are to be changed?"),
                       {{{"this"}, tr("This one alone"), {}}, following(), all()},
                       false,
                       {}};
}

std::optional<series_scope> scope_of_answer(const std::string& option) {
  if (option == "this") return series_scope::this_one;
  if (option == "following") return series_scope::following;
  if (option == "all") return series_scope::all;
  return std::nullopt;
}

std::optional<erp::text> series_notice(const series_outcome& outcome) {
  if (outcome.left_alone > 0)
    return tr_n("{1} of the others kept something of its own.",
                "{1} of the others kept something of their own.", outcome.left_alone);
  return std::nullopt;
}

}  // namespace crm
