// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/headless/command_line.hpp"

#include <CLI/CLI.hpp>
#include <sstream>

#include "host-sdk/company/core/chosen_database.hpp"
#include "host-sdk/company/core/password_from.hpp"
#include "host-sdk/headless/moment_text.hpp"
#include "host-sdk/kit/zone.hpp"
#include "host-sdk/loader/module_loader.hpp"

namespace erp::headless {

namespace {

struct options {
  std::vector<std::string> modules;
  std::string database, binding, login, password_from, language, zone, now, settings, log, station;
  int lock_after_min = 0;  // a script does not walk away
};

void parse(const std::string& program, int argc, char** argv, options& given) {
  CLI::App app("The reference ERP host without a screen: JSON lines in, JSON lines out.", program);
  app.add_option("--module", given.modules, "a module's library; all in ../modules when not given");
  app.add_option("--database", given.database,
                 "sqlite3://FILE or odbc://…; the demo company when not given");
  app.add_option("--binding", given.binding, "demo, northwind, or a binding file");
  app.add_option("--operator", given.login,
                 "login of who works here; on your word alone only where there are no passwords");
  app.add_option("--password-from", given.password_from,
                 "where that operator's password is kept: env:NAME, file:PATH or keyring:NAME");
  app.add_option("--lock-after", given.lock_after_min,
                 "minutes without a request after which the station is locked; 0: never")
      ->check(CLI::Range(0, company::idle_lock::minutes_max));
  app.add_option("--language", given.language, "pl or en; the operator's own when not given");
  app.add_option("--zone", given.zone, "IANA time zone; the computer's when not given");
  app.add_option("--now", given.now,
                 "a moment at which the clock stands: 2026-03-02T09:00:00+01:00");
  app.add_option("--station", given.station,
                 "what the history calls this computer; its own name when not given");
  app.add_option("--settings", given.settings, "file of the operators' settings");
  app.add_option("--log", given.log, "file of the program's log");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& stop) {
    std::ostringstream out;
    const int code = app.exit(stop, out, out);
    throw start_refused{code == 0 ? 0 : 2, out.str()};
  }
}

[[noreturn]] void refuse_start(const std::string& message) {
  throw start_refused{2, message + "\n"};
}

}  // namespace

command_line read_command_line(const std::string& program, int argc, char** argv) {
  options given;
  parse(program, argc, argv, given);
  command_line result;
  result.installation = company::installation::around(loader::program_directory());
  result.modules.assign(given.modules.begin(), given.modules.end());
  result.login = given.login;
  auto password = company::password_from(given.password_from);
  if (!password) refuse_start(password.failure().message.id);
  result.password = *std::move(password);
  result.host.lock_after_min = given.lock_after_min;
  result.host.program = program;
  result.host.share = result.installation.share;
  result.host.settings_file = given.settings;
  result.host.log_file = given.log;
  result.host.station = given.station;
  if (!given.language.empty() && given.language != "pl" && given.language != "en")
    refuse_start("--language is pl or en, not \"" + given.language + "\"");
  result.host.language = given.language;
  if (!given.zone.empty() && !kit::is_zone(given.zone))
    refuse_start("--zone: there is no time zone \"" + given.zone + "\"");
  result.host.zone = given.zone;
  if (!given.now.empty()) {
    const auto moment = read_moment(given.now);
    const auto* now = moment ? std::get_if<instant>(&*moment) : nullptr;
    if (!now) refuse_start("--now takes a moment with its offset, as 2026-03-02T09:00:00+01:00");
    result.host.fixed_now = *now;
  }
  auto database = company::chosen_database(given.database, given.binding, result.installation);
  if (!database) refuse_start(database.failure().message.id);
  result.host.database = *std::move(database);
  return result;
}

}  // namespace erp::headless
