// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "tests/support/desk.hpp"
#include "tests/support/story_company.hpp"

// What every story has: the firm, and a way to sit an operator down at either host. Each story is
// told once and lived twice, so that the two hosts cannot drift apart.

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

class on_both_hosts : public testing::TestWithParam<host_kind> {
 protected:
  desk sit_down(const std::string& login, const std::string& language = "en",
                const std::string& now = "2026-03-02T09:00:00+01:00") {
    return desk({.kind = GetParam(),
                 .database = company_.database(),
                 .binding = testing_support::story_company::binding().string(),
                 .login = login,
                 .language = language,
                 .now = now});
  }

  testing_support::story_company company_;
};

inline std::string host_name(const testing::TestParamInfo<host_kind>& info) {
  return info.param == host_kind::headless ? "Headless" : "Desktop";
}

// The usual first minute of a story: a contact with Wanda of the bakery, ready to be saved.
inline form_desk contact_with_wanda(desk& at) {
  form_desk form = at.new_contact_with(kasztan);
  form.set("contact_persons", json::array({wanda}));
  return form;
}

inline json row_of(const json& rows, const std::string& key) {
  for (const auto& row : rows)
    if (row.at("key") == key) return row;
  return nullptr;
}

}  // namespace story

#define LIVED_ON_BOTH_HOSTS(Fixture)                                                               \
  INSTANTIATE_TEST_SUITE_P(Story, Fixture,                                                         \
                           testing::Values(story::host_kind::headless, story::host_kind::desktop), \
                           story::host_name)
