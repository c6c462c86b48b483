// SPDX-License-Identifier: Apache-2.0
// The note that is edited in place (P14), and the search box.
#include <gmock/gmock.h>

#include "tests/unit/crm/open_activities.hpp"

namespace crm_test {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

class ActivityListNote : public on_every_server {};
ON_EVERY_SERVER(ActivityListNote);

TEST_P(ActivityListNote, IsSavedAndToldToEveryOpenList) {
  list_desk desk(GetParam());
  const auto id = desk.add({0, 30, 1, 1, 1, "stara"});
  const auto list = desk.open();
  const auto row = desk.edit(*list, id, 1, "note", std::string("nowa\ndruga linia"));
  ASSERT_TRUE(row.ok()) << row.failure().message.id;
  EXPECT_EQ(desk.cell(*row, "note").value, erp::value(std::string("nowa\ndruga linia")));
  EXPECT_EQ(row->version, 2);
  ASSERT_THAT(desk.host_.changes_.published_, SizeIs(1));
  EXPECT_EQ(desk.host_.changes_.published_[0].entity, "crm.activity");
  EXPECT_THAT(desk.host_.changes_.published_[0].keys, ElementsAre(erp::record_key{id}));
  EXPECT_EQ(desk.company_.single_value("SELECT before_value FROM crm_history WHERE field = 'note'"),
            "stara");
}

TEST_P(ActivityListNote, CanBeEmptied) {
  list_desk desk(GetParam());
  const auto id = desk.add({0, 30, 1, 1, 1, "stara"});
  const auto list = desk.open();
  const auto row = desk.edit(*list, id, 1, "note", erp::value());
  ASSERT_TRUE(row.ok());
  EXPECT_TRUE(erp::is_empty(desk.cell(*row, "note").value));
}

TEST_P(ActivityListNote, OfAnEndedRecordIsSealed) {
  list_desk desk(GetParam());
  const auto id = desk.add({0, 30, 2, 1, 1, "stara"});
  const auto list = desk.open();
  EXPECT_EQ(desk.edit(*list, id, 1, "note", std::string("nowa")).failure().code,
            erp::error_code::sealed);
  EXPECT_EQ(desk.company_.single_value("SELECT note FROM crm_activity"), "stara");
  EXPECT_THAT(desk.host_.changes_.published_, IsEmpty());
}

TEST_P(ActivityListNote, ThatSomebodyElseChangedIsNotOverwritten) {
  list_desk desk(GetParam());
  const auto id = desk.add({0, 30, 1, 1, 1, "stara"});
  const auto list = desk.open();
  ASSERT_TRUE(desk.edit(*list, id, 1, "note", std::string("Anny")).ok());
  EXPECT_EQ(desk.edit(*list, id, 1, "note", std::string("Jana")).failure().code,
            erp::error_code::conflict);
  EXPECT_EQ(desk.company_.single_value("SELECT note FROM crm_activity"), "Anny");
}

TEST_P(ActivityListNote, IsTheOnlyColumnThatCanBeChangedAndTakesTextAlone) {
  list_desk desk(GetParam());
  const auto id = desk.add({0});
  const auto list = desk.open();
  const auto code = [&](const std::string& key, const std::string& column, erp::value value) {
    return desk.edit(*list, key, 1, column, std::move(value)).failure().code;
  };
  EXPECT_EQ(code(id, "subject", std::string("x")), erp::error_code::denied);
  EXPECT_EQ(code(id, "note", std::int64_t{7}), erp::error_code::invalid);
  EXPECT_EQ(code("12; DROP TABLE crm_activity", "note", std::string("x")),
            erp::error_code::not_found);
  EXPECT_EQ(code("12345", "note", std::string("x")), erp::error_code::not_found);
  EXPECT_EQ(code(id, "note", std::string("\xff")), erp::error_code::invalid);
}

TEST_P(ActivityListNote, ThatIsVeryLongIsShownByItsBeginningAndLeftToTheForm) {
  list_desk desk(GetParam());
  const auto id = desk.add({0});
  const auto write = [&](int letters) {
    std::string note;
    for (int i = 0; i < letters; ++i) note += "ż";
    desk.company_.execute("UPDATE crm_activity SET note = '" + note + "'");
  };
  write(5000);
  const auto list = desk.open();
  const auto row = desk.page(*list)->rows.at(0);
  EXPECT_FALSE(row.editable);
  EXPECT_LT(std::get<std::string>(desk.cell(row, "note").value).size(), 8'100u);
  write(4000);
  EXPECT_TRUE(desk.page(*list)->rows.at(0).editable);
}

class ActivitySearch : public on_every_server {
 protected:
  ActivitySearch() {
    baker_ =
        desk_.add({0, 30, 1, 1, 1, "", "piekarnia pod kasztanem wanda zurek o swiezych paczkach"});
    glass_ = desk_.add(
        {1, 30, 1, 2, 1, "", "huta szkla swietlik zofia szklarska oferta not near the what"});
    list_ = desk_.open();
  }
  std::vector<std::string> search(const std::string& typed) {
    erp::page_request request;
    request.search = typed;
    return desk_.keys(*list_, request);
  }

  list_desk desk_{GetParam()};
  std::string baker_;
  std::string glass_;
  std::unique_ptr<erp::list_session> list_;
};
ON_EVERY_SERVER(ActivitySearch);

TEST_P(ActivitySearch, FindsEveryWordByItsBeginningWhateverCaseAndDiacritics) {
  EXPECT_THAT(search("pączk"), ElementsAre(baker_));
  EXPECT_THAT(search("ŻUREK pacz"), ElementsAre(baker_));
  EXPECT_THAT(search("świe"), ElementsAre(glass_, baker_));
  EXPECT_THAT(search("zurek szkla"), IsEmpty());
  EXPECT_THAT(search("aczk"), IsEmpty());
  EXPECT_THAT(search("   "), ElementsAre(glass_, baker_));
}

// Servers have lists of words that they would not index, and lengths.
TEST_P(ActivitySearch, FindsShortAndCommonWordsToo) {
  EXPECT_THAT(search("the what"), ElementsAre(glass_));
  EXPECT_THAT(search("th"), ElementsAre(glass_));
  EXPECT_THAT(search("o s"), ElementsAre(glass_, baker_));
  EXPECT_THAT(search("o pacz"), ElementsAre(baker_));
  EXPECT_THAT(search("q szkla"), IsEmpty());
}

TEST_P(ActivitySearch, TakesOperatorsOfTheSearchEngineForWords) {
  EXPECT_THAT(search("NOT"), ElementsAre(glass_));
  EXPECT_THAT(search("zurek OR szkla"), IsEmpty());
  EXPECT_THAT(search("zurek NOT szkla"), IsEmpty());
  EXPECT_THAT(search("NEAR(zurek)"), IsEmpty());
  EXPECT_THAT(search("folded:zurek"), IsEmpty());
  EXPECT_THAT(search("\"zurek\" *"), ElementsAre(baker_));
  EXPECT_THAT(search("zurek - ^ ( ) { } + *"), ElementsAre(baker_));
  for (const char* typed : {"\"", "\"\"", "*", "^", "-", "'", "' OR 1=1 --", "((", "😀", "?", "%",
                            "_", "!", "\\", "zurek\" OR \"szkla"})
    EXPECT_THAT(search(typed), testing::Each(testing::Not(testing::StartsWith("failed")))) << typed;
  EXPECT_THAT(search("---"), IsEmpty());
  EXPECT_THAT(search("%"), IsEmpty());
}

// Few matches are read first and sorted; many are met on the way through the index.
TEST_P(ActivitySearch, FindsTheSameOnBothOfItsWays) {
  desk_.company_.execute(
      "INSERT INTO crm_activity (id, uid, kind, state, contractor, contractor_sort, employee, "
      "starts_at, ends_at, zone, all_day, in_schedule, measured_s, version, created_by, "
      "created_at, "
      "changed_by, changed_at) SELECT i, CAST(i AS CHAR(36)), 1, 1 + i % 2, 1, 'x', 1, "
      "i * 7919 % 100003, i * 7919 % 100003 + 1, 'UTC', 0, 1, 0, 1, 1, 0, 1, 0 FROM " +
      numbers() + " WHERE i >= 100 AND i <= 12200");
  desk_.company_.execute("INSERT INTO crm_activity_search (" + desk_.search_key() +
                         ", folded) SELECT id, CASE WHEN id % 3 = 0 THEN 'faktura rzadka' "
                         "ELSE 'faktura' END FROM crm_activity WHERE id >= 100");
  const auto numbered = [&](const std::string& condition) {
    return desk_.company_.values(desk_.company_.other_program().dialect().limited(
        "SELECT id FROM crm_activity WHERE id >= 100 AND " + condition +
            " ORDER BY starts_at DESC, id DESC",
        "40"));
  };
  const auto found = [&](const std::string& typed, const std::string& filter) {
    erp::page_request request;
    request.search = typed;
    request.filter = filter;
    request.sort = erp::sort_order{"starts_at", true};
    request.limit = 20;
    std::string all;
    for (int page = 0; page < 2; ++page) {
      const auto answer = desk_.page(*list_, request);
      if (!answer.ok()) return answer.failure().message.id;
      for (const auto& row : answer->rows) all += (all.empty() ? "" : ",") + row.key.id;
      request.after = answer->next;
    }
    return all;
  };
  EXPECT_EQ(found("faktu", "all"), numbered("1 = 1"));
  EXPECT_EQ(found("faktu", "ended"), numbered("state = 2"));
  EXPECT_EQ(found("rzad faktura", "all"), numbered("id % 3 = 0"));
  EXPECT_EQ(found("rzad", "ended"), numbered("id % 3 = 0 AND state = 2"));
}

}  // namespace
}  // namespace crm_test
