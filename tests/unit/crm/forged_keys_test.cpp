// SPDX-License-Identifier: Apache-2.0
// Whoever names a record that they may not see learns nothing: not even that it is there.
#include <gtest/gtest.h>

#include "plugin/activity/activity_move.hpp"
#include "plugin/activity/activity_opening.hpp"
#include "plugin/addendum/addendum_service.hpp"
#include "plugin/chain/chain_query.hpp"
#include "plugin/deletion/deletion_form.hpp"
#include "plugin/deletion/deletion_service.hpp"
#include "plugin/draft/draft_content.hpp"
#include "plugin/draft/draft_table.hpp"
#include "plugin/history/activity_history.hpp"
#include "plugin/meeting/meeting_form.hpp"
#include "plugin/task/task_form.hpp"
#include "plugin/why/why_form.hpp"
#include "tests/unit/crm/open_activities.hpp"
#include "tests/unit/crm/open_form.hpp"
#include "tests/unit/crm/open_schedule.hpp"

namespace crm_test {
namespace {

using namespace std::chrono_literals;

// Everything that an answer tells.
std::string told(const erp::error& error) {
  std::string all = std::to_string(static_cast<int>(error.code)) + "|" + error.message.id;
  for (const auto& argument : error.message.arguments)
    all += "|" + std::to_string(argument.index());
  return all + "|" + error.field + "|" + std::to_string(error.details.size());
}

template <class T>
std::string told(const erp::result<T>& answer) {
  return answer.ok() ? "ok" : told(answer.failure());
}

class ForgedKeys : public on_every_server {
 protected:
  ForgedKeys() {
    company_.leave_to_salesmen("");
    company_.execute("INSERT INTO crm_group_right VALUES (1, 'calendars.all')");
  }

  template <class Work>
  auto as_nowak(const Work& work) {
    return forms_.place_->gate()->with(who_is("nowak"), work);
  }

  std::string opening(form_maker form, std::int64_t id) {
    form_desk desk(company_, form);
    return told(desk.try_open({erp::record_key{std::to_string(id)}, {}}));
  }

  std::string history_of(std::int64_t id) {
    static const auto contact = crm::contact_form(*forms_.place_).description;
    const auto history = crm::activity_history(*forms_.place_, who_is("nowak"), contact, id);
    std::string answer;
    const auto asking = history->page({}, [&](auto page) { answer = told(page); });
    forms_.host_.jobs_.pump();
    return answer;
  }

  std::string saving(crm::activity seen_elsewhere, std::int64_t id) {
    seen_elsewhere.id = id;
    auto wish = wish_for(seen_elsewhere);
    wish.before = seen_elsewhere;
    wish.wanted.note = "przemycone";
    return told(as_nowak([&](crm::admitted& inside) {
      return crm::save_activity(inside, wish, forms_.host_.clock_.now_);
    }));
  }

  std::string draft_of(crm::activity seen_once, std::int64_t id) {
    seen_once.id = id;
    crm::draft_content content;
    content.values.base = content.values.record = seen_once;
    crm::draft kept{crm::new_uid(), "crm.form.contact", {"1"}, id, crm::write_content(content), {}};
    (void)as_nowak([&](crm::admitted& inside) -> erp::result<erp::done> {
      crm::draft_table(inside.session, inside.keys).write(kept);
      return erp::done{};
    });
    return told(forms_.try_open({std::nullopt, {{"draft", kept.id}}}));
  }

  std::string deletion_window(std::int64_t id) {
    form_desk desk(company_, crm::deletion_form);
    const std::vector<erp::record_key> keys{{std::to_string(id)}};
    return told(desk.try_open({std::nullopt, {{"activities", keys}}}));
  }

