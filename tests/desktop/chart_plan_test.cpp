// SPDX-License-Identifier: Apache-2.0
// Where everything of a chart stands: nothing on anything else, bars from zero, round numbers.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QRegularExpression>
#include <cmath>

#include "host-sdk/desktop/report/axis_ticks.hpp"
#include "host-sdk/desktop/report/chart_painter.hpp"
#include "tests/desktop/support/sample_report.hpp"

using namespace testing_support;
using namespace erp::desktop;
using erp::chart_kind;
using erp::chart_unit;
using erp::series_role;
using erp::verbatim;
using testing::ElementsAre;

namespace {

// Words as they stand, without a host.
figure_words words_in(const std::string& language) {
  return {[](const erp::text& text) { return QString::fromStdString(text.id); }, language,
          "Europe/Warsaw"};
}

const char* const names[] = {"Zakład Ślusarski Wróbel i Synowie spółka z o.o.",
                             "Żaneta Świerczyńska-Błaszczykowska",
                             "Gęś",
                             "Przedsiębiorstwo Wielobranżowe Źdźbło i Wspólnicy, Łódź",
                             "Hurtownia Żagli Bryza",
                             "IV kwartał 2025"};

erp::report_chart chart_of(chart_kind kind, int categories, int series) {
  erp::report_chart chart;
  chart.kind = kind;
  chart.caption = verbatim("Zakończone działania w podziale na kategorie i pracowników");
  chart.note =
      verbatim("Sprawy otwarte liczą się do dnia, do którego są znane; inne się nie liczą.");
  chart.y.caption = verbatim("Liczba działań");
  for (int at = 0; at < categories; ++at) chart.categories.push_back(verbatim(names[at % 6]));
  for (int one = 0; one < series; ++one) {
    erp::chart_series made{
        std::to_string(one), verbatim(names[(one + 3) % 6]), series_role::main, {}};
    for (int at = 0; at < categories; ++at) {
      erp::chart_point point;
      point.x = kind == chart_kind::time_line ? 20000 + at * 3 : at;
      point.y = kind == chart_kind::time_line ? at % 4 : double((at * 7919 + one * 104729) % 9973);
      point.label = verbatim(at % 5 == 0 ? std::to_string(at * 1000) + " zł" : std::string());
      made.points.push_back(point);
    }
    chart.series.push_back(made);
  }
  chart.marks = {{double(categories) / 2, verbatim("90 dni")},
                 {double(categories) / 2 + 1, verbatim("klient od 2.03.2026")}};
  if (kind == chart_kind::time_line)
    for (int at = 0; at < categories; ++at)
      chart.spans.push_back({at % 3 == 0 ? erp::span_kind::silence : erp::span_kind::stay,
                             20000.0 + at * 3,
                             20002.0 + at * 3,
                             at % 4,
                             verbatim("cisza 12 dni"),
                             {}});
  if (kind == chart_kind::time_line) chart.marks = {{20010, verbatim("klient od")}};
  return chart;
}

std::string two_that_overlap(const chart_plan& plan) {
  for (std::size_t one = 0; one < plan.texts.size(); ++one)
    for (std::size_t other = one + 1; other < plan.texts.size(); ++other)
      if (plan.texts[one].box.intersects(plan.texts[other].box))
        return (plan.texts[one].words + " | " + plan.texts[other].words).toStdString();
  return {};
}

class ChartPlan : public testing::TestWithParam<chart_kind> {};

std::vector<const placed_shape*> shapes_of(const chart_plan& plan, shape_kind kind) {
  std::vector<const placed_shape*> found;
  for (const placed_shape& shape : plan.shapes)
    if (shape.kind == kind) found.push_back(&shape);
  return found;
}

QStringList words_of(const chart_plan& plan, text_tone tone) {
  QStringList found;
  for (const placed_text& text : plan.texts)
    if (text.tone == tone) found << text.words;
  return found;
}

std::string called(const testing::TestParamInfo<chart_kind>& kind) {
  static const char* const names_of_kinds[] = {"",       "Bars",  "Columns",
                                               "Funnel", "Steps", "TimeLine"};
  return names_of_kinds[int(kind.param)];
}

}  // namespace

TEST_P(ChartPlan, NeverWritesOnWordsOrBeyondTheEdge) {
  for (const int categories : {1, 2, 3, 5, 8, 13, 21, 34, 47, 60})
    for (const int series : {1, 2, 3})
      for (const QSizeF size : {QSizeF(260, 180), QSizeF(480, 320), QSizeF(900, 700)}) {
        const auto plan = plan_chart(chart_of(GetParam(), categories, series), words_in("pl"),
                                     chart_fonts_for(13), size);
        ASSERT_EQ(two_that_overlap(plan), "") << categories << " of " << series;
        for (const placed_text& text : plan.texts)
          ASSERT_TRUE(QRectF(QPointF(), size).contains(text.box)) << text.words.toStdString();
      }
}

