// SPDX-License-Identifier: Apache-2.0
// Permissions of operator groups: the table worked by keyboard alone, what it comes to for an
// operator before it is saved, refusals, groups that go meanwhile, two modules in one window.
#include <gtest/gtest.h>

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTableWidget>

#include "host-sdk/desktop/permission/effect_pane.hpp"
#include "host-sdk/desktop/permission/level_panel.hpp"
#include "host-sdk/desktop/permission/permission_matrix.hpp"
#include "host-sdk/desktop/permission/permission_page.hpp"
#include "host-sdk/desktop/permission/permissions_window.hpp"
#include "tests/desktop/support/stage.hpp"

using namespace testing_support;
using namespace erp;

namespace {

struct said {
  erp::permission_table table;
  std::vector<std::vector<permission_change>> saved;
  std::optional<error> refuses;
  int forgot = 0;
  std::function<void()> told;
};

class fake_permissions : public permission_session {
 public:
  fake_permissions(jobs& jobs, said& said) : jobs_(jobs), said_(said) {}

  job_handle read(then<erp::permission_table> then) override {
    return answer(said_.table, std::move(then));
  }
  // Whoever is there gets what group 1 has.
  std::vector<permission_effect> effects(
      const record_key& operator_, const std::vector<permission_change>& changes) const override {
    if (operator_.id.empty()) return {};
    const auto at = [&](const std::string& permission) {
      std::string level;
      for (const auto& grant : said_.table.grants)
        if (grant.group.id == "1" && grant.permission == permission) level = grant.level;
      for (const auto& change : changes)
        if (change.group.id == "1" && change.permission == permission) level = change.after;
      return level;
    };
    std::vector<permission_effect> all;
    for (const char* permission : {"activities", "delete"}) {
      const auto level = at(permission);
      all.push_back({permission, level, verbatim(level.empty() ? "own" : level), {}});
      if (!level.empty()) all.back().from = {{"1"}};
    }
    return all;
  }
  job_handle save(std::vector<permission_change> changes,
                  then<erp::permission_table> then) override {
    said_.saved.push_back(changes);
    if (said_.refuses) return answer(*said_.refuses, std::move(then));
    for (const auto& change : changes) {
      std::erase_if(said_.table.grants, [&](const auto& grant) {
        return grant.group == change.group && grant.permission == change.permission;
      });
      if (!change.after.empty())
        said_.table.grants.push_back({change.group, change.permission, change.after});
    }
    return answer(said_.table, std::move(then));
  }
  job_handle forget_gone(then<erp::permission_table> then) override {
    ++said_.forgot;
    std::erase_if(said_.table.groups, [](const auto& group) { return group.gone; });
    std::erase_if(said_.table.grants, [](const auto& grant) { return grant.group.id == "3"; });
    return answer(said_.table, std::move(then));
  }
  subscription on_changed(std::function<void()> told) override {
    said_.told = std::move(told);
    return {};
  }

 private:
  job_handle answer(result<erp::permission_table> what, then<erp::permission_table> then) {
    return run_job<erp::permission_table>(
        jobs_, {}, [what](job_context&) { return what; }, std::move(then));
  }

  jobs& jobs_;
  said& said_;
};

class Permissions : public testing::TestWithParam<const char*> {
 protected:
  Permissions() {
    said_.table.groups = {{{"1"}, "Handlowcy"}, {{"2"}, "Kierownicy"}};
    said_.table.operators = {
        {{"1"}, "nowak", "Anna Nowak", verbatim("Sprzedaż"), true, {{"1"}}},
        {{"3"}, "szefowa", "Ewa Dyrektorska", verbatim("Zarząd"), true, {{"1"}, {"2"}}}};
    said_.table.grants = {{{"1"}, "activities", "co_workers"}, {{"2"}, "delete", granted}};
    kept_.push_back(add("sample.permissions", "Sample permissions"));
    window_ = stage_.work().show_permissions();
    stage_.settle();
    matrix_ = window_->page()->matrix();
  }

