// SPDX-License-Identifier: Apache-2.0
// A report on paper and as a file: what a reader of the PDF finds, and who may take it along.
#include "host-sdk/desktop/report/report_print.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QFileDialog>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <numeric>
#include <set>

#include "host-sdk/desktop/report/report_filing.hpp"
#include "host-sdk/desktop/report/report_view.hpp"
#include "tests/desktop/support/sample_report.hpp"

using namespace testing_support;
using namespace erp::desktop;
using erp::verbatim;
using testing::AllOf;
using testing::HasSubstr;

namespace {

std::string output_of(const QString& program, const QStringList& arguments) {
  QProcess reader;
  reader.start(program, arguments);
  EXPECT_TRUE(reader.waitForFinished(20'000)) << "poppler-utils is needed";
  EXPECT_EQ(reader.exitCode(), 0);
  return QString::fromUtf8(reader.readAllStandardOutput()).toStdString();
}

std::vector<std::string> pages_of(const QString& file) {
  const auto all = output_of("pdftotext", {"-layout", "-enc", "UTF-8", file, "-"});
  std::vector<std::string> pages;
  for (const QString& page : QString::fromStdString(all).split('\f'))
    if (!page.trimmed().isEmpty())
      pages.push_back(QString(page)
                          .replace(QRegularExpression("[\\s\u00a0]+"), " ")
                          .replace(QRegularExpression(" ?/ ?"), " / ")
                          .toStdString());
  return pages;
}

class PrintedReport : public testing::Test {
 protected:
  std::vector<std::string> printed(const erp::report_result& report) {
    EXPECT_EQ(print_report(stage_.on().desk(), report, file_), "");
    return pages_of(file_);
  }

  // In dots of which 96 are an inch.
  double height_of_page() {
    const QRegularExpression size("Page size: +[0-9.]+ x ([0-9.]+) pts");
    const auto found = size.match(QString::fromStdString(output_of("pdfinfo", {file_})));
    EXPECT_TRUE(found.hasMatch());
    return found.captured(1).toDouble() / 72 * 96;
  }

  QTemporaryDir folder_;
  const QString file_ = folder_.filePath("report.pdf");
  report_stage stage_{"pl"};
};

}  // namespace

TEST_F(PrintedReport, HasTitleFiguresAndChartsAsTextAndNumberedPages) {
  const auto pages = printed(stage_.figures().result);
  ASSERT_GT(pages.size(), 1u);
  EXPECT_THAT(pages.front(),
              AllOf(HasSubstr("Efektywność pracowników"), HasSubstr("Okres: 01.01.2026"),
                    HasSubstr("2 kwoty w EUR nie mają kursu"), HasSubstr("Żaneta Świerczyńska"),
                    HasSubstr("Koszt rzeczywisty"), HasSubstr("12 505,00 PLN")));
  for (std::size_t page = 0; page < pages.size(); ++page)
    EXPECT_THAT(pages[page],
                HasSubstr(std::to_string(page + 1) + " / " + std::to_string(pages.size())));
  const auto all = std::accumulate(pages.begin(), pages.end(), std::string());
  EXPECT_THAT(all, AllOf(HasSubstr("IV kwartał 2025"), HasSubstr("cisza 55 dni"),
                         HasSubstr("Pominięto 3 kontrahentów"), HasSubstr("90 dni")));
}

TEST_F(PrintedReport, RepeatsTheHeadingsOnEachPageOfALongTable) {
  erp::report_result report = stage_.figures().result;
  report.parts.resize(1);
  auto& rows = report.parts[0].table.rows;
  const auto one = rows[1];
  for (int more = 0; more < 120; ++more) rows.insert(rows.begin() + 2, one);
  const auto pages = printed(report);
  ASSERT_GT(pages.size(), 3u);
  for (const auto& page : pages) EXPECT_THAT(page, HasSubstr("Koszt rzeczywisty"));
  EXPECT_THAT(pages.back(), HasSubstr("Razem"));
}

// Whatever the number of rows: those that go over are never one.
TEST_F(PrintedReport, DoesNotLeaveTheLastRowAlone) {
  erp::report_result report = stage_.figures().result;
  report.parts.resize(1);
  report.parts[0].chart.reset();
  auto& rows = report.parts[0].table.rows;
  const auto one = rows[1];
  rows.back().cells[0].shown = verbatim("Ostatni");
  rows[rows.size() - 2].cells[0].shown = verbatim("Przedostatni");
  std::set<std::size_t> lengths;
  for (int more = 0; more < 24; ++more) {
    rows.insert(rows.begin() + 1, one);
    const auto pages = printed(report);
    lengths.insert(pages.size());
    EXPECT_THAT(pages.back(), AllOf(HasSubstr("Ostatni"), HasSubstr("Przedostatni")));
  }
  EXPECT_GT(lengths.size(), 1U) << "no table went over to another page";
}

// A chart is 270 high, but gives way a little where its table then stands on the same page.
TEST_F(PrintedReport, KeepsAChartAndItsTableOnOnePageWhereItCan) {
  erp::report_result report = stage_.figures().result;
  report.parts.resize(1);
  report.parts[0].chart->categories.resize(2);
  auto& table = report.parts[0].table;
  const auto row = table.rows[1];
  table.rows.assign(12, row);
  const auto rows_on = [&](std::size_t pages, bool with_chart) {
    auto grown = report;
    if (!with_chart) grown.parts[0].chart.reset();
    auto& rows = grown.parts[0].table.rows;
    while (printed(grown).size() <= pages) rows.push_back(rows.back());
    return static_cast<double>(rows.size());
  };
  const double without = rows_on(1, false);
  const double a_page = rows_on(2, false) - without;
  const double page = height_of_page() - 26 / 25.4 * 96 - 26;  // but for the margins and the foot
  const double chart_took = (without - rows_on(1, true)) * page / a_page;
  EXPECT_LT(chart_took, 245);
  EXPECT_GT(chart_took, 170) << "nobody can read so small a chart";
}

TEST_F(PrintedReport, PutsColumnsThatDoNotFitBelowUnderTheirNamesAgain) {
  erp::report_result report = stage_.figures().result;
  report.parts.resize(1);
  report.parts[0].chart.reset();
  auto& table = report.parts[0].table;
  for (int more = 0; more < 14; ++more) {
    table.columns.push_back(table.columns[5]);
    table.columns.back().caption = verbatim("Koszt " + std::to_string(more));
    for (auto& row : table.rows) row.cells.push_back(row.cells[5]);
  }
  const auto pages = printed(report);
  const auto all = std::accumulate(pages.begin(), pages.end(), std::string());
  EXPECT_THAT(all, AllOf(HasSubstr("Koszt 0"), HasSubstr("Koszt 13")));
  EXPECT_THAT(all, testing::ContainsRegex("Anna Nowak.*Anna Nowak"));
  EXPECT_EQ(all.find("…"), std::string::npos);  // no figure is cut
}

TEST_F(PrintedReport, EmbedsItsFonts) {
  printed(stage_.figures().result);
  const QString fonts = QString::fromStdString(output_of("pdffonts", {file_}));
  const QStringList lines = fonts.split('\n', Qt::SkipEmptyParts);
  ASSERT_GT(lines.size(), 2);
  for (const QString& line : lines.mid(2))
    EXPECT_TRUE(line.contains(QRegularExpression("\\syes\\s+(yes|no)\\s+(yes|no)")))
        << line.toStdString();
}

TEST_F(PrintedReport, IsReadAgainForTheFileAndWritten) {
  report_view* view = stage_.open();
  view->filing()->write_to(file_);
  stage_.settle();
  EXPECT_TRUE(stage_.figures().asked.back().to_file);
  EXPECT_FALSE(view->filing()->failed());
  EXPECT_THAT(view->filing()->words().toStdString(), HasSubstr("report.pdf"));
  EXPECT_FALSE(pages_of(file_).empty());
}

TEST_F(PrintedReport, IsNotWrittenByWhoMayNotTakeItAlong) {
  stage_.figures().kept_inside =
      erp::error{erp::error_code::denied, verbatim("Brak prawa eksportu."), {}, {}};
  report_view* view = stage_.open();
  for (const char* name : {"report.pdf", "report.xlsx", "report.csv"}) {
    view->filing()->write_to(folder_.filePath(name));
    stage_.settle();
    EXPECT_TRUE(view->filing()->failed());
    EXPECT_EQ(view->filing()->words(), "Brak prawa eksportu.");
    EXPECT_FALSE(QFile::exists(folder_.filePath(name)));
  }
}

TEST_F(PrintedReport, BecomesAWorkbookAndCommaSeparatedValues) {
  report_view* view = stage_.open();
  for (const char* name : {"report.xlsx", "report.csv"}) {
    view->filing()->write_to(folder_.filePath(name));
    stage_.settle();
    EXPECT_FALSE(view->filing()->failed()) << view->filing()->words().toStdString();
    EXPECT_TRUE(QFile::exists(folder_.filePath(name)));
  }
}

TEST_F(PrintedReport, AsksWhereToByCtrlP) {
  report_view* view = stage_.open();
  press(view, Qt::Key_P, Qt::ControlModifier);
  auto* dialog = view->findChild<QFileDialog*>();
  ASSERT_NE(dialog, nullptr);
  dialog->close();
}

TEST_F(PrintedReport, SaysWhyItCannotBeWritten) {
  const QString why =
      print_report(stage_.on().desk(), stage_.figures().result, "/nowhere/report.pdf");
  EXPECT_THAT(why.toStdString(), HasSubstr("/nowhere/report.pdf"));
}
