// SPDX-License-Identifier: Apache-2.0
// The table of a report: sorting, walking, opening what is behind a figure, taking figures along.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QTest>

#include "host-sdk/desktop/report/chart_view.hpp"
#include "host-sdk/desktop/report/figure_table.hpp"
#include "host-sdk/desktop/report/report_part_view.hpp"
#include "host-sdk/desktop/report/report_view.hpp"
#include "tests/desktop/support/sample_report.hpp"

using namespace testing_support;
using namespace erp::desktop;
using erp::verbatim;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

class ReportTable : public testing::Test {
 protected:
  ReportTable() {
    view = stage_.open();
    table().setFocus();
  }

  figure_table& table() { return *view->part_in_front()->table(); }
  chart_view& chart() { return *view->part_in_front()->chart(); }
  void at(int row, int column) { table().setCurrentIndex(table().figures()->index(row, column)); }
  QString shown(int row, int column) {
    return table().figures()->index(row, column).data().toString();
  }
  std::vector<std::string> names() {
    std::vector<std::string> all;
    for (int row = 0; row < table().figures()->rowCount(); ++row)
      all.push_back(shown(row, 0).section(' ', 0, 0).toStdString());
    return all;
  }
  void press_header(int column) {
    QHeaderView* header = table().horizontalHeader();
    click(header->viewport(), {header->sectionViewportPosition(column) + 20, header->height() / 2});
  }
  QMenu* menu_of(QWidget* on, const char* name) {
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {1, 1}, {1, 1});
    QApplication::sendEvent(on, &event);
    return on->findChild<QMenu*>(name);
  }

  report_stage stage_;
  report_view* view;
};

}  // namespace

TEST_F(ReportTable, IsSortedUnderItsSubtotalAndTotalsStayLast) {
  EXPECT_THAT(names(), ElementsAre("Dział", "Anna", "Jan", "Żaneta", "Piotr", "Łukasz", "Total"));
  press_header(2);
  EXPECT_THAT(names(), ElementsAre("Dział", "Anna", "Żaneta", "Jan", "Piotr", "Łukasz", "Total"));
  press_header(2);
  EXPECT_THAT(names(), ElementsAre("Dział", "Łukasz", "Piotr", "Jan", "Żaneta", "Anna", "Total"));
  press_header(0);
  EXPECT_THAT(names(), ElementsAre("Dział", "Anna", "Jan", "Łukasz", "Piotr", "Żaneta", "Total"));
}

TEST_F(ReportTable, KeepsRowsWithoutAFigureLastWhicheverWay) {
  press_header(3);
  EXPECT_EQ(names()[5], "Łukasz");
  press_header(3);
  EXPECT_EQ(names()[5], "Łukasz");
}

TEST_F(ReportTable, OpensWhatIsBehindAFigureByEnterAndDoubleClick) {
  at(1, 2);
  press(&table(), Qt::Key_Return);
  const QPoint middle = table().visualRect(table().figures()->index(2, 1)).center();
  QTest::mouseDClick(table().viewport(), Qt::LeftButton, Qt::NoModifier, middle);
  EXPECT_THAT(stage_.figures().opened, ElementsAre("ended.0", "planned.1"));
}

TEST_F(ReportTable, OpensNothingWhereNothingIsBehind) {
  at(1, 0);
  press(&table(), Qt::Key_Return);
  EXPECT_TRUE(stage_.figures().opened.empty());
}

TEST_F(ReportTable, OffersThePeriodBeforeInItsMenu) {
  at(1, 2);
  QMenu* menu = menu_of(&table(), "figure_menu");
  ASSERT_NE(menu, nullptr);
  ASSERT_EQ(menu->actions().size(), 4);  // and a line between
  menu->actions()[0]->trigger();
  menu->actions()[1]->trigger();
  EXPECT_THAT(stage_.figures().opened, ElementsAre("ended.0", "ended.0.before"));
  menu->close();
}

