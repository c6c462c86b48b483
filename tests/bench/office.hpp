// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "db/session/session.hpp"
#include "erp/result.hpp"
#include "plugin/access/key_types.hpp"
#include "plugin/access/scope_book.hpp"
#include "plugin/access/who.hpp"
#include "plugin/activity/activity_service.hpp"

// An operator's work as the module's jobs do it, without windows: Jan Nowak saves, looks at lists.
// One session, one thread.

namespace bench {

class office {
 public:
  explicit office(const db::connection_target& database);

  // A contact with two persons, a measured time and a follow-up in a week; uids are new each time.
  crm::save_wish wish() const;
  crm::save_answer save(const crm::save_wish& wish);

  db::session& session() { return session_; }
  const crm::key_types& keys() const { return keys_; }
  const crm::who& nowak() const { return nowak_; }
  crm::rights may() { return book_.read(session_, keys_, nowak_); }
  erp::instant now() const;

 private:
  db::session session_;
  crm::key_types keys_;  // all integer, as the demo company's binding says
  crm::who nowak_;
  crm::scope_book book_;
  std::string contractor_;
  std::vector<std::string> persons_;
};

}  // namespace bench
