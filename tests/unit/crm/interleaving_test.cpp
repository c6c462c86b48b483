// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <optional>

#include "db/session/fault.hpp"
#include "tests/unit/crm/open_form.hpp"

// Two operators at one record: each loads it, changes it and saves it, in every order there is,
// with and without a connection that is lost. Nobody's text is overwritten unseen.

namespace crm_test {

namespace {

// What one of the two does, step by step.
class editor {
 public:
  editor(form_desk& desk, erp::record_key key, std::string field, std::string value)
      : desk_(desk), key_(std::move(key)), field_(std::move(field)), value_(std::move(value)) {}

  void load() { form_.emplace(open_form::stored(desk_, key_)); }
  void change() {
    seen_ = form_->value<std::string>(field_);
    form_->must_set(field_, value_);
  }
  void save(const std::string& choice) {
    auto outcome = form_->run("save");
    ASSERT_TRUE(outcome.ok()) << outcome.failure().message.id;
    asked_ = outcome->asks.has_value();
    if (asked_) outcome = form_->answer("conflict", choice);
    ASSERT_TRUE(outcome.ok()) << outcome.failure().message.id;
  }

  const std::string& seen() const { return seen_; }
  bool asked() const { return asked_; }

 private:
  form_desk& desk_;
  const erp::record_key key_;
  const std::string field_;
  const std::string value_;
  std::optional<open_form> form_;
  std::string seen_;
  bool asked_ = false;
};

// "AAABBB", "AABABB" … : whose next step it is.
std::vector<std::string> orders() {
  std::vector<std::string> all;
  std::string order = "AAABBB";
  do all.push_back(order);
  while (std::next_permutation(order.begin(), order.end()));
  return all;
}

}  // namespace

class Interleaving : public testing::Test {
 protected:
  ~Interleaving() override { db::plan_fault(std::nullopt); }

  erp::record_key fresh_record() {
    auto form = open_form::with_kasztan(hers_);
    form.must_set("contact_persons", std::vector{wanda});
    return {form.save()};
  }
  std::string stored(const erp::record_key& key, const std::string& field) {
    return company_.single_value("SELECT coalesce(" + field +
                                 ", '') FROM crm_activity WHERE id = " + key.id);
  }
  static void play(const std::string& order, editor& a, editor& b, const std::string& choice) {
    std::map<char, int> done;
    for (const char who : order) {
      auto& one = who == 'A' ? a : b;
      const int step = done[who]++;
      if (step == 0) one.load();
      if (step == 1) one.change();
      if (step == 2) one.save(choice);
    }
  }

  company_database company_{testing_support::test_server{}};
  form_desk hers_{company_};
  form_desk his_{company_, "kowalski"};
};

TEST_F(Interleaving, KeepsBothWhenTheyChangeDifferentFields) {
  for (const auto& order : orders()) {
    const auto key = fresh_record();
    editor a(hers_, key, "note", "A");
    editor b(his_, key, "subject", "B");
    play(order, a, b, "back");
    EXPECT_EQ(stored(key, "note") + stored(key, "subject"), "AB") << order;
    EXPECT_FALSE(a.asked() || b.asked()) << order;
  }
}

TEST_F(Interleaving, AsksTheSecondUnlessTheySawWhatTheFirstHadSaved) {
  for (const auto& order : orders())
    for (const std::string choice : {"mine", "theirs", "back"})
      for (const bool lossy : {false, true}) {
        const auto key = fresh_record();
        editor a(hers_, key, "note", "A");
        editor b(his_, key, "note", "B");
        if (lossy) db::plan_fault(db::fault_plan{3, db::fault_moment::after});
        play(order, a, b, choice);
        const bool a_was_first = order.rfind('A') < order.rfind('B');
        auto& second = a_was_first ? b : a;
        const std::string of_first = a_was_first ? "A" : "B";
        const std::string of_second = a_was_first ? "B" : "A";
        const bool knew = second.seen() == of_first;
        EXPECT_FALSE((a_was_first ? a : b).asked()) << order;
        EXPECT_EQ(second.asked(), !knew) << order;
        EXPECT_EQ(stored(key, "note"), knew || choice == "mine" ? of_second : of_first)
            << order << " " << choice;
      }
}

}  // namespace crm_test
