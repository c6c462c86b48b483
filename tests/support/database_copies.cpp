// SPDX-License-Identifier: Apache-2.0
#include "tests/support/database_copies.hpp"

#include "tests/support/restored.hpp"

namespace testing_support {

struct database_copies::copy {
  std::unique_ptr<server_database> database;
  std::unique_ptr<db::session> session;  // on it, kept: to connect takes longer than to restore
  mariadb_content content;

  bool restored() {
    if (database->rebuilt()) return false;
    switch (database->server().kind) {
      case db::server::postgresql:
        return restored_postgresql(*session);
      case db::server::mariadb:
        return restored_mariadb(*session, database->name(), content);
      default:
        return false;
    }
  }
};

database_copies::database_copies(const server_database& original) : original_(original) {
  if (original.server().kind != db::server::postgresql) return;
  db::session session(original.target());
  remember_postgresql(session);
}

database_copies::~database_copies() = default;

std::unique_ptr<database_copies::copy> database_copies::new_one() {
  auto made = std::make_unique<copy>();
  made->database = original_.copy();
  if (original_.server().kind == db::server::sqlite) return made;
  made->session = std::make_unique<db::session>(made->database->target());
  if (original_.server().kind == db::server::mariadb)
    made->content = content_of_mariadb(*made->session, made->database->name(), original_.name());
  return made;
}

std::unique_ptr<database_copies::copy> database_copies::as_new() {
  while (true) {
    std::unique_ptr<copy> one;
    {
      const std::scoped_lock lock(mutex_);
      if (used_.empty()) break;
      one = std::move(used_.back());
      used_.pop_back();
    }
    if (one->restored()) return one;
  }
  return new_one();
}

std::shared_ptr<const server_database> database_copies::lend() {
  const auto given_back = [this](copy* one) {
    std::unique_ptr<copy> back(one);
    if (!back->session) return;
    const std::scoped_lock lock(mutex_);
    used_.push_back(std::move(back));
  };
  const std::shared_ptr<copy> one(as_new().release(), given_back);
  return {one, one->database.get()};
}

}  // namespace testing_support
