// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "plugin/activity/activity_form_session.hpp"
#include "plugin/activity/activity_opening.hpp"
#include "plugin/activity/activity_table.hpp"
#include "plugin/chain/chain_plan.hpp"
#include "plugin/chain/chain_query.hpp"
#include "plugin/saving/save_table.hpp"
#include "ribbon/text.hpp"

// A form and the chain that its record stands in: the neighbours, and what moves along with it.

namespace crm {

// In the form of their own kind.
erp::job_handle activity_form_session::open_neighbour(const std::optional<std::int64_t>& id,
                                                      then_outcome then) {
  if (!id)
    return later(erp::error{erp::error_code::not_found, tr("There is no such activity."), {}, {}},
                 std::move(then));
  const auto known = std::find_if(around_.chain.begin(), around_.chain.end(),
                                  [&](const chain_entry& one) { return one.id == *id; });
  const auto kind = known == around_.chain.end() ? kind_.kind : known->kind;
  const auto opened =
      place_.host().windows().open_form(form_of(kind), erp::record_key{std::to_string(*id)}, {});
  return later(opened ? erp::result<erp::outcome>(erp::outcome{}) : opened.failure(),
               std::move(then));
}

// Whether it stands elsewhere than it did, or than a try in doubt may have put it, and something
// after it could move, as far as the strip knows.
bool activity_form_session::may_move_chain() const {
  const auto& record = values_.record;
  const auto moved_from = [&](const activity& where) {
    return is_moved({slot_of(where), slot_of(record), record.zone});
  };
  const auto& doubts = tries_.doubts;
  if (is_new() || (!moved_from(values_.base) &&
                   std::none_of(doubts.begin(), doubts.end(),
                                [&](const save_doubt& doubt) { return moved_from(doubt.wanted); })))
    return false;
  const auto& chain = around_.chain;
  const auto here = std::find_if(chain.begin(), chain.end(),
                                 [&](const auto& one) { return one.id == values_.base.id; });
  return here != chain.end() && std::any_of(here + 1, chain.end(), [](const auto& one) {
           return one.state == activity_state::open;
         });
}

erp::job_handle activity_form_session::plan_chain(bool closing, then_outcome then) {
  busy_ = true;
  changed();
  doubts_planned_past_ = tries_.doubts.size();
  auto handle = owned(then);
  asking_ = place_.read<chain_plan>(
      by_,
      [from = values_.base, to = values_.record, doubts = tries_.doubts,
       now = place_.host().clock().now()](admitted& inside) mutable -> erp::result<chain_plan> {
        // Where a try in doubt has left it, with the later ones, is where it is moved from.
        for (const auto& doubt : doubts)
          if (save_table(inside.session).settle(doubt.key, now)) from = doubt.wanted;
        const start_change change{slot_of(from), slot_of(to), to.zone};
        return is_moved(change) ? plan_later_ones(inside, from, change) : chain_plan{};
      },
      [this, closing, then = std::move(then)](erp::result<chain_plan> plan) {
        busy_ = false;
        if (!plan) return failed(plan.failure(), then);
        if (plan->moves.empty()) {
          later_.emplace();
          resumed_ = save(closing, then);
          return;
        }
        offered_ = moves_of(*plan);
        save_after_answer_ = closing;
        asks_ = later_ones_question(*plan, by_.zone, by_.language);
        changed();
        then(erp::outcome{std::nullopt, asks_, false});
      });
  return handle;
}

erp::job_handle activity_form_session::answer_chain(const std::string& option, then_outcome then) {
  if (option != later_ones::stay && option != later_ones::move_too)
    return later(no_such_answer(), std::move(then));
  asks_.reset();
  later_.emplace();
  if (option == later_ones::move_too) later_ = offered_;
  return save(std::exchange(save_after_answer_, std::nullopt).value_or(false), std::move(then));
}

// Whoever changes one of the chain, or adds one, changes what the strip shows.
void activity_form_session::watch_chain() {
  chain_changes_ =
      place_.host().changes().on_change(activity_entity, [this](const erp::services::change& told) {
        if (is_new() || closed_) return;
        const auto concerns = [this](const erp::record_key& changed) {
          return changed == key() ||
                 std::any_of(around_.chain.begin(), around_.chain.end(),
                             [&](const auto& one) { return changed.id == std::to_string(one.id); });
        };
        if (told.keys.empty() || std::any_of(told.keys.begin(), told.keys.end(), concerns))
          look_around();
      });
}

void activity_form_session::look_around() {
  looking_around_ = place_.read<neighbours>(
      by_,
      [id = values_.base.id](admitted& inside) -> erp::result<neighbours> {
        const auto stored =
            activity_table(inside.session, inside.keys).read(id, inside.may.visible());
        if (!stored) return activity_gone();
        return read_neighbours(inside, *stored);
      },
      [this](erp::result<neighbours> around) {
        const bool not_there = !around && around.failure().code == erp::error_code::not_found;
        if (!around && !not_there) return;
        gone_ = not_there;
        if (around) around_ = std::move(*around);
        changed();
      });
}

}  // namespace crm
