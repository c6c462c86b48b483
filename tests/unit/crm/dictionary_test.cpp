// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>

#include "plugin/dictionary/dictionary_rules.hpp"
#include "plugin/dictionary/dictionary_service.hpp"
#include "plugin/dictionary/dictionary_sessions.hpp"
#include "plugin/workplace.hpp"
#include "tests/unit/crm/company_database.hpp"

// What administrators do with the values of dictionaries, and what nobody can.

namespace crm_test {

using erp::error_code;

class Dictionaries : public on_every_server {
 protected:
  Dictionaries() {
    host_.database_.target_ = {company_.connection(), "firm", company_database::binding().string()};
    host_.session_.log_in(operator_named("szefowa"));
    place_ = std::make_unique<crm::workplace>(
        host_, std::make_shared<crm::database_gate>(host_.database_.target_));
    session_ = open("category");
  }

  std::unique_ptr<erp::dictionary_session> open(const std::string& code) {
    for (auto& one : crm::dictionaries(*place_))
      if (one.description.id == "crm.dictionary." + code) return std::move(*one.open());
    return nullptr;
  }
  template <class T>
  erp::result<T> wait(
      const std::function<erp::job_handle(std::function<void(erp::result<T>)>)>& f) {
    std::optional<erp::result<T>> answer;
    const auto running = f([&](erp::result<T> came) { answer.emplace(std::move(came)); });
    host_.jobs_.pump();
    return std::move(*answer);
  }
  std::vector<erp::dictionary_value> values(const std::string& search = {}) {
    return wait<erp::dictionary_values>([&](auto then) { return session_->values(search, then); })
        ->values;
  }
  erp::dictionary_value named(const std::string& name) {
    for (auto& value : values())
      if (value.entry.names["pl"] == name) return value;
    return {};
  }
  erp::result<erp::dictionary_value> save(const erp::dictionary_value& value) {
    const auto key = value.key.id.empty() ? std::nullopt : std::optional(value.key);
    return wait<erp::dictionary_value>(
        [&](auto then) { return session_->save(key, value.version, value.entry, then); });
  }
  erp::result<erp::dictionary_value> add(const std::string& name) {
    erp::dictionary_value fresh;
    fresh.entry.names["pl"] = name;
    return save(fresh);
  }
  erp::result<erp::dictionary_removal> remove(const erp::dictionary_value& value) {
    return wait<erp::dictionary_removal>(
        [&](auto then) { return session_->remove(value.key, value.version, then); });
  }
  erp::result<std::int64_t> merge(const std::string& from, const std::string& into) {
    const auto a = named(from).key, b = named(into).key;
    return wait<std::int64_t>([&](auto then) { return session_->merge(a, b, then); });
  }
  std::vector<std::string> order() {
    std::vector<std::string> names;
    for (auto& value : values()) names.push_back(value.entry.names["pl"]);
    return names;
  }
  std::int64_t contact_in(const erp::dictionary_value& category) {
    auto record = contact_with_wanda(host_);
    record.category = std::stoll(category.key.id);
    crm::database_gate gate(host_.database_.target_);
    const auto saved = gate.with(who_is("nowak"), [&](crm::admitted& inside) {
      return crm::save_activity(inside, wish_for(record), host_.clock_.now_);
    });
    return saved->saved.id;
  }

