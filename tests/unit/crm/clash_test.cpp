// SPDX-License-Identifier: Apache-2.0
// What is in the way in the schedules of employees, and what of it an operator is told.
#include "plugin/slot/clash_query.hpp"
#include "plugin/uid.hpp"
#include "tests/unit/crm/company_database.hpp"

namespace crm_test {

using namespace std::chrono_literals;
using crm::activity_kind;
using crm::admitted;

class Clashes : public on_every_server {
 protected:
  Clashes() {
    gate_ = std::make_shared<crm::database_gate>(erp::services::database_target{
        company_.connection(), "firm.db", company_database::binding().string()});
  }

  // In the schedule of Anna Nowak, from ten to eleven.
  crm::activity ten_o_clock() const {
    auto entry = contact_with_wanda(host_);
    entry.starts_at = ten_;
    entry.ends_at = ten_ + 1h;
    return entry;
  }
  std::int64_t store(crm::activity entry, const std::string& login = "nowak") {
    entry.uid = crm::new_uid();
    const auto answer = gate_->with(who_is(login), [&](admitted& inside) {
      return crm::save_activity(inside, wish_for(entry), host_.clock_.now_);
    });
    EXPECT_TRUE(answer.ok()) << (answer.ok() ? "" : answer.failure().message.id);
    return answer ? answer->saved.id : 0;
  }
  std::vector<crm::clash> clashes(erp::instant from, erp::instant until, std::int64_t except = 0,
                                  const std::string& login = "nowak",
                                  std::vector<erp::record_key> employees = {{"1"}}) {
    const auto found = gate_->with(who_is(login), [&](admitted& inside) {
      return erp::result<std::vector<crm::clash>>(
          crm::clashes(inside, {{from, until, false}, employees, except}));
    });
    EXPECT_TRUE(found.ok());
    return found ? *found : std::vector<crm::clash>();
  }

  company_database company_{GetParam()};
  fake_host host_;
  std::shared_ptr<crm::database_gate> gate_;
  const erp::instant ten_ = host_.clock_.now_ + 1h;
};
ON_EVERY_SERVER(Clashes);

TEST_P(Clashes, AreWhatOverlapsByAMoment) {
  store(ten_o_clock());
  EXPECT_EQ(clashes(ten_ - 1h, ten_).size(), 0u);
  EXPECT_EQ(clashes(ten_ - 1h, ten_ + 1min).size(), 1u);
  EXPECT_EQ(clashes(ten_ + 59min, ten_ + 2h).size(), 1u);
  EXPECT_EQ(clashes(ten_ + 1h, ten_ + 2h).size(), 0u);
  EXPECT_EQ(clashes(ten_ + 5min, ten_ + 5min).size(), 1u);
  EXPECT_EQ(clashes(ten_, ten_).size(), 1u);
  auto moment = ten_o_clock();
  moment.starts_at = moment.ends_at = ten_ + 3h;
  store(moment);
  EXPECT_EQ(clashes(ten_ + 3h, ten_ + 4h).size(), 1u);
  EXPECT_EQ(clashes(ten_ + 2h, ten_ + 3h).size(), 0u);
}

TEST_P(Clashes, SayWithWhomInOrderOfTheirStarts) {
  auto late = ten_o_clock();
  late.starts_at += 10min;
  late.contractor = swietlik;
  late.persons = {zofia};
  store(late);
  auto meeting = ten_o_clock();
  meeting.kind = activity_kind::meeting;
  store(meeting);
  auto task = ten_o_clock();
  task.kind = activity_kind::task;
  task.subject = "Oferta";
  task.starts_at += 20min;
  store(task);
  const auto found = clashes(ten_, ten_ + 1h);
  ASSERT_EQ(found.size(), 3u);
  EXPECT_EQ(
      found[0],
      (crm::clash{
          {ten_, ten_ + 1h, false}, activity_kind::meeting, true, "Piekarnia Pod Kasztanem", ""}));
  EXPECT_EQ(found[1].about, "Huta Szkła Świetlik");
  EXPECT_EQ(found[2].about, "Oferta");
}

TEST_P(Clashes, AreOnlyWhatIsOpenAndInTheScheduleAndAnother) {
  auto ended = ten_o_clock();
  ended.state = crm::activity_state::ended;
  store(ended);
  auto unseen = ten_o_clock();
  unseen.in_schedule = false;
  store(unseen);
  auto of_kowalski = ten_o_clock();
  of_kowalski.employee = erp::record_key{"2"};
  store(of_kowalski);
  const auto own = store(ten_o_clock());
  EXPECT_EQ(clashes(ten_, ten_ + 1h).size(), 1u);
  EXPECT_EQ(clashes(ten_, ten_ + 1h, own).size(), 0u);
}

TEST_P(Clashes, OfAWholeDayAreMeetingsAlone) {
  auto whole = ten_o_clock();
  whole.all_day = true;
  whole.starts_at = ten_ - 10h;
  whole.ends_at = ten_ + 14h;
  store(whole);
  EXPECT_EQ(clashes(ten_, ten_ + 1h).size(), 0u);
  whole.kind = activity_kind::meeting;
  store(whole);
  EXPECT_EQ(clashes(ten_, ten_ + 1h).size(), 1u);
}

TEST_P(Clashes, AreFoundForThoseWhoTakePartAndNameThem) {
  auto meeting = ten_o_clock();
  meeting.kind = activity_kind::meeting;
  meeting.employee = erp::record_key{"3"};
  meeting.employees = {{"2"}};
  store(meeting);
  EXPECT_EQ(clashes(ten_, ten_ + 1h).size(), 0u);
  const auto found = clashes(ten_, ten_ + 1h, 0, "nowak", {{"1"}, {"2"}, {"3"}});
  ASSERT_EQ(found.size(), 1u) << "one entry of two of them";
  EXPECT_EQ(found[0].whose, "Jan Kowalski");
  EXPECT_EQ(clashes(ten_, ten_ + 1h, 0, "nowak", {{"2"}}).at(0).whose, "");
}

// nowak may see all until somebody is granted that right alone.
TEST_P(Clashes, TellNoDetailsOfWhatMayNotBeSeen) {
  auto of_kowalski = ten_o_clock();
  of_kowalski.employee = erp::record_key{"2"};
  store(of_kowalski, "kowalski");
  EXPECT_TRUE(clashes(ten_, ten_ + 1h, 0, "nowak", {{"2"}}).at(0).seen);
  company_.leave_to_salesmen("");
  const auto found = clashes(ten_, ten_ + 1h, 0, "nowak", {{"2"}});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_FALSE(found[0].seen);
  EXPECT_EQ(found[0].about, "");
  EXPECT_EQ(found[0].at, (crm::slot{ten_, ten_ + 1h, false}));
  EXPECT_TRUE(clashes(ten_, ten_ + 1h, 0, "kowalski", {{"2"}}).at(0).seen);
  EXPECT_TRUE(clashes(ten_, ten_ + 1h, 0, "szefowa", {{"2"}}).at(0).seen);
}

TEST_P(Clashes, AnEmployeeWhoCannotBeHasNone) {
  store(ten_o_clock());
  EXPECT_EQ(clashes(ten_, ten_ + 1h, 0, "nowak", {{"nobody"}, {""}}).size(), 0u);
}

}  // namespace crm_test
