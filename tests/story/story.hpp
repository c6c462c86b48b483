// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/desk.hpp"
#include "tests/support/story_company.hpp"

// What every story has: the firm, and a way to sit an operator down at either host. Each story is
// told once and lived at both hosts on every server, so that none of them can drift apart.

namespace story {

using testing_support::desk;
using testing_support::form_desk;
using testing_support::host_kind;
using testing_support::json;

inline constexpr auto kasztan = "1";   // Piekarnia Pod Kasztanem: Wanda Żurek 11, Bogdan Rogal 12
inline constexpr auto swietlik = "2";  // Huta Szkła Świetlik: Zofia Szklarska 21
inline constexpr auto bryza = "3";     // Hurtownia Żagli Bryza: Michał Marynarz 31
inline constexpr auto wanda = "11";
inline constexpr auto bogdan = "12";
inline constexpr auto zofia = "21";

struct place {
  host_kind host;
  testing_support::test_server server;

  std::string name() const {
    return (host == host_kind::headless ? "HeadlessOn" : "DesktopOn") + server.name;
  }
  friend std::ostream& operator<<(std::ostream& out, const place& place) {
    return out << place.name();
  }
};

inline std::vector<place> every_place(const std::vector<host_kind>& hosts = {host_kind::headless,
                                                                             host_kind::desktop}) {
  std::vector<place> all;
  for (const auto& server : testing_support::test_servers())
    for (const auto host : hosts) all.push_back({host, server});
  return all;
}

inline std::string place_name(const testing::TestParamInfo<place>& info) {
  return info.param.name();
}

class lived_everywhere : public testing::TestWithParam<place> {
 protected:
  desk sit_down(const std::string& login, const std::string& language = "en",
                const std::string& now = "2026-03-02T09:00:00+01:00") {
    return desk({.kind = GetParam().host,
                 .database = company_.connection(),
                 .binding = testing_support::story_company::binding().string(),
                 .login = login,
                 .language = language,
                 .now = now});
  }

  // Every group may everything until then.
  void leave_own_to_salesmen() {
    company_.execute(
        "DELETE FROM crm_group_right WHERE operator_group = 1"
        " AND (granted LIKE 'activities.%' OR granted LIKE 'tasks.%')");
  }

  testing_support::story_company company_{GetParam().server};
};

// The usual first minute of a story: a contact with Wanda of the bakery, ready to be saved.
inline form_desk contact_with_wanda(desk& at) {
  form_desk form = at.new_contact_with(kasztan);
  form.set("contact_persons", json::array({wanda}));
  return form;
}

// A meeting with her, likewise.
inline form_desk meeting_with_wanda(desk& at) {
  form_desk form = at.new_one_with(kasztan, "crm.command.new_meeting");
  form.set("contact_persons", json::array({wanda}));
  return form;
}

inline json money(const std::string& amount, const std::string& currency) {
  return {{"amount", amount}, {"currency", currency}};
}

inline json row_of(const json& rows, const std::string& key) {
  for (const auto& row : rows)
    if (row.at("key") == key) return row;
  return nullptr;
}

}  // namespace story

#define LIVED_EVERYWHERE(Fixture)                                                   \
  INSTANTIATE_TEST_SUITE_P(Story, Fixture, testing::ValuesIn(story::every_place()), \
                           story::place_name)

// What only a script can say.
#define LIVED_IN_SCRIPTS(Fixture)                                                               \
  INSTANTIATE_TEST_SUITE_P(Story, Fixture,                                                      \
                           testing::ValuesIn(story::every_place({story::host_kind::headless})), \
                           story::place_name)
