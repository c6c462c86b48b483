// SPDX-License-Identifier: Apache-2.0
// The window of a history: pages as one goes down, what narrows it, the whole of a change, copying.
#include <gtest/gtest.h>

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>

#include "host-sdk/desktop/form/field_frame.hpp"
#include "host-sdk/desktop/form/moment_editor.hpp"
#include "host-sdk/desktop/history/history_window.hpp"
#include "tests/desktop/support/stage.hpp"

using namespace testing_support;
using namespace erp;

namespace {

struct kept_history {
  std::vector<history_request> asked;
  int pages = 2;
  bool empty = false;
  bool refuse = false;
  std::function<void()> told;
};

history_row row(int number) {
  history_row one;
  one.change = std::to_string(number);
  one.at = instant(std::chrono::sys_days(std::chrono::year(2026) / 3 / 2) + std::chrono::hours(8));
  one.who = verbatim("Anna Nowak");
  one.station = verbatim("BIURO-1");
  one.field = "note";
  one.caption = verbatim("Note");
  one.before = verbatim("chleb");
  one.after = verbatim("bułki " + std::to_string(number) + "\ni ciasto");
  one.reason = number == 0 ? verbatim("pomyłka") : text();
  return one;
}

class fake_history : public history_session {
 public:
  fake_history(jobs& jobs, kept_history& kept) : jobs_(jobs), kept_(kept) {}

  text title() const override { return verbatim("History"); }
  std::vector<history_choice> fields() const override {
    return {{"note", verbatim("Note")}, {"category", verbatim("Category")}};
  }
  job_handle people(then<std::vector<history_choice>> then) override {
    using all = std::vector<history_choice>;
    return run_job<all>(
        jobs_, {},
        [](job_context&) {
          return all{{"1", verbatim("Anna Nowak")}};
        },
        std::move(then));
  }
  job_handle page(history_request request, then<history_page> then) override {
    kept_.asked.push_back(request);
    return run_job<history_page>(
        jobs_, {},
        [request, kept = kept_](job_context&) -> result<history_page> {
          if (kept.refuse) return error{error_code::not_found, verbatim("gone"), {}, {}};
          history_page page;
          if (kept.empty) return page;
          const int first = request.after.empty() ? 0 : std::stoi(request.after);
          for (int i = 0; i < 40; ++i) page.rows.push_back(row(first + i));
          if (first + 40 < kept.pages * 40) page.next = std::to_string(first + 40);
          return page;
        },
        std::move(then));
  }
  subscription on_changed(std::function<void()> told) override {
    kept_.told = std::move(told);
    return subscription([this] { kept_.told = nullptr; });
  }

 private:
  jobs& jobs_;
  kept_history& kept_;
};

class History : public testing::TestWithParam<const char*> {
 protected:
  desktop::history_window& open() {
    window_ = std::make_unique<desktop::history_window>(
        stage_.desk(), std::make_unique<fake_history>(stage_.host().jobs(), kept_), "Kontakt",
        nullptr);
    window_->show();
    stage_.settle();
    return *window_;
  }

  kept_history kept_;
  stage stage_{GetParam()};
  std::unique_ptr<desktop::history_window> window_;
};
INSTANTIATE_TEST_SUITE_P(In, History, testing::Values("en", "pl"));

}  // namespace

TEST_P(History, ShowsAPageAndTheNextOneAtItsEnd) {
  auto& window = open();
  EXPECT_EQ(window.windowTitle(), "History – Kontakt");
  ASSERT_EQ(window.table()->rowCount(), 40);
  EXPECT_TRUE(window.table()->isColumnHidden(3)) << "it is of one thing";
  press(window.table(), Qt::Key_End, Qt::ControlModifier);
  stage_.settle();
  EXPECT_EQ(window.table()->rowCount(), 80);
  EXPECT_FALSE(window.may_go_on());
  if (const auto folder = qEnvironmentVariable("HISTORY_GRABS"); !folder.isEmpty())
    window.grab().save(folder + "/history-" + GetParam() + ".png");
}

TEST_P(History, IsNarrowedByWhatStandsOverIt) {
  auto& window = open();
  window.field()->setCurrentIndex(2);
  stage_.settle();
  EXPECT_EQ(kept_.asked.back().field, "category");
  window.who()->setCurrentIndex(1);
  stage_.settle();
  EXPECT_EQ(kept_.asked.back().who, "1");
  auto* from = qobject_cast<desktop::moment_editor*>(window.day(false)->editor())->day_line();
  retype(from, "02.03.2026");
  press(from, Qt::Key_Tab);
  stage_.settle();
  EXPECT_EQ(kept_.asked.back().from, std::chrono::year(2026) / 3 / 2);
}

// In the words on the screen, also on pages that were not shown yet.
TEST_P(History, IsSearchedInTheWordsThatAreRead) {
  auto& window = open();
  type(window.search(), "bulki 57");
  stage_.settle();
  ASSERT_EQ(window.table()->rowCount(), 1);
  EXPECT_EQ(window.table()->item(0, 6)->text().left(8), "bułki 57");
  EXPECT_EQ(kept_.asked.back().after, "40");
}

TEST_P(History, SaysWhyItIsEmptyAndClearsWhatNarrowsIt) {
  kept_.empty = true;
  auto& window = open();
  const QString nothing_yet = window.empty_words();
  EXPECT_FALSE(nothing_yet.isEmpty());
  window.field()->setCurrentIndex(1);
  stage_.settle();
  EXPECT_NE(window.empty_words(), nothing_yet);
  kept_.empty = false;
  click(window.table()->viewport()->findChild<QPushButton*>());
  stage_.settle();
  EXPECT_EQ(window.field()->currentIndex(), 0);
  EXPECT_EQ(window.table()->rowCount(), 40);
  EXPECT_TRUE(window.empty_words().isEmpty());
}

TEST_P(History, ShowsTheWholeOfAChangeAndCopiesIt) {
  auto& window = open();
  EXPECT_TRUE(window.table()->hasFocus());
  press(window.table(), Qt::Key_Down);
  EXPECT_TRUE(window.whole()->toPlainText().contains("bułki 1\ni ciasto"));
  press(window.table(), Qt::Key_Up);
  EXPECT_TRUE(window.whole()->toPlainText().contains("pomyłka"));
  press(window.table(), Qt::Key_C, Qt::ControlModifier);
  const QString copied = QApplication::clipboard()->text();
  EXPECT_TRUE(copied.contains("Anna Nowak\tBIURO-1\tNote\tchleb\tbułki 0 i ciasto\tpomyłka"))
      << copied.toStdString();
}

TEST_P(History, FollowsChangesAndSaysWhatWentWrong) {
  auto& window = open();
  window.table()->setCurrentCell(3, 0);
  kept_.told();
  stage_.settle();
  EXPECT_EQ(window.table()->currentRow(), 3) << "the choice stays";
  kept_.refuse = true;
  press(window.table(), Qt::Key_F5);
  stage_.settle();
  EXPECT_EQ(window.trouble(), "gone");
  EXPECT_EQ(window.table()->rowCount(), 40) << "what was read stays";
  press(window.table(), Qt::Key_Escape);
  EXPECT_FALSE(window.isVisible());
}
