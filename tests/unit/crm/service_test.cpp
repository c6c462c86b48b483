// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "plugin/activity/activity_service.hpp"
#include "plugin/activity/activity_table.hpp"
#include "plugin/history/history_table.hpp"
#include "plugin/uid.hpp"
#include "tests/unit/crm/company_database.hpp"

namespace crm_test {

using namespace std::chrono_literals;
using crm::admitted;

class ActivityService : public on_every_server {
 protected:
  ActivityService() {
    gate_ = std::make_shared<crm::database_gate>(erp::services::database_target{
        company_.connection(), "firm.db", company_database::binding().string()});
  }

  erp::result<crm::save_answer> save(const crm::save_wish& wish,
                                     const std::string& login = "nowak") {
    return gate_->with(who_is(login), [&](admitted& inside) {
      return crm::save_activity(inside, wish, host_.clock_.now_);
    });
  }
  crm::activity stored(const crm::save_wish& wish) {
    auto answer = save(wish);
    EXPECT_TRUE(answer.ok()) << (answer.ok() ? "" : answer.failure().message.id);
    return answer ? answer->saved : crm::activity{};
  }
  crm::activity stored() { return stored(wish_for(contact_with_wanda(host_))); }
  crm::save_wish change(const crm::activity& opened, crm::activity wanted) {
    auto wish = wish_for(std::move(wanted));
    wish.before = opened;
    return wish;
  }
  erp::result<std::int64_t> note(std::int64_t id, std::int64_t version, const std::string& text,
                                 const std::string& login = "nowak") {
    return gate_->with(who_is(login), [&](admitted& inside) {
      return crm::change_note(inside, {crm::new_uid(), id, version, text}, host_.clock_.now_);
    });
  }
  std::optional<crm::activity> read(std::int64_t id, const std::string& login = "nowak") {
    auto found = gate_->with(who_is(login), [&](admitted& inside) {
      return erp::result<std::optional<crm::activity>>(
          crm::activity_table(inside.session, inside.keys).read(id, inside.may.visible()));
    });
    EXPECT_TRUE(found.ok());
    return found ? *found : std::nullopt;
  }

