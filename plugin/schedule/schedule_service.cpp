// SPDX-License-Identifier: Apache-2.0
#include "plugin/schedule/schedule_service.hpp"

#include "plugin/activity/activity_service.hpp"
#include "plugin/activity/activity_table.hpp"
#include "plugin/saving/save_once.hpp"
#include "plugin/schedule/schedule_entries.hpp"
#include "plugin/schedule/schedule_notice.hpp"
#include "plugin/schedule/schedule_target.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

using erp::error;
using erp::error_code;

std::optional<error> unseen(admitted& inside, const erp::schedule_move& to) {
  if (!to.to_employee || inside.may.calendars().sees(*to.to_employee)) return std::nullopt;
  return schedule_not_seen(inside, *to.to_employee);
}

// The activity as it is stored, and where it is to go; what the move itself refuses is refused
// before anything is asked.
struct planned {
  activity record;
  schedule_target target;
};

erp::result<planned> plan(admitted& inside, const entry_move& wish) {
  auto record = activity_table(inside.session, inside.keys).read(wish.id, inside.may.visible());
  if (!record) return activity_gone();
  if (auto refused = why_not_moved(inside.may, *record)) return *refused;
  if (record->version != wish.version) return activity_overtaken();
  if (auto refused = unseen(inside, wish.to)) return *refused;
  auto target = target_of(*record, wish.to, inside.may.by().zone);
  if (!target) return target.failure();
  target->move.version = wish.version;
  return planned{std::move(*record), std::move(*target)};
}

erp::result<void> move_all(admitted& inside, const std::vector<activity_move>& moves,
                           erp::instant now, const char* because, made_move& made) {
  for (const auto& move : moves) {
    auto moved = move_activity(inside, move, now, because);
    if (!moved) return moved.failure();
    made.moved.push_back(std::move(*moved));
  }
  return {};
}

erp::result<move_answer> write_move(admitted& inside, const entry_move& wish,
                                    const std::vector<schedule_reach>& reaches, erp::instant now,
                                    db::unit_of_work& work) {
  const auto planned = plan(inside, wish);
  if (!planned) return planned.failure();
  const auto& [record, target] = *planned;
  move_answer answer;
  std::vector<reached> along;
  for (const auto& one : reaches) {
    const auto question = one.asks(inside, record, target.move);
    if (!question) continue;
    const auto answered = wish.answers.find(one.question);
    if (answered == wish.answers.end()) {
      answer.asks = question;
      return answer;
    }
    auto found = one.reach(inside, record, target.move, answered->second, now);
    if (!found) return found.failure();
    along.push_back(std::move(*found));
  }
  if (auto moved = move_all(inside, {target.move}, now, cause::schedule, answer.made); !moved)
    return moved.failure();
  for (auto& one : along) {
    if (auto moved = move_all(inside, one.moves, now, cause::chain, answer.made); !moved)
      return moved.failure();
    if (one.along) {
      if (auto written = one.along(inside); written)
        answer.made.others.insert(answer.made.others.end(), written->begin(), written->end());
      else
        return written.failure();
    }
    if (one.back) answer.made.back.push_back(std::move(one.back));
  }
  answer.notice = notice_of(inside, target, answer.made.moved.front().after);
  *wish.tried = answer.made;
  work.commit();
  return answer;
}

error changed_since() {
  return {error_code::conflict,
          tr("Somebody else changed this activity since it was moved; the move cannot be taken "
             "back."),
          {},
          {}};
}

erp::result<move_answer> write_back(admitted& inside, const move_back& wish, erp::instant now,
                                    db::unit_of_work& work) {
  move_answer answer;
  answer.made.others = wish.made.others;
  for (auto back = wish.made.back.rbegin(); back != wish.made.back.rend(); ++back)
    if (auto written = (*back)(inside); !written) return written.failure();
  for (auto moved = wish.made.moved.rbegin(); moved != wish.made.moved.rend(); ++moved) {
    auto move = standing_still(moved->before);
    move.version = moved->after.version;
    auto done = move_activity(inside, move, now, cause::undo);
    if (!done && done.failure().code == error_code::conflict) return changed_since();
    if (!done) return done.failure();
    answer.made.moved.push_back(std::move(*done));
  }
  *wish.tried = answer.made;
  work.commit();
  return answer;
}

}  // namespace

std::vector<std::int64_t> touched(const move_answer& answer) {
  auto ids = answer.made.others;
  for (const auto& one : answer.made.moved) ids.push_back(one.after.id);
  return ids;
}

erp::result<move_answer> move_entry(admitted& inside, const entry_move& wish,
                                    const std::vector<schedule_reach>& reaches, erp::instant now) {
  return save_once(
      inside.session, wish.key, now,
      [&](db::unit_of_work& work) { return write_move(inside, wish, reaches, now, work); },
      [&]() -> erp::result<move_answer> {
        return move_answer{{}, *wish.tried, {}};
      });
}

erp::result<move_answer> take_back(admitted& inside, const move_back& wish, erp::instant now) {
  return save_once(
      inside.session, wish.key, now,
      [&](db::unit_of_work& work) { return write_back(inside, wish, now, work); },
      [&]() -> erp::result<move_answer> {
        return move_answer{{}, *wish.tried, {}};
      });
}

}  // namespace crm
