// SPDX-License-Identifier: Apache-2.0
// The list of activities: where a contact is found again, and the note that is edited in place.
#include <algorithm>

#include "tests/story/story.hpp"

namespace story {

class List : public lived_everywhere {
 protected:
  std::string save_at(desk& at, const std::string& starts, const std::string& ends,
                      const std::string& note = {}, bool ended = false) {
    form_desk form = contact_with_wanda(at);
    form.set("starts_at", starts);
    form.set("ends_at", ends);
    if (!note.empty()) form.set("note", note);
    if (ended) form.set("ended", true);
    const std::string key = form.save();
    form.close();
    return key;
  }
};

TEST_P(List, TheNamedFiltersCountWhatTheyShow) {
  desk nowak = sit_down("nowak");
  const auto overdue = save_at(nowak, "2026-02-20T10:00:00+01:00", "2026-02-20T10:30:00+01:00");
  const auto today = save_at(nowak, "2026-03-02T15:00:00+01:00", "2026-03-02T15:30:00+01:00");
  const auto planned = save_at(nowak, "2026-03-09T10:00:00+01:00", "2026-03-09T10:30:00+01:00");
  const auto ended =
      save_at(nowak, "2026-02-27T10:00:00+01:00", "2026-02-27T10:30:00+01:00", "", true);

  const json opened =
      nowak.ok({{"do", "open_list"}, {"list", "crm.list.activities"}, {"context", json::object()}});
  const std::string list = opened.at("handle");
  for (const auto& filter : opened.at("filters")) {
    const std::string id = filter.at("id");
    const json rows = nowak.rows(list, {{"filter", id}});
    EXPECT_EQ(filter.at("count").get<std::size_t>(), rows.size()) << id;
    const auto shows = [&](const std::string& key) { return !row_of(rows, key).is_null(); };
    EXPECT_EQ(shows(overdue), id == "overdue" || id == "all") << id;
    EXPECT_EQ(shows(ended), id == "ended" || id == "all") << id;
    if (id == "today") {
      EXPECT_TRUE(shows(today) && !shows(planned));
    }
    if (id == "planned") {
      EXPECT_TRUE(shows(planned) && !shows(overdue));
    }
  }
}

TEST_P(List, ANoteIsEditedInPlaceAndEveryOpenListShowsItAtOnce) {
  desk nowak = sit_down("nowak");
  const auto key =
      save_at(nowak, "2026-03-02T15:00:00+01:00", "2026-03-02T15:30:00+01:00", "stara");
  nowak.select({kasztan});
  const auto of_contractor = nowak.opened_by("crm.command.actions");
  const auto mine = nowak.opened_by("crm.command.my_activities");
  nowak.ok({{"do", "edit_cell"},
            {"handle", of_contractor},
            {"key", key},
            {"column", "note"},
            {"value", "nowa, wieloliniowa\ndruga linia"}});
  for (const auto& list : {of_contractor, mine})
    EXPECT_EQ(row_of(nowak.rows(list, {{"filter", "all"}}), key).at("note"),
              "nowa, wieloliniowa\ndruga linia");
  EXPECT_EQ(company_.single_value("SELECT before_value FROM crm_history WHERE field = 'note' "
                                  "AND after_value LIKE 'nowa%' AND activity = " +
                                  key),
            "stara");
}

TEST_P(List, IsSearchedWithoutRegardToCaseAndDiacritics) {
  desk nowak = sit_down("nowak");
  const auto key = save_at(nowak, "2026-03-02T15:00:00+01:00", "2026-03-02T15:30:00+01:00",
                           "Rozmowa o świeżych pączkach");
  save_at(nowak, "2026-03-02T16:00:00+01:00", "2026-03-02T16:30:00+01:00", "coś innego");
  const auto list = nowak.opened_by("crm.command.my_activities");
  for (const auto* words : {"swiezych paczk", "PĄCZKACH", "kasztan swiez", "zurek paczkach"}) {
    const json rows = nowak.rows(list, {{"filter", "all"}, {"search", words}});
    ASSERT_EQ(rows.size(), 1u) << words;
    EXPECT_EQ(rows[0].at("key"), key);
  }
}

TEST_P(List, PagesShowEveryRowOnceInOrder) {
  desk nowak = sit_down("nowak");
  for (int day = 1; day <= 7; ++day) {
    const std::string date = "2026-04-0" + std::to_string(day);
    save_at(nowak, date + "T10:00:00+02:00", date + "T10:30:00+02:00");
  }
  if (GetParam().host == host_kind::desktop) {  // a table shows rows, the scroll bar is its cursor
    EXPECT_EQ(nowak.rows(nowak.opened_by("crm.command.my_activities"), {{"filter", "all"}}).size(),
              7u);
    return;
  }
  const auto list = nowak.opened_by("crm.command.my_activities");
  std::vector<std::string> seen;
  json after = nullptr;
  do {
    json request{{"do", "page"},
                 {"handle", list},
                 {"filter", "all"},
                 {"limit", 3},
                 {"sort", {{"column", "starts_at"}, {"descending", false}}}};
    if (!after.is_null()) request["after"] = after;
    const json page = nowak.ok(request);
    for (const auto& row : page.at("rows")) seen.push_back(row.at("starts_at"));
    after = page.at("next");
  } while (!after.is_null());
  EXPECT_EQ(seen.size(), 7u);
  EXPECT_TRUE(std::is_sorted(seen.begin(), seen.end()));
}

LIVED_EVERYWHERE(List);

}  // namespace story
