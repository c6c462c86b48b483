// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "host-sdk/company/export/csv_sheet.hpp"
#include "host-sdk/company/export/list_sheet.hpp"
#include "host-sdk/company/export/xlsx_sheet.hpp"

namespace {

using namespace erp;
using namespace erp::company;
namespace fs = std::filesystem;

class Export : public testing::Test {
 protected:
  Export() {
    std::string name = (fs::temp_directory_path() / "crm-export-XXXXXX").string();
    folder_ = mkdtemp(name.data());
  }
  ~Export() override { fs::remove_all(folder_); }

  sheet_wish wish(sheet_format format, const std::string& language) const {
    return {folder_ / ("list." + std::string(ending_of(format))),
            format,
            "Działania: Piekarnia [Kasztan]",
            language,
            {{"Termin", 16}, {"Koszt", 12}, {"Notatka", 40}}};
  }

  std::string content(const fs::path& file) const {
    std::ifstream in(file, std::ios::binary);
    std::stringstream all;
    all << in.rdbuf();
    return all.str();
  }

  // What another implementation reads out of the workbook: one line a row.
  std::string read_back(const fs::path& file) const {
    const std::string command = TEST_PYTHON
                                " -c 'import openpyxl,sys\n"
                                "sheet=openpyxl.load_workbook(sys.argv[1]).active\n"
                                "print(sheet.title, sheet.freeze_panes, sheet.auto_filter.ref)\n"
                                "for row in sheet.iter_rows(values_only=True): print(row)' '" +
                                file.string() + "' 2>&1";
    std::string all;
    FILE* pipe = popen(command.c_str(), "r");
    char piece[4096];
    while (const auto got = std::fread(piece, 1, sizeof piece, pipe)) all.append(piece, got);
    EXPECT_EQ(pclose(pipe), 0) << all;
    return all;
  }

  int files() const { return static_cast<int>(std::distance(fs::directory_iterator(folder_), {})); }

