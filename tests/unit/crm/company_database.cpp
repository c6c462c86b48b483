// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/crm/company_database.hpp"

#include <unistd.h>

#include <fstream>
#include <sstream>

#include "db/binding/binding.hpp"
#include "db/migrate/migrator.hpp"
#include "plugin/uid.hpp"

namespace crm_test {

namespace fs = std::filesystem;

namespace {

fs::path new_folder() {
  std::string name = (fs::temp_directory_path() / "crm-unit-XXXXXX").string();
  if (!mkdtemp(name.data())) throw std::runtime_error("no temporary folder");
  return name;
}

// Made once for the whole program; every test works on a copy.
const fs::path& template_file() {
  static const struct made {
    fs::path folder = new_folder();
    fs::path file = folder / "firm.db";
    made() {
      auto target = db::parse_connection("sqlite3://" + file.string() + "?synchronous=off");
      target.may_create = true;
      db::session session(target);
      std::ifstream script(fs::path(TEST_SOURCES) / "support/story_company.sql");
      std::string statement;
      for (std::string line; std::getline(script, line);) {
        if (line.rfind("--", 0) == 0 || line.empty()) continue;
        statement += line + "\n";
        if (line.back() != ';') continue;
        session.execute(statement);
        statement.clear();
      }
      db::migrate(session, "crm", db::read_binding(company_database::binding()),
                  [](int, int, const std::string&) {});
      session.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
    ~made() { fs::remove_all(folder); }
  } once;
  return once.file;
}

}  // namespace

fs::path company_database::binding() {
  return fs::path(TEST_SOURCES) / "support/story_company.toml";
}

company_database::company_database() : folder_(new_folder()), file_(folder_ / "firm.db") {
  fs::copy_file(template_file(), file_);
  other_ = std::make_unique<db::session>(db::parse_connection(connection()));
}

company_database::~company_database() {
  other_.reset();
  fs::remove_all(folder_);
}

void company_database::execute(const std::string& sql) {
  other_->execute(sql);
}

std::string company_database::single_value(const std::string& sql) {
  auto& ask = other_->prepare("SELECT CAST((" + sql + ") AS TEXT)", {db::column_type::text});
  ask.run();
  std::string value = ask.fetch() && !ask.is_null(0) ? ask.text(0) : "";
  ask.close();
  return value;
}

std::int64_t company_database::count(const std::string& table) {
  return std::stoll(single_value("SELECT count(*) FROM " + table));
}

erp::services::operator_info operator_named(const std::string& login) {
  if (login == "magazyn") return {{"4"}, login, "Stanowisko magazynowe", "pl", {}, {}, {}};
  const std::string number = login == "nowak" ? "1" : login == "kowalski" ? "2" : "3";
  return {{number}, login, login, "en", erp::record_key{number}, login, {}};
}

crm::who who_is(const std::string& login) {
  const auto found = operator_named(login);
  return {found.key, found.employee.value_or(erp::record_key{}), login, "en", "Europe/Warsaw"};
}

crm::activity contact_with_wanda(const fake_host& host) {
  crm::activity contact;
  contact.uid = crm::new_uid();
  contact.contractor = kasztan;
  contact.persons = {wanda};
  contact.employee = erp::record_key{"1"};
  contact.starts_at = host.clock_.now_;
  contact.ends_at = contact.starts_at + crm::contact_length;
  contact.zone = "Europe/Warsaw";
  return contact;
}

crm::save_wish wish_for(crm::activity record) {
  crm::save_wish wish;
  wish.wanted = std::move(record);
  wish.required = crm::contact_required_fields();
  wish.follow_up_uid = crm::new_uid();
  return wish;
}

}  // namespace crm_test
