// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "db/session/session.hpp"
#include "plugin/access/database_gate.hpp"
#include "plugin/activity/activity_service.hpp"
#include "plugin/contact/contact.hpp"
#include "tests/support/fake_host.hpp"

// The stories' small firm in a database file of its own, with the module's tables, and the module's
// view of it: host, gate, operators. One per test; the file goes away with the object.

namespace crm_test {

using testing_support::fake_host;

inline const erp::record_key kasztan{"1"};   // Piekarnia Pod Kasztanem: Wanda 11, Bogdan 12
inline const erp::record_key swietlik{"2"};  // Huta Szkła Świetlik: Zofia 21
inline const erp::record_key wanda{"11"};
inline const erp::record_key bogdan{"12"};
inline const erp::record_key zofia{"21"};

class company_database {
 public:
  company_database();
  ~company_database();
  company_database(const company_database&) = delete;
  company_database& operator=(const company_database&) = delete;

  std::string connection() const { return "sqlite3://" + file_.string(); }
  static std::filesystem::path binding();
  // As another program would.
  void execute(const std::string& sql);
  std::string single_value(const std::string& sql);
  std::int64_t count(const std::string& table);

 private:
  std::filesystem::path folder_;
  std::filesystem::path file_;
  std::unique_ptr<db::session> other_;
};

// nowak: operator 1, employee 1; kowalski: 2, 2; szefowa: 3, 3 in the group 2.
erp::services::operator_info operator_named(const std::string& login);
crm::who who_is(const std::string& login);

// A contact with Wanda by Anna Nowak, ready to be saved.
crm::activity contact_with_wanda(const fake_host& host);
crm::save_wish wish_for(crm::activity record);

}  // namespace crm_test
