// SPDX-License-Identifier: Apache-2.0
#include "tests/load/company.hpp"

#include "db/session/unit_of_work.hpp"
#include "tests/support/story_company.hpp"

namespace load {

namespace {

constexpr int first_key = 1000;  // above those of the stories' firm

std::string key(int number) {
  return std::to_string(first_key + number);
}

void grow(db::session& session, int operators) {
  db::unit_of_work unit(session);
  auto& employee = session.prepare("INSERT INTO pracownicy VALUES (:id, :nazwisko, 2)");
  auto& account = session.prepare(
      "INSERT INTO operatorzy (id, login, nazwa, pracownik, jezyk) "
      "VALUES (:id, :login, :nazwa, :pracownik, 'en')");
  // Salesmen, as those of the stories: one opens what another has recorded.
  auto& member =
      session.prepare("INSERT INTO operatorzy_grup (operator, grupa) VALUES (:operator, 1)");
  for (int i = 0; i < operators; ++i) {
    const std::int64_t id = first_key + i;
    employee.bind(id).bind("Pracownik " + key(i)).run();
    account.bind(id).bind(login_of(i)).bind("Operator " + key(i)).bind(id).run();
    member.bind(id).run();
  }
  auto& contractor = session.prepare(
      "INSERT INTO kontrahenci (id, nazwa, skrot, miasto) VALUES (:id, :nazwa, :skrot, 'Łódź')");
  auto& person = session.prepare(
      "INSERT INTO osoby (id, kontrahent, nazwisko) VALUES (:id, :kontrahent, :nazwisko)");
  for (int i = 0; i < contractor_count; ++i) {
    const std::int64_t id = first_key + i;
    contractor.bind(id).bind("Zakłady Świeże Źródło " + key(i)).bind("ZR" + key(i)).run();
    person.bind(id).bind(id).bind("Żaneta Łęcka " + key(i)).run();
  }
  unit.commit();
}

}  // namespace

std::unique_ptr<testing_support::server_database> grown_company(
    const testing_support::test_server& server, int operators) {
  auto database = std::make_unique<testing_support::server_database>(server);
  {
    db::session session(database->target());
    testing_support::make_story_company(session);
    grow(session, operators);
  }
  testing_support::install_module(*database, testing_support::story_company::binding().string());
  return database;
}

std::string login_of(int number) {
  return "operator" + std::to_string(number);
}

std::string contractor_of(int number) {
  return key(number);
}

std::string person_of(int number) {
  return key(number);
}

}  // namespace load
