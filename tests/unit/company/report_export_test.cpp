// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/export/report_export.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace {

using namespace erp;
using namespace erp::company;
namespace fs = std::filesystem;
using testing::HasSubstr;

report_table figures() {
  report_table table;
  table.columns = {{"who", verbatim("Pracownik"), figure_kind::text, {}, trend_sense::none, 24},
                   {"ended", verbatim("Zakończone"), figure_kind::count},
                   {"share", verbatim("W terminie"), figure_kind::percent},
                   {"time", verbatim("Czas"), figure_kind::duration},
                   {"cost", verbatim("Koszt"), figure_kind::money}};
  table.rows = {{{{value(), verbatim("Anna Żak"), {}},
                  {std::int64_t{12}, {}, "x", std::int64_t{9}, "y"},
                  {std::int64_t{6250}, {}, {}},
                  {std::chrono::seconds(5400), {}, {}},
                  {money{12'345'600, "PLN"}, {}, {}}}},
                {{{value(), verbatim("Razem"), {}},
                  {std::int64_t{12}, {}, {}},
                  {value(), verbatim("za mało przypadków: 3"), {}},
                  {std::chrono::seconds(5400), {}, {}},
                  {money{12'345'600, "PLN"}, {}, {}}},
                 report_row_role::total}};
  return table;
}

report_chart chart_of(chart_kind kind) {
  report_chart chart{kind, verbatim("Wykres"), {verbatim("x")}, {verbatim("y")}, {}, {}};
  chart.categories = {verbatim("Pierwsza"), verbatim("Druga")};
  for (const auto role : {series_role::main, series_role::before})
    chart.series.push_back(
        {"s",
         verbatim(role == series_role::main ? "Teraz" : "Przedtem"),
         role,
         {{0, 1, 0.5, 1.5, verbatim("1"), {}, {}}, {1, 0.25, {}, {}, {}, {}, {}}}});
  chart.marks = {{1, verbatim("90 dni")}};
  return chart;
}

class ReportExport : public testing::Test {
 protected:
  ReportExport() {
    std::string name = (fs::temp_directory_path() / "erp-report-XXXXXX").string();
    folder_ = mkdtemp(name.data());
    report_.title = verbatim("Efektywność pracowników");
    report_.about = {verbatim("01.01.2026 – 31.03.2026")};
    report_.notices = {verbatim("Jednej kwoty nie przeliczono.")};
    report_.parts.push_back({"people", verbatim("Pracownicy"), figures(), {}});
  }
  ~ReportExport() override { fs::remove_all(folder_); }

  result<std::vector<fs::path>> write(const char* file, sheet_format format) {
    return export_report(report_, {folder_ / file, format, false}, words_);
  }
  std::string content(const fs::path& file) const {
    std::ifstream in(file, std::ios::binary);
    std::stringstream all;
    all << in.rdbuf();
    return all.str();
  }
  // What another implementation finds in the workbook.
  std::string read_back(const fs::path& file) const {
    const std::string command =
        TEST_PYTHON
        " -c 'import openpyxl,sys\n"
        "book=openpyxl.load_workbook(sys.argv[1])\n"
        "for sheet in book:\n"
        "  kinds=[(type(c).__name__, len(c.series)) for c in sheet._charts]\n"
        "  print(sheet.title, kinds)\n"
        "  for row in sheet.iter_rows(values_only=True): print(row)' '" +
        file.string() + "' 2>&1";
    std::string all;
    FILE* pipe = popen(command.c_str(), "r");
    char piece[4096];
    while (const auto got = std::fread(piece, 1, sizeof piece, pipe)) all.append(piece, got);
    EXPECT_EQ(pclose(pipe), 0) << all;
    return all;
  }

  fs::path folder_;
  report_result report_;
  const sheet_words words_{[](const text& text) { return text.id; }, "pl", "Europe/Warsaw"};
};

TEST_F(ReportExport, WritesFiguresAsNumbersAndWhatTheyAreComparedWithBesideThem) {
  ASSERT_TRUE(write("report.csv", sheet_format::csv).ok());
  const auto written = content(folder_ / "report.csv");
  EXPECT_THAT(written, HasSubstr("Pracownik;Zakończone;"));
  EXPECT_THAT(written, HasSubstr("W terminie (%)"));
  EXPECT_THAT(written, HasSubstr("Anna Żak;12;9;62,50;1:30:00;1234,56;PLN\r\n"));
  EXPECT_THAT(written, HasSubstr("Razem;12;;za mało przypadków: 3;1:30:00;1234,56;PLN\r\n"));
}

TEST_F(ReportExport, WritesACsvForEachPartAndAsksBeforeAnyIsReplaced) {
  report_.parts.push_back({"rates/of a day", verbatim("Kursy"), figures(), {}});
  const auto files = write("report.csv", sheet_format::csv);
  ASSERT_TRUE(files.ok());
  EXPECT_EQ(*files, (std::vector{folder_ / "report.csv", folder_ / "report-rates-of-a-day.csv"}));
  fs::remove(folder_ / "report.csv");
  const auto again = write("report.csv", sheet_format::csv);
  ASSERT_FALSE(again.ok());
  EXPECT_EQ(again.failure().code, error_code::conflict);
  EXPECT_FALSE(fs::exists(folder_ / "report.csv")) << "all of them or none";
}

TEST_F(ReportExport, WritesAWorkbookThatAnotherProgramReadsWithItsCharts) {
  for (const auto kind : {chart_kind::bars, chart_kind::columns, chart_kind::funnel,
                          chart_kind::steps, chart_kind::time_line})
    report_.parts.push_back({"p", verbatim("Część: wykres"), figures(), chart_of(kind)});
  ASSERT_TRUE(write("report.xlsx", sheet_format::xlsx).ok());
  const auto read = read_back(folder_ / "report.xlsx");
  EXPECT_THAT(read, HasSubstr("Pracownicy []"));
  EXPECT_THAT(read, HasSubstr("('01.01.2026 – 31.03.2026',"));
  EXPECT_THAT(read,
              HasSubstr("('Anna Żak', 12, 9, 62.5, datetime.timedelta(seconds=5400), 1234.56"));
  EXPECT_THAT(read, HasSubstr("Część wykres [('BarChart', 2)]"));
  EXPECT_THAT(read, HasSubstr("2 Część wykres [('BarChart', 2)]"));
  EXPECT_THAT(read, HasSubstr("4 Część wykres [('ScatterChart', 7)]")) << "curves, bands, mark";
  EXPECT_THAT(read, HasSubstr("Chart data []"));
}

TEST_F(ReportExport, SaysWhyNoFileCouldBeWritten) {
  for (const auto format : {sheet_format::csv, sheet_format::xlsx}) {
    const auto failed = write("nowhere/report", format);
    ASSERT_FALSE(failed.ok());
    EXPECT_EQ(failed.failure().code, error_code::unavailable);
    EXPECT_EQ(failed.failure().field, "file");
  }
  EXPECT_TRUE(fs::is_empty(folder_));
}

}  // namespace
