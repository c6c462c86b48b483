// SPDX-License-Identifier: Apache-2.0
// How long nobody may touch a station: what was chosen, and what is taken from a damaged setting.
#include "host-sdk/company/core/idle_lock.hpp"

#include <gtest/gtest.h>

#include <map>

#include "host-sdk/company/core/job_runner.hpp"

using namespace erp::company;

namespace {

struct kept_settings : erp::services::settings {
  std::optional<std::string> get(std::string_view name) const override {
    const auto found = values.find(std::string(name));
    return found == values.end() ? std::nullopt : std::optional(found->second);
  }
  void set(std::string_view name, std::string value) override {
    values[std::string(name)] = std::move(value);
  }
  std::map<std::string, std::string> values;
};

struct IdleLock : testing::Test {
  main_queue queue;
  host_clock clock{queue, erp::instant(std::chrono::hours(9)), "UTC"};
  job_runner jobs{queue};
  database_service database{{"sqlite3://nowhere.db", {}, {}}};
  session_service session{jobs, database, clock, "en"};
  kept_settings settings;
};

}  // namespace

TEST_F(IdleLock, IsFifteenMinutesUntilSomebodyChoosesOtherwise) {
  idle_lock lock(session, clock, settings, std::nullopt);
  EXPECT_EQ(lock.minutes(), 15);
  lock.set_minutes(0);
  EXPECT_EQ(lock.minutes(), 0);
  lock.set_minutes(1'000'000);
  EXPECT_EQ(lock.minutes(), idle_lock::minutes_max);
}

TEST_F(IdleLock, TakesNoNonsenseFromTheSettings) {
  idle_lock lock(session, clock, settings, std::nullopt);
  for (const char* damaged : {"", "never", "-3", "99999999999999999999"}) {
    settings.values["erp.lock_after_min"] = damaged;
    EXPECT_GE(lock.minutes(), 0) << damaged;
    EXPECT_LE(lock.minutes(), idle_lock::minutes_max) << damaged;
  }
}

TEST_F(IdleLock, WhatTheProgramWasToldStandsOverTheSetting) {
  settings.values["erp.lock_after_min"] = "30";
  idle_lock lock(session, clock, settings, 0);
  EXPECT_EQ(lock.minutes(), 0);
  lock.set_minutes(5);
  EXPECT_EQ(lock.minutes(), 5);
  EXPECT_EQ(settings.values["erp.lock_after_min"], "30");
}

TEST_F(IdleLock, LocksNothingWhereNobodyIsIn) {
  idle_lock lock(session, clock, settings, 1);
  clock.advance(std::chrono::hours(2));
  lock.touch();
  EXPECT_FALSE(session.locked());
}
