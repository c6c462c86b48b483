// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/demo/demo_company_table.hpp"

#include "db/dialect/fold.hpp"
#include "db/session/unit_of_work.hpp"

namespace erp::company::demo {

namespace {

constexpr const char* tables[] = {
    "CREATE TABLE company_unit ("
    " id INTEGER PRIMARY KEY,"
    " name TEXT NOT NULL,"
    " parent INTEGER REFERENCES company_unit (id))",

    "CREATE TABLE company_employee ("
    " id INTEGER PRIMARY KEY,"
    " first_name TEXT NOT NULL,"
    " last_name TEXT NOT NULL,"
    " position TEXT,"
    " unit INTEGER NOT NULL REFERENCES company_unit (id),"
    " active INTEGER NOT NULL DEFAULT 1)",

    "CREATE TABLE company_operator_group ("
    " id INTEGER PRIMARY KEY,"
    " name TEXT NOT NULL UNIQUE)",

    "CREATE TABLE company_operator ("
    " id INTEGER PRIMARY KEY,"
    " login TEXT NOT NULL UNIQUE,"
    " name TEXT NOT NULL,"
    " employee INTEGER REFERENCES company_employee (id),"
    " language TEXT NOT NULL,"
    " active INTEGER NOT NULL DEFAULT 1)",

    "CREATE TABLE company_operator_in_group ("
    " operator INTEGER NOT NULL REFERENCES company_operator (id),"
    " operator_group INTEGER NOT NULL REFERENCES company_operator_group (id),"
    " PRIMARY KEY (operator, operator_group))",

    "CREATE TABLE company_currency ("
    " code TEXT PRIMARY KEY,"
    " name TEXT NOT NULL)",

    "CREATE TABLE company_exchange_rate ("
    " code TEXT NOT NULL,"
    " base TEXT NOT NULL,"
    " valid_from TEXT NOT NULL,"
    " rate NUMERIC(12, 4) NOT NULL,"
    " PRIMARY KEY (code, base, valid_from))",

    "CREATE TABLE company_contractor ("
    " id INTEGER PRIMARY KEY,"
    " acronym TEXT NOT NULL UNIQUE,"
    " name TEXT NOT NULL,"
    " sort_key TEXT NOT NULL,"
    " tax_id TEXT NOT NULL UNIQUE,"
    " street TEXT NOT NULL,"
    " postal_code TEXT NOT NULL,"
    " city TEXT NOT NULL,"
    " voivodeship TEXT NOT NULL,"
    " country TEXT NOT NULL DEFAULT 'Polska',"
    " phone TEXT,"
    " email TEXT,"
    " contractor_group TEXT NOT NULL,"
    " customer_since TEXT,"
    " active INTEGER NOT NULL)",
    "CREATE INDEX company_contractor_by_name ON company_contractor (sort_key, id)",

    "CREATE TABLE company_contact_person ("
    " id INTEGER PRIMARY KEY,"
    " contractor INTEGER NOT NULL REFERENCES company_contractor (id),"
    " first_name TEXT NOT NULL,"
    " last_name TEXT NOT NULL,"
    " position TEXT,"
    " phone TEXT,"
    " email TEXT,"
    " active INTEGER NOT NULL)",
    ("CREATE INDEX company_contact_person_by_contractor"
     " ON company_contact_person (contractor, last_name, id)")};

std::optional<std::int64_t> key(const std::optional<int>& value) {
  if (!value) return std::nullopt;
  return *value;
}

void write_staff(db::session& session, const demo_company& company) {
  auto& unit = session.prepare("INSERT INTO company_unit VALUES (:id, :name, :parent)");
  for (const auto& u : company.units) unit.bind(u.key).bind(u.name).bind(key(u.parent)).run();
  auto& employee = session.prepare(
      "INSERT INTO company_employee (id, first_name, last_name, position, unit) "
      "VALUES (:id, :first_name, :last_name, :position, :unit)");
  for (const auto& e : company.employees)
    employee.bind(e.key).bind(e.first_name).bind(e.last_name).bind(e.position).bind(e.unit).run();
  auto& group = session.prepare("INSERT INTO company_operator_group VALUES (:id, :name)");
  for (const auto& g : company.groups) group.bind(g.key).bind(g.name).run();
  auto& currency = session.prepare("INSERT INTO company_currency VALUES (:code, :name)");
  for (const auto& c : company.currencies) currency.bind(c.code).bind(c.name).run();
}

void write_operators(db::session& session, const demo_company& company) {
  auto& account = session.prepare(
      "INSERT INTO company_operator (id, login, name, employee, language) "
      "VALUES (:id, :login, :name, :employee, :language)");
  auto& in_group =
      session.prepare("INSERT INTO company_operator_in_group VALUES (:operator, :operator_group)");
  for (const auto& o : company.operators) {
    account.bind(o.key).bind(o.login).bind(o.name).bind(key(o.employee)).bind(o.language).run();
    for (const int group : o.groups) in_group.bind(o.key).bind(group).run();
  }
}

void write_contractors(db::session& session, const demo_company& company) {
  auto& contractor = session.prepare(
      "INSERT INTO company_contractor (id, acronym, name, sort_key, tax_id, street, postal_code, "
      "city, voivodeship, phone, email, contractor_group, customer_since, active) "
      "VALUES (:id, :acronym, :name, :sort_key, :tax_id, :street, :postal_code, "
      ":city, :voivodeship, :phone, :email, :contractor_group, :customer_since, :active)");
  for (const auto& c : company.contractors)
    contractor.bind(c.key)
        .bind(c.acronym)
        .bind(c.name)
        .bind(db::sort_key(c.name))
        .bind(c.tax_id)
        .bind(c.street)
        .bind(c.postal_code)
        .bind(c.city)
        .bind(c.voivodeship)
        .bind(c.phone)
        .bind(c.email)
        .bind(c.group)
        .bind(c.customer_since.empty() ? std::nullopt : std::optional(c.customer_since))
        .bind(c.active)
        .run();
  auto& person = session.prepare(
      "INSERT INTO company_contact_person (id, contractor, first_name, last_name, position, phone, "
      "email, active) "
      "VALUES (:id, :contractor, :first_name, :last_name, :position, :phone, :email, :active)");
  for (const auto& p : company.persons)
    person.bind(p.key)
        .bind(p.contractor)
        .bind(p.first_name)
        .bind(p.last_name)
        .bind(p.position)
        .bind(p.phone)
        .bind(p.email)
        .bind(p.active)
        .run();
}

}  // namespace

void write_customers(db::session& session, const std::vector<won_customer>& won) {
  db::unit_of_work unit(session);
  auto& change = session.prepare(
      "UPDATE company_contractor SET customer_since = :customer_since WHERE id = :id");
  for (const auto& one : won) change.bind(one.since).bind(one.contractor).run();
  unit.commit();
}

void write_exchange_rates(db::session& session, const std::vector<exchange_rate>& rates) {
  db::unit_of_work unit(session);
  auto& add = session.prepare(
      "INSERT INTO company_exchange_rate (code, base, valid_from, rate) "
      "VALUES (:code, 'PLN', :valid_from, :rate)");
  for (const auto& one : rates)
    add.bind(one.code).bind(one.valid_from).bind(one.price_e4 / 10'000.0).run();
  unit.commit();
}

void write_company(db::session& session, const demo_company& company) {
  db::unit_of_work unit(session);
  for (const char* table : tables) session.execute(table);
  write_staff(session, company);
  write_operators(session, company);
  write_contractors(session, company);
  unit.commit();
}

}  // namespace erp::company::demo
