// SPDX-License-Identifier: Apache-2.0
// A list: paging, place and choice kept, filters, columns, the cell edited in place.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QElapsedTimer>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTabBar>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include "host-sdk/desktop/list/cell_popup.hpp"
#include "host-sdk/desktop/list/criteria_row.hpp"
#include "host-sdk/desktop/list/empty_state.hpp"
#include "host-sdk/desktop/list/filter_chips.hpp"
#include "host-sdk/desktop/list/list_model.hpp"
#include "host-sdk/desktop/list/list_table.hpp"
#include "host-sdk/desktop/list/list_view.hpp"
#include "tests/desktop/support/stage.hpp"

using namespace testing_support;
using erp::record_key;

namespace {

class List : public testing::Test {
 protected:
  void open() {
    list = stage_.open_list();
    table = list->table();
  }
  erp::desktop::row_window& rows() { return list->model()->rows(); }
  std::string key_at(int row) {
    const erp::row* found = rows().find(row);
    return found == nullptr ? "" : found->key.id;
  }
  std::string top_key() { return key_at(table->rowAt(0)); }
  void scroll_to_row(int row) {
    table->verticalScrollBar()->setValue(row * table->rowHeight(0));
    stage_.settle();
  }
  void change() {
    stage_.table().tell();
    stage_.settle();
  }
  const erp::page_request& asked() { return stage_.table().asked.back(); }

  stage stage_;
  erp::desktop::list_view* list = nullptr;
  erp::desktop::list_table* table = nullptr;
};

}  // namespace

