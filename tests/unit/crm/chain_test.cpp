// SPDX-License-Identifier: Apache-2.0
// Chains on their forms and moved as one, through the form as a host drives it.
#include "host-sdk/kit/format.hpp"
#include "host-sdk/kit/zone.hpp"
#include "plugin/activity/activity_table.hpp"
#include "plugin/history/history_table.hpp"
#include "tests/unit/crm/chain_desk.hpp"
#include "tests/unit/crm/open_form.hpp"

namespace crm_test {

using namespace std::chrono;
using namespace std::chrono_literals;

class Chain : public on_every_server {
 protected:
  std::string starts(std::int64_t id) {
    return erp::kit::show_moment(chain_.read(id).starts_at, "pl", "Europe/Warsaw");
  }
  std::string captions(open_form& form) {
    std::string all;
    for (const auto& link : form.state().chain)
      all += (all.empty() ? "" : "; ") + link.caption.id + (link.ended ? " ended" : "") +
             (link.current ? " *" : "");
    return all;
  }
  open_form opened(std::int64_t id) { return open_form::stored(desk_, {std::to_string(id)}); }
  static std::string said(const erp::question& question) {
    std::string all;
    for (const auto& line : question.details) {
      all += (all.empty() ? "" : "; ") + line.id;
      for (const auto& argument : line.arguments)
        all += " | " + erp::kit::show(argument, "en", "Europe/Warsaw");
    }
    return all;
  }
  const erp::services::offer* offer(const std::string& id) {
    const auto found = desk_.host_.windows_.offers_.find(id);
    return found == desk_.host_.windows_.offers_.end() ? nullptr : &found->second;
  }
  void choose(const std::string& id, const std::string& option) {
    const auto chosen = desk_.host_.windows_.offers_.at(id).chosen;
    chosen(option);
    desk_.host_.jobs_.pump();
  }

