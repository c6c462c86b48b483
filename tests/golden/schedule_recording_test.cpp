// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "plugin/schedule/schedule.hpp"
#include "tests/golden/golden_desk.hpp"

// What the schedule reads of a week, and what a move writes.

namespace golden {

namespace {

const erp::record_key first_record{"1"};

// One hour, open, at version 1; the rest is nothing.
recorded_server& server_with_an_hour() {
  constexpr auto null = std::nullopt;
  auto& server = server_in_order();
  server.answer("SELECT id, uid, kind",
                {{"1",  "uid", "1",  "1",  "1",  "1",       "60000", "3660000", "Europe/Warsaw",
                  "0",  "1",   null, null, null, "subject", "note",  null,      "0",
                  null, null,  "1",  "1",  "1",  "1",       "1"}});
  return server;
}

erp::wall_time wall(int hour) {
  return std::chrono::local_days(std::chrono::year(2026) / 3 / 4) + std::chrono::hours(hour);
}

}  // namespace

TEST(RecordedSchedule, OfAWeekAndOfSomeEmployees) {
  server_in_order();
  golden_desk desk;
  const auto schedule = crm::activity_schedule(desk.place());
  record("The schedule: a week of one and of three employees, and whose there are", [&] {
    const auto open = schedule.open({});
    ASSERT_TRUE(open.ok());
    using std::chrono::year;
    for (const std::vector<erp::record_key>& employees :
         {std::vector<erp::record_key>{}, {first_record, {"2"}, {"3"}}}) {
      std::optional<erp::result<erp::schedule_page>> page;
      const auto handle =
          (*open)->entries({year(2026) / 3 / 2, year(2026) / 3 / 8, employees, 1'000},
                           [&](auto came) { page = std::move(came); });
      desk.host().jobs_.pump();
      EXPECT_TRUE(page && page->ok());
    }
    const auto handle = (*open)->employees("an", 20, [](auto page) { EXPECT_TRUE(page.ok()); });
    desk.host().jobs_.pump();
  });
}

TEST(RecordedSchedule, AnEntryMoved) {
  auto& server = server_with_an_hour();
  golden_desk desk;
  const auto schedule = crm::activity_schedule(desk.place());
  record("The schedule: an entry moved, handed over", [&] {
    const auto open = schedule.open({});
    ASSERT_TRUE(open.ok());
    const auto wait = [&](const auto& begin) {
      std::optional<erp::result<erp::schedule_outcome>> came;
      const auto handle = begin([&](auto outcome) { came = std::move(outcome); });
      desk.host().jobs_.pump();
      ASSERT_TRUE(came);
      EXPECT_TRUE(came->ok()) << came->failure().message.id;
    };
    server.answer("FROM erp_employee e", {{"2"}});
    wait([&](auto then) {
      return (*open)->move(first_record, 1,
                           {wall(10), wall(11), first_record, erp::record_key{"2"}}, then);
    });
  });
}

}  // namespace golden
