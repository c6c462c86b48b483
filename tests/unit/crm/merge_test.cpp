// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/merge.hpp"

#include <gtest/gtest.h>

#include "plugin/activity/activity_fields.hpp"

// A small model, all of it: three fields that each of two operators leaves, changes to A or
// changes to B; saved in either order. Nothing accepted may disappear, nothing may be invented.

namespace crm {

namespace {

struct intent {
  int subject, note, priority;  // 0 leaves it, 1 and 2 are what it is changed to
};

activity apply(activity record, const intent& wish) {
  const std::string words[] = {"", "A", "B"};
  if (wish.subject) record.subject = words[wish.subject];
  if (wish.note) record.note = words[wish.note];
  if (wish.priority) record.priority = wish.priority;
  return record;
}

std::vector<intent> all_intents() {
  std::vector<intent> all;
  for (int i = 0; i < 27; ++i) all.push_back({i % 3, i / 3 % 3, i / 9});
  return all;
}

int expected(int first, int second) {
  return second ? second : first;
}

activity base_record() {
  activity base;
  base.id = 7;
  base.version = 3;
  base.contractor = erp::record_key{"1"};
  base.persons = {{"11"}};
  base.subject = "before";
  base.note = "before";
  return base;
}

}  // namespace

TEST(Merge, LosesNothingAndInventsNothingInAnyInterleavingOfTwoOperators) {
  const auto base = base_record();
  int clashes = 0;
  for (const auto& first : all_intents())
    for (const auto& second : all_intents()) {
      auto stored = apply(base, first);
      stored.version = 4;
      const auto both = merge(base, apply(base, second), stored);
      const auto clash = [](int a, int b) { return a && b && a != b; };
      std::vector<std::string> fields;
      if (clash(first.subject, second.subject)) fields.emplace_back("subject");
      if (clash(first.priority, second.priority)) fields.emplace_back("priority");
      if (clash(first.note, second.note)) fields.emplace_back("note");
      EXPECT_EQ(both.conflicts, fields);
      clashes += !fields.empty();
      const auto wanted =
          apply(base, {expected(first.subject, second.subject), expected(first.note, second.note),
                       expected(first.priority, second.priority)});
      EXPECT_TRUE(changed_fields(wanted, both.record).empty());
      EXPECT_EQ(both.record.version, 4);
      const auto yielded = take_theirs(both.record, stored, both.conflicts);
      for (const auto& field : fields)
        for (const auto& one : activity_fields())
          if (field == one.id) {
            EXPECT_EQ(one.value(yielded), one.value(stored));
          }
    }
  EXPECT_EQ(clashes, 27 * 27 - 7 * 7 * 7);
}

TEST(Merge, TakesContractorAndPersonsAsOne) {
  const auto base = base_record();
  auto mine = base;
  mine.persons.push_back({"12"});
  auto theirs = base;
  theirs.contractor = erp::record_key{"2"};
  theirs.persons = {{"21"}};
  const auto both = merge(base, mine, theirs);
  EXPECT_EQ(both.conflicts, std::vector<std::string>{"contractor"});
  EXPECT_EQ(both.record.contractor, mine.contractor);
  const auto yielded = take_theirs(both.record, theirs, both.conflicts);
  EXPECT_EQ(yielded.contractor, theirs.contractor);
  EXPECT_EQ(yielded.persons, theirs.persons);
}

TEST(Merge, TakesStartEndAndAllDayAsOne) {
  const auto base = base_record();
  auto mine = base;
  mine.ends_at += std::chrono::hours(1);
  auto theirs = base;
  theirs.starts_at += std::chrono::hours(2);
  theirs.ends_at += std::chrono::hours(2);
  EXPECT_EQ(merge(base, mine, theirs).conflicts, std::vector<std::string>{"starts_at"});
}

TEST(Merge, LeavesBookkeepingToWhatIsStored) {
  const auto base = base_record();
  auto mine = base;
  mine.note = "mine";
  auto theirs = base;
  theirs.measured = std::chrono::seconds(90);
  theirs.changed_by = {"2"};
  const auto both = merge(base, mine, theirs);
  EXPECT_TRUE(both.conflicts.empty());
  EXPECT_EQ(both.record.measured, std::chrono::seconds(90));
  EXPECT_EQ(both.record.changed_by.id, "2");
}

// Made responsible by one and let in by the other, whoever saves first.
TEST(Merge, NamesWhoeverIsResponsibleOnce) {
  auto base = base_record();
  base.employee = erp::record_key{"1"};
  auto responsible = base;
  responsible.employee = erp::record_key{"2"};
  auto beside = base;
  beside.employees = {{"2"}, {"3"}};
  for (const auto& [mine, theirs] :
       {std::pair(responsible, beside), std::pair(beside, responsible)}) {
    const auto both = merge(base, mine, theirs);
    EXPECT_TRUE(both.conflicts.empty());
    EXPECT_EQ(both.record.employee, erp::record_key{"2"});
    EXPECT_EQ(both.record.employees, std::vector<erp::record_key>{{"3"}});
  }
  const auto yielded = take_theirs(beside, responsible, {"employee"});
  EXPECT_EQ(yielded.employees, std::vector<erp::record_key>{{"3"}});
}

}  // namespace crm
