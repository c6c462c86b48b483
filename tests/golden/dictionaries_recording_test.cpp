// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "plugin/dictionary/dictionary_sessions.hpp"
#include "plugin/recurrence/series_table.hpp"
#include "tests/golden/golden_desk.hpp"

// What a change of a dictionary writes, and that one of a series stands apart.

namespace golden {

TEST(RecordedDictionaries, AValueAddedMovedAndRead) {
  server_in_order();
  golden_desk desk;
  const auto all = crm::dictionaries(desk.place());
  ASSERT_FALSE(all.empty());
  record("The dictionaries: values read, one added and moved", [&] {
    const auto open = all.front().open();
    ASSERT_TRUE(open.ok());
    auto reading = (*open)->values("tar", [](auto) {});
    desk.host().jobs_.pump();
    auto adding = (*open)->save(std::nullopt, 0,
                                {{{"pl", "Targi"}, {"en", "Fair"}}, {}, true, false}, [](auto) {});
    desk.host().jobs_.pump();
    auto moving = (*open)->move({"1"}, std::nullopt, [](auto) {});
    desk.host().jobs_.pump();
  });
}

TEST(RecordedDictionaries, TheHistoryOfAValueAndOfAll) {
  auto& server = server_in_order();
  server.answer("FROM crm_dictionary_history h", {});
  golden_desk desk;
  const auto all = crm::dictionaries(desk.place());
  record("The dictionaries: the history of one value, and of all", [&] {
    const auto open = all.front().open();
    ASSERT_TRUE(open.ok());
    for (const auto& value :
         {std::optional<erp::record_key>(), std::optional(erp::record_key{"1"})}) {
      const auto history = (*open)->history(value);
      const auto page = history->page({}, [](const auto& came) { EXPECT_TRUE(came.ok()); });
      desk.host().jobs_.pump();
      const auto people = history->people([](const auto& came) { EXPECT_TRUE(came.ok()); });
      desk.host().jobs_.pump();
    }
  });
}

TEST(RecordedSeries, OneThatStandsApart) {
  server_in_order();
  golden_desk desk;
  const auto by = crm::let_in(desk.host());
  ASSERT_TRUE(by.ok());
  record("A series: an occurrence that stands apart", [&] {
    const auto done = desk.place().gate()->with(*by, [](crm::admitted& inside) {
      crm::series_table(inside.session, inside.keys).add_exception(7, erp::instant{});
      return erp::result<erp::done>(erp::done{});
    });
    EXPECT_TRUE(done.ok());
  });
}

}  // namespace golden