  company_database company_{GetParam()};
  form_desk desk_{company_};
  chain_desk chain_{company_};
};
ON_EVERY_SERVER(Chain);

TEST_P(Chain, StandsOnTheFormInOrder) {
  const auto ids = chain_.make({at(3, 9, 10), at(3, 11, 12, 30), at(3, 16, 9)});
  chain_.end(ids[0]);
  auto form = opened(ids[1]);
  EXPECT_EQ(captions(form), "Mon 9 Mar, 10:00 ended; Wed 11 Mar, 12:30 *; Mon 16 Mar, 09:00");
  EXPECT_EQ(form.state().chain[2].form, "crm.form.contact");
  EXPECT_EQ(form.state().chain[0].detail.id, "Contact, ended: {1}");
  EXPECT_EQ(form.state().chain[0].detail.arguments.at(0),
            erp::value(std::string("Piekarnia Pod Kasztanem")));
  auto alone = open_form::with_kasztan(desk_);
  EXPECT_TRUE(alone.state().chain.empty());
}

TEST_P(Chain, GrowsAfterASaveAndFollowsWhatOthersDo) {
  auto form = open_form::with_kasztan(desk_);
  form.must_set("contact_persons", std::vector{wanda});
  form.must_set("follow_up", true);
  const auto id = std::stoll(form.save());
  EXPECT_EQ(captions(form), "Mon 2 Mar, 09:00 *; Mon 9 Mar, 09:00");
  auto next = opened(std::stoll(form.state().chain.at(1).key.id));
  next.must_set("starts_at", at(3, 10, 9));
  next.must_set("follow_up", true);
  ASSERT_NE(next.save(), "");
  EXPECT_EQ(captions(form), "Mon 2 Mar, 09:00 *; Tue 10 Mar, 09:00; Tue 17 Mar, 09:00");
  EXPECT_EQ(form.state().key->id, std::to_string(id));
}

TEST_P(Chain, ShowsFiftyAroundAndNoneThatMayNotBeSeen) {
  std::vector<erp::instant> starts;
  for (int i = 0; i < 70; ++i) starts.push_back(at(3, 9, 10) + hours(24 * i));
  const auto ids = chain_.make(starts);
  auto first = opened(ids.front()), middle = opened(ids[35]), last = opened(ids.back());
  EXPECT_EQ(first.state().chain.size(), 50u);
  EXPECT_TRUE(first.state().chain.front().current);
  EXPECT_EQ(middle.state().chain.front().key.id, std::to_string(ids[10]));
  EXPECT_TRUE(middle.state().chain[25].current);
  EXPECT_EQ(last.state().chain.front().key.id, std::to_string(ids[20]));
  company_.leave_to_salesmen("");
  company_.execute("UPDATE crm_activity SET employee = 3, created_by = 3 WHERE id = " +
                   std::to_string(ids[34]));
  auto own = opened(ids[35]);
  for (const auto& link : own.state().chain) EXPECT_NE(link.key.id, std::to_string(ids[34]));
}

TEST_P(Chain, TheIconsOpenTheNeighboursInTheFormOfTheirKind) {
  const auto ids = chain_.make({at(3, 9, 10), at(3, 16, 10), at(3, 23, 10)});
  company_.execute("UPDATE crm_activity SET kind = 2 WHERE id = " + std::to_string(ids[2]));
  auto form = opened(ids[1]);
  ASSERT_TRUE(form.run("open_follow_up").ok());
  EXPECT_EQ(desk_.host_.windows_.forms_.back().id, "crm.form.meeting");
  ASSERT_TRUE(form.run("open_source").ok());
  EXPECT_EQ(desk_.host_.windows_.forms_.back().id, "crm.form.contact");
  EXPECT_EQ(desk_.host_.windows_.forms_.back().key->id, std::to_string(ids[0]));
}

TEST_P(Chain, MovingOneAsksAndSaysWhatWouldMoveAndWhatStays) {
  const auto ids = chain_.make({at(3, 9, 10), at(3, 16, 10), at(3, 23, 10), at(3, 30, 10)});
  chain_.end(ids[2]);
  auto form = opened(ids[0]);
  form.must_set("starts_at", at(3, 11, 12));
  const auto answer = form.run("save");
  ASSERT_TRUE(answer.ok() && answer->asks);
  EXPECT_EQ(answer->asks->id, "move_chain");
  EXPECT_EQ(answer->asks->message.count, 2);
  EXPECT_EQ(answer->asks->options.at(0).key.id, "only_this");
  EXPECT_EQ(said(*answer->asks),
            "{1}: {2} → {3} | Piekarnia Pod Kasztanem | Mon 16 Mar 2026 10:00 | Wed 18 Mar 2026 "
            "12:00; {1}: {2} → {3} | Piekarnia Pod Kasztanem | Mon 30 Mar 2026 10:00 | Wed 1 Apr "
            "2026 12:00; {1} that is ended or cancelled stays where it is. | 1");
  EXPECT_EQ(starts(ids[0]), "09.03.2026 10:00") << "nothing is saved before the answer";
  EXPECT_FALSE(form.state().busy);
}

TEST_P(Chain, OnlyThisOneIsTheSafeAnswer) {
  const auto ids = chain_.make({at(3, 9, 10), at(3, 16, 10)});
  auto form = opened(ids[0]);
  form.must_set("starts_at", at(3, 11, 12));
  ASSERT_TRUE(form.run("save")->asks);
  const auto saved = form.answer("move_chain", "only_this");
  ASSERT_TRUE(saved.ok() && saved->saved);
  EXPECT_EQ(starts(ids[0]), "11.03.2026 12:00");
  EXPECT_EQ(starts(ids[1]), "16.03.2026 10:00");
  EXPECT_EQ(offer("crm.chain.moved"), nullptr);
}

TEST_P(Chain, TheLaterOnesMoveAlongAndOneUndoTakesAllOfItBack) {
  const auto ids = chain_.make({at(3, 2, 8), at(3, 9, 10), at(3, 16, 10), at(3, 28, 10)});
  const auto before = chain_.read_all(ids);
  auto form = opened(ids[1]);
  form.must_set("starts_at", at(3, 11, 10));
  form.must_set("note", std::string("moved"));
  ASSERT_TRUE(form.run("save_and_close")->asks);
  const auto saved = form.answer("move_chain", "later_too");
  ASSERT_TRUE(saved.ok() && saved->saved && saved->closed);
  EXPECT_EQ(starts(ids[0]), "02.03.2026 08:00");
  EXPECT_EQ(starts(ids[1]), "11.03.2026 10:00");
  EXPECT_EQ(starts(ids[2]), "18.03.2026 10:00");
  EXPECT_EQ(starts(ids[3]), "30.03.2026 10:00") << "ten o'clock, in summer time";
  EXPECT_EQ(chain_.history(ids[3]), "created,starts_at,ends_at");
  form.crash();
  ASSERT_NE(offer("crm.chain.moved"), nullptr);
  EXPECT_EQ(offer("crm.chain.moved")->message.count, 2);
  choose("crm.chain.moved", "undo");
  const auto after = chain_.read_all(ids);
  for (std::size_t i = 0; i < ids.size(); ++i) {
    auto expected = before[i];
    if (i == 1) expected.note = "moved";
    EXPECT_TRUE(same_but_for_its_version(after[i], expected)) << i;
  }
  EXPECT_EQ(chain_.history(ids[3]), "created,starts_at,ends_at,starts_at,ends_at");
}

TEST_P(Chain, IsNotTakenBackOnceSomebodyHasChangedOneOfThem) {
  const auto ids = chain_.make({at(3, 9, 10), at(3, 16, 10), at(3, 23, 10)});
  auto form = opened(ids[0]);
  form.must_set("starts_at", at(3, 10, 10));
  ASSERT_TRUE(form.run("save")->asks);
  ASSERT_TRUE(form.answer("move_chain", "later_too")->saved);
  auto other = opened(ids[2]);
  other.must_set("note", std::string("prepared"));
  ASSERT_NE(other.save(), "");
  choose("crm.chain.moved", "undo");
  EXPECT_EQ(starts(ids[0]), "10.03.2026 10:00");
  EXPECT_EQ(starts(ids[1]), "17.03.2026 10:00");
  ASSERT_NE(offer("crm.chain.moved.refused"), nullptr);
}

TEST_P(Chain, NothingIsSavedWhenALaterOneWasChangedMeanwhileAndTheFormAsksAnew) {
  const auto ids = chain_.make({at(3, 9, 10), at(3, 16, 10)});
  auto form = opened(ids[0]);
  form.must_set("starts_at", at(3, 10, 10));
  ASSERT_TRUE(form.run("save")->asks);
  chain_.move(ids[1], at(3, 17, 11));
  const auto refused = form.answer("move_chain", "later_too");
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.failure().code, erp::error_code::conflict);
  EXPECT_EQ(starts(ids[0]), "09.03.2026 10:00");
  const auto again = form.run("save");
  ASSERT_TRUE(again.ok() && again->asks);
  EXPECT_NE(said(*again->asks).find("Wed 18 Mar 2026 11:00"), std::string::npos);
  ASSERT_TRUE(form.answer("move_chain", "later_too")->saved);
  EXPECT_EQ(starts(ids[1]), "18.03.2026 11:00");
}

