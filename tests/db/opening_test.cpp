// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "db/session/unit_of_work.hpp"
#include "tests/db/workbench.hpp"

namespace db::test {
namespace {

using testing::HasSubstr;

failure opening(const connection_target& target) {
  return failure_of([&] { session session(target); });
}

TEST(ConnectionString, IsTakenApart) {
  const auto target =
      parse_connection("sqlite3://erp data/a b.db?timeout_s=7&mode=ro&synchronous=off");
  EXPECT_EQ(target.kind, server::sqlite);
  EXPECT_EQ(target.file, "erp data/a b.db");
  EXPECT_EQ(target.timeout_s, 7);
  EXPECT_TRUE(target.read_only);
  EXPECT_FALSE(target.synchronous);
  EXPECT_FALSE(target.may_create);
  EXPECT_EQ(parse_connection("sqlite3://here.db").file, "here.db");
  EXPECT_EQ(parse_connection("sqlite3:///a.db").file, "/a.db");
  EXPECT_EQ(target.label(), "erp data/a b.db");
}

TEST(ConnectionString, NamesThePartThatIsWrong) {
  const std::pair<const char*, const char*> wrong[] = {
      {"", "sqlite3://"},
      {"postgres://x", "sqlite3://"},
      {"sqlite3://", "path"},
      {"sqlite3://?mode=ro", "path"},
      {"sqlite3://a.db?timeout_s=soon", "timeout_s"},
      {"sqlite3://a.db?timeout_s=-1", "timeout_s"},
      {"sqlite3://a.db?mode=rw", "mode"},
      {"sqlite3://a.db?synchronous=maybe", "synchronous"},
      {"sqlite3://a.db?colour=red", "colour"},
      {"sqlite3://a\"b.db", "quotation mark"},
  };
  for (const auto& [connection, part] : wrong) {
    const auto failed = failure_of([&text = connection] { parse_connection(text); });
    EXPECT_EQ(failed.kind(), failure_kind::bad_configuration) << connection;
    EXPECT_THAT(failed.what(), HasSubstr(part)) << connection;
  }
}

TEST(Opening, RefusesAMissingFileUnlessItMayBeMade) {
  const folder folder;
  auto target = target_of(folder / "new.db");
  target.may_create = false;
  const auto failed = opening(target);
  EXPECT_EQ(failed.kind(), failure_kind::connection_lost);
  EXPECT_THAT(failed.what(), HasSubstr("new.db: there is no such file"));
  EXPECT_FALSE(std::filesystem::exists(folder / "new.db"));
  target.may_create = true;
  session made(target);
  EXPECT_TRUE(std::filesystem::exists(folder / "new.db"));
}

TEST(Opening, TakesAnyFileName) {
  const folder folder;
  for (const char* name : {" two  blanks .db", "db=x timeout=1", "Zażółć.db", "'", "50%.db"}) {
    session session(target_of(folder / name));
    session.execute("CREATE TABLE t (n INTEGER)");
    EXPECT_TRUE(std::filesystem::exists(folder / name)) << name;
  }
}

TEST(Opening, SaysThatAFileIsDamagedOrNoDatabase) {
  const folder folder;
  const auto failed = opening(target_of(folder.write("notes.txt", std::string(5000, 'x'))));
  EXPECT_EQ(failed.kind(), failure_kind::damaged);
  EXPECT_THAT(failed.what(), HasSubstr("notes.txt: the file is not a SQLite database"));

  auto content = content_of(foreign_company(folder));
  content.replace(100, 2000, 2000, '\xEE');
  const auto broken = folder.write("broken.db", content);
  const auto later = failure_of([&] {
    session session(target_of(broken));
    number(session, "SELECT count(*) FROM sqlite_master");
  });
  EXPECT_EQ(later.kind(), failure_kind::damaged);
  EXPECT_THAT(later.what(), HasSubstr("broken.db"));
}

TEST(Opening, SaysThatAFileIsLocked) {
  const folder folder;
  session owner(target_of(folder / "a.db"));
  owner.execute("CREATE TABLE t (n INTEGER)");
  owner.execute("PRAGMA journal_mode = DELETE");
  owner.execute("BEGIN EXCLUSIVE");
  auto target = target_of(folder / "a.db");
  target.timeout_s = 0;
  const auto failed = opening(target);
  EXPECT_EQ(failed.kind(), failure_kind::busy);
  EXPECT_THAT(failed.what(), HasSubstr("a.db: the database is locked"));
}

TEST(Opening, SaysThatAFolderIsNoFile) {
  const folder folder;
  std::filesystem::create_directory(folder / "d");
  const auto failed = opening(target_of(folder / "d"));
  EXPECT_EQ(failed.kind(), failure_kind::connection_lost);
  EXPECT_THAT(failed.what(), HasSubstr("cannot be opened"));
}

// The administrator of a build machine may write any file, so the test gives that up for a while.
class without_privilege {
 public:
  without_privilege() : before_(geteuid()) {
    if (before_ == 0 && seteuid(65534) != 0) throw std::runtime_error("seteuid");
  }
  ~without_privilege() {
    if (seteuid(before_) != 0) std::abort();
  }

 private:
  uid_t before_;
};

TEST(Opening, ReadsAFileThatCannotBeWrittenAndRefusesToWrite) {
  const folder folder;
  const auto file = folder / "a.db";
  {
    session session(target_of(file));
    session.execute("PRAGMA journal_mode = DELETE");
    session.execute("CREATE TABLE t (n INTEGER)");
  }
  using std::filesystem::perms;
  std::filesystem::permissions(file, perms(0444));
  std::filesystem::permissions(file.parent_path(), perms(0555));
  {
    const without_privilege ordinary;
    session session(target_of(file));
    EXPECT_EQ(number(session, "SELECT count(*) FROM t"), 0);
    const auto failed = failure_of([&] {
      unit_of_work unit(session);
      session.execute("INSERT INTO t VALUES (1)");
    });
    EXPECT_EQ(failed.kind(), failure_kind::read_only);
    EXPECT_THAT(failed.what(), HasSubstr("a.db: the database can only be read"));
  }
  std::filesystem::permissions(file.parent_path(), perms(0755));
}

TEST(Opening, SetsUpEveryConnection) {
  const folder folder;
  auto target = target_of(folder / "a.db");
  target.synchronous = true;
  session session(target);
  EXPECT_EQ(number(session, "PRAGMA foreign_keys"), 1);
  EXPECT_EQ(number(session, "PRAGMA synchronous"), 2)
      << "what was acknowledged survives power loss";
  EXPECT_EQ(text(session, "PRAGMA journal_mode"), "wal");
  EXPECT_EQ(number(session, "PRAGMA busy_timeout"), 5000);
}

}  // namespace
}  // namespace db::test
