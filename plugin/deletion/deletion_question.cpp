// SPDX-License-Identifier: Apache-2.0
#include "plugin/deletion/deletion_question.hpp"

#include <set>

#include "host-sdk/kit/format.hpp"
#include "host-sdk/kit/zone.hpp"
#include "plugin/activity/activity_form_open.hpp"
#include "plugin/activity/activity_service.hpp"
#include "plugin/activity/activity_table.hpp"
#include "plugin/contractor/contractor_query.hpp"
#include "plugin/ids.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

constexpr std::size_t named_max = 5;

std::string about(admitted& inside, const activity& record) {
  if (record.kind == activity_kind::task || !record.contractor) return record.subject;
  return contractor_choice(inside.session, inside.keys, *record.contractor).caption.id;
}

std::string name_of(admitted& inside, const activity& record) {
  const auto& by = inside.may.by();
  const auto wall = erp::kit::to_wall(record.starts_at, record.all_day ? record.zone : by.zone);
  const auto day = erp::kit::day_of(wall);
  const auto when = record.all_day ? erp::kit::show_weekday_short(day, by.language) + " " +
                                         erp::kit::show_date(day, by.language)
                                   : erp::kit::show_moment_with_weekday(wall, by.language);
  const auto what = about(inside, record);
  return what.empty() ? when : when + ", " + what;
}

void count(deletion_plan& plan, const erp::error& refused) {
  if (refused.code == erp::error_code::sealed)
    ++plan.ended;
  else if (refused.code == erp::error_code::not_found)
    ++plan.gone;
  else
    ++plan.forbidden;
}

std::vector<erp::choice> options_of(bool of_series) {
  std::vector<erp::choice> options{{{"keep"}, tr("Keep"), {}}};
  if (!of_series) {
    options.push_back({{"delete"}, tr("Delete it"), {}});
    return options;
  }
  options.push_back({{"delete"}, tr("Delete this one"), {}});
  options.push_back({{"following"}, tr("Delete this one and those that follow"), {}});
  options.push_back({{"all"}, tr("Delete all that are not ended"), {}});
  return options;
}

}  // namespace

erp::result<deletion_plan> plan_deletion(admitted& inside,
                                         const std::vector<erp::record_key>& keys) {
  deletion_plan plan;
  std::optional<erp::error> first;
  std::set<std::int64_t> looked_at;
  activity_table table(inside.session, inside.keys);
  for (const auto& key : keys) {
    const auto id = activity_id(key);
    if (id && !looked_at.insert(*id).second) continue;
    const auto record = id ? table.read(*id, inside.may.visible()) : std::nullopt;
    const auto refused = record ? why_not_deleted(inside.may, *record) : activity_gone();
    if (refused) {
      count(plan, *refused);
      if (!first) first = refused;
      continue;
    }
    plan.those.push_back({*id, record->version});
    if (plan.named.size() < named_max) plan.named.push_back(name_of(inside, *record));
  }
  if (plan.those.empty()) return first.value_or(activity_gone());
  return plan;
}

erp::question deletion_question(const deletion_plan& plan) {
  const auto total = static_cast<std::int64_t>(plan.those.size());
  erp::question question;
  question.id = ask::delete_;
  question.message = tr_n("Delete {1} activity? It can be put back right afterwards.",
                          "Delete {1} activities? They can be put back right afterwards.", total);
  question.options = {{{"keep"}, tr("Keep"), {}},
                      {{"delete"}, tr_n("Delete {1}", "Delete {1}", total), {}}};
  auto& lines = question.details;
  for (const auto& name : plan.named) lines.push_back(erp::verbatim(name));
  if (const auto more = plan.those.size() - plan.named.size(); more > 0)
    lines.push_back(tr_n("and {1} more", "and {1} more", static_cast<std::int64_t>(more)));
  if (plan.ended > 0)
    lines.push_back(tr_n("{1} that is ended stays: reopen it first.",
                         "{1} that are ended stay: reopen them first.", plan.ended));
  if (plan.forbidden > 0)
    lines.push_back(tr_n("{1} that you may not change stays.", "{1} that you may not change stay.",
                         plan.forbidden));
  if (plan.gone > 0)
    lines.push_back(tr_n("{1} does not exist any more, or you may not see it.",
                         "{1} do not exist any more, or you may not see them.", plan.gone));
  return question;
}

erp::question deletion_question(const activity& record, bool typed, bool followed) {
  erp::question question;
  question.id = ask::delete_;
  question.message = record.series
                         ? tr("This is one of several that repeat. Which ones are to be deleted? "
                              "They can be put back right afterwards.")
                         : tr("Delete this activity? It can be put back right afterwards.");
  question.options = options_of(record.series.has_value());
  if (followed) question.details.push_back(tr("What follows it in its chain stays."));
  if (typed) question.details.push_back(tr("What you changed here and did not save goes with it."));
  return question;
}

std::optional<series_scope> deletion_scope(const std::string& option) {
  if (option == "delete") return series_scope::this_one;
  if (option == "following") return series_scope::following;
  if (option == "all") return series_scope::all;
  return std::nullopt;
}

}  // namespace crm
