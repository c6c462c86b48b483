// SPDX-License-Identifier: Apache-2.0
#include "plugin/chain/chain_plan.hpp"

#include "host-sdk/kit/format.hpp"
#include "host-sdk/kit/zone.hpp"
#include "plugin/activity/activity_table.hpp"
#include "plugin/chain/chain_query.hpp"
#include "plugin/ids.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

constexpr std::size_t named_max = 5;

std::string shown(const slot& at, const std::string& own_zone, std::string_view zone,
                  std::string_view language) {
  const auto wall = erp::kit::to_wall(at.starts_at, at.all_day ? own_zone : zone);
  if (!at.all_day) return erp::kit::show_moment_with_weekday(wall, language);
  const auto day = erp::kit::day_of(wall);
  return erp::kit::show_weekday_short(day, language) + " " + erp::kit::show_date(day, language);
}

std::vector<erp::text> lines_of(const chain_plan& plan, std::string_view zone,
                                std::string_view language) {
  std::vector<erp::text> lines;
  for (const auto& [entry, move] : plan.moves) {
    if (lines.size() == named_max) break;
    const slot to{move.starts_at, move.ends_at, entry.at.all_day};
    lines.push_back(tr("{1}: {2} → {3}", entry.about, shown(entry.at, entry.zone, zone, language),
                       shown(to, entry.zone, zone, language)));
  }
  if (const auto more = plan.moves.size() - lines.size(); more > 0)
    lines.push_back(tr_n("and {1} more", "and {1} more", static_cast<std::int64_t>(more)));
  if (plan.closed > 0)
    lines.push_back(tr_n("{1} that is ended or cancelled stays where it is.",
                         "{1} that are ended or cancelled stay where they are.", plan.closed));
  if (plan.forbidden > 0)
    lines.push_back(tr_n("{1} that you may not change stays where it is.",
                         "{1} that you may not change stay where they are.", plan.forbidden));
  return lines;
}

}  // namespace

chain_plan plan_later_ones(admitted& inside, const activity& record, const start_change& change) {
  chain_plan plan;
  activity_table table(inside.session, inside.keys);
  for (auto& entry : later_in_chain(inside, record)) {
    if (entry.state != activity_state::open) {
      ++plan.closed;
      continue;
    }
    const auto to = moved_along(entry.at, entry.zone, change);
    if (to == entry.at) continue;
    const auto stored = table.read(entry.id, inside.may.visible());
    if (!stored || why_not_moved(inside.may, *stored)) {
      ++plan.forbidden;
      continue;
    }
    auto move = standing_still(*stored);
    move.starts_at = to.starts_at;
    move.ends_at = to.ends_at;
    plan.moves.push_back({std::move(entry), std::move(move)});
  }
  return plan;
}

std::vector<activity_move> moves_of(const chain_plan& plan) {
  std::vector<activity_move> moves;
  for (const auto& one : plan.moves) moves.push_back(one.move);
  return moves;
}

erp::question later_ones_question(const chain_plan& plan, std::string_view zone,
                                  std::string_view language) {
  const auto count = static_cast<std::int64_t>(plan.moves.size());
  erp::question question;
  question.id = ask::move_chain;
  question.message = tr_n("{1} later activity of this chain could move by the same gap.",
                          "{1} later activities of this chain could move by the same gap.", count);
  question.options = {{{later_ones::stay}, tr("Only this one"), {}},
                      {{later_ones::move_too},
                       tr_n("Move {1} later one too", "Move {1} later ones too", count),
                       {}}};
  question.details = lines_of(plan, zone, language);
  return question;
}

}  // namespace crm