TEST_F(ReportTable, SaysWhyARecordBehindCannotBeShown) {
  stage_.figures().gone =
      erp::error{erp::error_code::denied, verbatim("It may not be seen."), {}, {}};
  at(1, 2);
  press(&table(), Qt::Key_Return);
  EXPECT_EQ(view->trouble(), "It may not be seen.");
}

TEST_F(ReportTable, CopiesWhatIsSelectedForASpreadsheet) {
  table().selectionModel()->select(
      QItemSelection(table().figures()->index(1, 0), table().figures()->index(2, 2)),
      QItemSelectionModel::ClearAndSelect);
  press(&table(), Qt::Key_C, Qt::ControlModifier);
  EXPECT_EQ(QApplication::clipboard()->text(), "Anna Nowak\t41\t37\nJan Kowalski\t36\t24");
  table().selectionModel()->select(table().figures()->index(1, 5),
                                   QItemSelectionModel::ClearAndSelect);
  press(&table(), Qt::Key_C, Qt::ControlModifier);
  EXPECT_EQ(QApplication::clipboard()->text(), "12505.00 PLN");
}

TEST_F(ReportTable, TellsWhoeverCannotSeeTheArrow) {
  const auto told = [&](int row, int column) {
    return table()
        .figures()
        ->index(row, column)
        .data(Qt::AccessibleTextRole)
        .toString()
        .toStdString();
  };
  EXPECT_EQ(told(1, 2), "Ended: 37, before: 33, +4, better");
  EXPECT_EQ(told(2, 2), "Ended: 24, before: 29, −5, worse");
  EXPECT_THAT(told(5, 3), HasSubstr("too few: 12"));
}

TEST_F(ReportTable, ExplainsAColumnInItsTooltip) {
  EXPECT_EQ(table().figures()->headerData(2, Qt::Horizontal, Qt::ToolTipRole).toString(),
            "Ended in the period");
}

TEST_F(ReportTable, AndItsChartAreWalkedWithTheKeyboard) {
  chart().setFocus();
  press(&chart(), Qt::Key_Home);
  press(&chart(), Qt::Key_Down);
  press(&chart(), Qt::Key_Down);
  press(&chart(), Qt::Key_Return);
  // Of each employee the outline of the period before comes first.
  EXPECT_THAT(stage_.figures().opened, ElementsAre("ended.1.before"));
  press(&chart(), Qt::Key_End);
  press(&chart(), Qt::Key_Return);
  EXPECT_EQ(stage_.figures().opened.back(), "ended.4");
}

TEST_F(ReportTable, TheChartOpensWhatIsClicked) {
  const auto& spots = chart().plan().spots;
  const auto found = std::find_if(spots.begin(), spots.end(),
                                  [](const chart_spot& spot) { return spot.behind == "ended.2"; });
  ASSERT_NE(found, spots.end());
  click(&chart(), (found->area.topLeft() + QPointF(4, found->area.height() / 2)).toPoint());
  ASSERT_EQ(stage_.figures().opened.size(), 1u);
  EXPECT_THAT(stage_.figures().opened[0], HasSubstr("ended.2"));
}

TEST_F(ReportTable, TheChartHasAChildForEachFigureAndSaysItInWords) {
  QAccessibleInterface* access = QAccessible::queryAccessibleInterface(&chart());
  ASSERT_NE(access, nullptr);
  EXPECT_EQ(access->role(), QAccessible::Chart);
  ASSERT_EQ(access->childCount(), 10);
  EXPECT_EQ(access->child(1)->text(QAccessible::Name), "Anna Nowak, Q1 2026: 37");
  EXPECT_THAT(access->text(QAccessible::Description).toStdString(), HasSubstr("Q4 2025: 33"));
}

TEST_F(ReportTable, WithoutRowsSaysWhy) {
  auto& part = stage_.figures().result.parts[0];
  part.table.rows.clear();
  part.table.empty_text = verbatim("Nobody ended anything.");
  view->run();
  stage_.settle();
  EXPECT_EQ(table().empty_words(), "Nobody ended anything.");
}
