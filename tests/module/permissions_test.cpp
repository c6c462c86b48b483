// SPDX-License-Identifier: Apache-2.0
// Permissions of operator groups by lines: every module's, by the same requests.
#include <gtest/gtest.h>

#include "tests/module/headless_session.hpp"

namespace module_tests {

namespace {

class OperatorGroups : public testing::Test {
 protected:
  headless_session host_{{crm_module(), module_path("example-notebook")}};
};

}  // namespace

TEST_F(OperatorGroups, AreGrantedThePermissionsOfEveryModule) {
  const json all = host_.ok({{"do", "permissions"}}).at("permissions");
  ASSERT_EQ(all.size(), 2u) << all.dump();
  EXPECT_EQ(all[0].at("id"), "crm.permissions");
  EXPECT_EQ(all[1].at("id"), "example.permissions");
  const json activities = all[0].at("sections")[0].at("permissions")[0];
  EXPECT_EQ(activities.at("id"), "activities");
  EXPECT_EQ(activities.at("levels").size(), 4u);
  EXPECT_EQ(activities.at("levels")[0].at("id"), "");
  EXPECT_FALSE(all[1].at("sections")[0].at("permissions")[0].contains("levels"));
}

TEST_F(OperatorGroups, OfAnotherModuleAreChangedByTheSameRequests) {
  const json of_notes{{"permissions", "example.permissions"}};
  const auto ask = [&](json request) {
    request.update(of_notes);
    return request;
  };
  const json cell{{"group", "1"}, {"permission", "stick"}, {"level", true}};
  const json preview = host_.ok(
      ask({{"do", "permission_effects"}, {"operator", "1"}, {"changes", json::array({cell})}}));
  EXPECT_EQ(preview.at("effects")[0].at("level"), true);
  EXPECT_EQ(preview.at("effects")[0].at("from"), json::array({"Writers"}));
  EXPECT_TRUE(host_.ok(ask({{"do", "permission_table"}})).at("groups")[0].at("levels").empty());
  host_.ok(ask({{"do", "permission_save"}, {"changes", json::array({cell})}}));
  EXPECT_EQ(host_.ok(ask({{"do", "permission_table"}})).at("groups")[0].at("levels").at("stick"),
            "granted");
  host_.refused(ask({{"do", "permission_history"}}), "unsupported");
}

TEST_F(OperatorGroups, OfNobodyAndOfWrongWordsAreRefused) {
  host_.refused({{"do", "permission_table"}, {"permissions", "nowhere"}}, "not_found");
  host_.refused({{"do", "permission_effects"}, {"operator", "777"}}, "not_found");
  host_.refused({{"do", "permission_effects"}}, "required");
  host_.refused({{"do", "permission_save"}}, "required");
  for (const json& changes : {json("all"), json::array({"x"}), json::array({json::object()})})
    EXPECT_FALSE(host_.ask({{"do", "permission_save"}, {"changes", changes}}).at("ok").get<bool>())
        << changes.dump();
  host_.refused({{"do", "permission_save"},
                 {"changes", json::array({{{"group", "1"}, {"permission", "delete"}}})}},
                "invalid");
  host_.refused({{"do", "permission_history"}, {"limit", 0}}, "invalid");
  host_.refused({{"do", "permission_history"}, {"permission", "fly"}}, "invalid");
  host_.refused({{"do", "permission_history"}, {"from", "yesterday"}}, "invalid");
  host_.refused({{"do", "permission_history"}, {"after", "1; DROP"}}, "invalid");
}

}  // namespace module_tests
