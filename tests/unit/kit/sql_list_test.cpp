// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "host-sdk/kit/sql_list_statement.hpp"
#include "tests/support/every_server.hpp"
#include "tests/unit/kit/sample_list.hpp"

namespace {

using namespace kit_test;
using erp::kit::fetch_counts;
using erp::kit::fetch_page;
using erp::kit::fetch_rows;
using erp::kit::row_scope;
using testing::ElementsAre;

wish random_wish(std::mt19937& random) {
  static const char* const searches[] = {"", "", "zolty", "LODZ", "100%", "_", "neil x", "K9", "'"};
  wish wish;
  wish.tab = random() % 3 ? "all" : "kind1";
  wish.filter = std::vector<std::string>{"all", "big", "down"}[random() % 3];
  if (random() % 3 == 0) wish.owner = static_cast<std::int64_t>(random() % 4 + 1);
  if (random() % 3 == 0) wish.with = static_cast<std::int64_t>(random() % 4 + 1);
  wish.search = searches[random() % std::size(searches)];
  wish.column = random() % 2 ? "amount" : "name";
  wish.descending = random() % 2;
  return wish;
}

class SqlList : public testing_support::on_every_server {};
ON_EVERY_SERVER(SqlList);

TEST_P(SqlList, PagesPutTogetherAreTheWholeListInOrder) {
  for (const bool by_code : {false, true}) {
    sample_list list(GetParam(), by_code);
    list.fill(700, by_code ? 1u : 2u);
    std::mt19937 random(20261124);
    for (int round = 0; round < 120; ++round) {
      const auto wish = random_wish(random);
      const int limit = static_cast<int>(random() % 60) + 1;
      EXPECT_EQ(list.all_pages(wish, limit), list.oracle(wish))
          << wish.tab << ' ' << wish.filter << ' ' << wish.search << ' ' << wish.column << ' '
          << limit;
    }
  }
}

// Out of the branches of the scope, of a criterion, or of none where something else is narrower.
TEST_P(SqlList, PutTogetherOfBranchesIsWhatItsConditionLetsThrough) {
  for (const bool by_code : {false, true}) {
    sample_list list(GetParam(), by_code);
    list.fill(400, by_code ? 21u : 22u);
    std::mt19937 random(20261125);
    for (int round = 0; round < 60; ++round) {
      const auto wish = random_wish(random);
      const std::int64_t person = random() % 3 + 1;
      const int limit = static_cast<int>(random() % 60) + 1;
      const auto expected = list.oracle(wish, 0, person);
      EXPECT_EQ(list.all_pages(wish, limit, list.own(person, true)), expected)
          << wish.tab << ' ' << wish.filter << ' ' << wish.column << ' ' << limit;
      EXPECT_EQ(list.all_pages(wish, limit, list.own(person, false)), expected);
      const auto counts = fetch_counts(list.access(list.own(person, true)), list.request(wish, 50));
      ASSERT_TRUE(counts.ok());
      for (const auto& count : *counts) {
        auto counted = wish;
        counted.filter = count.filter;
        EXPECT_EQ(count.count, static_cast<std::int64_t>(list.oracle(counted, 0, person).size()));
      }
    }
  }
}

TEST_P(SqlList, LooksIntoBranchesUnlessSomethingNarrowerIsAskedFor) {
  sample_list list(GetParam());
  list.fill(20, 23);
  auto definition = list.definition();
  const auto branches_for = [&](const wish& wish) {
    const auto question = erp::kit::understand(list.session(), definition, list.own(1, true), {},
                                               list.access().viewer, list.request(wish, 10));
    return question->branches.size();
  };
  wish wish;
  EXPECT_EQ(branches_for(wish), 2u);
  wish.owner = 2;
  EXPECT_EQ(branches_for(wish), 2u);
  definition.narrowest = {"owner"};
  EXPECT_EQ(branches_for(wish), 1u);
}

TEST_P(SqlList, ShowsNoRowTwiceAndLosesNoneWhileOthersAreAdded) {
  sample_list list(GetParam());
  list.fill(300, 3);
  const wish wish{"all", "all", {}, {}, "", "amount", true};
  const auto before = list.oracle(wish);
  std::vector<std::string> seen;
  auto request = list.request(wish, 17);
  std::int64_t next_id = 50'000;
  do {
    const auto page = fetch_page(list.access(), request);
    ASSERT_TRUE(page.ok());
    for (const auto& row : page->rows) seen.push_back(row.key.id);
    request.after = page->next;
    for (int i = 0; i < 5; ++i, ++next_id)
      list.insert({next_id, "N" + std::to_string(next_id), next_id % 9 - 2, "", "new", 0, 1});
  } while (!request.after.empty());
  const std::set<std::string> once(seen.begin(), seen.end());
  EXPECT_EQ(once.size(), seen.size());
  for (const auto& key : before) EXPECT_TRUE(once.count(key)) << key;
}

TEST_P(SqlList, CarriesOnWhereTheLastRowWasAlthoughItIsGone) {
  sample_list list(GetParam());
  list.fill(100, 4);
  const auto all = list.oracle({});
  auto request = list.request({}, 10);
  const auto first = fetch_page(list.access(), request);
  list.session().execute("DELETE FROM sample WHERE id = " + first->rows.back().key.id);
  request.after = first->next;
  EXPECT_EQ(fetch_page(list.access(), request)->rows.front().key.id, all[10]);
}

TEST_P(SqlList, ShowsOnlyWhatTheScopeLetsThrough) {
  sample_list list(GetParam());
  list.fill(200, 5);
  const auto own = row_scope::only({"s.owner = ? OR s.owner < 0", {std::int64_t{2}}, {}});
  auto request = list.request({}, 500);
  request.filter = "big";
  const auto page = fetch_page(list.access(own), request);
  std::vector<std::string> keys;
  for (const auto& row : page->rows) keys.push_back(row.key.id);
  wish big;
  big.filter = "big";
  EXPECT_EQ(keys, list.oracle(big, 2));
  const auto others = list.oracle({}, 1);
  EXPECT_TRUE(fetch_rows(list.access(own), {{others[0]}, {others[1]}}).empty());
  EXPECT_TRUE(fetch_page(list.access(row_scope::no_row()), request)->rows.empty());
  const auto counts = fetch_counts(list.access(own), request);
  ASSERT_TRUE(counts.ok());
  EXPECT_EQ((*counts)[0].count, static_cast<std::int64_t>(list.oracle({}, 2).size()));
}

TEST_P(SqlList, CountsWhatEachFilterWouldShowAndStopsAtTenThousand) {
  sample_list list(GetParam());
  list.fill(10'006, 6);
  wish kind;
  kind.tab = "kind1";
  auto counts = fetch_counts(list.access(), list.request(kind, 50));
  ASSERT_TRUE(counts.ok());
  for (const auto& count : *counts) {
    kind.filter = count.filter;
    EXPECT_EQ(count.count, static_cast<std::int64_t>(list.oracle(kind).size())) << count.filter;
    EXPECT_FALSE(count.at_least);
  }
  counts = fetch_counts(list.access(), list.request({}, 50));
  EXPECT_EQ((*counts)[0].count, 10'000);
  EXPECT_TRUE((*counts)[0].at_least);
}

TEST_P(SqlList, GivesRowsOfKeysInTheirOrderAndLeavesOutWhatIsNoKey) {
  sample_list list(GetParam());
  list.fill(300, 7);
  std::vector<erp::record_key> keys;
  for (const auto& row : list.rows()) keys.push_back({std::to_string(row.id)});
  keys.insert(keys.begin() + 1, {"999999"});
  keys.insert(keys.begin() + 2, {"1 OR 1=1"});
  keys.insert(keys.begin() + 3, {""});
  const auto rows = fetch_rows(list.access(), keys);
  ASSERT_EQ(rows.size(), 300u);
  EXPECT_EQ(rows[0].key, keys[0]);
  EXPECT_EQ(rows[1].key, keys[4]);
  EXPECT_EQ(rows[299].key, keys.back());
  EXPECT_TRUE(fetch_rows(list.access(), {}).empty());
}

TEST_P(SqlList, StartsWithTheSortOfItsFilterUnlessAnotherIsAskedFor) {
  sample_list list(GetParam());
  list.fill(50, 8);
  erp::page_request request;
  request.filter = "down";
  EXPECT_EQ(fetch_page(list.access(), request)->rows.front().key.id,
            list.oracle({"all", "down", {}, {}, "", "amount", true}).front());
  request.filter = "";
  EXPECT_EQ(fetch_page(list.access(), request)->rows.front().key.id, list.oracle({}).front());
}

TEST_P(SqlList, TakesTheDefaultOfACriterionUntilTheRequestSaysAny) {
  sample_list list(GetParam());
  list.fill(100, 9);
  auto access = list.access();
  access.defaults["owner"] = erp::record_key{"2"};
  erp::page_request request;
  request.limit = 500;
  EXPECT_EQ(fetch_page(access, request)->rows.size(), list.oracle({}, 2).size());
  request.where["owner"] = erp::value();
  EXPECT_EQ(fetch_page(access, request)->rows.size(), 100u);
  request.where["owner"] = erp::record_key{"not a number"};
  EXPECT_TRUE(fetch_page(access, request)->rows.empty());
}

TEST_P(SqlList, RefusesWhatItDoesNotKnowAndNamesIt) {
  sample_list list(GetParam());
  list.fill(30, 10);
  const auto refused = [&](auto change) {
    auto request = list.request({}, 10);
    change(request);
    const auto page = fetch_page(list.access(), request);
    if (page.ok()) return std::string("accepted");
    return page.failure().code == erp::error_code::invalid ? page.failure().field : "other code";
  };
  using request = erp::page_request;
  EXPECT_EQ(refused([](request& r) { r.limit = 0; }), "limit");
  EXPECT_EQ(refused([](request& r) { r.limit = 501; }), "limit");
  EXPECT_EQ(refused([](request& r) { r.tab = "nope"; }), "tab");
  EXPECT_EQ(refused([](request& r) { r.filter = "1=1"; }), "filter");
  EXPECT_EQ(refused([](request& r) { r.where["amount"] = std::int64_t{1}; }), "amount");
  EXPECT_EQ(refused([](request& r) { r.where["owner"] = std::int64_t{1}; }), "owner");
  EXPECT_EQ(refused([](request& r) {
              r.sort = erp::sort_order{"id; DROP TABLE sample", true};
            }),
            "sort");
  EXPECT_EQ(refused([](request& r) { r.search = "\xff\xfe"; }), "search");
  EXPECT_EQ(refused([](request& r) { r.search = std::string("a\0b", 3); }), "search");
  EXPECT_EQ(refused([](request& r) { r.search = std::string(2000, 'x'); }), "search");
}

TEST_P(SqlList, RefusesCursorsThatAreForeignOrDamaged) {
  sample_list list(GetParam());
  list.fill(60, 11);
  auto request = list.request({}, 10);
  const auto good = fetch_page(list.access(), request)->next;
  ASSERT_FALSE(good.empty());
  const auto field_of = [&](const std::string& cursor) {
    request.after = cursor;
    const auto page = fetch_page(list.access(), request);
    return page.ok() ? std::string() : page.failure().field;
  };
  EXPECT_EQ(field_of(good), "");
  for (std::size_t i = 0; i < good.size(); ++i) {
    auto bent = good;
    bent[i] = bent[i] == 'A' ? 'B' : 'A';
    EXPECT_EQ(field_of(bent), "after") << i;
    EXPECT_EQ(field_of(good.substr(0, i)), i == 0 ? "" : "after") << i;
  }
  for (const std::string& bad : {std::string("'; DROP TABLE sample --"), good + "A",
                                 std::string(100'000, 'A'), std::string("\xff")})
    EXPECT_EQ(field_of(bad), "after");
  request.sort = erp::sort_order{"name", false};
  EXPECT_EQ(field_of(good), "after");
  request.sort = erp::sort_order{"amount", true};
  EXPECT_EQ(field_of(good), "after");
  const erp::kit::list_cursor foreign{"others", {"amount", true}, std::int64_t{1}, std::int64_t{1}};
  EXPECT_EQ(field_of(erp::kit::write_cursor(foreign)), "after");
  const erp::kit::list_cursor text{"samples", {"amount", true}, std::string("1"), std::int64_t{1}};
  EXPECT_EQ(field_of(erp::kit::write_cursor(text)), "after");
}

TEST_P(SqlList, TakesWhateverIsTypedForAWordToFind) {
  sample_list list(GetParam(), true);
  list.fill(120, 12);
  for (const char* typed :
       {"'", "''; DROP TABLE sample; --", "\" OR 1=1 --", "%", "_", "!", "!%", "100%", "a_b", "?",
        ":p1", "\\", "x' OR 'x'='x", "O'NEIL", "\"x\"", "); DELETE FROM sample; --"}) {
    wish wish;
    wish.search = typed;
    EXPECT_EQ(list.all_pages(wish, 50), list.oracle(wish)) << typed;
  }
  EXPECT_EQ(list.all_pages({}, 500).size(), 120u);
}

TEST_P(SqlList, AsksAlikeQuestionsInTheSameWords) {
  sample_list list(GetParam());
  list.fill(80, 13);
  std::set<std::string> texts;
  const auto access = list.access();
  for (int limit = 26; limit <= 50; ++limit)
    for (const std::int64_t owner : {1, 2, 3}) {
      wish wish;
      wish.owner = owner;
      const auto question = erp::kit::understand(list.session(), list.definition(), access.scope,
                                                 {}, access.viewer, list.request(wish, limit));
      texts.insert(erp::kit::page_statement(list.session().dialect(), list.definition(),
                                            access.viewer, *question)
                       .sql);
    }
  EXPECT_EQ(texts.size(), 1u);
}

TEST(ListCursor, ComesBackAsItWasWritten) {
  for (const auto& value : std::vector<erp::kit::sql_value>{
           std::int64_t{0}, std::numeric_limits<std::int64_t>::min(), std::string(),
           std::string("ąęł:5:\n'\""), std::string(900, 'x')}) {
    const erp::kit::list_cursor cursor{"a:b", {"c", true}, value, std::string("k")};
    EXPECT_EQ(erp::kit::read_cursor(erp::kit::write_cursor(cursor)), cursor);
  }
  EXPECT_EQ(erp::kit::read_cursor(""), std::nullopt);
}

}  // namespace