TEST_P(ChartPlan, WritesEveryCategoryWhereItHasTheHeightItAsksFor) {
  if (GetParam() != chart_kind::bars && GetParam() != chart_kind::funnel) return;
  for (const int categories : {1, 12, 60}) {
    const auto chart = chart_of(GetParam(), categories, 1);
    const auto fonts = chart_fonts_for(13);
    const auto plan = plan_chart(chart, words_in("pl"), fonts, {520, least_height(chart, fonts)});
    EXPECT_EQ(words_of(plan, text_tone::category).size(), categories);
    EXPECT_EQ(words_of(plan, text_tone::figure).size(), categories);
  }
}

TEST_P(ChartPlan, GivesEachPointASpotInsideTheChart) {
  const auto chart = chart_of(GetParam(), 9, 2);
  const auto plan = plan_chart(chart, words_in("en"), chart_fonts_for(13), {700, 500});
  const std::size_t points = GetParam() == chart_kind::funnel ? 9 : 18;
  EXPECT_EQ(plan.spots.size(), points + chart.spans.size());
  for (const chart_spot& spot : plan.spots) {
    EXPECT_FALSE(spot.name.isEmpty());
    EXPECT_TRUE(QRectF(0, 0, 700, 500).contains(spot.area.center()));
  }
}

INSTANTIATE_TEST_SUITE_P(EveryKind, ChartPlan,
                         testing::Values(chart_kind::bars, chart_kind::columns, chart_kind::funnel,
                                         chart_kind::steps, chart_kind::time_line),
                         called);

TEST(ChartBars, BeginAtZeroAndAreAsLongAsTheirFigures) {
  erp::report_chart chart = chart_of(chart_kind::bars, 3, 1);
  for (int at = 0; at < 3; ++at) chart.series[0].points[std::size_t(at)].y = 100 * (at + 1) + 900;
  const auto plan = plan_chart(chart, words_in("en"), chart_fonts_for(13), {600, 300});
  const auto bars = shapes_of(plan, shape_kind::bar);
  ASSERT_EQ(bars.size(), 3u);
  const double first = bars[0]->outline.boundingRect().width();
  const double last = bars[2]->outline.boundingRect().width();
  EXPECT_NEAR(last / first, 1200.0 / 1000.0, 0.001);
  EXPECT_NEAR(bars[0]->outline.boundingRect().left(), plan.plot.left(), 0.001);
}

TEST(ChartBars, ThatAreBelowZeroGoTheOtherWay) {
  erp::report_chart chart = chart_of(chart_kind::bars, 2, 1);
  chart.series[0].points[0].y = -50;
  chart.series[0].points[1].y = 100;
  const auto plan = plan_chart(chart, words_in("en"), chart_fonts_for(13), {600, 300});
  const auto bars = shapes_of(plan, shape_kind::bar);
  EXPECT_NEAR(bars[0]->outline.boundingRect().right(), bars[1]->outline.boundingRect().left(),
              0.01);
}

TEST(ChartBars, CarryTheirSeriesThemselvesWhereThereIsRoom) {
  erp::report_chart chart = chart_of(chart_kind::bars, 3, 2);
  for (auto& series : chart.series) series.points[0].y = 100;
  chart.series[0].caption = verbatim("planned");
  chart.series[1].caption = verbatim("ended");
  const auto roomy = plan_chart(chart, words_in("en"), chart_fonts_for(13), {1400, 420});
  EXPECT_TRUE(shapes_of(roomy, shape_kind::swatch).empty());
  EXPECT_TRUE(words_of(roomy, text_tone::figure).join(";").contains("planned"));
  const auto narrow = plan_chart(chart, words_in("en"), chart_fonts_for(13), {300, 120});
  EXPECT_EQ(shapes_of(narrow, shape_kind::swatch).size(), 2u);
}

TEST(ChartBars, SayWhatAFigureWasBeforeItself) {
  const auto part = sample_employees(true);
  const auto plan = plan_chart(*part.chart, words_in("pl"), chart_fonts_for(13), {700, 400});
  EXPECT_TRUE(words_of(plan, text_tone::figure).contains("29 → 24"));
  EXPECT_EQ(two_that_overlap(plan), "");
}

TEST(ChartSteps, StayUntilTheNextPointAndEndWithTheirName) {
  const auto part = sample_curves(false);
  const auto plan = plan_chart(*part.chart, words_in("en"), chart_fonts_for(13), {700, 400});
  const auto curves = shapes_of(plan, shape_kind::curve);
  ASSERT_EQ(curves.size(), 3u);
  for (const placed_shape* curve : curves)
    for (qsizetype at = 1; at < curve->outline.size(); ++at) {
      const QPointF by = curve->outline[at] - curve->outline[at - 1];
      EXPECT_TRUE(std::abs(by.x()) < 1e-6 || std::abs(by.y()) < 1e-6);
    }
  EXPECT_EQ(shapes_of(plan, shape_kind::band).size(), 3u);
  EXPECT_TRUE(words_of(plan, text_tone::name).join(";").contains("Przemysł"));
  EXPECT_TRUE(shapes_of(plan, shape_kind::swatch).empty());
}