  const std::vector<sheet_cell> row_{
      wall_time(std::chrono::local_days(std::chrono::year(2026) / 3 / 29) +
                std::chrono::minutes(2 * 60 + 30)),
      decimal{12345678}, std::string("pierwsza\ndruga; \"trzecia\"")};
  fs::path folder_;
};

TEST_F(Export, ACsvOpensInASpreadsheetOfTheOperatorsLanguage) {
  auto sheet = open_sheet(wish(sheet_format::csv, "pl"));
  ASSERT_TRUE(sheet.ok());
  ASSERT_TRUE((*sheet)->add(row_).ok());
  ASSERT_TRUE((*sheet)->finish().ok());
  EXPECT_EQ(content(folder_ / "list.csv"),
            "\xEF\xBB\xBFTermin;Koszt;Notatka\r\n"
            "2026-03-29 02:30;1234,5678;\"pierwsza\ndruga; \"\"trzecia\"\"\"\r\n");
  auto english = open_sheet(wish(sheet_format::csv, "en"));
  ASSERT_TRUE((*english)->add({std::monostate(), decimal{-5}, std::string()}).ok());
  ASSERT_TRUE((*english)->finish().ok());
  EXPECT_THAT(content(folder_ / "list.csv"), testing::HasSubstr("\r\n,-0.0005,\r\n"));
}

TEST_F(Export, ACsvHoldsNumbersExactlyAndRunsNoFormula) {
  EXPECT_EQ(csv_cell(decimal{15'000}, "pl"), "1,50");
  EXPECT_EQ(csv_cell(decimal{std::numeric_limits<std::int64_t>::min()}, "en"),
            "-922337203685477.5808");
  EXPECT_EQ(csv_cell(std::chrono::seconds(-5400), "pl"), "-1:30:00");
  for (const std::string text : {"=1+1", "+48 600 100 200", "@SUM(A1)", "-cmd", "\tx"})
    EXPECT_EQ(csv_cell(text, "en").substr(0, 1), "'") << text;
  EXPECT_EQ(csv_cell(std::string("2-3 = -1"), "en"), "2-3 = -1");
}

TEST_F(Export, AWorkbookHasRealDatesAndNumbers) {
  auto sheet = open_sheet(wish(sheet_format::xlsx, "pl"));
  ASSERT_TRUE(sheet.ok());
  ASSERT_TRUE((*sheet)->add(row_).ok());
  ASSERT_TRUE(
      (*sheet)
          ->add({date(std::chrono::year(2026) / 12 / 31), std::int64_t{-7}, std::string("=1+1")})
          .ok());
  ASSERT_TRUE((*sheet)->finish().ok());
  EXPECT_EQ(read_back(folder_ / "list.xlsx"),
            "Działania Piekarnia Kasztan A2 A1:C3\n"
            "('Termin', 'Koszt', 'Notatka')\n"
            "(datetime.datetime(2026, 3, 29, 2, 30), 1234.5678, 'pierwsza\\ndruga; \"trzecia\"')\n"
            "(datetime.datetime(2026, 12, 31, 0, 0), -7, '=1+1')\n");
}

TEST_F(Export, AWorkbookTakesTheBeginningOfATextThatNoCellHolds) {
  std::string text;
  while (text.size() < 40'000) text += "ż";
  auto sheet = open_sheet(wish(sheet_format::xlsx, "pl"));
  ASSERT_TRUE((*sheet)->add({std::monostate(), std::monostate(), text}).ok());
  ASSERT_TRUE((*sheet)->finish().ok());
  const auto read = read_back(folder_ / "list.xlsx");
  EXPECT_THAT(read, testing::HasSubstr("żżż…')"));
  EXPECT_GT(read.size(), 32'000u);
}

TEST_F(Export, WhatIsNotFinishedLeavesNothingAndWhatWasThereStays) {
  for (const auto format : {sheet_format::csv, sheet_format::xlsx}) {
    const auto asked = wish(format, "pl");
    std::ofstream(asked.file) << "dawny";
    {
      auto sheet = open_sheet(asked);
      ASSERT_TRUE(sheet.ok());
      ASSERT_TRUE((*sheet)->add(row_).ok());
    }
    EXPECT_EQ(content(asked.file), "dawny");
    EXPECT_EQ(files(), 1);
    fs::remove(asked.file);
  }
}

TEST_F(Export, AFileThatCannotBeMadeIsNamedWithTheReason) {
  for (const auto format : {sheet_format::csv, sheet_format::xlsx}) {
    auto asked = wish(format, "pl");
    asked.file = folder_ / "nowhere" / "list";
    const auto sheet = open_sheet(asked);
    ASSERT_FALSE(sheet.ok());
    EXPECT_EQ(sheet.failure().field, "file");
    EXPECT_EQ(std::get<std::string>(sheet.failure().message.arguments.at(0)), asked.file.string());
  }
}

TEST_F(Export, ASheetIsCalledAsExcelLetsIt) {
  EXPECT_EQ(sheet_name("Działania: A/B [x]?"), "Działania AB x");
  EXPECT_EQ(sheet_name(std::string(60, 'a')), std::string(31, 'a'));
  EXPECT_EQ(sheet_name("[]"), "1");
}

TEST_F(Export, AListBecomesTypedCellsAndAnAmountHasItsCurrencyBeside) {
  list_description list;
  list.columns = {{"kind", verbatim("Kind"), column_kind::text, 8},
                  {"start", verbatim("Start"), column_kind::moment, 8},
                  {"cost", verbatim("Cost"), column_kind::money, 8},
                  {"hidden", verbatim("Hidden"), column_kind::text, 8}};
  list.columns.back().shown = false;
  const sheet_words words{[](const text& one) { return one.id; }, "pl", "Europe/Warsaw"};
  const auto at = instant(std::chrono::sys_days(std::chrono::year(2026) / 7 / 1));
  row meeting;
  meeting.cells = {{std::string("meeting"), verbatim("Spotkanie")},
                   {at, {}},
                   {money{25'000, "EUR"}, {}},
                   {std::string("x"), {}}};
  const auto first = columns_of(list, {});
  ASSERT_TRUE(first.ok());
  std::vector<std::string> headings;
  for (const auto& heading : headings_of(list, *first, words)) headings.push_back(heading.heading);
  EXPECT_THAT(headings, testing::ElementsAre("Kind", "Start", "Cost", "{1}: currency"));
  EXPECT_EQ(
      cells_of(meeting, *first, words),
      (std::vector<sheet_cell>{std::string("Spotkanie"),
                               wall_time(std::chrono::local_days(std::chrono::year(2026) / 7 / 1) +
                                         std::chrono::hours(2)),
                               decimal{25'000}, std::string("EUR")}));
  const auto chosen = columns_of(list, {"hidden", "kind"});
  EXPECT_EQ(cells_of(meeting, *chosen, words),
            (std::vector<sheet_cell>{std::string("x"), std::string("Spotkanie")}));
  EXPECT_EQ(columns_of(list, {"kind", "nope"}).failure().field, "columns");
}

}  // namespace
