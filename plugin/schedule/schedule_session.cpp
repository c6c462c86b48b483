// SPDX-License-Identifier: Apache-2.0
#include "plugin/schedule/schedule_session.hpp"

#include <algorithm>
#include <utility>

#include "host-sdk/kit/listeners.hpp"
#include "host-sdk/kit/sql_statement.hpp"
#include "plugin/activity/activity_service.hpp"
#include "plugin/schedule/schedule_entries.hpp"
#include "plugin/schedule/schedule_service.hpp"
#include "plugin/uid.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

using erp::error;
using erp::error_code;

// The moves of one session that can be taken back, the last one last. Shared with the writes under
// way, so that one whose answer nobody waits for any more is noted as well.
class made_moves {
 public:
  bool empty() const { return moves_.empty(); }
  const made_move& last() const { return moves_.back(); }

  void add(const made_move& made) {
    const auto stayed = [](const moved_activity& one) {
      return one.before.version == one.after.version;
    };
    if (std::all_of(made.moved.begin(), made.moved.end(), stayed) && made.back.empty()) return;
    renumber(made);
    moves_.push_back(made);
  }

  // It was taken back, by which its activities have other versions now; or never can be.
  void drop_last(const made_move& by) {
    moves_.pop_back();
    renumber(by);
  }

 private:
  // Earlier moves of the same activities go on from what this session itself has made of them.
  void renumber(const made_move& made) {
    for (const auto& one : made.moved)
      for (auto& earlier : moves_)
        for (auto& moved : earlier.moved)
          if (moved.after.id == one.after.id && moved.after.version == one.before.version)
            moved.after.version = one.after.version;
  }

  std::vector<made_move> moves_;
};

class activity_schedule_session : public erp::schedule_session {
 public:
  activity_schedule_session(workplace& place, who by, std::vector<schedule_reach> reaches)
      : place_(place), by_(std::move(by)), reaches_(std::move(reaches)) {
    changes_ = place_.host().changes().on_change(
        activity_entity, [this](const erp::services::change&) { changed_.tell(); });
  }

  erp::job_handle entries(erp::schedule_request request, then_page then) override {
    return place_.read<erp::schedule_page>(
        by_,
        [request = std::move(request), now = place_.host().clock().now()](admitted& inside) {
          return read_entries(inside, request, now);
        },
        std::move(then));
  }

  erp::job_handle employees(const std::string& search, int limit,
                            std::function<void(erp::result<erp::choice_page>)> then) override {
    return place_.read<erp::choice_page>(
        by_,
        [search, limit](admitted& inside) -> erp::result<erp::choice_page> {
          return schedule_employees(inside, search, limit);
        },
        std::move(then));
  }

  erp::job_handle move(const erp::record_key& key, std::int64_t version,
                       const erp::schedule_move& to, then_outcome then) override {
    asking_.reset();
    const auto id = erp::kit::key_value(db::column_type::integer, key.id);
    if (!id) return refuse(activity_gone(), std::move(then));
    return start({{}, std::get<std::int64_t>(*id), version, to, {}}, std::move(then));
  }

  erp::job_handle answer(const std::string& question, const erp::record_key& option,
                         const std::string&, then_outcome then) override {
    if (!asking_ || asking_->question.id != question)
      return refuse({error_code::not_found, tr("Nothing of that kind was asked."), {}, {}},
                    std::move(then));
    const auto& options = asking_->question.options;
    if (std::none_of(options.begin(), options.end(),
                     [&](const erp::choice& one) { return one.key == option; }))
      return refuse({error_code::invalid, tr("Choose one of the answers offered."), {}, {}},
                    std::move(then));
    const bool leave = options.front().key == option;
    auto wish = std::exchange(asking_, std::nullopt)->wish;
    if (leave) return place_.later([then = std::move(then)] { then(erp::schedule_outcome{}); });
    wish.answers[question] = option;
    return start(std::move(wish), std::move(then));
  }

  erp::job_handle undo(then_outcome then) override {
    asking_.reset();
    if (made_->empty())
      return refuse({error_code::not_found, tr("There is no move to take back."), {}, {}},
                    std::move(then));
    return place_.write<move_answer>(
        tr("Taking the move back"), by_,
        [wish = move_back{new_uid(), made_->last()}, now = place_.host().clock().now()](
            admitted& inside) { return take_back(inside, wish, now); },
        [made = std::weak_ptr(made_)](const move_answer& answer) {
          if (const auto all = made.lock()) all->drop_last(answer.made);
          return touched(answer);
        },
        [this, then = std::move(then)](erp::result<move_answer> answer) {
          if (answer) return then(erp::schedule_outcome{});
          // What cannot be taken back any more does not stand before what can.
          if (answer.failure().code != error_code::unavailable &&
              answer.failure().code != error_code::busy)
            made_->drop_last({});
          then(answer.failure());
        });
  }

  bool can_undo() const override { return !made_->empty(); }

  erp::subscription on_changed(std::function<void()> told) override {
    return changed_.add(std::move(told));
  }

 private:
  struct asked {
    erp::question question;
    entry_move wish;
  };

  erp::job_handle refuse(error why, then_outcome then) {
    return place_.later([why = std::move(why), then = std::move(then)] { then(why); });
  }

  // With a key of its own: what asked a question has done nothing.
  erp::job_handle start(entry_move wish, then_outcome then) {
    wish.key = new_uid();
    wish.tried = std::make_shared<made_move>();
    return place_.write<move_answer>(
        tr("Moving the activity"), by_,
        [wish, reaches = reaches_, now = place_.host().clock().now()](admitted& inside) {
          return move_entry(inside, wish, reaches, now);
        },
        [made = std::weak_ptr(made_)](const move_answer& answer) {
          if (const auto all = made.lock(); all && !answer.asks) all->add(answer.made);
          return touched(answer);
        },
        [this, wish, then = std::move(then)](erp::result<move_answer> answer) {
          if (!answer) return then(answer.failure());
          if (answer->asks) asking_ = asked{*answer->asks, wish};
          then(erp::schedule_outcome{answer->asks, answer->notice});
        });
  }

  workplace& place_;
  const who by_;
  const std::vector<schedule_reach> reaches_;
  const std::shared_ptr<made_moves> made_ = std::make_shared<made_moves>();
  std::optional<asked> asking_;
  erp::kit::listeners<> changed_;
  erp::subscription changes_;
};

}  // namespace

std::unique_ptr<erp::schedule_session> open_schedule(workplace& place, who by,
                                                     std::vector<schedule_reach> reaches) {
  return std::make_unique<activity_schedule_session>(place, std::move(by), std::move(reaches));
}

}  // namespace crm
