// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "plugin/permission/permission_sessions.hpp"
#include "tests/golden/golden_desk.hpp"

// What permissions of operator groups are read and changed by.

namespace golden {

namespace {

template <class Answer>
std::string said(const erp::result<Answer>& came) {
  return came.ok() ? std::string() : came.failure().message.id;
}

}  // namespace

TEST(RecordedPermissions, ReadSavedForgottenAndTheirHistory) {
  auto& server = server_in_order();
  golden_desk desk;
  const auto opened = crm::permissions(desk.place()).open();
  ASSERT_TRUE(opened.ok());
  erp::permission_session& session = **opened;
  record("Permissions: the table, a level and a switch granted, groups that are gone", [&] {
    auto reading = session.read([](auto came) { EXPECT_TRUE(came.ok()) << said(came); });
    desk.host().jobs_.pump();
    auto saving = session.save({{{"1"}, "activities", "", "all"}, {{"1"}, "delete", "", "granted"}},
                               [](auto came) { EXPECT_TRUE(came.ok()) << said(came); });
    desk.host().jobs_.pump();
    server.answer("SELECT operator_group, granted FROM", {{"9", "delete"}});
    auto forgetting = session.forget_gone([](auto came) { EXPECT_TRUE(came.ok()) << said(came); });
    desk.host().jobs_.pump();
  });
  record("Permissions: a page of their history, and who is in it", [&] {
    const auto history = session.history();
    auto page = history->page({}, [](auto came) { EXPECT_TRUE(came.ok()) << said(came); });
    desk.host().jobs_.pump();
    auto people = history->people([](auto came) { EXPECT_TRUE(came.ok()) << said(came); });
    desk.host().jobs_.pump();
  });
}

}  // namespace golden
