// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>

#include "db/admin/admin.hpp"
#include "db/error/failure.hpp"

namespace {

using db::admin::outcome;

outcome outcome_of(db::failure_kind kind) {
  switch (kind) {
    case db::failure_kind::bad_configuration:
      return outcome::wrong_usage;
    case db::failure_kind::schema_mismatch:
    case db::failure_kind::missing_object:
      return outcome::to_be_done;
    case db::failure_kind::connection_lost:
    case db::failure_kind::access_denied:
    case db::failure_kind::busy:
    case db::failure_kind::read_only:
    case db::failure_kind::damaged:
    case db::failure_kind::full:
      return outcome::no_database;
    default:
      return outcome::unforeseen;
  }
}

// share/ lies beside bin/, where this program is.
std::filesystem::path share_directory() {
  std::error_code unknown;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", unknown);
  return program.parent_path().parent_path() / "share";
}

void add_star_options(CLI::App& star, db::admin::request& request) {
  star.add_option("--folder", request.folder, "where to; made if it is not there")->required();
  star.add_flag("--overwrite", request.overwrite, "over the files of an export before");
}

int code_of(db::admin::outcome (*command)(const db::admin::request&, std::ostream&),
            const db::admin::request& request) {
  try {
    return static_cast<int>(command(request, std::cout));
  } catch (const db::failure& failure) {
    std::cerr << "crm-admin: " << failure.what() << '\n';
    return static_cast<int>(outcome_of(failure.kind()));
  } catch (const std::exception& error) {
    std::cerr << "crm-admin: " << error.what() << '\n';
    return static_cast<int>(outcome::unforeseen);
  }
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app(
      "Installs the CRM module in a host's database and keeps it up to date.\n"
      "Never writes to the host's own tables.");
  app.require_subcommand(1);
  app.footer(
      "Exit codes: 0 done or in order; 1 something is to be done first, see the output;\n"
      "2 wrong usage, connection string or binding file; 3 the database cannot be used;\n"
      "4 something unforeseen.");

  db::admin::request request;
  request.share_directory = share_directory();
  request.program_version = CRM_VERSION;
  const auto add = [&](const char* name, const char* what) {
    auto* command = app.add_subcommand(name, what);
    command
        ->add_option("--database", request.database,
                     "sqlite3://FILE, or odbc://DRIVER={…};Server=…;PasswordFrom=…")
        ->required();
    return command;
  };
  const auto add_binding = [&](CLI::App* command) {
    command->add_option("--binding", request.binding, "name in share/bindings, or a .toml file")
        ->required();
    return command;
  };
  const auto add_dry_run = [&](CLI::App* command) {
    command->add_flag("--dry-run", request.dry_run, "print the SQL and change nothing");
    return command;
  };
  auto* check =
      add_binding(add("check", "Looks whether database and binding fit; changes nothing"));
  auto* install = add_dry_run(add_binding(add("install", "Creates the module's views and tables")));
  auto* migrate = add_dry_run(add_binding(add("migrate", "Brings an installed module up to date")));
  auto* administrators = add_binding(add(
      "administrators", "Lets a group of operators edit permissions, when nobody can any more"));
  administrators->add_option("group", request.group, "its name in the host, or its key")
      ->required();
  auto* star = add("star", "Writes the views for BI tools as CSV files with a manifest");
  add_star_options(*star, request);
  add("status", "Says which schema is installed; changes nothing");

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : static_cast<int>(outcome::wrong_usage);
  }
  return code_of(*check            ? db::admin::check
                 : *install        ? db::admin::install
                 : *migrate        ? db::admin::migrate
                 : *administrators ? db::admin::administrators
                 : *star           ? db::admin::star
                                   : db::admin::status,
                 request);
}