  subscription add(const std::string& id, const std::string& caption) {
    permission activities{"activities", verbatim("Activities"), verbatim("Whose are seen.")};
    activities.levels = {{"", verbatim("Own"), verbatim("One's own.")},
                         {"co_workers", verbatim("Co-workers"), verbatim("Of one's own unit.")},
                         {"child_units", verbatim("Child units"), verbatim("And all below.")},
                         {"all", verbatim("All employees"), verbatim("Everything.")}};
    permissions_contribution all;
    all.description = {id,
                       verbatim(caption),
                       1,
                       {{"seen", verbatim("Whose records are seen"), {activities}},
                        {"done",
                         verbatim("What may be done"),
                         {{"delete", verbatim("Delete"), verbatim("Deletes.")}}}}};
    all.open = [this]() -> result<std::unique_ptr<permission_session>> {
      return std::unique_ptr<permission_session>(
          std::make_unique<fake_permissions>(stage_.host().jobs(), said_));
    };
    return std::move(*stage_.host().own_place().registry().add(all));
  }
  QString at(const char* group, const char* permission) {
    return matrix_->item(matrix_->row_of(permission), matrix_->column_of(record_key{group}))
        ->text();
  }
  void go_to(const char* group, const char* permission) { matrix_->choose({group}, permission); }
  QPushButton* button(const char* name) { return window_->findChild<QPushButton*>(name); }
  void grab(const char* name) {
    if (const auto folder = qEnvironmentVariable("PERMISSION_GRABS"); !folder.isEmpty())
      window_->grab().save(folder + "/" + name + "-" + GetParam() + ".png");
  }

  said said_;
  stage stage_{GetParam()};
  std::vector<subscription> kept_;
  desktop::permissions_window* window_;
  desktop::permission_matrix* matrix_;
};
INSTANTIATE_TEST_SUITE_P(In, Permissions, testing::Values("en", "pl"));

}  // namespace

TEST_P(Permissions, AreATableOfGroupsUnderSections) {
  ASSERT_EQ(matrix_->columnCount(), 2);
  ASSERT_EQ(matrix_->rowCount(), 4);
  EXPECT_EQ(matrix_->horizontalHeaderItem(0)->text(), "Handlowcy");
  EXPECT_EQ(matrix_->verticalHeaderItem(0)->text(), "Whose records are seen");
  EXPECT_FALSE(matrix_->item(0, 0)->flags() & Qt::ItemIsSelectable);
  EXPECT_EQ(at("1", "activities"), "Co-workers");
  EXPECT_EQ(at("2", "activities"), "Own");
  EXPECT_FALSE(button("permission_save")->isEnabled());
}

TEST_P(Permissions, AreChangedByKeysAndSavedInOneStep) {
  go_to("1", "activities");
  press(matrix_, Qt::Key_F4);
  ASSERT_TRUE(matrix_->panel()->is_open());
  grab("levels");
  press(matrix_, Qt::Key_Down);
  press(matrix_, Qt::Key_Return);
  EXPECT_FALSE(matrix_->panel()->is_open());
  EXPECT_EQ(at("1", "activities"), "Child units");
  press(matrix_, Qt::Key_Down);  // over the section
  ASSERT_TRUE(matrix_->chosen());
  EXPECT_EQ(matrix_->chosen()->permission->id, "delete");
  press(matrix_, Qt::Key_Space);
  press(matrix_, Qt::Key_Right);
  press(matrix_, Qt::Key_Space);
  EXPECT_TRUE(said_.saved.empty());
  grab("changed");
  button("permission_save")->click();
  stage_.settle();
  ASSERT_EQ(said_.saved.size(), 1u);
  EXPECT_EQ(said_.saved[0],
            std::vector<permission_change>({{{"1"}, "activities", "co_workers", "child_units"},
                                            {{"1"}, "delete", "", granted},
                                            {{"2"}, "delete", granted, ""}}));
  EXPECT_FALSE(window_->is_dirty());
}

