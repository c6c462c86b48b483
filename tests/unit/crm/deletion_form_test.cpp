// SPDX-License-Identifier: Apache-2.0
// Deleting as forms show it: what is asked, what other open forms say, and the bar that takes it
// back.
#include "plugin/deletion/deletion_form.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/crm/open_form.hpp"

namespace crm_test {

using namespace std::chrono_literals;

class DeletionForm : public on_every_server {
 protected:
  erp::record_key stored() {
    auto form = open_form::with_kasztan(desk_);
    form.must_set("contact_persons", std::vector{wanda});
    return {form.save()};
  }
  std::string notice(open_form& form) {
    const auto said = form.state().notice;
    return said ? said->id : "";
  }
  void undo() {
    const auto offer = desk_.host_.windows_.offers_.find("crm.deleted");
    ASSERT_NE(offer, desk_.host_.windows_.offers_.end());
    offer->second.chosen("undo");
    desk_.host_.jobs_.pump();
  }
  std::string there() {
    return company_.single_value("SELECT COUNT(*) FROM crm_activity WHERE deleted_at IS NULL");
  }

  company_database company_{GetParam()};
  form_desk desk_{company_};
};
ON_EVERY_SERVER(DeletionForm);

TEST_P(DeletionForm, IsSaidInWhateverElseIsOpenOfIt) {
  const auto key = stored();
  auto one = open_form::stored(desk_, key), other = open_form::stored(desk_, key);
  other.must_set("note", std::string("jeszcze nie zapisane"));
  ASSERT_TRUE(one.run("delete")->asks);
  ASSERT_TRUE(one.answer("delete", "delete")->closed);
  EXPECT_THAT(notice(other), testing::HasSubstr("does not exist any more"));
  EXPECT_EQ(other.save(), "");
  EXPECT_EQ(other.value<std::string>("note"), "jeszcze nie zapisane");
  undo();
  EXPECT_NE(other.save(), "");
  EXPECT_EQ(company_.single_value("SELECT note FROM crm_activity"), "jeszcze nie zapisane");
}

TEST_P(DeletionForm, SaysThatWhatWasTypedGoesWithIt) {
  const auto key = stored();
  auto form = open_form::stored(desk_, key);
  form.must_set("note", std::string("niezapisane"));
  desk_.host_.pass(10s);
  ASSERT_EQ(company_.count("crm_draft"), 1);
  const auto asked = form.run("delete")->asks;
  ASSERT_TRUE(asked);
  ASSERT_EQ(asked->details.size(), 1u);
  EXPECT_THAT(asked->details[0].id, testing::HasSubstr("did not save"));
  ASSERT_TRUE(form.answer("delete", "delete")->closed);
  EXPECT_EQ(company_.count("crm_draft"), 0);
  EXPECT_EQ(there(), "0");
}

TEST_P(DeletionForm, KeepsItUnlessToldSo) {
  const auto key = stored();
  auto form = open_form::stored(desk_, key);
  for (const auto* option : {"keep", "nonsense"}) {
    ASSERT_TRUE(form.run("delete")->asks);
    (void)form.answer("delete", option);
    EXPECT_EQ(there(), "1") << option;
  }
  EXPECT_FALSE(open_form::anew(desk_).run("delete").ok());
}

TEST_P(DeletionForm, OfAListStaysOpenWhenSomebodyWasQuicker) {
  const auto key = stored();
  form_desk window(company_, crm::deletion_form);
  open_form asks(window, {std::nullopt, {{"activities", std::vector{key}}}});
  ASSERT_TRUE(asks.state().asks);
  auto form = open_form::stored(desk_, key);
  form.must_set("note", std::string("zmienione tymczasem"));
  form.save();
  const auto answered = asks.answer("delete", "delete");
  ASSERT_FALSE(answered.ok());
  EXPECT_EQ(answered.failure().code, erp::error_code::conflict);
  EXPECT_TRUE(asks.state().asks);
  EXPECT_TRUE(asks.answer("delete", "keep")->closed);
  EXPECT_EQ(there(), "1");
}

}  // namespace crm_test
