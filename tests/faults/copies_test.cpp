// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "db/session/unit_of_work.hpp"
#include "tests/support/database_copies.hpp"
#include "tests/support/every_server.hpp"

// What the sweeps and the stories stand on: a copy that was used is as its original when it is lent
// again, and one that cannot be made so is never lent again.

namespace testing_support {

namespace {

class Copies : public on_every_server {
 protected:
  void SetUp() override {
    if (GetParam().kind == db::server::sql_server) GTEST_SKIP() << "no copies there";
    original_ = std::make_unique<server_database>(GetParam());
    {
      db::session session(original_->target());
      const auto& words = session.dialect();
      session.execute("CREATE TABLE firm (id " + words.identity_type() + ", head INTEGER, name " +
                      words.text_type(40) + ", shown " + words.text_type(41) +
                      " GENERATED ALWAYS AS (name || '!') STORED)");
      session.execute(
          "CREATE TABLE person (id INTEGER NOT NULL PRIMARY KEY, firm BIGINT REFERENCES "
          "firm (id))");
      session.execute("CREATE VIEW firms AS SELECT id, name FROM firm");
      for (const char* name : {"Kasztan", "Bryza"})
        session.execute("INSERT INTO firm (name) VALUES ('" + std::string(name) + "')");
      session.execute("INSERT INTO person (id, firm) VALUES (7, 2)");
    }
    copies_ = std::make_unique<database_copies>(*original_);
  }
  static std::string content(const server_database& database) {
    std::string all;
    for (const char* select :
         {"SELECT id || ' ' || name || ' ' || shown FROM firm ORDER BY id LIMIT 1",
          "SELECT COUNT(*) || ' ' || MAX(name) || ' ' || MAX(shown) FROM firm",
          "SELECT COUNT(*) || ' ' || MAX(id) || ' ' || MAX(firm) FROM person"})
      all += database.single_value(select) + "\n";
    return all;
  }
  static std::string next_id(const server_database& database) {
    database.execute("INSERT INTO firm (name) VALUES ('Huta')");
    return database.single_value("SELECT MAX(id) || '' FROM firm");
  }

  std::unique_ptr<server_database> original_;
  std::unique_ptr<database_copies> copies_;
};

const std::string as_it_was = "1 Kasztan Kasztan!\n2 Kasztan Kasztan!\n1 7 2\n";

}  // namespace

TEST_P(Copies, HaveTheirOriginalsRowsAndNextIdsWheneverTheyAreLent) {
  for (int times = 0; times < 3; ++times) {
    const auto copy = copies_->lend();
    EXPECT_EQ(content(*copy), as_it_was);
    EXPECT_EQ(next_id(*copy), "3");
    copy->execute("DELETE FROM person");
    copy->execute("DELETE FROM firm WHERE id = 1");
    copy->execute("UPDATE firm SET name = 'Szkło', id = 40 WHERE id = 2");
    copy->execute("INSERT INTO person (id, firm) VALUES (8, 40)");
  }
}

TEST_P(Copies, AreLentAgainAndNotMadeAnew) {
  const std::string name = copies_->lend()->name();
  const bool file = GetParam().kind == db::server::sqlite;
  EXPECT_EQ(copies_->lend()->name() == name, !file);
}

TEST_P(Copies, AreTwoForTwoUsers) {
  const auto one = copies_->lend(), other = copies_->lend();
  one->execute("DELETE FROM person");
  EXPECT_EQ(content(*other), as_it_was);
}

TEST_P(Copies, AreNotLentAgainWhenATableWasChangedByAnybody) {
  for (const char* change : {"ALTER TABLE person ADD phone INTEGER", "DROP TABLE person",
                             "CREATE TABLE more (n INTEGER)", "DROP VIEW firms"}) {
    SCOPED_TRACE(change);
    std::string name;
    {
      const auto copy = copies_->lend();
      name = copy->name();
      db::session(copy->target()).execute(change);
      EXPECT_FALSE(copy->rebuilt()) << "this is about what nobody said";
    }
    const auto next = copies_->lend();
    EXPECT_NE(next->name(), name);
    EXPECT_EQ(content(*next), as_it_was);
  }
}

TEST_P(Copies, AreNotLentAgainWhenTheirUserRebuiltThem) {
  std::string name;
  {
    const auto copy = copies_->lend();
    name = copy->name();
    copy->execute(" create TABLE more (n INTEGER)");
    copy->execute("DROP TABLE more");
    EXPECT_TRUE(copy->rebuilt());
  }
  EXPECT_NE(copies_->lend()->name(), name);
}

TEST_P(Copies, HaveNothingOfWhoeverIsStillConnected) {
  if (GetParam().kind == db::server::sqlite) GTEST_SKIP() << "a new file each time";
  std::unique_ptr<db::session> left;
  {
    const auto copy = copies_->lend();
    left = std::make_unique<db::session>(copy->target());
    left->execute("BEGIN");
    left->execute("UPDATE firm SET name = 'Huta'");
    left->execute("DELETE FROM person");
  }
  const auto copy = copies_->lend();
  EXPECT_EQ(content(*copy), as_it_was);
  EXPECT_THROW(left->execute("COMMIT"), db::failure);
  EXPECT_EQ(content(*copy), as_it_was);
}

ON_EVERY_SERVER(Copies);

}  // namespace testing_support
