// SPDX-License-Identifier: Apache-2.0
#include "db/session/sqlite_driver.hpp"

// soci-sqlite3.h brings sqlite3.h inside namespace sqlite_api: never include <sqlite3.h> here.
#include <soci/sqlite3/soci-sqlite3.h>

#include <filesystem>

#include "db/dialect/fold.hpp"
#include "db/error/sqlite_failure.hpp"
#include "db/session/odbc/odbc_driver.hpp"
#include "db/session/sqlite_row.hpp"

namespace db {
namespace {

using namespace sqlite_api;

sqlite3* handle_of(soci::session& session) {
  return static_cast<soci::sqlite3_session_backend*>(session.get_backend())->conn_;
}

sqlite3_stmt* handle_of(soci::statement& statement) {
  return static_cast<soci::sqlite3_statement_backend*>(statement.get_backend())->stmt_;
}

void erp_fold(sqlite3_context* context, int, sqlite3_value** arguments) {
  if (sqlite3_value_type(arguments[0]) == SQLITE_NULL) return sqlite3_result_null(context);
  const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(arguments[0]));
  if (text == nullptr) return sqlite3_result_error_nomem(context);
  try {
    const auto size = static_cast<std::size_t>(sqlite3_value_bytes(arguments[0]));
    const auto folded = fold({text, size});
    sqlite3_result_text(context, folded.data(), static_cast<int>(folded.size()), SQLITE_TRANSIENT);
  } catch (const std::bad_alloc&) {
    sqlite3_result_error_nomem(context);
  }
}

std::string soci_string(const connection_target& target) {
  // Absolute, because SOCI misreads a value that begins with a blank.
  std::string text = "db=\"" + std::filesystem::absolute(target.file).string() + "\"";
  text += " timeout=" + std::to_string(target.timeout_s);
  if (target.read_only) text += " readonly=true";
  return text;
}

void refuse_missing(const connection_target& target) {
  std::error_code unreadable;
  if (std::filesystem::exists(target.file, unreadable)) return;
  if (target.may_create && !target.read_only && !unreadable) return;
  const std::string why = unreadable ? unreadable.message() : "there is no such file";
  throw failure(failure_kind::connection_lost, target.label() + ": " + why);
}

void use_write_ahead_log(soci::session& session) {
  std::string mode;
  session << "PRAGMA journal_mode", soci::into(mode);
  if (mode == "wal") return;
  try {
    session << "PRAGMA journal_mode = WAL", soci::into(mode);
  } catch (const soci::sqlite3_soci_error&) {
    // A file that is read-only or just in use keeps its rollback journal, which is right as well.
  }
}

class sqlite_driver final : public driver {
 public:
  std::unique_ptr<soci::session> open(const connection_target& target) const override {
    refuse_missing(target);
    auto session = std::make_unique<soci::session>(soci::sqlite3, soci_string(target));
    int version = 0;
    *session << "PRAGMA schema_version", soci::into(version);  // the first read: is it a database?
    if (!target.read_only) use_write_ahead_log(*session);
    *session << "PRAGMA foreign_keys = ON";
    *session << (target.synchronous ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = OFF");
    sqlite3_create_function_v2(handle_of(*session), "erp_fold", 1,
                               SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, nullptr,
                               erp_fold, nullptr, nullptr, nullptr);
    return session;
  }

  void execute(soci::session& session, const std::string& sql) const override { session << sql; }
  void begin(soci::session& session) const override { session << "BEGIN IMMEDIATE"; }
  void commit(soci::session& session) const override { session.commit(); }
  void rollback(soci::session& session) const override {
    // After a full disk or an I/O error SQLite has rolled back itself.
    if (sqlite3_get_autocommit(handle_of(session)) == 0) session.rollback();
  }

  void exchange_columns(soci::statement& statement, std::vector<cell>& columns) const override {
    statement.exchange(soci::details::into_type_ptr(new sqlite_row(columns)));
  }
  void close_cursor(soci::statement& statement) const override {
    sqlite3_reset(handle_of(statement));
  }
  int parameter_count(soci::statement& statement) const override {
    return sqlite3_bind_parameter_count(handle_of(statement));
  }

  column_content described(soci::data_type) const override { return column_content::any; }
  std::string described(soci::session&) const override {
    return std::string("SQLite ") + sqlite3_libversion();
  }
  bool alive(soci::session&) const override { return true; }

  void interrupt(soci::session& session) const override { sqlite3_interrupt(handle_of(session)); }

  failure translate(const soci::soci_error& error, const connection_target& target,
                    const std::string& sql) const override {
    const auto* own = dynamic_cast<const soci::sqlite3_soci_error*>(&error);
    const int result = own == nullptr ? SQLITE_ERROR : own->result();
    // get_error_message, never what(): that one quotes the parameters' values.
    return sqlite_failure(result, error.get_error_message(), target.label(), sql);
  }
};

}  // namespace

const driver& sqlite_driver_of() {
  static const sqlite_driver sqlite;
  return sqlite;
}

}  // namespace db