TEST_P(Chain, SaysHowManyTheOperatorMayNotChange) {
  const auto ids = chain_.make({at(3, 9, 10), at(3, 16, 10), at(3, 23, 10), at(3, 30, 10)});
  company_.take_from_salesmen("modify_activities");
  company_.execute("UPDATE crm_activity SET employee = 3, created_by = 3 WHERE id IN (" +
                   std::to_string(ids[1]) + ", " + std::to_string(ids[3]) + ")");
  auto form = opened(ids[0]);
  form.must_set("starts_at", at(3, 10, 10));
  const auto answer = form.run("save");
  ASSERT_TRUE(answer.ok() && answer->asks);
  EXPECT_EQ(answer->asks->details.back().id, "{1} that you may not change stays where it is.");
  EXPECT_EQ(answer->asks->details.back().count, 2);
  ASSERT_TRUE(form.answer("move_chain", "later_too")->saved);
  EXPECT_EQ(starts(ids[1]), "16.03.2026 10:00");
  EXPECT_EQ(starts(ids[2]), "24.03.2026 10:00");
}

TEST_P(Chain, AsksNothingWhereNothingWouldMove) {
  const auto ids = chain_.make({at(3, 9, 10), at(3, 16, 10), at(3, 23, 10)});
  auto last = opened(ids[2]);
  last.must_set("starts_at", at(3, 24, 10));
  EXPECT_NE(last.save(), "");
  auto longer = opened(ids[0]);
  longer.must_set("ends_at", at(3, 9, 12));
  EXPECT_NE(longer.save(), "");
  chain_.end(ids[2]);
  auto middle = opened(ids[1]);
  middle.must_set("starts_at", at(3, 17, 10));
  EXPECT_NE(middle.save(), "");
}

TEST_P(Chain, WhoeverGoesOnTypingIsAskedAnew) {
  const auto ids = chain_.make({at(3, 9, 10), at(3, 16, 10)});
  auto form = opened(ids[0]);
  form.must_set("starts_at", at(3, 10, 10));
  ASSERT_TRUE(form.run("save")->asks);
  form.must_set("starts_at", at(3, 12, 10));
  EXPECT_FALSE(form.state().asks);
  const auto again = form.run("save");
  ASSERT_TRUE(again->asks);
  EXPECT_NE(said(*again->asks).find("Thu 19 Mar 2026 10:00"), std::string::npos);
  form.must_set("starts_at", at(3, 9, 10));
  EXPECT_NE(form.save(), "") << "back where it was";
}

}  // namespace crm_test