  // What each door answers; the key in the place of the one that is asked about.
  using door = std::pair<const char*, std::function<std::string(std::int64_t)>>;
  std::vector<door> doors();
  void expect_answers_as_if_it_never_was(std::int64_t id) {
    for (const auto& [name, ask] : doors()) {
      const auto never = ask(id + 100'000);
      EXPECT_EQ(ask(id), never) << name;
      EXPECT_NE(never, "ok") << name;
    }
  }

  company_database company_{GetParam()};
  form_desk forms_{company_};
  open_schedule boss_{company_, "szefowa"};
  open_schedule nowak_{company_, "nowak"};
  const crm::activity hidden_ = boss_.store(at(3, 10, 10), at(3, 10, 11), ewa);
};
ON_EVERY_SERVER(ForgedKeys);

std::vector<ForgedKeys::door> ForgedKeys::doors() {
  return {{"contact", [&](auto id) { return opening(crm::contact_form, id); }},
          {"meeting", [&](auto id) { return opening(crm::meeting_form, id); }},
          {"task", [&](auto id) { return opening(crm::task_form, id); }},
          {"why", [&](auto id) { return opening(crm::why_form, id); }},
          {"save", [&](auto id) { return saving(hidden_, id); }},
          {"draft", [&](auto id) { return draft_of(hidden_, id); }},
          {"drag",
           [&](auto id) {
             return told(nowak_.move(id, 1, {wall(3, 11, 10), wall(3, 11, 11), {}, {}}));
           }},
          {"note",
           [&](auto id) {
             return told(as_nowak([&](crm::admitted& inside) {
               return crm::change_note(inside, {crm::new_uid(), id, 1, "x"}, {});
             }));
           }},
          {"reopening",
           [&](auto id) {
             return told(as_nowak([&](crm::admitted& inside) {
               return crm::reopen_activity(inside, {crm::new_uid(), id, "bo tak"}, {});
             }));
           }},
          {"history", [&](auto id) { return history_of(id); }},
          {"addendum",
           [&](auto id) {
             return told(as_nowak([&](crm::admitted& inside) {
               return crm::add_addendum(inside, {crm::new_uid(), id, "dopisek"}, {});
             }));
           }},
          {"deletion",
           [&](auto id) {
             return told(as_nowak([&](crm::admitted& inside) {
               return crm::delete_activities(inside, {crm::new_uid(), {{id, 0}}}, {});
             }));
           }},
          {"deletion window", [&](auto id) { return deletion_window(id); }},
          {"putting back",
           [&](auto id) {
             return told(as_nowak([&](crm::admitted& inside) {
               return crm::put_back_activities(inside, {crm::new_uid(), {{}, {id}, {}, 0}}, {});
             }));
           }},
          {"moving", [&](auto id) {
             return told(as_nowak([&](crm::admitted& inside) {
               auto move = crm::standing_still(hidden_);
               move.id = id;
               return crm::move_activity(inside, move, {}, crm::cause::schedule);
             }));
           }}};
}

TEST_P(ForgedKeys, AreAnsweredAsKeysThatNeverWere) {
  expect_answers_as_if_it_never_was(hidden_.id);
  EXPECT_EQ(company_.single_value("SELECT version FROM crm_activity WHERE id = " +
                                  std::to_string(hidden_.id)),
            "1");
}

TEST_P(ForgedKeys, OfWhatWasDeletedAreAnsweredInTheSameWay) {
  const auto own = nowak_.store(at(3, 12, 10), at(3, 12, 11), anna);
  ASSERT_TRUE(as_nowak([&](crm::admitted& inside) {
                return crm::delete_activities(inside, {crm::new_uid(), {{own.id, 1}}},
                                              forms_.host_.clock_.now_);
              }).ok());
  expect_answers_as_if_it_never_was(own.id);
}

TEST_P(ForgedKeys, OpenTheSameFormWhateverKindTheHiddenOneIs) {
  company_.execute("UPDATE crm_activity SET kind = 3, subject = 'x' WHERE id = " +
                   std::to_string(hidden_.id));
  const auto opened = [&](std::int64_t id) {
    auto opening = crm::open_activity(*forms_.place_, who_is("nowak"), {std::to_string(id)});
    forms_.host_.jobs_.pump();
    return forms_.host_.windows_.forms_.back().id;
  };
  EXPECT_EQ(opened(hidden_.id), opened(hidden_.id + 100'000));
}

TEST_P(ForgedKeys, CanBeUsedByThoseWhoSeeTheRecord) {
  form_desk hers(company_, "szefowa");
  EXPECT_TRUE(hers.try_open({erp::record_key{std::to_string(hidden_.id)}, {}}).ok());
}

}  // namespace
}  // namespace crm_test
