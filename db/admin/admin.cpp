// SPDX-License-Identifier: Apache-2.0
#include "db/admin/admin.hpp"

#include <ostream>

#include "db/admin/grants.hpp"
#include "db/binding/binding.hpp"
#include "db/migrate/migrator.hpp"
#include "db/migrate/rights.hpp"
#include "db/session/session.hpp"

namespace db::admin {
namespace {

binding binding_of(const request& request) {
  if (request.binding.empty())
    throw failure(failure_kind::bad_configuration,
                  "say which binding: --binding NAME, or --binding FILE.toml");
  return read_binding(find_binding(request.binding, request.share_directory));
}

// `aside` begins the lines that stand beside what was asked for.
bool tell_findings(const binding& binding, session& session, std::string_view aside,
                   std::ostream& out) {
  const auto findings = check_binding(binding, session, [&](std::string_view entity) {
    out << aside << "Reading every row of " << entity << std::endl;
  });
  for (const auto& finding : findings) out << finding.message << '\n';
  if (!findings.empty()) {
    out << "The binding does not fit this database; mend the lines above and try again.\n";
    return false;
  }
  for (const auto& slow : slow_selects(binding, session)) out << aside << slow.message << '\n';
  return true;
}

// The login of daily work reads the host through the views alone, so only whoever installs can
// look at the binding.
bool tell_binding(const binding& binding, const schema_status& status, session& session,
                  std::ostream& out) {
  try {
    if (!tell_findings(binding, session, {}, out)) return false;
  } catch (const failure& failed) {
    const bool views_are_made = status.binding_checksum == binding.checksum;
    if (failed.kind() != failure_kind::access_denied || !views_are_made) throw;
    out << "The views are those of the binding " << binding.name
        << "; whether it still fits the host's tables, this login may not see.\n";
    return true;
  }
  out << "The binding " << binding.name << " fits.\n";
  return true;
}

void tell_problems(const schema_status& status, std::ostream& out) {
  for (const auto& problem : status.problems) out << problem << '\n';
}

// Before the installation it takes the right to create, after it only those of daily work.
bool tell_rights(session& session, const schema_status& status, std::ostream& out) {
  if (status.installed == 0) {
    if (may_install(session)) return true;
    out << session.target().label()
        << ": this login may not create tables; install with one that may\n";
    return false;
  }
  const auto missing = missing_rights(session, grants());
  for (const auto& sentence : missing) out << sentence << '\n';
  if (!missing.empty()) out << "db/admin/grants.sql grants them.\n";
  return missing.empty();
}

void print_sql(session& session, const binding& binding, int installed, std::ostream& out) {
  const auto status = read_status(session, crm_schema);
  if (status.binding_checksum != binding.checksum)
    for (const auto& statement : view_statements(binding, session)) out << statement << ";\n\n";
  const auto keys = key_columns(binding, session);
  for (const auto& migration : migrations(crm_schema, session.dialect().server())) {
    if (migration.number <= installed) continue;
    out << "-- " << migration.file << "\n";
    for (const auto& statement : statements_of(migration, keys, session.dialect()))
      out << statement << ";\n\n";
  }
}

// What is in order needs no right to look at the host's tables, as `dev run` and the login of daily
// work want it.
bool is_up_to_date(const schema_status& status, const binding& binding) {
  return status.installed == status.newest && status.problems.empty() &&
         status.binding_checksum == binding.checksum;
}

outcome bring_up_to_date(session& session, const request& request, const schema_status& before,
                         std::ostream& out) {
  const auto binding = binding_of(request);
  if (is_up_to_date(before, binding)) {
    out << session.target().label() << ": already at schema " << before.installed << ".\n";
    return outcome::in_order;
  }
  const std::string_view aside = request.dry_run ? "-- " : "";
  if (!tell_findings(binding, session, aside, out)) return outcome::to_be_done;
  if (request.dry_run) {
    print_sql(session, binding, before.installed, out);
    return outcome::in_order;
  }
  db::migrate(session, crm_schema, binding, [&](int done, int total, const std::string& what) {
    out << "[" << done << "/" << total << "] " << what << std::endl;
  });
  out << session.target().label() << ": now at schema "
      << read_status(session, crm_schema).installed << ".\n";
  return outcome::in_order;
}

}  // namespace

outcome check(const request& request, std::ostream& out) {
  const auto binding = binding_of(request);
  session session(parse_connection(request.database));
  out << session.target().label() << ": " << session.server_version() << '\n';
  const auto status = read_status(session, crm_schema);
  const bool fits = tell_binding(binding, status, session, out);
  tell_problems(status, out);
  const bool allowed = tell_rights(session, status, out);
  if (!fits || !allowed || !status.problems.empty()) return outcome::to_be_done;
  out << session.target().label() << ": in order.\n";
  return outcome::in_order;
}

outcome install(const request& request, std::ostream& out) {
  session session(parse_connection(request.database));
  return bring_up_to_date(session, request, read_status(session, crm_schema), out);
}

outcome migrate(const request& request, std::ostream& out) {
  session session(parse_connection(request.database));
  const auto status = read_status(session, crm_schema);
  if (status.binding_checksum.empty()) {
    out << session.target().label()
        << ": the module is not installed here; run crm-admin install.\n";
    return outcome::to_be_done;
  }
  return bring_up_to_date(session, request, status, out);
}

outcome status(const request& request, std::ostream& out) {
  session session(parse_connection(request.database));
  const auto status = read_status(session, crm_schema);
  out << session.target().label() << ": ";
  if (status.installed == 0)
    out << "the module is not installed; run crm-admin install.\n";
  else if (status.installed < status.newest)
    out << "schema " << status.installed << " is older than this program's " << status.newest
        << "; run crm-admin migrate.\n";
  else
    out << "schema " << status.installed << ", this program's is " << status.newest << ".\n";
  tell_problems(status, out);
  const bool in_order = status.installed == status.newest && status.problems.empty();
  return in_order ? outcome::in_order : outcome::to_be_done;
}

}  // namespace db::admin