TEST(ChartTimeLine, DrawsSilenceAcrossAllLanes) {
  const auto part = sample_course(true);
  const auto plan = plan_chart(*part.chart, words_in("pl"), chart_fonts_for(13), {800, 400});
  const auto silence = shapes_of(plan, shape_kind::silence);
  ASSERT_EQ(silence.size(), 1u);
  EXPECT_NEAR(silence[0]->outline.boundingRect().height(), plan.plot.height(), 0.01);
  EXPECT_EQ(shapes_of(plan, shape_kind::dot).size(), 9u + 2u);  // and two in the key
}

TEST(ChartPlanOfNothing, SaysThatThereIsNothing) {
  erp::report_chart chart;
  const auto plan = plan_chart(chart, words_in("en"), chart_fonts_for(13), {300, 200});
  ASSERT_EQ(plan.texts.size(), 1u);
  EXPECT_TRUE(plan.spots.empty());
}

TEST(AxisTicks, AreRoundNumbersAroundTheFigures) {
  EXPECT_THAT(ticks_for(0, 41, 5, true).at, ElementsAre(0, 10, 20, 30, 40, 50));
  EXPECT_THAT(ticks_for(0, 2, 8, true).at, ElementsAre(0, 1, 2));
  EXPECT_THAT(ticks_for(-12, 30, 5, false).at, ElementsAre(-20, -10, 0, 10, 20, 30));
  EXPECT_THAT(ticks_for(0, 0, 5, true).at, ElementsAre(0, 1));
}

TEST(AxisTicks, OfDatesStandWhereMonthsAndYearsBegin) {
  const auto day = [](int year, unsigned month, unsigned day_of_month) {
    return double(std::chrono::sys_days(std::chrono::year(year) / int(month) / int(day_of_month))
                      .time_since_epoch()
                      .count());
  };
  const QLocale polish(QLocale::Polish);
  const auto months = date_ticks_for(day(2026, 1, 10), day(2026, 5, 20), 6, polish);
  ASSERT_EQ(months.size(), 4u);
  EXPECT_EQ(months[0].at, day(2026, 2, 1));
  EXPECT_EQ(months[0].words, "lut 2026");
  const auto years = date_ticks_for(day(2019, 3, 1), day(2026, 5, 20), 8, polish);
  EXPECT_EQ(years.front().words, "2020");
  const auto weeks = date_ticks_for(day(2026, 3, 1), day(2026, 3, 31), 6, polish);
  EXPECT_EQ(weeks.front().at, day(2026, 3, 2));  // a Monday
}

TEST(ChartInk, OfNeighbouringSeriesDiffersInGreyOrInPattern) {
  const auto grey = [](const QColor& colour) { return qGray(colour.rgb()); };
  for (int order = 0; order < 5; ++order) {
    const bar_ink one = ink_of_bar({order, series_role::main});
    const bar_ink next = ink_of_bar({order + 1, series_role::main});
    EXPECT_TRUE(one.brush != next.brush || std::abs(grey(one.colour) - grey(next.colour)) > 60)
        << order;
    const QPen line = ink_of_curve({order, series_role::main});
    const QPen next_line = ink_of_curve({order + 1, series_role::main});
    EXPECT_TRUE(line.style() != next_line.style() ||
                std::abs(grey(line.color()) - grey(next_line.color())) > 40)
        << order;
  }
  const bar_ink before = ink_of_bar({0, series_role::before});
  EXPECT_NE(before.edge.style(), Qt::NoPen);
  EXPECT_GT(grey(before.colour), 240);
}

TEST(FigureWords, AreThoseOfTheLanguage) {
  const auto polish = words_in("pl");
  const auto english = words_in("en");
  EXPECT_EQ(polish.show(std::int64_t(123450), erp::figure_kind::decimal), "1\u00a0234,5");
  EXPECT_EQ(polish.show(std::int64_t(4530), erp::figure_kind::percent), "45,3\u00a0%");
  EXPECT_EQ(english.show(std::int64_t(-12345), erp::figure_kind::count), "−12,345");
  EXPECT_EQ(english.show(std::chrono::seconds(5400), erp::figure_kind::duration), "1:30");
  EXPECT_EQ(polish.on_chart(12.5, {{}, chart_unit::percent, {}}), "12,5\u00a0%");
  EXPECT_EQ(polish.on_chart(1500, {{}, chart_unit::amount, "PLN"}), "1\u00a0500");
}

TEST(FigureWords, SayHowAFigureStandsToTheOneBefore) {
  const auto words = words_in("en");
  erp::report_column cost;
  cost.kind = erp::figure_kind::count;
  cost.rising = erp::trend_sense::bad;
  erp::report_cell cell;
  cell.value = std::int64_t(7);
  cell.before = std::int64_t(10);
  const auto change = words.change(cell, cost);
  ASSERT_TRUE(change);
  EXPECT_EQ(change->words, "−3");
  EXPECT_EQ(change->sense, erp::trend_sense::good);
  cell.before = erp::money{70000, "PLN"};
  EXPECT_FALSE(words.change(cell, cost));
}
