// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "plugin/schedule/schedule_service.hpp"
#include "tests/unit/crm/series_desk.hpp"

// One of a series is dragged in the schedule: it is asked which are meant, and one undo takes all
// of it back.

namespace crm_test {

using namespace std::chrono_literals;

class SeriesDrag : public on_every_server {
 protected:
  erp::result<crm::move_answer> drag(const crm::activity& record, std::chrono::hours by,
                                     const std::string& option = {}) {
    crm::entry_move wish{crm::new_uid(), record.id, record.version, {}, {}};
    wish.to.starts_at = desk_.wall(record) + by;
    wish.to.ends_at = wish.to.starts_at + (record.ends_at - record.starts_at);
    if (!option.empty()) wish.answers["series"] = {option};
    return desk_.with([&](crm::admitted& inside) {
      return crm::move_entry(inside, wish, crm::schedule_reaches(), desk_.host_.clock_.now_);
    });
  }

  company_database company_{GetParam()};
  series_desk desk_{company_};
};
ON_EVERY_SERVER(SeriesDrag);

TEST_P(SeriesDrag, AsksWhichAreMeantAndLeavesEverythingUntilThen) {
  const auto first = desk_.weekly(4);
  const auto rows = desk_.rows(*first.series);
  const auto asked = drag(rows[1], 2h);
  ASSERT_TRUE(asked.ok()) << asked.failure().message.id;
  ASSERT_TRUE(asked->asks);
  EXPECT_EQ(asked->asks->id, "series");
  std::vector<std::string> options;
  for (const auto& option : asked->asks->options) options.push_back(option.key.id);
  EXPECT_EQ(options, (std::vector<std::string>{"back", "this", "following", "all"}));
  EXPECT_EQ(desk_.rows(*first.series), rows);
}

TEST_P(SeriesDrag, MovesThoseThatFollowTellsThemAllAndTakesThemBack) {
  const auto first = desk_.weekly(4);
  const auto rows = desk_.rows(*first.series);
  const auto moved = drag(rows[1], 2h, "following");
  ASSERT_TRUE(moved.ok()) << moved.failure().message.id;
  EXPECT_FALSE(moved->asks);
  EXPECT_EQ(desk_.read(rows[0].id).starts_at, rows[0].starts_at);
  for (const std::size_t i : {1u, 2u, 3u})
    EXPECT_EQ(desk_.read(rows[i].id).starts_at, rows[i].starts_at + 2h) << i;
  for (const std::size_t i : {2u, 3u})
    EXPECT_EQ(std::count(moved->made.others.begin(), moved->made.others.end(), rows[i].id), 1) << i;

  const auto back = desk_.with([&](crm::admitted& inside) {
    return crm::take_back(inside, {crm::new_uid(), moved->made}, desk_.host_.clock_.now_);
  });
  ASSERT_TRUE(back.ok()) << back.failure().message.id;
  for (const auto& row : rows) {
    EXPECT_EQ(desk_.read(row.id).starts_at, row.starts_at);
    EXPECT_EQ(desk_.read(row.id).series, first.series);
  }
}

TEST_P(SeriesDrag, OfOneAloneLeavesTheOthers) {
  const auto first = desk_.weekly(3);
  const auto rows = desk_.rows(*first.series);
  const auto moved = drag(rows[1], 24h, "this");
  ASSERT_TRUE(moved.ok()) << moved.failure().message.id;
  EXPECT_EQ(desk_.read(rows[1].id).starts_at, rows[1].starts_at + 24h);
  EXPECT_EQ(desk_.read(rows[2].id).starts_at, rows[2].starts_at);
  EXPECT_EQ(moved->made.others, std::vector<std::int64_t>{});
}

}  // namespace crm_test