TEST_P(Permissions, ALevelIsChosenByItsFirstLetterAndTakenAwayByDelete) {
  go_to("2", "activities");
  press(matrix_, Qt::Key_C);
  EXPECT_EQ(at("2", "activities"), "Co-workers");
  press(matrix_, Qt::Key_C);
  EXPECT_EQ(at("2", "activities"), "Child units");
  press(matrix_, Qt::Key_A);
  EXPECT_EQ(at("2", "activities"), "All employees");
  press(matrix_, Qt::Key_Delete);
  EXPECT_EQ(at("2", "activities"), "Own");
  EXPECT_FALSE(window_->is_dirty());
}

TEST_P(Permissions, EscLeavesTheLevelsAsTheyWere) {
  go_to("1", "activities");
  press(matrix_, Qt::Key_F4);
  press(matrix_, Qt::Key_End);
  press(matrix_, Qt::Key_Escape);
  EXPECT_FALSE(matrix_->panel()->is_open());
  EXPECT_TRUE(window_->isVisible());
  EXPECT_EQ(at("1", "activities"), "Co-workers");
}

TEST_P(Permissions, ShowWhatAnOperatorGetsBeforeItIsSaved) {
  auto* pane = window_->page()->effects();
  pane->filter()->setText("nowak");
  EXPECT_EQ(pane->chosen().id, "1");
  EXPECT_TRUE(pane->operators()->item(1)->isHidden());
  EXPECT_EQ(pane->effects()->item(0, 1)->text(), "co_workers");
  EXPECT_EQ(pane->effects()->item(0, 2)->text(), "Handlowcy");
  const auto plain = pane->effects()->item(0, 1)->background();
  go_to("1", "activities");
  press(matrix_, Qt::Key_A);
  EXPECT_EQ(pane->effects()->item(0, 1)->text(), "all");
  EXPECT_NE(pane->effects()->item(0, 1)->background(), plain);
  pane->filter()->setText("nobody like that");
  EXPECT_EQ(pane->effects()->rowCount(), 0);
}

TEST_P(Permissions, TheLastChangeIsTakenBackAlsoAfterItWasSaved) {
  go_to("1", "delete");
  press(matrix_, Qt::Key_Space);
  window_->page()->undo();
  EXPECT_FALSE(window_->is_dirty());
  press(matrix_, Qt::Key_Space);
  window_->page()->save();
  stage_.settle();
  EXPECT_FALSE(window_->is_dirty());
  window_->page()->undo();
  ASSERT_TRUE(window_->is_dirty());
  EXPECT_EQ(window_->page()->draft().changes()[0],
            (permission_change{{"1"}, "delete", granted, ""}));
}

TEST_P(Permissions, ARefusalKeepsTheChangesAndGoesToTheCell) {
  said_.refuses = error{error_code::invalid, verbatim("Nobody could any more"), "2/delete", {}};
  go_to("2", "delete");
  press(matrix_, Qt::Key_Space);
  go_to("1", "activities");
  window_->page()->save();
  stage_.settle();
  EXPECT_EQ(window_->trouble(), "Nobody could any more");
  EXPECT_TRUE(window_->is_dirty());
  ASSERT_TRUE(matrix_->chosen());
  EXPECT_EQ(matrix_->chosen()->group.id, "2");
  EXPECT_EQ(matrix_->chosen()->permission->id, "delete");
  grab("refused");
}

TEST_P(Permissions, AGroupThatGoesMeanwhileStaysToBeSeenAndTheOthersAreSaved) {
  go_to("1", "delete");
  press(matrix_, Qt::Key_Space);
  go_to("2", "activities");
  press(matrix_, Qt::Key_A);
  said_.table.groups.erase(said_.table.groups.begin());
  std::erase_if(said_.table.grants, [](const auto& grant) { return grant.group.id == "1"; });
  said_.told();
  stage_.settle();
  EXPECT_NE(window_->trouble().indexOf("Handlowcy"), -1);
  const int gone = matrix_->column_of({"1"});
  ASSERT_GE(gone, 0);
  EXPECT_NE(matrix_->horizontalHeaderItem(gone)->text(), "Handlowcy");
  go_to("1", "delete");
  press(matrix_, Qt::Key_Space);
  window_->page()->save();
  stage_.settle();
  ASSERT_EQ(said_.saved.size(), 1u);
  EXPECT_EQ(said_.saved[0], std::vector<permission_change>({{{"2"}, "activities", "", "all"}}));
}

