// SPDX-License-Identifier: Apache-2.0
#include "plugin/task/task_form.hpp"

#include "tests/unit/crm/open_form.hpp"

// What sets a task apart: a subject instead of a contractor, and always in the schedule.

namespace crm_test {

class TaskForm : public on_every_server {
 protected:
  company_database company_{GetParam()};
  form_desk desk_{company_, crm::task_form};
};
ON_EVERY_SERVER(TaskForm);

TEST_P(TaskForm, NeedsASubjectAndNoContractor) {
  auto form = open_form::anew(desk_);
  EXPECT_FALSE(form.field("contractor").required);
  EXPECT_FALSE(form.field("contact_persons").required);
  ASSERT_FALSE(form.run("save").ok());
  EXPECT_NE(form.error_at("subject"), "");
  form.must_set("subject", std::string("Zamówić próbki"));
  const auto key = form.save();
  ASSERT_NE(key, "");
  EXPECT_EQ(company_.single_value("SELECT kind FROM crm_activity"), "3");
  EXPECT_EQ(open_form::stored(desk_, {key}).state().title.id, "Task: {1}");
}

TEST_P(TaskForm, PersonsNeedAContractorAndLeaveWithIt) {
  auto form = open_form::anew(desk_);
  form.must_set("subject", std::string("Oddzwonić"));
  EXPECT_FALSE(form.field("contact_persons").enabled);
  EXPECT_EQ(form.set("contact_persons", std::vector{wanda}).failure().code,
            erp::error_code::denied);
  form.must_set("contractor", kasztan);
  form.must_set("contact_persons", std::vector{wanda});
  form.must_set("contractor", {});
  ASSERT_TRUE(form.state().asks);
  ASSERT_TRUE(form.answer("change_contractor", "change").ok());
  ASSERT_NE(form.save(), "");
  EXPECT_EQ(company_.count("crm_activity_person"), 0);
}

TEST_P(TaskForm, IsInTheScheduleWhateverIsTried) {
  auto form = open_form::anew(desk_);
  const auto shown = form.field("in_schedule");
  EXPECT_EQ(shown.value, erp::value(true));
  EXPECT_FALSE(shown.enabled);
  EXPECT_EQ(shown.note.value().id, "A task is always in the schedule of its employee.");
  EXPECT_EQ(form.set("in_schedule", false).failure().code, erp::error_code::denied);
  form.must_set("subject", std::string("Wysłać cennik"));
  ASSERT_NE(form.save(), "");
  EXPECT_EQ(company_.single_value("SELECT in_schedule FROM crm_activity"), "1");

  crm::database_gate gate(desk_.host_.database_.target_);
  auto hidden = contact_with_wanda(desk_.host_);
  hidden.kind = crm::activity_kind::task;
  hidden.subject = "nie w terminarzu";
  hidden.in_schedule = false;
  const auto saved = gate.with(who_is("nowak"), [&](crm::admitted& inside) {
    return crm::save_activity(inside, wish_for(hidden), desk_.host_.clock_.now_);
  });
  ASSERT_FALSE(saved.ok());
  EXPECT_EQ(saved.failure().field, "in_schedule");
}

TEST_P(TaskForm, AContactsKeyOpensNoTask) {
  auto task = open_form::anew(desk_);
  task.must_set("subject", std::string("Zadanie"));
  const auto key = task.save();
  form_desk contacts(company_);
  EXPECT_EQ(contacts.try_open({erp::record_key{key}, {}}).failure().code,
            erp::error_code::not_found);
}

}  // namespace crm_test