TEST_F(List, HoldsAFewPagesOfAMillionRowsHoweverFarOneScrolls) {
  open();
  int most = 0;
  for (int step = 0; step < 60; ++step) {
    table->scrollToBottom();
    stage_.settle();
    most = std::max(most, rows().rows_in_memory());
  }
  EXPECT_GT(rows().known_rows(), 10'000);
  EXPECT_LE(most, erp::desktop::row_window::page_size * (erp::desktop::row_window::pages_kept + 3));
  scroll_to_row(40);
  EXPECT_EQ(key_at(40), "41");  // forgotten meanwhile, fetched again
  scroll_to_row(9'000);
  EXPECT_EQ(key_at(9'000), "9001");
}

TEST_F(List, NeverHoldsTheEventLoopUpWhileOneScrolls) {
  open();
  QElapsedTimer since;
  qint64 longest_ms = 0;
  QTimer beat;
  QObject::connect(&beat, &QTimer::timeout,
                   [&] { longest_ms = std::max(longest_ms, since.restart()); });
  beat.start(0);
  since.start();
  for (int step = 0; step < 40; ++step) {
    table->verticalScrollBar()->setValue(table->verticalScrollBar()->maximum());
    stage_.settle();
  }
  std::cout << "[ figures  ] longest pause " << longest_ms << " ms over " << rows().known_rows()
            << " rows\n";
  // Judged against a promise of 50 ms by ./dev bench; a machine under test may be busy.
  EXPECT_LT(longest_ms, 1000);
}

TEST_F(List, ShowsRowsOnTheirWayAsEmptyOnesThatCannotBeChosen) {
  open();
  const int beyond = rows().known_rows() + 2;
  ASSERT_LT(beyond, list->model()->rowCount());
  const QModelIndex index = list->model()->index(beyond, 0);
  EXPECT_TRUE(index.data(erp::desktop::list_model::loading_role).toBool());
  EXPECT_FALSE(index.flags() & Qt::ItemIsSelectable);
}

TEST_F(List, KeepsWhatIsChosenAndWhereOneIsWhenRowsComeBefore) {
  open();
  scroll_to_row(60);
  table->selectRow(64);
  const std::string chosen = key_at(64);
  const std::string top = top_key();
  for (int key = 1; key <= 3; ++key) stage_.table().inserted.insert(1'000'000 + key);
  change();
  EXPECT_EQ(top_key(), top);
  ASSERT_EQ(table->selection().size(), 1u);
  EXPECT_EQ(table->selection().front().id, chosen);
  EXPECT_EQ(key_at(67), chosen);
  scroll_to_row(0);
  EXPECT_EQ(key_at(0), "1000003");
}

TEST_F(List, KeepsItsPlaceDeepDown) {
  open();
  while (rows().known_rows() < 5'000) {
    table->scrollToBottom();
    stage_.settle();
  }
  scroll_to_row(3'000);
  table->selectRow(3'005);
  const std::string top = top_key();
  stage_.table().notes[3'006] = "changed elsewhere";
  change();
  EXPECT_EQ(top_key(), top);
  EXPECT_EQ(table->selection(), std::vector{record_key{"3006"}});
  EXPECT_EQ(list->model()->index(3'005, 3).data().toString(), "changed elsewhere");
}

TEST_F(List, FindsRowsThatCameInBetweenWhenOneScrollsBackUp) {
  open();
  while (rows().known_rows() < 5'000) {
    table->scrollToBottom();
    stage_.settle();
  }
  for (int key = 1; key <= 5; ++key) stage_.table().inserted.insert(1'000'000 + key);
  change();
  scroll_to_row(0);
  table->scrollToTop();
  stage_.settle();
  EXPECT_EQ(key_at(0), "1000005");
  EXPECT_EQ(key_at(5), "1");
  scroll_to_row(180);
  for (int row = 150; row < 260; ++row) EXPECT_EQ(key_at(row), std::to_string(row - 4)) << row;
}

TEST_F(List, ForgetsTheChoiceOfARowThatIsGone) {
  open();
  table->selectRow(4);
  stage_.table().gone.insert(5);
  change();
  EXPECT_TRUE(table->selection().empty());
  EXPECT_TRUE(stage_.host().front_list().current().selection.empty());
  EXPECT_EQ(key_at(4), "6");
}

TEST_F(List, CountsItsNamedFiltersAndAsksForTheChosenOne) {
  open();
  auto* overdue = list->findChild<QToolButton*>("filter.overdue");
  EXPECT_EQ(overdue->text(), "Overdue  12");
  EXPECT_EQ(list->findChild<QToolButton*>("filter.all")->text(), "All  10,000+");
  click(overdue);
  stage_.settle();
  EXPECT_EQ(asked().filter, "overdue");
}

TEST_F(List, AsksForTabSortSearchAndCriteria) {
  open();
  auto* tabs = list->tabs();
  click(tabs, tabs->tabRect(1).center());
  stage_.settle();
  EXPECT_EQ(asked().tab, "contacts");
  QHeaderView* header = table->horizontalHeader();
  click(header->viewport(), {header->sectionViewportPosition(1) + 20, 10});
  stage_.settle();
  EXPECT_EQ(asked().sort, (erp::sort_order{"contractor", false}));
  click(header->viewport(), {header->sectionViewportPosition(1) + 20, 10});
  stage_.settle();
  EXPECT_EQ(asked().sort, (erp::sort_order{"contractor", true}));
  retype(list->search(), "żagle");
  ASSERT_TRUE(stage_.wait_for([&] { return asked().search == "żagle"; }));
  list->show_criteria(true);
  auto* day = list->findChild<QLineEdit*>("criterion.from");
  retype(day, "1.3.2026");
  press(day, Qt::Key_Return);
  stage_.settle();
  EXPECT_EQ(asked().where.at("from"), erp::value(erp::date(std::chrono::year(2026) / 3 / 1)));
  EXPECT_EQ(list->findChild<QToolButton*>("criteria_toggle")->text().trimmed(), "Filters (1)");
}

TEST_F(List, EditsANoteInPlace) {
  open();
  const int note = list->model()->column_of("note");
  table->setCurrentIndex(list->model()->index(1, note));
  press(table, Qt::Key_F2);
  ASSERT_NE(list->popup(), nullptr);
  retype(list->popup()->editor(), "rang back");
  QTest::qWait(400);  // thinks for a moment
  press(list->popup()->editor(), Qt::Key_Return, Qt::ControlModifier);
  stage_.settle();
  EXPECT_EQ(list->popup(), nullptr);
  EXPECT_EQ(list->model()->index(1, note).data().toString(), "rang back");
  EXPECT_TRUE(table->hasFocus());
}

TEST_F(List, KeepsTheTextOfAnEditThatFailedAndSaysWhy) {
  open();
  stage_.table().refusal =
      erp::error{erp::error_code::conflict, erp::verbatim("Somebody else changed it."), {}, {}};
  const int note = list->model()->column_of("note");
  const QModelIndex cell = list->model()->index(1, note);
  QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(cell).center());
  ASSERT_NE(list->popup(), nullptr);
  retype(list->popup()->editor(), "my words");
  press(list->popup()->editor(), Qt::Key_Return, Qt::ControlModifier);
  stage_.settle();
  ASSERT_NE(list->popup(), nullptr);
  EXPECT_EQ(list->popup()->error(), "Somebody else changed it.");
  EXPECT_EQ(qobject_cast<QPlainTextEdit*>(list->popup()->editor())->toPlainText(), "my words");
  press(list->popup()->editor(), Qt::Key_Escape);
  stage_.settle();
  EXPECT_EQ(list->popup(), nullptr);
}

TEST_F(List, DoesNotEditAnEndedRowAndDoesNotRefreshUnderAnEditor) {
  open();
  const int note = list->model()->column_of("note");
  table->setCurrentIndex(list->model()->index(2, note));  // key 3 is ended
  press(table, Qt::Key_F2);
  EXPECT_EQ(list->popup(), nullptr);
  table->setCurrentIndex(list->model()->index(1, note));
  press(table, Qt::Key_F2);
  const auto before = stage_.table().asked.size();
  change();
  EXPECT_EQ(stage_.table().asked.size(), before);
  press(list->popup()->editor(), Qt::Key_Escape);
  stage_.settle();
  EXPECT_GT(stage_.table().asked.size(), before);
}

TEST_F(List, OpensTheRowByEnterAndByDoubleClick) {
  open();
  table->setCurrentIndex(list->model()->index(0, 0));
  press(table, Qt::Key_Return);
  stage_.settle();
  EXPECT_EQ(stage_.work().forms().size(), 1u);
}

TEST_F(List, RemembersItsColumnsPerOperator) {
  open();
  QHeaderView* header = table->horizontalHeader();
  header->moveSection(header->visualIndex(3), 0);
  header->resizeSection(1, 333);
  header->setSectionHidden(2, true);
  ASSERT_TRUE(stage_.wait_for(
      [&] { return stage_.host().settings().get("desktop.columns.sample.list").has_value(); }));
  QTest::qWait(450);
  stage_.host().windows().close_list(list->handle());
  stage_.settle();
  open();
  header = table->horizontalHeader();
  EXPECT_EQ(header->visualIndex(3), 0);
  EXPECT_EQ(header->sectionSize(1), 333);
  EXPECT_TRUE(header->isSectionHidden(2));
}

TEST_F(List, SaysWhyItIsEmpty) {
  stage_.table().rows = 0;
  open();
  auto* empty = list->findChild<erp::desktop::empty_state*>();
  EXPECT_EQ(empty->words(), "No activities yet. New contact starts the first one.");
  retype(list->search(), "nothing");
  press(list->search(), Qt::Key_Return);
  stage_.settle();
  EXPECT_EQ(empty->words(), "Nothing here meets all the filters.");
}

TEST_F(List, SaysThatTheDatabaseIsAwayAndTriesAgain) {
  stage_.table().outage =
      erp::error{erp::error_code::unavailable, erp::verbatim("The database is away."), {}, {}};
  open();
  auto* empty = list->findChild<erp::desktop::empty_state*>();
  EXPECT_EQ(empty->words(), "The database is away.");
  stage_.table().outage.reset();
  click(list->findChild<QPushButton*>("empty_action"));
  stage_.settle();
  EXPECT_EQ(empty->words(), "");
  EXPECT_EQ(key_at(0), "1");
}
