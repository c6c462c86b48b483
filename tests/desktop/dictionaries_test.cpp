// SPDX-License-Identifier: Apache-2.0
// Universal dictionaries: the tree, the values edited and moved by keyboard, errors in the bar.
#include <gtest/gtest.h>

#include <QPushButton>
#include <QTreeWidget>

#include "host-sdk/desktop/dictionary/dictionaries_window.hpp"
#include "host-sdk/desktop/dictionary/dictionary_table.hpp"
#include "tests/desktop/support/stage.hpp"

using namespace testing_support;
using namespace erp;

namespace {

struct said {
  std::vector<dictionary_value> values{
      {{"1"}, 1, {{{"pl", "Negocjacje"}, {"en", "Negotiations"}}, "", true, true}, true, 12},
      {{"2"}, 1, {{{"pl", "Targi"}}, "Poznań", true, false}, false, 3},
      {{"3"}, 1, {{{"pl", "Stare"}}, "", false, false}, false, 0}};
  std::vector<dictionary_entry> saved;
  std::vector<std::optional<record_key>> moved_before;
};

class fake_dictionary : public dictionary_session {
 public:
  fake_dictionary(jobs& jobs, said& said) : jobs_(jobs), said_(said) {}
  template <class T>
  job_handle answer(result<T> what, then<T> then) {
    return run_job<T>(
        jobs_, {}, [what](job_context&) { return what; }, std::move(then));
  }
  job_handle values(const std::string&, then<dictionary_values> then) override {
    return answer<dictionary_values>(dictionary_values{said_.values, true, {}}, then);
  }
  job_handle save(std::optional<record_key>, std::int64_t, dictionary_entry entry,
                  then<dictionary_value> then) override {
    said_.saved.push_back(entry);
    return answer<dictionary_value>(error{error_code::conflict, verbatim("there already"), {}, {}},
                                    then);
  }
  job_handle move(const record_key&, std::optional<record_key> before, then<done> then) override {
    said_.moved_before.push_back(before);
    return answer<done>(done{}, then);
  }
  job_handle remove(const record_key&, std::int64_t, then<dictionary_removal> then) override {
    return answer<dictionary_removal>(dictionary_removal{false, 3}, then);
  }
  job_handle merge(const record_key&, const record_key&, then<std::int64_t> then) override {
    return answer<std::int64_t>(3, then);
  }
  subscription on_changed(std::function<void()>) override { return {}; }

 private:
  jobs& jobs_;
  said& said_;
};

class Dictionaries : public testing::TestWithParam<const char*> {
 protected:
  Dictionaries() {
    dictionary_contribution categories;
    categories.description = {
        "sample.category", verbatim("Categories"), {{"crm", verbatim("CRM")}}, 1, {"pl", "en"}};
    categories.open = [this]() -> result<std::unique_ptr<dictionary_session>> {
      return std::unique_ptr<dictionary_session>(
          std::make_unique<fake_dictionary>(stage_.host().jobs(), said_));
    };
    kept_ = std::move(*stage_.host().own_place().registry().add(categories));
    window_ = stage_.work().show_dictionaries();
    stage_.settle();
  }

  said said_;
  stage stage_{GetParam()};
  subscription kept_;
  desktop::dictionaries_window* window_;
};
INSTANTIATE_TEST_SUITE_P(In, Dictionaries, testing::Values("en", "pl"));

}  // namespace

TEST_P(Dictionaries, ShowTheFirstOfTheTreeAndMovePredefinedValuesByKeyboardToo) {
  auto* table = window_->table();
  ASSERT_EQ(table->rowCount(), 3);
  EXPECT_FALSE(table->item(0, 0)->flags() & Qt::ItemIsEditable);
  EXPECT_TRUE(table->item(1, 0)->flags() & Qt::ItemIsEditable);
  table->setCurrentCell(0, 0);
  press(table, Qt::Key_Down, Qt::AltModifier);
  stage_.settle();
  ASSERT_EQ(said_.moved_before.size(), 1u);
  EXPECT_EQ(said_.moved_before[0], record_key{"3"});
  if (const auto folder = qEnvironmentVariable("DICTIONARY_GRABS"); !folder.isEmpty())
    window_->grab().save(folder + "/dictionaries-" + GetParam() + ".png");
}

TEST_P(Dictionaries, ARefusedChangeIsSaidInTheBarAndTakenBackInTheRow) {
  auto* table = window_->table();
  table->item(1, 0)->setText("Negocjacje");
  stage_.settle();
  ASSERT_EQ(said_.saved.size(), 1u);
  EXPECT_EQ(said_.saved[0].names.at("pl"), "Negocjacje");
  EXPECT_EQ(window_->trouble(), "there already");
  EXPECT_EQ(table->item(1, 0)->text(), "Targi");
}

TEST_P(Dictionaries, GoWithTheRegistration) {
  kept_.reset();
  stage_.settle();
  EXPECT_EQ(window_->table()->rowCount(), 0);
  EXPECT_EQ(window_->tree()->topLevelItemCount(), 0);
}
