// SPDX-License-Identifier: Apache-2.0
// A chain moved by a save whose answer was lost, wherever it was lost: whatever is saved next, the
// later ones keep their gap to the one that was moved.
#include "db/session/fault.hpp"
#include "tests/unit/crm/chain_desk.hpp"
#include "tests/unit/crm/open_form.hpp"

namespace crm_test {

using namespace std::chrono_literals;

class ChainInDoubt : public testing::Test {
 protected:
  ~ChainInDoubt() override { db::plan_fault(std::nullopt); }

  static constexpr int statements_max = 100;

  // Saves, and moves the later ones along where that is asked.
  static erp::result<erp::outcome> save(open_form& form) {
    auto outcome = form.run("save");
    if (outcome && outcome->asks) outcome = form.answer("move_chain", "later_too");
    return outcome;
  }
  // Moves the first of three to the tenth, loses the connection after each statement in turn, goes
  // on with `then` and saves again: they have to stand as many days later as `expected_day` says.
  void sweep(const std::function<void(open_form&)>& then, int expected_day) {
    int in_doubt = 0;
    for (int statement = 1; statement < statements_max; ++statement) {
      SCOPED_TRACE(statement);
      const auto ids = chain_.make({at(3, 9, 10), at(3, 16, 10), at(3, 23, 10)});
      auto form = open_form::stored(desk_, {std::to_string(ids[0])});
      form.must_set("starts_at", at(3, 10, 10));
      db::plan_fault(db::fault_plan{statement, db::fault_moment::after});
      const auto first = save(form);
      const bool happened = !db::faults_planned;
      db::plan_fault(std::nullopt);
      if (!happened) break;
      EXPECT_FALSE(first.ok());
      ++in_doubt;
      then(form);
      const auto again = save(form);
      ASSERT_TRUE(again.ok()) << again.failure().message.id;
      EXPECT_FALSE(form.state().dirty);
      for (int i = 0; i < 3; ++i)
        EXPECT_EQ(chain_.read(ids[static_cast<std::size_t>(i)]).starts_at,
                  at(3, expected_day + 7 * i, 10))
            << i;
    }
    EXPECT_GT(in_doubt, 10);
    EXPECT_LT(in_doubt, statements_max - 1);
  }

  company_database company_{testing_support::test_server{}};
  form_desk desk_{company_, "nowak", erp::kit::patience{}};
  chain_desk chain_{company_};
};

TEST_F(ChainInDoubt, IsMovedOnceWhenItIsSavedAgain) {
  sweep([](open_form&) {}, 10);
}

TEST_F(ChainInDoubt, IsMovedOnceWhenSomethingElseIsChangedMeanwhile) {
  sweep([](open_form& form) { form.must_set("note", std::string("potem")); }, 10);
}

TEST_F(ChainInDoubt, KeepsItsGapsWhenItsStartChangesAgain) {
  sweep([](open_form& form) { form.must_set("starts_at", at(3, 12, 10)); }, 12);
}

TEST_F(ChainInDoubt, GoesBackWhenItsStartDoes) {
  sweep([](open_form& form) { form.must_set("starts_at", at(3, 9, 10)); }, 9);
}

}  // namespace crm_test
