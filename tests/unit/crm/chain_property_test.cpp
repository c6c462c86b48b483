// SPDX-License-Identifier: Apache-2.0
// Whatever the chain and the move: order and gaps are kept, what is closed stays, undo restores.
#include <random>

#include "plugin/chain/chain_plan.hpp"
#include "plugin/schedule/schedule_service.hpp"
#include "tests/unit/crm/chain_desk.hpp"
#include "tests/unit/crm/warsaw_time.hpp"

namespace crm_test {

using namespace std::chrono;
using namespace std::chrono_literals;
using crm::activity;
using crm::activity_state;
using crm::admitted;

namespace {

erp::wall_time warsaw_wall(erp::instant at) {
  return erp::kit::to_wall(at, warsaw);
}

class dice {
 public:
  int roll(int most) { return static_cast<int>(engine_() % static_cast<unsigned>(most + 1)); }

 private:
  std::mt19937 engine_{20'261'124};
};

// By day, as an office has them: the hours that the clock changes at are ChainGap's.
std::vector<activity> random_chain(dice& dice, const fake_host& host) {
  std::vector<activity> all;
  auto day = local_days(year(2026) / March / 9);
  for (int i = 2 + dice.roll(6); i > 0; --i) {
    day += days(1 + dice.roll(20));
    auto one = contact_with_wanda(host);
    one.starts_at = erp::kit::to_instant_moving(
        day + hours(8 + dice.roll(8)) + minutes(15 * dice.roll(3)), warsaw);
    one.ends_at = one.starts_at + minutes(15 * (1 + dice.roll(6)));
    if (dice.roll(3) == 0)
      one.state = dice.roll(1) ? activity_state::ended : activity_state::cancelled;
    all.push_back(one);
  }
  all.front().state = activity_state::open;
  return all;
}

crm::slot random_target(dice& dice, const activity& from) {
  auto to = warsaw_wall(from.starts_at);
  switch (dice.roll(2)) {
    case 0:
      to += days(dice.roll(20) - 10);
      break;
    case 1:
      to += minutes(15 * (dice.roll(16) - 8));
      break;
    default:
      to += days(dice.roll(20) - 10) + minutes(15 * (dice.roll(8) - 4));
  }
  const auto start = erp::kit::to_instant_moving(to, warsaw);
  return {start, start + (from.ends_at - from.starts_at), false};
}

}  // namespace

class ChainProperty : public on_every_server {
 protected:
  crm::save_wish moving(const activity& first, const crm::slot& to) {
    auto wish = wish_for(first);
    wish.before = first;
    wish.wanted.starts_at = to.starts_at;
    wish.wanted.ends_at = to.ends_at;
    const auto planned = chain_.gate_->with(who_is("nowak"), [&](admitted& inside) {
      return erp::result<crm::chain_plan>(
          crm::plan_later_ones(inside, first, {crm::slot_of(first), to, warsaw}));
    });
    EXPECT_TRUE(planned.ok());
    if (planned) wish.later = crm::moves_of(*planned);
    return wish;
  }
  static void keeps_order_and_gaps(const std::vector<activity>& before,
                                   const std::vector<activity>& after) {
    const auto gap = warsaw_wall(after[0].starts_at) - warsaw_wall(before[0].starts_at);
    const auto exact = after[0].starts_at - before[0].starts_at;
    const activity* last_open = nullptr;
    for (std::size_t i = 0; i < after.size(); ++i) {
      if (before[i].state != activity_state::open) {
        EXPECT_EQ(after[i], before[i]) << "closed ones stay as they are";
        continue;
      }
      if (std::chrono::abs(gap) < days(1)) {
        EXPECT_EQ(after[i].starts_at - before[i].starts_at, exact);
      } else {
        EXPECT_EQ(warsaw_wall(after[i].starts_at) - warsaw_wall(before[i].starts_at), gap);
      }
      EXPECT_EQ(after[i].ends_at - after[i].starts_at, before[i].ends_at - before[i].starts_at);
      if (last_open) {
        EXPECT_LT(last_open->starts_at, after[i].starts_at);
      }
      last_open = &after[i];
    }
  }

  company_database company_{GetParam()};
  chain_desk chain_{company_};
};
ON_EVERY_SERVER(ChainProperty);

TEST_P(ChainProperty, OrderAndGapsAreKeptClosedOnesStayAndUndoRestoresAll) {
  dice dice;
  int moved_any = 0;
  for (int round = 0; round < 25; ++round) {
    const auto ids = chain_.make(random_chain(dice, chain_.host_));
    const auto before = chain_.read_all(ids);
    const auto wish = moving(before[0], random_target(dice, before[0]));
    const auto answer = chain_.must_save(wish);
    keeps_order_and_gaps(before, chain_.read_all(ids));
    if (answer.moved.empty()) continue;
    ++moved_any;
    const auto repeated = chain_.save(wish);
    ASSERT_TRUE(repeated.ok()) << "under the same key it is done once";
    EXPECT_EQ(repeated->moved.size(), answer.moved.size());
    keeps_order_and_gaps(before, chain_.read_all(ids));
    const auto back = chain_.gate_->with(who_is("nowak"), [&](admitted& inside) {
      return crm::take_back(inside, {crm::new_uid(), {answer.moved, {}, {}}},
                            chain_.host_.clock_.now_);
    });
    ASSERT_TRUE(back.ok()) << back.failure().message.id;
    const auto restored = chain_.read_all(ids);
    for (std::size_t i = 0; i < ids.size(); ++i)
      EXPECT_TRUE(same_but_for_its_version(restored[i], before[i])) << i << " of round " << round;
  }
  EXPECT_GT(moved_any, 10);
}

TEST_P(ChainProperty, WhereOneCannotMoveNothingIsSaved) {
  const auto ids = chain_.make({at(3, 9, 10), at(3, 16, 10), at(3, 23, 10)});
  const auto before = chain_.read_all(ids);
  const auto wish = moving(before[0], {at(3, 11, 10), at(3, 11, 10, 30), false});
  chain_.end(ids[2]);
  const auto refused = chain_.save(wish);
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.failure().code, erp::error_code::conflict);
  EXPECT_EQ(chain_.read(ids[0]), before[0]);
  EXPECT_EQ(chain_.read(ids[1]), before[1]);
}

}  // namespace crm_test