  company_database company_{GetParam()};
  fake_host host_;
  std::unique_ptr<crm::workplace> place_;
  std::unique_ptr<erp::dictionary_session> session_;
};
ON_EVERY_SERVER(Dictionaries);

TEST_P(Dictionaries, AreListedInOrderWithNamesInEveryLanguage) {
  const auto all = values();
  ASSERT_EQ(all.size(), 4u);
  EXPECT_EQ(all[0].entry.names.at("pl"), "Negocjacje handlowe");
  EXPECT_EQ(all[0].entry.names.at("en"), "Trade negotiations");
  EXPECT_TRUE(all[0].predefined);
  EXPECT_TRUE(all[0].entry.active);
  EXPECT_EQ(values("zamowien").size(), 1u);
  EXPECT_EQ(values("customer RETENTION").size(), 1u);
  EXPECT_TRUE(values("nothing like that").empty());
}

TEST_P(Dictionaries, ANewValueStandsAtTheEndAndSaysWhoAddedIt) {
  const auto added = add("  Targi \n branżowe ");
  ASSERT_TRUE(added.ok());
  EXPECT_EQ(added->entry.names.at("pl"), "Targi branżowe");
  EXPECT_EQ(order().back(), "Targi branżowe");
  EXPECT_EQ(company_.single_value("SELECT operator FROM crm_dictionary_history"), "3");
  ASSERT_EQ(host_.changes_.published_.size(), 1u);
  EXPECT_EQ(host_.changes_.published_[0].entity, crm::dictionary_entity);
}

TEST_P(Dictionaries, TwoAlikeButForCaseAndDiacriticsAreRefusedByTheNameOfTheOther) {
  ASSERT_TRUE(add("Święta łódzkie").ok());
  const auto twin = add("swieta  LODZKIE");
  ASSERT_FALSE(twin.ok());
  EXPECT_EQ(twin.failure().code, error_code::conflict);
  EXPECT_EQ(twin.failure().field, "name.pl");
  EXPECT_EQ(std::get<std::string>(twin.failure().message.arguments.at(0)), "Święta łódzkie");
  EXPECT_EQ(values().size(), 5u);
}

TEST_P(Dictionaries, AValueOfAMegabyteOrOfNothingIsRefusedAtItsField) {
  const auto long_one = add(std::string(1'000'000, 'a'));
  ASSERT_FALSE(long_one.ok());
  EXPECT_EQ(long_one.failure().code, error_code::invalid);
  EXPECT_EQ(std::get<std::int64_t>(long_one.failure().message.arguments.at(1)), 120);
  EXPECT_EQ(add("  ").failure().code, error_code::required);
  EXPECT_EQ(add(std::string("a\0b", 3)).failure().code, error_code::invalid);
  erp::dictionary_value described;
  described.entry.names["pl"] = "Opisana";
  described.entry.description = std::string(1001, 'x');
  EXPECT_EQ(save(described).failure().field, "description");
  EXPECT_TRUE(add(std::string(120, 'z')).ok());
}

TEST_P(Dictionaries, APredefinedValueIsDeactivatedButNeitherRenamedNorRemoved) {
  auto value = named("Negocjacje handlowe");
  EXPECT_EQ(remove(value).failure().code, error_code::denied);
  auto renamed = value;
  renamed.entry.names["en"] = "Haggling";
  EXPECT_EQ(save(renamed).failure().code, error_code::denied);
  value.entry.active = false;
  const auto saved = save(value);
  ASSERT_TRUE(saved.ok());
  EXPECT_FALSE(named("Negocjacje handlowe").entry.active);
}

TEST_P(Dictionaries, ExactlyOneIsTheDefault) {
  session_ = open("priority");
  auto high = named("Wysoki");
  high.entry.is_default = true;
  ASSERT_TRUE(save(high).ok());
  EXPECT_FALSE(named("Normalny").entry.is_default);
  high = named("Wysoki");
  EXPECT_TRUE(high.entry.is_default);
  auto none = high;
  none.entry.is_default = false;
  EXPECT_EQ(save(none).failure().field, "default");
  auto inactive = high;
  inactive.entry.active = false;
  EXPECT_EQ(save(inactive).failure().field, "active");
  EXPECT_EQ(company_.single_value("SELECT COUNT(*) FROM crm_dictionary_value v JOIN crm_dictionary"
                                  " d ON d.id = v.dictionary"
                                  " WHERE v.is_default = 1 AND d.code = 'priority'"),
            "1");
}

TEST_P(Dictionaries, WhoeverWasSlowerIsTold) {
  const auto first = add("Targi");
  ASSERT_TRUE(first.ok());
  auto mine = *first, theirs = *first;
  theirs.entry.description = "theirs";
  ASSERT_TRUE(save(theirs).ok());
  mine.entry.description = "mine";
  EXPECT_EQ(save(mine).failure().code, error_code::conflict);
  EXPECT_EQ(named("Targi").entry.description, "theirs");
}

TEST_P(Dictionaries, AreOrderedByHand) {
  ASSERT_TRUE(add("Targi").ok());
  const auto targi = named("Targi").key, first = named("Negocjacje handlowe").key;
  ASSERT_TRUE(wait<erp::done>([&](auto then) { return session_->move(targi, first, then); }).ok());
  EXPECT_EQ(order().front(), "Targi");
  ASSERT_TRUE(
      wait<erp::done>([&](auto then) { return session_->move(targi, std::nullopt, then); }).ok());
  EXPECT_EQ(order().back(), "Targi");
}

TEST_P(Dictionaries, AValueInUseIsNotRemovedAndOneThatIsNotGoes) {
  const auto targi = *add("Targi");
  const auto id = contact_in(targi);
  auto used = named("Targi");
  EXPECT_EQ(used.uses, 1);
  const auto kept = remove(used);
  ASSERT_TRUE(kept.ok());
  EXPECT_FALSE(kept->removed);
  EXPECT_EQ(kept->uses, 1);
  company_.execute("UPDATE crm_activity SET category = NULL WHERE id = " + std::to_string(id));
  ASSERT_TRUE(remove(named("Targi"))->removed);
  EXPECT_EQ(named("Targi").key.id, "");
  EXPECT_TRUE(add("targi").ok());  // its name is free again
}

TEST_P(Dictionaries, AMergeMovesEveryRecordAndTellsItsHistory) {
  const auto targi = *add("Targi"), wystawy = *add("Wystawy");
  const auto one = contact_in(targi), other = contact_in(wystawy);
  const auto moved = merge("Targi", "Wystawy");
  ASSERT_TRUE(moved.ok());
  EXPECT_EQ(*moved, 1);
  EXPECT_EQ(named("Targi").key.id, "");
  EXPECT_EQ(named("Wystawy").uses, 2);
  const auto of = [](std::int64_t id) { return std::to_string(id); };
  EXPECT_EQ(company_.single_value("SELECT before_value FROM crm_history WHERE field = 'category'"
                                  " AND activity = " +
                                  of(one)),
            targi.key.id);
  EXPECT_EQ(company_.single_value("SELECT version FROM crm_activity WHERE id = " + of(one)), "2");
  EXPECT_EQ(company_.single_value("SELECT version FROM crm_activity WHERE id = " + of(other)), "1");
  EXPECT_EQ(company_.single_value("SELECT COUNT(*) FROM crm_history WHERE field = 'category'"),
            "1");
  EXPECT_EQ(merge("Wystawy", "Wystawy").failure().code, error_code::invalid);
}

TEST_P(Dictionaries, AMergeOfAHundredThousandRecordsIsOneTransaction) {
  const auto targi = *add("Targi");
  const auto id = std::to_string(contact_in(targi));
  company_.give_ids();
  company_.execute(
      "INSERT INTO crm_activity (id, uid, kind, state, contractor_sort, employee, starts_at,"
      " ends_at, zone, all_day, in_schedule, category, measured_s, version, created_by, created_at,"
      " changed_by, changed_at)"
      " SELECT n.i + 1 + " +
      id +
      ", n.i, kind, state, contractor_sort, employee, starts_at,"
      " ends_at, zone, all_day, in_schedule, category, measured_s, version, created_by,"
      " created_at, changed_by, changed_at FROM crm_activity, " +
      numbers() + " WHERE id = " + id);
  const auto moved = merge("Targi", "Utrzymanie klienta");
  ASSERT_TRUE(moved.ok());
  EXPECT_EQ(*moved, 100'001);
  EXPECT_EQ(company_.single_value("SELECT COUNT(*) FROM crm_history WHERE field = 'category'"),
            "100001");
  EXPECT_EQ(named("Utrzymanie klienta").uses, 100'001);
}

TEST_P(Dictionaries, AreChangedByThoseAloneWhoseGroupHasTheRight) {
  company_.take_from_salesmen("edit_dictionaries");
  ASSERT_TRUE(add("Targi").ok());  // szefowa is in group 2
  host_.session_.log_in(operator_named("nowak"));
  session_ = open("category");
  EXPECT_EQ(add("Wystawy").failure().code, error_code::denied);
  const auto read =
      wait<erp::dictionary_values>([&](auto then) { return session_->values({}, then); });
  EXPECT_FALSE(read->may_change);
  EXPECT_FALSE(read->why_not.empty());
}

}  // namespace crm_test
