// SPDX-License-Identifier: Apache-2.0
#include <atomic>
#include <chrono>
#include <thread>

#include "db/session/unit_of_work.hpp"
#include "tests/db/every_server.hpp"

namespace db::test {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

// A report that somebody closes must not go on for minutes at the server.
class Interrupt : public every_server {
 protected:
  void SetUp() override {
    session_.execute("CREATE TABLE n (i INTEGER NOT NULL PRIMARY KEY)");
    for (int i = 0; i < 100; ++i)
      session_.execute("INSERT INTO n VALUES (" + std::to_string(i) + ")");
  }
  // Longer than any test waits.
  std::string endless() const {
    return "SELECT COUNT(*) FROM n a CROSS JOIN n b CROSS JOIN n c CROSS JOIN n d CROSS JOIN n e"
           " CROSS JOIN n f WHERE a.i + b.i * c.i - d.i * e.i + f.i = 123456";
  }
  // Runs it and interrupts it after a while; how long it went on after that.
  template <class Work>
  milliseconds interrupted(const Work& work) {
    std::atomic<bool> ended = false;
    steady_clock::time_point since;
    std::thread other([&] {
      std::this_thread::sleep_for(milliseconds(300));
      since = steady_clock::now();
      while (!ended) {
        session_.interrupt();
        std::this_thread::sleep_for(milliseconds(20));
      }
    });
    const auto failed = failure_of([&] { work(); });
    const auto until = steady_clock::now();
    ended = true;
    other.join();
    EXPECT_EQ(failed.kind(), failure_kind::cancelled) << failed.what();
    EXPECT_TRUE(session_.alive());
    return std::chrono::duration_cast<milliseconds>(until - since);
  }
  void count() {
    auto& rows = session_.prepare(endless(), {column_type::integer});
    rows.run();
    rows.fetch();
  }
};

ON_EVERY_SERVER(Interrupt);

TEST_P(Interrupt, EndsWhatIsExecutedAndTheSessionGoesOn) {
  for (int again = 0; again < 2; ++again) {
    EXPECT_LT(interrupted([&] { count(); }), milliseconds(1000));
    EXPECT_EQ(number(session_, "SELECT COUNT(*) FROM n"), 100);
  }
}

TEST_P(Interrupt, EndsWhatIsNotPreparedAsWell) {
  EXPECT_LT(interrupted([&] {
              session_.execute("INSERT INTO n SELECT 1000 + COUNT(*) FROM (" + endless() + ") x");
            }),
            milliseconds(1000));
  EXPECT_EQ(number(session_, "SELECT COUNT(*) FROM n"), 100);
}

TEST_P(Interrupt, LeavesAUnitOfWorkThatCannotCommit) {
  {
    unit_of_work unit(session_);
    session_.execute("INSERT INTO n VALUES (100)");
    interrupted([&] { count(); });
    EXPECT_EQ(failure_of([&] { unit.commit(); }).kind(), failure_kind::cancelled);
  }
  EXPECT_EQ(number(session_, "SELECT COUNT(*) FROM n"), 100);
}

// Whoever goes on interrupting does not keep a unit from being rolled back.
TEST_P(Interrupt, DoesNotReachTheEndOfAUnitOfWork) {
  std::atomic<bool> ended = false;
  std::thread other([&] {
    while (!ended) session_.interrupt();
  });
  for (int i = 0; i < 50; ++i) {
    try {
      unit_of_work unit(session_);
      session_.execute("INSERT INTO n VALUES (100)");
    } catch (const failure& failed) {
      EXPECT_EQ(failed.kind(), failure_kind::cancelled) << failed.what();
    }
  }
  ended = true;
  other.join();
  EXPECT_TRUE(session_.alive());
  EXPECT_EQ(number(session_, "SELECT COUNT(*) FROM n"), 100);
}

// To interrupt what has just failed may take the server's words away; the failure is told still.
TEST_P(Interrupt, OfWhatFailsByItselfIsToldAsOneOrTheOther) {
  std::atomic<bool> ended = false;
  std::thread other([&] {
    while (!ended) session_.interrupt();
  });
  for (int i = 0; i < 300; ++i) {
    const auto failed = failure_of([&] { session_.execute("SELECT 1 FROM nowhere"); });
    EXPECT_TRUE(failed.kind() == failure_kind::missing_object ||
                failed.kind() == failure_kind::cancelled)
        << failed.what();
  }
  ended = true;
  other.join();
  EXPECT_EQ(number(session_, "SELECT COUNT(*) FROM n"), 100);
}

TEST_P(Interrupt, DoesNothingToASessionThatDoesNothing) {
  session_.interrupt();
  EXPECT_EQ(number(session_, "SELECT COUNT(*) FROM n"), 100);
  std::thread([&] { session_.interrupt(); }).join();
  session_.execute("INSERT INTO n VALUES (100)");
  EXPECT_EQ(number(session_, "SELECT COUNT(*) FROM n"), 101);
}

}  // namespace
}  // namespace db::test