TEST_P(Permissions, WhatGroupsThatAreGoneHadIsForgottenByAButton) {
  said_.table.groups.push_back({{"3"}, "Stara", true});
  said_.table.grants.push_back({{"3"}, "delete", granted});
  said_.told();
  stage_.settle();
  ASSERT_FALSE(button("permission_forget")->isHidden());
  grab("gone");
  button("permission_forget")->click();
  stage_.settle();
  EXPECT_EQ(said_.forgot, 1);
  EXPECT_EQ(matrix_->columnCount(), 2);
  EXPECT_TRUE(button("permission_forget")->isHidden());
}

TEST_P(Permissions, WhatSomebodyElseChangedMeanwhileIsShownAndSaid) {
  go_to("1", "activities");
  press(matrix_, Qt::Key_A);
  said_.table.grants[0].level = "child_units";
  said_.told();
  stage_.settle();
  EXPECT_EQ(at("1", "activities"), "Child units");
  EXPECT_FALSE(window_->is_dirty());
  EXPECT_FALSE(window_->trouble().isEmpty());
}

TEST_P(Permissions, ThoseWhoMayNotChangeThemSeeWhyAndChangeNothing) {
  said_.table.may_change = false;
  said_.table.why_not = verbatim("Ask an administrator");
  said_.told();
  stage_.settle();
  EXPECT_EQ(window_->page()->notice(), "Ask an administrator");
  go_to("1", "delete");
  press(matrix_, Qt::Key_Space);
  go_to("1", "activities");
  press(matrix_, Qt::Key_F4);
  EXPECT_FALSE(matrix_->panel()->is_open());
  EXPECT_FALSE(window_->is_dirty());
}

TEST_P(Permissions, ClosingAsksWhileSomethingIsNotSaved) {
  go_to("1", "delete");
  press(matrix_, Qt::Key_Space);
  press(window_, Qt::Key_Escape);
  EXPECT_TRUE(window_->isVisible());
  ASSERT_TRUE(window_->is_asking());
  grab("asking");
  press(window_, Qt::Key_Escape);
  EXPECT_FALSE(window_->is_asking());
  EXPECT_TRUE(window_->is_dirty());
  EXPECT_FALSE(stage_.work().close_everything());
  button("permission_close_save")->click();
  stage_.settle();
  EXPECT_EQ(said_.saved.size(), 1u);
  EXPECT_FALSE(window_->isVisible());
}

TEST_P(Permissions, ASaveThatIsRefusedKeepsTheWindow) {
  said_.refuses = error{error_code::invalid, verbatim("No"), {}, {}};
  go_to("1", "delete");
  press(matrix_, Qt::Key_Space);
  window_->close();
  button("permission_close_save")->click();
  stage_.settle();
  EXPECT_TRUE(window_->isVisible());
  EXPECT_TRUE(window_->is_dirty());
}

TEST_P(Permissions, WithoutGroupsTheTableSaysWhatToDo) {
  said_.table.groups.clear();
  said_.table.grants.clear();
  window_->hide();
  kept_.clear();
  kept_.push_back(add("sample.other", "Other"));
  stage_.settle();
  EXPECT_EQ(window_->page()->matrix()->columnCount(), 0);
  grab("empty");
}

TEST_P(Permissions, OfTwoModulesStandOnTwoPagesAndGoWithTheirModule) {
  auto* tabs = window_->findChild<QTabWidget*>();
  EXPECT_TRUE(tabs->tabBar()->isHidden());
  kept_.push_back(add("other.permissions", "Other permissions"));
  stage_.settle();
  EXPECT_EQ(tabs->count(), 2);
  EXPECT_FALSE(tabs->tabBar()->isHidden());
  kept_.clear();
  stage_.settle();
  EXPECT_EQ(tabs->count(), 0);
}
