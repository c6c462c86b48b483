// SPDX-License-Identifier: Apache-2.0
// A schedule that is far too full: all of it is drawn or counted, and more than is read is said.
#include <gtest/gtest.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTest>
#include <map>
#include <set>

#include "host-sdk/desktop/schedule/agenda_list.hpp"
#include "host-sdk/desktop/schedule/month_grid.hpp"
#include "host-sdk/desktop/schedule/schedule_feed.hpp"
#include "host-sdk/desktop/schedule/time_grid.hpp"
#include "tests/desktop/support/schedule_hands.hpp"
#include "tests/desktop/support/stage.hpp"

using namespace testing_support;
using namespace erp::desktop;

namespace {

constexpr int many = 5'000;
// A stall that nobody could work with, on any machine; how fast it is, ./dev bench says.
constexpr int patience_ms = 5'000;

class CrowdedSchedule : public testing::Test {
 protected:
  // So many in the week of 2 March, at any time of day, some of whole days.
  void fill(int count) {
    for (int index = 0; index < count; ++index) {
      const std::string key = "n" + std::to_string(index);
      const int day = 2 + index % 7;
      const int from = index * 37 % 1380;
      if (index % 10 == 0)
        stage_.diary().add_days(key, "Dzień " + key, day, day, "gain");
      else
        stage_.diary().add(key, "Wizyta " + key, day, from, from + 15 + index % 40, "talks");
    }
  }
  void open(schedule_span span) {
    if (view == nullptr) view = stage_.open_schedule();
    QElapsedTimer clock;
    clock.start();
    view->show_span(span);
    stage_.settle();
    (void)view->grab();
    EXPECT_LT(clock.elapsed(), patience_ms);
  }
  // Where the vertical bar can stand, page by page, each drawn.
  void scroll_through(QAbstractScrollArea* area) {
    QScrollBar* bar = area->verticalScrollBar();
    int drawn = 0;
    for (int at = bar->minimum();; at += std::max(bar->pageStep(), 1)) {
      QElapsedTimer clock;
      clock.start();
      bar->setValue(at);
      (void)area->grab();
      EXPECT_LT(clock.elapsed(), patience_ms);
      ++drawn;
      if (bar->value() == bar->maximum() || drawn == 20) break;
    }
    EXPECT_GT(drawn, 1) << "there is nothing to scroll";
  }
  // By column: those that stand in it, and those that are counted there instead.
  template <class Place, class Crowd>
  static std::map<int, int> by_column(const std::vector<Place>& places,
                                      const std::vector<Crowd>& crowds, bool banner) {
    std::map<int, int> all;
    for (const auto& place : places)
      if (place.banner == banner) ++all[place.column];
    for (const auto& crowd : crowds)
      if (crowd.banner == banner) all[crowd.column] += crowd.hidden;
    return all;
  }

  stage stage_;
  schedule_view* view = nullptr;
};

}  // namespace

TEST_F(CrowdedSchedule, DrawsOrCountsEachOfFiveThousandInAWeekAndScrolls) {
  fill(many);
  open(schedule_span::week);
  EXPECT_EQ(view->status(), "5,000 entries");
  const time_plan& plan = view->hours()->plan();
  EXPECT_FALSE(plan.crowds().empty());
  std::map<int, int> timed, whole;
  for (const shown_entry& entry : view->feed()->contents()->entries)
    for (auto day = day_of(entry.at.from); day <= last_day_of(entry.at); day = plus_days(day, 1))
      ++(entry.banner() ? whole : timed)[plan.column_of(day, 0)];
  EXPECT_EQ(by_column(plan.places(), plan.crowds(), false), timed);
  EXPECT_EQ(by_column(plan.places(), plan.crowds(), true), whole);
  scroll_through(view->hours());
}

TEST_F(CrowdedSchedule, LeadsFromACrowdToItsDayAndCountsThereToo) {
  fill(many);
  open(schedule_span::week);
  view->hours()->verticalScrollBar()->setValue(0);
  const auto& crowds = view->hours()->plan().crowds();
  const auto banner = std::find_if(crowds.begin(), crowds.end(),
                                   [](const auto& one) { return one.banner && one.column == 2; });
  ASSERT_NE(banner, crowds.end());
  click(view->hours()->viewport(),
        banner->at.center().toPoint() + QPoint(int(view->hours()->plan().measures().ruler), 0));
  stage_.settle();
  EXPECT_EQ(view->span(), schedule_span::day);
  EXPECT_EQ(view->anchor(), erp::date(std::chrono::year(2026) / 3 / 4));
  std::size_t on_day = 0;
  for (int index = 0; index < many; ++index) on_day += index % 7 == 2;
  EXPECT_EQ(view->feed()->contents()->entries.size(), on_day);
}

TEST_F(CrowdedSchedule, OfAMonthDrawsOrCountsEachAndScrolls) {
  fill(many);
  stage_.window().resize(900, 420);
  open(schedule_span::month);
  std::map<int, int> counted, there;
  const month_plan& plan = view->month()->plan();
  const auto first = view->feed()->contents()->days.first;
  for (const month_place& place : plan.places()) {
    const shown_entry& entry = plan.contents().entries[std::size_t(place.entry)];
    ++counted[days_between(first, day_of(entry.at.from))];
  }
  for (const month_crowd& crowd : plan.crowds())
    counted[days_between(first, crowd.day)] += crowd.hidden;
  for (int index = 0; index < many; ++index) ++there[7 + index % 7];
  EXPECT_EQ(counted, there);
  scroll_through(view->month());
}

TEST_F(CrowdedSchedule, OfAnAgendaHasEachOfThemAsALine) {
  fill(many);
  view = stage_.open_schedule();
  view->show_day(erp::date(std::chrono::year(2026) / 3 / 2));
  open(schedule_span::agenda);
  std::set<QString> titles;
  for (int row = 0; row < view->agenda()->topLevelItemCount(); ++row)
    titles.insert(view->agenda()->topLevelItem(row)->text(1));
  titles.erase(QString());  // the days
  EXPECT_EQ(int(titles.size()), many);
  scroll_through(view->agenda());
}

TEST_F(CrowdedSchedule, SaysThatThereAreOthersBeyondWhatIsRead) {
  fill(schedule_feed::most_entries + 1);
  open(schedule_span::week);
  EXPECT_EQ(view->feed()->contents()->entries.size(), std::size_t(schedule_feed::most_entries));
  EXPECT_EQ(view->status(), "Only the first 10,000 are shown; choose fewer days or employees.");
  EXPECT_FALSE(view->findChild<QWidget*>("schedule_status")->visibleRegion().isEmpty());
}
