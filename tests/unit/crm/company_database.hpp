// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "db/session/session.hpp"
#include "plugin/access/database_gate.hpp"
#include "plugin/activity/activity_service.hpp"
#include "plugin/contact/contact.hpp"
#include "tests/support/every_server.hpp"
#include "tests/support/fake_host.hpp"
#include "tests/support/server_database.hpp"

// The stories' small firm with the module's tables, and the module's view of it: host, gate,
// operators. One at a time: each server keeps a database of it, and every test finds it as new.

namespace crm_test {

using testing_support::fake_host;
using testing_support::on_every_server;

inline const erp::record_key kasztan{"1"};   // Piekarnia Pod Kasztanem: Wanda 11, Bogdan 12
inline const erp::record_key swietlik{"2"};  // Huta Szkła Świetlik: Zofia 21
inline const erp::record_key wanda{"11"};
inline const erp::record_key bogdan{"12"};
inline const erp::record_key zofia{"21"};

class company_database {
 public:
  explicit company_database(const testing_support::test_server& server);
  // Beside that, for what several tests look at.
  struct of_its_own {};
  company_database(const testing_support::test_server& server, of_its_own);

  const std::string& connection() const { return database_.connection(); }
  // A second is the longest that it waits for a lock.
  std::string impatient_connection() const;
  static std::filesystem::path binding();

  // As another program would.
  db::session& other_program() { return *other_; }
  void execute(const std::string& sql) { other_->execute(sql); }
  std::string single_value(const std::string& sql);
  std::string values(const std::string& sql);  // "1,2,3"
  std::int64_t count(const std::string& table);
  // Every group has every right until then. nowak and kowalski are in this one alone.
  void take_from_salesmen(const std::string& right);
  // "co_workers", …: for all that they see; empty: their own.
  void leave_to_salesmen(const std::string& width);
  // Nobody else can write an activity meanwhile.
  void hold();
  void let_go();
  void rename(const std::string& table, const std::string& to);
  // Its next INSERTs into crm_activity say the ids.
  void give_ids();

 private:
  std::unique_ptr<testing_support::server_database> own_;
  const testing_support::server_database& database_;
  std::unique_ptr<db::session> other_;
};

// nowak: operator 1, employee 1; kowalski: 2, 2; szefowa: 3, 3 in the group 2.
erp::services::operator_info operator_named(const std::string& login);
crm::who who_is(const std::string& login);

// A contact with Wanda by Anna Nowak, ready to be saved.
crm::activity contact_with_wanda(const fake_host& host);
crm::save_wish wish_for(crm::activity record);

// A FROM item "n" whose column i is every number from 0 to 99,999.
std::string numbers();

}  // namespace crm_test
