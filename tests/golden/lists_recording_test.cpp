// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "host-sdk/company/contractor_list.hpp"
#include "host-sdk/company/core/operator_query.hpp"
#include "plugin/activity/activity_list.hpp"
#include "tests/golden/golden_desk.hpp"

// Every way in which the lists ask, and the operators of the host.

namespace golden {

namespace {

erp::page_request anybodys() {
  erp::page_request request;
  request.where["employee"] = erp::value();
  return request;
}

void play_filters(golden_desk& desk, erp::list_session& list,
                  const erp::list_description& description, const erp::page_request& from) {
  for (const auto& filter : description.filters) {
    auto request = from;
    request.filter = filter.id;
    desk.pages(list, request);
  }
}

void play_sorts(golden_desk& desk, erp::list_session& list,
                const erp::list_description& description, const erp::page_request& from) {
  for (const auto& column : description.columns) {
    if (!column.sortable) continue;
    for (const bool descending : {false, true}) {
      auto request = from;
      request.filter = "all";
      request.sort = erp::sort_order{column.id, descending};
      desk.pages(list, request);
    }
  }
}

erp::value value_for(const erp::criterion& criterion) {
  using std::chrono::March;
  using namespace std::chrono_literals;
  if (criterion.kind == erp::criterion_kind::day_from ||
      criterion.kind == erp::criterion_kind::day_to)
    return erp::date(2026y / March / 2);
  return erp::record_key{"1"};
}

void play_criteria(golden_desk& desk, erp::list_session& list,
                   const erp::list_description& description) {
  for (const auto& criterion : description.criteria) {
    auto request = anybodys();
    request.where[criterion.id] = value_for(criterion);
    desk.pages(list, request);
  }
}

void play_rows(golden_desk& desk, erp::list_session& list) {
  for (const std::size_t keys : {1, 2, 17}) desk.rows(list, keys);
}

recorded_server& server_with_two_rows_a_page() {
  auto& server = server_in_order();
  server.answer(" crm_activity a ", {{}, {}});
  server.answer("FROM erp_contractor c", {{}, {}});
  return server;
}

}  // namespace

TEST(RecordedLists, OperatorsOfTheHost) {
  server_in_order();
  record("The host's operators", [] {
    erp::company::database_service database(recorded_target());
    EXPECT_TRUE(erp::company::find_operator(database, "nowak"));
    EXPECT_EQ(erp::company::all_operators(database, 20).size(), 1u);
  });
}

TEST(RecordedLists, ContractorsOfTheHost) {
  auto& server = server_with_two_rows_a_page();
  golden_desk desk;
  erp::company::database_service database(recorded_target());
  const auto list = erp::company::contractor_list(desk.host(), database);
  record("The host's contractors", [&] {
    for (const bool sort_keys : {false, true}) {
      if (sort_keys) server.answer("c.sort_key IS NULL", {});
      const auto open = desk.open(list);
      play_filters(desk, *open, list.description, {});
      play_sorts(desk, *open, list.description, {});
      erp::page_request searching;
      searching.search = "świetlik krosno";
      desk.pages(*open, searching);
      desk.counts(*open);
      play_rows(desk, *open);
    }
  });
}

TEST(RecordedLists, ActivitiesOfOneEmployee) {
  server_with_two_rows_a_page();
  golden_desk desk;
  const auto list = crm::activity_list(desk.place());
  record("The list of activities, as it opens: one employee's", [&] {
    const auto open = desk.open(list);
    play_filters(desk, *open, list.description, {});
    play_sorts(desk, *open, list.description, {});
    desk.counts(*open);
    for (const auto& criterion : list.description.criteria)
      if (criterion.kind == erp::criterion_kind::reference ||
          criterion.kind == erp::criterion_kind::choice)
        desk.choices(*open, criterion.id);
  });
}

TEST(RecordedLists, ActivitiesOfEverybody) {
  server_with_two_rows_a_page();
  golden_desk desk;
  const auto list = crm::activity_list(desk.place());
  record("The list of activities: everybody's", [&] {
    const auto open = desk.open(list);
    play_filters(desk, *open, list.description, anybodys());
    play_sorts(desk, *open, list.description, anybodys());
    play_criteria(desk, *open, list.description);
    for (const auto& tab : list.description.tabs) {
      auto request = anybodys();
      request.tab = tab.id;
      desk.pages(*open, request);
    }
    play_rows(desk, *open);
  });
}

TEST(RecordedLists, ActivitiesSearched) {
  auto& server = server_with_two_rows_a_page();
  golden_desk desk;
  const auto list = crm::activity_list(desk.place());
  record("The list of activities: searched", [&] {
    const auto open = desk.open(list);
    auto request = anybodys();
    request.search = "umowa Świetlik";
    desk.pages(*open, request);
    server.answer("SELECT COUNT(*)", {{"99999"}});  // too many to be sorted
    desk.pages(*open, request);
  });
}

TEST(RecordedLists, ActivitiesOfOneContractorByWhoMaySeeOwnOnesAlone) {
  auto& server = server_with_two_rows_a_page();
  server.answer("JOIN crm_group_right", {});
  golden_desk desk;
  const auto list = crm::activity_list(desk.place());
  record("The list of activities: one contractor's, and own ones alone", [&] {
    const auto open = desk.open(list, {{"contractor", erp::record_key{"1"}}});
    play_filters(desk, *open, list.description, {});
    desk.counts(*open);
    play_rows(desk, *open);
  });
}

TEST(RecordedLists, ActivitiesOfWhoSeesTheirUnitAndThoseBelow) {
  auto& server = server_with_two_rows_a_page();
  server.answer("JOIN crm_group_right", {{"activities.child_units"}, {"tasks.co_workers"}});
  std::vector<recorded_row> members;
  for (int employee = 1; employee <= 20; ++employee)
    members.push_back({std::to_string(employee), "1"});
  server.answer("FROM erp_employee WHERE unit", members);
  server.answer("FROM crm_scope WHERE digest", {});
  server.answer("SELECT employee FROM crm_scope_member", members);
  golden_desk desk;
  const auto list = crm::activity_list(desk.place());
  record("The list of activities: of a unit and those below, and sets forgotten", [&] {
    const auto open = desk.open(list);
    desk.pages(*open, anybodys());
    play_rows(desk, *open);
    desk.place().gate()->look(erp::instant{});
  });
}

}  // namespace golden
