// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "plugin/activity/activity_form_session.hpp"
#include "plugin/activity/activity_opening.hpp"
#include "plugin/activity/activity_table.hpp"
#include "plugin/chain/chain_plan.hpp"
#include "plugin/chain/chain_query.hpp"
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

// Only where there is something after it that could move, as far as the strip knows.
std::optional<start_change> activity_form_session::chain_change() const {
  const auto& base = values_.base;
  const auto& record = values_.record;
  const start_change change{slot_of(base), slot_of(record), record.zone};
  if (is_new() || !is_moved(change)) return std::nullopt;
  const auto here = std::find_if(around_.chain.begin(), around_.chain.end(),
                                 [&](const chain_entry& one) { return one.id == base.id; });
  if (here == around_.chain.end() ||
      std::none_of(here + 1, around_.chain.end(),
                   [](const chain_entry& one) { return one.state == activity_state::open; }))
    return std::nullopt;
  return change;
}

erp::job_handle activity_form_session::plan_chain(bool closing, then_outcome then) {
  busy_ = true;
  changed();
  auto handle = owned(then);
  asking_ = place_.read<chain_plan>(
      by_,
      [stored = values_.base, change = *chain_change()](admitted& inside)
          -> erp::result<chain_plan> { return plan_later_ones(inside, stored, change); },
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
        if (!around) return;
        around_ = std::move(*around);
        changed();
      });
}

}  // namespace crm
