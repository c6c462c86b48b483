// SPDX-License-Identifier: Apache-2.0
// Universal dictionaries by lines: one tree for every module, and what cannot be done to a value.
#include <gtest/gtest.h>

#include "tests/module/headless_session.hpp"

namespace module_tests {

namespace {

constexpr char categories[] = "crm.dictionary.category";
constexpr char colours[] = "example.dictionary.colour";

class UniversalDictionaries : public testing::Test {
 protected:
  json values(const char* dictionary, const std::string& search = {}) {
    return host_.ok({{"do", "dictionary"}, {"dictionary", dictionary}, {"search", search}})
        .at("values");
  }
  json save(const char* dictionary, json how) {
    how.update({{"do", "dictionary_save"}, {"dictionary", dictionary}});
    return host_.ok(how).at("value");
  }

  headless_session host_{{crm_module(), module_path("example-notebook")}};
};

}  // namespace

TEST_F(UniversalDictionaries, OfEveryModuleStandInOneTree) {
  const json tree = host_.ok({{"do", "dictionaries"}}).at("dictionaries");
  ASSERT_EQ(tree.size(), 2u) << tree.dump();
  json groups = json::object();
  for (const auto& group : tree)
    for (const auto& item : group.at("items"))
      groups[group.at("group").get<std::string>()].push_back(item.at("dictionary"));
  EXPECT_EQ(groups["crm"],
            json::array({"crm.dictionary.contact_type", "crm.dictionary.priority", categories}));
  EXPECT_EQ(groups["example"], json::array({colours}));
}

TEST_F(UniversalDictionaries, OfAnotherModuleAreChangedByTheSameRequests) {
  const json green = save(colours, {{"names", {{"en", "Green"}}}});
  EXPECT_EQ(green.at("version"), 1);
  host_.ok({{"do", "dictionary_move"},
            {"dictionary", colours},
            {"key", green.at("key")},
            {"before", "1"}});
  EXPECT_EQ(values(colours)[0].at("names").at("en"), "Green");
  host_.refused({{"do", "dictionary_merge"},
                 {"dictionary", colours},
                 {"key", "1"},
                 {"into", green.at("key")}},
                "unsupported");
}

TEST_F(UniversalDictionaries, AValueIsAddedChangedAndRemoved) {
  const json targi = save(categories, {{"names", {{"pl", "Targi"}, {"en", "Fairs"}}}});
  EXPECT_EQ(targi.at("uses"), 0);
  const json off =
      save(categories, {{"key", targi.at("key")}, {"names", {{"en", nullptr}}}, {"active", false}});
  EXPECT_EQ(off.at("names"), json({{"pl", "Targi"}}));
  EXPECT_FALSE(off.at("active").get<bool>());
  EXPECT_EQ(values(categories, "TARG").size(), 1u);
  EXPECT_TRUE(
      host_.ok({{"do", "dictionary_remove"}, {"dictionary", categories}, {"key", targi.at("key")}})
          .at("removed")
          .get<bool>());
  EXPECT_TRUE(values(categories, "targ").empty());
}

TEST_F(UniversalDictionaries, APredefinedValueIsNotDeletedThroughTheProtocol) {
  const json first = values(categories)[0];
  ASSERT_TRUE(first.at("predefined").get<bool>());
  host_.refused({{"do", "dictionary_remove"}, {"dictionary", categories}, {"key", first.at("key")}},
                "denied");
  host_.refused({{"do", "dictionary_save"},
                 {"dictionary", categories},
                 {"key", first.at("key")},
                 {"names", {{"pl", "Inaczej"}}}},
                "denied");
  EXPECT_EQ(values(categories)[0], first);
}

TEST_F(UniversalDictionaries, BadInputIsRefusedAndTheConversationGoesOn) {
  const auto refused_name = [&](const std::string& name, const char* code) {
    host_.refused(
        {{"do", "dictionary_save"}, {"dictionary", categories}, {"names", {{"pl", name}}}}, code);
  };
  refused_name(std::string(1'000'000, 'w'), "invalid");
  refused_name("NEGOCJACJE   handlowe", "conflict");
  refused_name("Pozyskanie klienta", "conflict");
  refused_name("", "required");
  host_.refused({{"do", "dictionary"}, {"dictionary", "nowhere"}}, "not_found");
  host_.refused({{"do", "dictionary_save"}, {"dictionary", categories}, {"names", "Targi"}},
                "invalid");
  host_.refused(
      {{"do", "dictionary_merge"}, {"dictionary", categories}, {"key", "999999"}, {"into", "x"}},
      "not_found");
  EXPECT_EQ(values(categories).size(), 4u);
}

}  // namespace module_tests