  company_database company_{GetParam()};
  fake_host host_;
  std::shared_ptr<crm::database_gate> gate_;
};
ON_EVERY_SERVER(ActivityService);

TEST_P(ActivityService, StoresAndReadsBackEverything) {
  auto wanted = contact_with_wanda(host_);
  wanted.persons = {bogdan, wanda};
  wanted.subject = "Chałki";
  wanted.note = "Prosi o dostawę przed 6:00.\n🥐";
  wanted.priority = 2;
  wanted.elapsed = 600s;
  auto wish = wish_for(wanted);
  wish.segments = {{host_.clock_.now_, 90'400ms}};
  const auto saved = stored(wish);
  EXPECT_EQ(saved.measured, 90s);
  EXPECT_EQ(saved.version, 1);
  EXPECT_EQ(read(saved.id), saved);
  EXPECT_EQ(company_.count("crm_timer_segment"), 1);
  EXPECT_EQ(company_.count("crm_activity_search"), 1);
}

TEST_P(ActivityService, StoresAndReadsBackWhatAMeetingHas) {
  auto wanted = contact_with_wanda(host_);
  wanted.kind = crm::activity_kind::meeting;
  wanted.employees = {{"3"}, {"2"}};
  wanted.venue = "  ul. Długa 5\nsala „Kasztan”\n\n";
  wanted.expected_cost = erp::money{12'345'678, "PLN"};
  wanted.actual_cost = erp::money{9'999'999'999'999, "EUR"};
  wanted.remind_before = 15min;
  wanted.series = 7;
  wanted.series_at = wanted.starts_at;
  const auto saved = stored(wish_for(wanted));
  EXPECT_EQ(read(saved.id), saved);
  EXPECT_EQ(saved.venue, wanted.venue);

  auto changed = saved;
  changed.employees = {{"2"}};
  changed.expected_cost.reset();
  changed.venue.clear();
  const auto stored_again = stored(change(saved, changed));
  EXPECT_EQ(read(saved.id), stored_again);
  EXPECT_EQ(stored_again.employees, changed.employees);
  EXPECT_EQ(stored_again.expected_cost, std::nullopt);

  const auto next = crm::similar_at(saved, saved.starts_at + 24h, saved.ends_at + 24h);
  EXPECT_EQ(next.venue, saved.venue);
  EXPECT_EQ(next.employees, saved.employees);
  EXPECT_EQ(next.expected_cost, saved.expected_cost);
  EXPECT_EQ(next.remind_before, saved.remind_before);
  EXPECT_EQ(next.actual_cost, std::nullopt);
  EXPECT_EQ(next.series, std::nullopt);
}

TEST_P(ActivityService, CreatesTheFollowUpInTheSameUnitOfWork) {
  auto source = contact_with_wanda(host_);
  source.note = "only here";
  source.subject = "Chałki";
  auto wish = wish_for(source);
  wish.follow_up_at = source.starts_at + 168h;
  const auto answer = save(wish);
  ASSERT_TRUE(answer.ok());
  ASSERT_TRUE(answer->follow_up);
  const auto next = read(*answer->follow_up);
  ASSERT_TRUE(next);
  EXPECT_EQ(next->persons, source.persons);
  EXPECT_EQ(next->ends_at - next->starts_at, source.ends_at - source.starts_at);
  EXPECT_EQ(next->note, "");
  EXPECT_EQ(next->subject, "Chałki");
  EXPECT_EQ(next->follow_up_of, answer->saved.id);
  EXPECT_EQ(next->chain, answer->saved.id);

  auto third = wish_for(*next);
  third.before = *next;
  third.follow_up_at = next->starts_at + 24h;
  const auto last = save(third);
  ASSERT_TRUE(last.ok());
  EXPECT_EQ(read(*last->follow_up)->chain, answer->saved.id);
}

TEST_P(ActivityService, ARepeatedSaveAddsNothing) {
  auto wish = wish_for(contact_with_wanda(host_));
  wish.segments = {{host_.clock_.now_, 5s}};
  wish.follow_up_at = wish.wanted.starts_at + 24h;
  const auto first = save(wish);
  const auto again = save(wish);
  ASSERT_TRUE(first.ok() && again.ok());
  EXPECT_EQ(again->saved.id, first->saved.id);
  EXPECT_EQ(again->follow_up, first->follow_up);
  EXPECT_EQ(company_.count("crm_activity"), 2);
  EXPECT_EQ(company_.count("crm_timer_segment"), 1);

  auto wanted = first->saved;
  wanted.note = "changed";
  auto later = change(first->saved, wanted);
  later.segments = {{host_.clock_.now_ + 60s, 7s}};
  ASSERT_TRUE(save(later).ok());
  const auto repeated = save(later);
  ASSERT_TRUE(repeated.ok());
  EXPECT_FALSE(repeated->clash);
  EXPECT_EQ(repeated->saved.measured, 12s);
  EXPECT_EQ(company_.count("crm_timer_segment"), 2);
}

TEST_P(ActivityService, TellsAllThatIsMissingAtOnce) {
  crm::activity empty;
  empty.uid = "x";
  empty.ends_at = empty.starts_at = host_.clock_.now_;
  const auto answer = save(wish_for(empty));
  ASSERT_FALSE(answer.ok());
  EXPECT_EQ(answer.failure().code, erp::error_code::required);
  EXPECT_EQ(answer.failure().field, "contractor");
  ASSERT_EQ(answer.failure().details.size(), 2u);
  EXPECT_EQ(answer.failure().details[0].field, "contact_persons");
  EXPECT_EQ(answer.failure().details[1].field, "employee");
  EXPECT_EQ(company_.count("crm_activity"), 0);
}

TEST_P(ActivityService, RefusesWhatTheHostDoesNotKnowAtItsField) {
  const auto refused_at = [&](auto alter) {
    auto record = contact_with_wanda(host_);
    alter(record);
    const auto answer = save(wish_for(record));
    return answer.ok() ? std::string("saved") : answer.failure().field;
  };
  EXPECT_EQ(refused_at([](auto& r) { r.persons = {zofia}; }), "contact_persons");
  EXPECT_EQ(refused_at([](auto& r) { r.persons = {wanda, {"no number"}}; }), "contact_persons");
  EXPECT_EQ(refused_at([](auto& r) { r.contractor = erp::record_key{"99"}; }), "contractor");
  EXPECT_EQ(refused_at([](auto& r) { r.contractor = erp::record_key{"1; DROP"}; }), "contractor");
  EXPECT_EQ(refused_at([](auto& r) { r.employee = erp::record_key{"77"}; }), "employee");
  EXPECT_EQ(refused_at([](auto& r) { r.ends_at = r.starts_at - 1s; }), "ends_at");
  EXPECT_EQ(refused_at([](auto& r) { r.subject = std::string(201, 'x'); }), "subject");
  EXPECT_EQ(refused_at([](auto& r) { r.note = "\xc5\x28"; }), "note");
  EXPECT_EQ(refused_at([](auto& r) { r.note = std::string("a\0b", 3); }), "note");
  EXPECT_EQ(company_.count("crm_activity"), 0);
  EXPECT_EQ(company_.count("crm_history"), 0);
}

TEST_P(ActivityService, CountsCharactersNotBytes) {
  auto record = contact_with_wanda(host_);
  for (int i = 0; i < 200; ++i) record.subject += "ż";
  EXPECT_EQ(stored(wish_for(record)).subject, record.subject);
}

TEST_P(ActivityService, KeepsANoteOfTenMegabytes) {
  auto record = contact_with_wanda(host_);
  while (record.note.size() < 10'000'000) record.note += "Zażółć gęślą jaźń. ";
  EXPECT_EQ(read(stored(wish_for(record)).id)->note, record.note);
}

TEST_P(ActivityService, MergesDifferentFieldsOfTwoOperators) {
  const auto opened = stored();
  auto his = opened;
  his.subject = "his";
  ASSERT_TRUE(save(change(opened, his), "kowalski").ok());
  auto hers = opened;
  hers.note = "hers";
  const auto answer = save(change(opened, hers));
  ASSERT_TRUE(answer.ok());
  EXPECT_TRUE(answer->merged);
  EXPECT_EQ(read(opened.id)->subject, "his");
  EXPECT_EQ(read(opened.id)->note, "hers");
  EXPECT_EQ(read(opened.id)->version, 3);
}

TEST_P(ActivityService, ARecordThatMovedOnSinceItWasReadIsTriedAgain) {
  const auto opened = stored();
  auto his = opened;
  his.subject = "his";
  int tried = 0;
  erp::kit::tries twice({{0ms}, 1min});
  const auto written = gate_->with(
      who_is("nowak"),
      [&](admitted& inside) -> erp::result<int> {
        crm::activity_table table(inside.session, inside.keys);
        auto record =
            ++tried == 1 ? std::optional(opened) : table.read(opened.id, inside.may.visible());
        if (tried == 1 && !save(change(opened, his), "kowalski")) return crm::activity_gone();
        table.update(*record, "");
        return tried;
      },
      twice);
  ASSERT_TRUE(written.ok());
  EXPECT_EQ(*written, 2);
  EXPECT_EQ(read(opened.id)->version, 3);
  EXPECT_EQ(read(opened.id)->subject, "his");
}

TEST_P(ActivityService, AsksWhenBothChangedTheSame) {
  const auto opened = stored();
  auto his = opened;
  his.note = "his";
  ASSERT_TRUE(save(change(opened, his), "kowalski").ok());
  auto hers = opened;
  hers.note = "hers";
  auto wish = change(opened, hers);
  wish.follow_up_at = opened.starts_at + 24h;
  const auto answer = save(wish);
  ASSERT_TRUE(answer.ok());
  ASSERT_TRUE(answer->clash);
  EXPECT_EQ(answer->clash->fields, std::vector<std::string>{"note"});
  EXPECT_EQ(answer->clash->theirs.note, "his");
  EXPECT_EQ(read(opened.id)->note, "his");
  EXPECT_EQ(company_.count("crm_activity"), 1);
}

TEST_P(ActivityService, SealsAnEndedRecordAgainstEveryWriter) {
  const auto opened = stored();
  auto ended = opened;
  ended.state = crm::activity_state::ended;
  ended.note = "the other edits too";
  ASSERT_TRUE(save(change(opened, ended)).ok());
  EXPECT_EQ(read(opened.id)->note, "the other edits too");

  const auto code = [](const auto& answer) {
    return answer.ok() ? std::optional<erp::error_code>() : answer.failure().code;
  };
  auto edit = opened;
  edit.note = "smuggled";
  EXPECT_EQ(code(save(change(opened, edit))), erp::error_code::sealed);
  auto unticked = *read(opened.id);
  unticked.state = crm::activity_state::open;
  EXPECT_EQ(code(save(change(*read(opened.id), unticked))), erp::error_code::sealed);
  auto follow = change(*read(opened.id), *read(opened.id));
  follow.follow_up_at = opened.starts_at + 24h;
  EXPECT_EQ(code(save(follow)), erp::error_code::sealed);
  auto measured = change(*read(opened.id), *read(opened.id));
  measured.segments = {{host_.clock_.now_, 5s}};
  EXPECT_EQ(code(save(measured)), erp::error_code::sealed);
  EXPECT_EQ(code(note(opened.id, 2, "smuggled")), erp::error_code::sealed);
  EXPECT_EQ(read(opened.id)->note, "the other edits too");
  EXPECT_EQ(company_.count("crm_timer_segment"), 0);
}

TEST_P(ActivityService, ReopensWithAReasonThatTheHistoryKeeps) {
  const auto opened = stored();
  auto ended = opened;
  ended.state = crm::activity_state::ended;
  ASSERT_TRUE(save(change(opened, ended)).ok());
  const auto reopen = [&](const std::string& reason, const std::string& login) {
    return gate_->with(who_is(login), [&](admitted& inside) {
      return crm::reopen_activity(inside, {crm::new_uid(), opened.id, reason}, host_.clock_.now_);
    });
  };
  EXPECT_EQ(reopen("  ", "nowak").failure().code, erp::error_code::required);
  company_.take_from_salesmen("reopen_ended");
  EXPECT_EQ(reopen("why not", "nowak").failure().code, erp::error_code::denied);
  ASSERT_TRUE(reopen("klientka zadzwoniła", "szefowa").ok());
  EXPECT_EQ(read(opened.id)->state, crm::activity_state::open);
  EXPECT_EQ(company_.single_value("SELECT reason FROM crm_history WHERE reason IS NOT NULL"),
            "klientka zadzwoniła");
  EXPECT_EQ(reopen("again", "szefowa").failure().code, erp::error_code::conflict);
}

TEST_P(ActivityService, WritesOneHistoryRowForEachChangedField) {
  const auto opened = stored();
  auto wanted = opened;
  wanted.note = "after";
  wanted.persons = {wanda, bogdan};
  ASSERT_TRUE(save(change(opened, wanted), "kowalski").ok());
  const auto rows = gate_->with(who_is("nowak"), [&](admitted& inside) {
    return erp::result<std::vector<crm::history_row>>(
        crm::history_table(inside.session, inside.keys).read(opened.id));
  });
  ASSERT_TRUE(rows.ok());
  ASSERT_EQ(rows->size(), 3u);
  EXPECT_EQ((*rows)[0].change.field, "created");
  EXPECT_EQ((*rows)[1].change.field, "contact_persons");
  EXPECT_EQ((*rows)[1].change.before, "11");
  EXPECT_EQ((*rows)[1].change.after, "11, 12");
  EXPECT_EQ((*rows)[2].change.field, "note");
  EXPECT_EQ((*rows)[2].change.before, std::nullopt);
  EXPECT_EQ((*rows)[2].by.id, "2");
  EXPECT_EQ((*rows)[2].change_no, 2);
}

TEST_P(ActivityService, ANoteInTheListIsRefusedOnlyWhenTheNoteItselfWasChanged) {
  const auto opened = stored();
  auto other = opened;
  other.subject = "something else";
  ASSERT_TRUE(save(change(opened, other), "kowalski").ok());
  const auto fine = note(opened.id, opened.version, "mine");
  ASSERT_TRUE(fine.ok());
  EXPECT_EQ(*fine, 3);
  const auto late = note(opened.id, opened.version, "too late", "kowalski");
  ASSERT_FALSE(late.ok());
  EXPECT_EQ(late.failure().code, erp::error_code::conflict);
  EXPECT_EQ(read(opened.id)->note, "mine");
}

TEST_P(ActivityService, ARecordWhoseContractorIsGoneCanStillBeEnded) {
  const auto opened = stored();
  company_.execute("DELETE FROM osoby WHERE kontrahent = 1");
  company_.execute("DELETE FROM kontrahenci WHERE id = 1");
  auto ended = opened;
  ended.state = crm::activity_state::ended;
  EXPECT_TRUE(save(change(opened, ended)).ok());
  auto fresh = contact_with_wanda(host_);
  const auto refused = save(wish_for(fresh));
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.failure().code, erp::error_code::not_found);
  EXPECT_EQ(refused.failure().field, "contractor");
}

TEST_P(ActivityService, ShowsOnlyOwnActivitiesToWhomNoGroupGrantsMore) {
  const auto hers = stored();
  EXPECT_TRUE(read(hers.id, "kowalski"));
  company_.leave_to_salesmen("");
  EXPECT_FALSE(read(hers.id, "kowalski"));
  EXPECT_TRUE(read(hers.id, "nowak"));
  EXPECT_TRUE(read(hers.id, "szefowa"));
  EXPECT_EQ(note(hers.id, 1, "x", "kowalski").failure().code, erp::error_code::not_found);
}

TEST_P(ActivityService, LeavesNothingBehindWhenAStatementInTheMiddleFails) {
  for (const auto* table : {"crm_activity_person", "crm_history", "crm_timer_segment"}) {
    company_.rename(table, "put_aside");
    auto wish = wish_for(contact_with_wanda(host_));
    wish.segments = {{host_.clock_.now_, 5s}};
    EXPECT_FALSE(save(wish).ok()) << table;
    company_.rename("put_aside", table);
    for (const auto* left : {"crm_activity", "crm_activity_person", "crm_timer_segment",
                             "crm_history", "crm_activity_search"})
      EXPECT_EQ(company_.count(left), 0) << left << " after a failure in " << table;
  }
}

TEST_P(ActivityService, SaysSoWhenAnotherProgramHoldsTheDatabase) {
  gate_ = std::make_shared<crm::database_gate>(erp::services::database_target{
      company_.impatient_connection(), "firm.db", company_database::binding().string()});
  company_.hold();
  const auto answer = save(wish_for(contact_with_wanda(host_)));
  company_.let_go();
  ASSERT_FALSE(answer.ok());
  EXPECT_EQ(answer.failure().code, erp::error_code::busy);
  EXPECT_EQ(company_.count("crm_activity"), 0);
}

}  // namespace crm_test
