// SPDX-License-Identifier: Apache-2.0
// demo-company: makes the demo company's database and lives a year of contacts in it.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <filesystem>
#include <iostream>

#include "db/binding/binding.hpp"
#include "db/session/session.hpp"
#include "host-sdk/company/core/password_from.hpp"
#include "host-sdk/company/core/password_seeding.hpp"
#include "host-sdk/company/core/paths.hpp"
#include "host-sdk/company/demo/demo_company_table.hpp"
#include "host-sdk/company/demo/diary_writer.hpp"
#include "host-sdk/company/demo/host_pipe.hpp"
#include "host-sdk/kit/zone.hpp"

namespace {

using namespace erp::company::demo;
using namespace std::chrono;

constexpr char zone[] = "Europe/Warsaw";

local_minutes wall_now() {
  return floor<minutes>(erp::kit::to_wall(floor<milliseconds>(system_clock::now()), zone));
}

void create(const std::filesystem::path& file) {
  if (std::filesystem::exists(file))
    throw std::runtime_error(file.string() + " exists already; it is not touched");
  db::connection_target target = db::parse_connection("sqlite3://" + file.string());
  target.may_create = true;
  target.synchronous = false;
  db::session session(target);
  write_company(session, make_demo_company());
  write_exchange_rates(session, exchange_rates(floor<days>(wall_now())));
}

local_minutes parse_now(const std::string& text) {
  int year = 0, hour = 0, minute = 0;
  unsigned month = 0, day = 0;
  if (std::sscanf(text.c_str(), "%d-%u-%uT%d:%d", &year, &month, &day, &hour, &minute) != 5)
    throw std::runtime_error("--now is a Polish wall clock's time, e.g. 2026-03-02T09:00");
  const year_month_day date{std::chrono::year(year), std::chrono::month(month),
                            std::chrono::day(day)};
  if (!date.ok()) throw std::runtime_error("there is no such day: " + text);
  return local_days(date) + hours(hour) + minutes(minute);
}

struct diary_options {
  std::string host;
  std::string database;
  std::string binding = "demo";
  std::string now;
};

void write_diary(const diary_options& options) {
  const local_minutes now = options.now.empty() ? wall_now() : parse_now(options.now);
  const demo_company company = make_demo_company();
  const auto diary = plan_diary(company, now);
  const local_minutes starts_at = first_moment(diary);
  host_pipe host(options.host, {"--database", options.database, "--binding", options.binding,
                                "--language", "pl", "--zone", zone, "--now", iso(starts_at, zone)});
  diary_writer writer(company, starts_at, zone,
                      [&host](const nlohmann::json& request) { return host.ask(request); });
  writer.write(diary);
  db::session session(db::parse_connection(options.database));
  write_customers(session, won_customers(company, diary, now));
}

struct password_options {
  std::string database;
  std::string binding = "demo";
  std::string initial_from;
  bool demo = false;
  bool anew = false;
  bool cheap = false;
};

void give_passwords(const password_options& options) {
  const auto program = std::filesystem::read_symlink("/proc/self/exe").parent_path();
  const auto binding =
      db::find_binding(options.binding, erp::company::installation::around(program).share);
  erp::company::database_service database({options.database, {}, binding.string()});
  const auto initial = erp::company::password_from(options.initial_from);
  if (!initial) throw std::runtime_error(initial.failure().message.id);
  erp::company::password_seed seed;
  seed.cost = options.cheap ? erp::company::least_cost : erp::company::usual_cost;
  if (options.demo) seed.initial = demo_password;
  if (*initial) seed.initial = (*initial)->view();
  seed.anew = options.anew;
  seed.now = floor<milliseconds>(system_clock::now());
  std::cout << seed_passwords(database, seed) << " operators were given a password\n";
}

void add_passwords_command(CLI::App& app, password_options& options) {
  auto* command = app.add_subcommand(
      "passwords",
      "operators sign in with a password from now on; those who have none choose one then");
  command->add_option("--database", options.database, "sqlite3://FILE or odbc://…")->required();
  command->add_option("--binding", options.binding, "name or file")->capture_default_str();
  auto* initial = command->add_option("--initial-from", options.initial_from,
                                      "everybody's first one: env:NAME, file:PATH, keyring:NAME");
  command
      ->add_flag("--demo", options.demo, std::string("everybody's first one is ") + demo_password)
      ->excludes(initial);
  command->add_flag("--anew", options.anew, "also of those who have a password");
  command->add_flag("--cheap", options.cheap, "hashes that cost nothing, for tests");
  command->callback([&options] { give_passwords(options); });
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Makes the demo company that ./dev run opens.", "demo-company");
  app.require_subcommand(1);

  std::string file;
  auto* create_command = app.add_subcommand("create", "the company's own tables in a new file");
  create_command->add_option("file", file, "must not exist")->required();
  create_command->callback([&] { create(file); });

  diary_options options;
  auto* diary = app.add_subcommand("diary", "a year of contacts, entered through erp-headless");
  diary->add_option("--host", options.host, "the program erp-headless")->required();
  diary->add_option("--database", options.database, "sqlite3://FILE")->required();
  diary->add_option("--binding", options.binding, "name or file")->capture_default_str();
  diary->add_option("--now", options.now,
                    "e.g. 2026-03-02T09:00; the computer's clock if left out");
  diary->callback([&] { write_diary(options); });

  password_options passwords;
  add_passwords_command(app, passwords);

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& e) {
    return app.exit(e);
  } catch (const std::exception& e) {
    std::cerr << "demo-company: " << e.what() << '\n';
    return 1;
  }
}
