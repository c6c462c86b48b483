// SPDX-License-Identifier: Apache-2.0
#include "plugin/deletion/deletion_service.hpp"

#include "plugin/activity/activity_facts.hpp"
#include "plugin/activity/activity_service.hpp"
#include "plugin/activity/activity_writer.hpp"
#include "plugin/recurrence/series_plan.hpp"
#include "plugin/saving/save_once.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

using erp::error;
using erp::error_code;

// One deletion under way: what its steps share.
class deleting {
 public:
  deleting(admitted& inside, const deletion_wish& wish, erp::instant now)
      : inside_(inside), wish_(wish), writer_(inside, now, wish.because) {
    done_.at = now;
  }

  erp::result<deletion> apply() {
    for (const auto& one : wish_.those)
      if (auto refused = remove(one)) return whole(std::move(*refused));
    if (wish_.scope != series_scope::this_one && last_ && last_->series)
      if (auto refused = remove_others(*last_)) return *refused;
    return std::move(done_);
  }

 private:
  std::optional<error> remove(const seen_activity& one) {
    auto stored = writer_.table().read(one.id, inside_.may.visible());
    if (!stored) return activity_gone();
    if (auto refused = why_not_deleted(inside_.may, *stored)) return refused;
    if (one.version != 0 && one.version != stored->version) return activity_overtaken();
    writer_.remove(*stored);
    done_.ids.push_back(one.id);
    last_ = std::move(stored);
    return std::nullopt;
  }

  // Of several it is not said which: the question named them, and is asked anew.
  error whole(error refused) const {
    if (wish_.those.size() == 1) return refused;
    return {error_code::conflict,
            tr("One of these activities was changed meanwhile. Nothing was deleted; look at them "
               "again."),
            {},
            {}};
  }

  // The open ones of its series from here on, or all of them; no others are made any more.
  std::optional<error> remove_others(const activity& record) {
    series_state state;
    const auto stored = series_.read(*record.series);
    if (!stored) return activity_gone();
    const auto rule = parse_rule(stored->rule, stored->zone);
    if (!rule) return rule.failure();
    state.stored = *stored;
    state.rule = completed(*rule, start_of(*stored));
    state.rows = series_.occurrences(stored->id);
    const auto first = first_row(state, wish_.scope, record.id);
    const writing_because along(writer_, cause::series);
    for (std::size_t i = first; i < state.rows.size(); ++i)
      if (state.rows[i].state == activity_state::open) remove_other(state.rows[i].id);
    done_.ended = *stored;
    auto ended = ended_before(state, first);
    ended.changed_by = writer_.by();
    ended.changed_at = writer_.now();
    series_.update(ended);
    return std::nullopt;
  }

  void remove_other(std::int64_t id) {
    const auto stored = writer_.table().read(id, inside_.may.visible());
    if (!stored || why_not_deleted(inside_.may, *stored)) {
      ++done_.left_alone;
      return;
    }
    writer_.remove(*stored);
    done_.ids.push_back(id);
  }

  admitted& inside_;
  const deletion_wish& wish_;
  activity_writer writer_;
  series_table series_{inside_.session, inside_.keys};
  deletion done_;
  std::optional<activity> last_;
};

error not_put_back() {
  return {error_code::conflict,
          tr("What was deleted was changed since, or you may not see it any more. Nothing was put "
             "back."),
          {},
          {}};
}

void put_series_back(activity_writer& writer, series_table& table, const series& before) {
  auto now = table.read(before.id);
  if (!now) return;
  now->rule = before.rule;
  now->complete = before.complete;
  now->made_until = before.made_until;
  now->changed_by = writer.by();
  now->changed_at = writer.now();
  table.update(*now);
}

erp::result<std::vector<std::int64_t>> put_back(admitted& inside, const deletion& what,
                                                erp::instant now, db::unit_of_work& work) {
  activity_writer writer(inside, now, cause::undo);
  for (const auto id : what.ids) {
    auto record = writer.table().read_deleted(id, inside.may.visible(), what.at);
    if (!record) return not_put_back();
    if (auto refused = why_not_deleted(inside.may, *record)) return *refused;
    writer.put_back(*record);
  }
  series_table table(inside.session, inside.keys);
  if (what.ended) put_series_back(writer, table, *what.ended);
  work.commit();
  return what.ids;
}

}  // namespace

error may_not_delete() {
  return {error_code::denied,
          tr("To delete activities your group needs the right “Delete”. It is given in "
             "Configuration → Operator groups → CRM permissions."),
          {},
          {}};
}

std::optional<error> why_not_deleted(const rights& may, const activity& record) {
  if (!may.may(right::delete_)) return may_not_delete();
  if (!may.may_change(facts_of(record))) return may_not_change();
  if (is_sealed(record))
    return error{
        error_code::sealed, tr("This activity is ended. Reopen it before you delete it."), {}, {}};
  return std::nullopt;
}

erp::result<deletion> delete_activities(admitted& inside, const deletion_wish& wish,
                                        erp::instant now) {
  return save_once(
      inside.session, wish.key, now,
      [&](db::unit_of_work& work) -> erp::result<deletion> {
        auto done = deleting(inside, wish, now).apply();
        if (!done) return done;
        *wish.tried = *done;
        work.commit();
        return done;
      },
      [&]() -> erp::result<deletion> { return *wish.tried; });
}

erp::result<std::vector<std::int64_t>> put_back_activities(admitted& inside,
                                                           const restoring_wish& wish,
                                                           erp::instant now) {
  using answer = erp::result<std::vector<std::int64_t>>;
  return save_once(
      inside.session, wish.key, now,
      [&](db::unit_of_work& work) { return put_back(inside, wish.what, now, work); },
      [&]() -> answer { return wish.what.ids; });
}

}  // namespace crm
