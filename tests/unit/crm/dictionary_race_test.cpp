// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <latch>
#include <thread>

#include "plugin/dictionary/dictionary_service.hpp"
#include "plugin/uid.hpp"
#include "tests/unit/crm/series_desk.hpp"

// Two stations that make different values of a dictionary the default in the same moment.

namespace crm_test {

class DictionaryRace : public on_every_server {
 protected:
  static erp::dictionary_value value_of(series_desk& station, std::size_t at) {
    return station
        .with([](crm::admitted& inside) { return crm::read_values(inside, "category", {}); })
        ->values[at];
  }
  static void make_default(series_desk& station, std::size_t at) {
    auto value = value_of(station, at);
    value.entry.is_default = true;
    const auto saved = station.with([&, key = crm::new_uid()](crm::admitted& inside) {
      const crm::dictionary_desk desk{inside, "category", key, station.host_.clock_.now_};
      return crm::save_value(desk, value.key, value.version, value.entry);
    });
    // Whoever came second may find that its value was changed: it lost being the default.
    EXPECT_TRUE(saved.ok() || saved.failure().code == erp::error_code::conflict)
        << saved.failure().message.id;
  }

  company_database company_{GetParam()};
};
ON_EVERY_SERVER(DictionaryRace);

TEST_P(DictionaryRace, ForTheDefaultEndsWithExactlyOne) {
  for (int round = 0; round < 10; ++round) {
    std::latch start(2);
    const auto race = [&](std::size_t at) {
      series_desk station(company_);
      (void)value_of(station, at);  // connected
      start.arrive_and_wait();
      make_default(station, at);
    };
    std::thread other([&] { race(1); });
    race(2);
    other.join();
    EXPECT_EQ(company_.single_value(
                  "SELECT COUNT(*) FROM crm_dictionary_value WHERE is_default = 1 AND dictionary ="
                  " (SELECT id FROM crm_dictionary WHERE code = 'category')"),
              "1")
        << round;
    company_.execute(
        "UPDATE crm_dictionary_value SET is_default = 0 WHERE dictionary ="
        " (SELECT id FROM crm_dictionary WHERE code = 'category')");
  }
}

// What the history says of it adds up: one became it more often than one ceased to be it.
TEST_P(DictionaryRace, IsInTheHistoryWithEveryChange) {
  series_desk station(company_);
  make_default(station, 0);
  std::thread other([&] {
    series_desk there(company_);
    make_default(there, 1);
  });
  make_default(station, 2);
  other.join();
  const auto times = [&](const char* after) {
    return std::stoi(company_.single_value(
        "SELECT COUNT(*) FROM crm_dictionary_history WHERE field = 'default' AND after_value = '" +
        std::string(after) + "'"));
  };
  EXPECT_EQ(times("1"), times("0") + 1);
}

}  // namespace crm_test
