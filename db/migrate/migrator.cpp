// SPDX-License-Identifier: Apache-2.0
#include "db/migrate/migrator.hpp"

#include <algorithm>

#include "db/migrate/migration_lock.hpp"
#include "db/migrate/version_table.hpp"
#include "db/session/unit_of_work.hpp"

namespace db {
namespace {

constexpr int binding_row = 0;
constexpr std::string_view create_view = "CREATE VIEW ";

const migration* find(const std::vector<migration>& known, int number) {
  const auto found = std::find_if(known.begin(), known.end(),
                                  [=](const migration& one) { return one.number == number; });
  return found == known.end() ? nullptr : &*found;
}

// What makes it impossible to go on: this program does not know what is installed.
std::vector<std::string> contradictions(const std::vector<version_table::row>& rows,
                                        const std::vector<migration>& known) {
  const int newest = known.empty() ? 0 : known.back().number;
  std::vector<std::string> problems;
  for (const auto& row : rows) {
    if (row.number == binding_row) continue;
    const auto* own = find(known, row.number);
    if (row.number > newest)
      problems.push_back("the database has " + row.file + ", which is newer than this program (" +
                         std::to_string(newest) + "); install the newer program");
    else if (own == nullptr || (row.finished && row.checksum != own->checksum))
      problems.push_back(row.file +
                         " is not the file that was installed; use the program that "
                         "installed it, or restore the file");
  }
  return problems;
}

// "contractor text, contact_person text, employee integer, …"
std::string keys_of(const binding& binding) {
  std::string keys;
  for (const auto& entity : entities())
    if (has_record_key(entity))
      keys += (keys.empty() ? "" : ", ") + std::string(entity.name) + " " +
              std::string(name_of(binding.key_of(entity.name)));
  return keys;
}

class run_of_migrations {
 public:
  run_of_migrations(session& session, std::string_view schema, const binding& binding,
                    const progress& told)
      : session_(session),
        schema_(schema),
        binding_(binding),
        told_(told),
        known_(migrations(schema, session.dialect().server())),
        table_(session, schema) {}

  void run() {
    const migration_lock alone(session_, schema_);
    std::vector<version_table::row> rows;
    if (table_.exists()) rows = table_.rows();
    for (const auto& problem : contradictions(rows, known_)) refuse(problem);
    bool views_made = false;
    for (const auto& row : rows) {
      if (row.number != binding_row) continue;
      views_made = is_current(row);
      // The module's own columns have the type that the keys had when they were made.
      if (row.file != keys_of(binding_))
        refuse("the keys of this binding are " + keys_of(binding_) +
               ", but the tables were made for " + row.file + "; use the binding of the same host");
    }
    std::vector<const migration*> missing;
    for (const auto& one : known_)
      if (!is_finished(rows, one.number)) missing.push_back(&one);
    total_ = static_cast<int>(missing.size()) + (views_made ? 0 : 1);

    if (!views_made) make_views(own_views(rows));
    for (const auto* one : missing) apply(*one);
  }

 private:
  [[noreturn]] void refuse(const std::string& problem) const {
    throw failure(failure_kind::schema_mismatch, session_.target().label() + ": " + problem);
  }

  static bool is_finished(const std::vector<version_table::row>& rows, int number) {
    return std::any_of(rows.begin(), rows.end(), [=](const version_table::row& row) {
      return row.number == number && row.finished;
    });
  }

  void refuse_wrong_binding() {
    std::string all;
    for (const auto& finding : check_binding(binding_, session_))
      all += (all.empty() ? "" : "\n") + finding.message;
    if (!all.empty()) throw failure(failure_kind::bad_configuration, all);
  }

  // CREATE VIEWs of the migrations that were finished, in their order.
  std::vector<std::string> own_views(const std::vector<version_table::row>& rows) {
    std::vector<std::string> views;
    for (const auto& migration : known_) {
      if (!is_finished(rows, migration.number)) continue;
      for (auto& statement :
           statements_of(migration, key_columns(binding_, session_), session_.dialect()))
        if (statement.starts_with(create_view)) views.push_back(std::move(statement));
    }
    return views;
  }

  void drop_views(const std::vector<std::string>& own) {
    for (auto view = own.rbegin(); view != own.rend(); ++view) {
      const auto name = view->substr(create_view.size());
      session_.execute("DROP VIEW IF EXISTS " + name.substr(0, name.find(' ')));
    }
    for (const auto& entity : entities())
      session_.execute("DROP VIEW IF EXISTS erp_" + std::string(entity.name));
  }

  // `own`: views of ours that stand on those of the binding, and go and come with them.
  void make_views(const std::vector<std::string>& own) {
    refuse_wrong_binding();
    const auto statements = view_statements(binding_, session_);
    if (!session_.dialect().ddl_in_transaction()) need_table();
    unit_of_work unit(session_);
    need_table();
    const auto made = table_.find(binding_row);
    if (made && is_current(*made)) return;  // another station was quicker
    table_.begin(binding_row, keys_of(binding_), binding_.checksum);
    drop_views(own);
    for (const auto& statement : statements) session_.execute(statement);
    for (const auto& statement : own) session_.execute(statement);
    table_.finish(binding_row);
    unit.commit();
    tell("views of the binding " + binding_.name);
  }

  void need_table() {
    if (table_.exists()) return;
    refuse_views_of_host();
    table_.create();
  }

  // What is named like a view of ours before anything of ours is there belongs to the host.
  void refuse_views_of_host() {
    for (const auto& entity : entities()) {
      const auto name = "erp_" + std::string(entity.name);
      if (relation_exists(session_, name))
        refuse(name + " is there already and not the module's; it would have to be renamed");
    }
  }

  bool is_current(const version_table::row& row) const {
    return row.finished && row.checksum == binding_.checksum;
  }

  void apply(const migration& migration) {
    const auto statements =
        statements_of(migration, key_columns(binding_, session_), session_.dialect());
    {
      // Noted before it begins, so that a run which was interrupted can be seen.
      unit_of_work unit(session_);
      if (finished_meanwhile(migration)) return;
      table_.begin(migration.number, migration.file, migration.checksum);
      unit.commit();
    }
    const auto ahead = created_ahead(statements);
    unit_of_work unit(session_);
    if (finished_meanwhile(migration)) return;
    for (std::size_t i = ahead; i < statements.size(); ++i) session_.execute(statements[i]);
    table_.finish(migration.number);
    unit.commit();
    tell(migration.file);
  }

  // Where a CREATE or ALTER commits at once, all of them run first, so that they can be run again;
  // what fills the tables is one transaction with the note that all is finished. Returns how many.
  std::size_t created_ahead(const std::vector<std::string>& statements) {
    const auto& words = session_.dialect();
    if (words.ddl_in_transaction()) return 0;
    std::size_t done = 0;
    const auto shapes = [](const std::string& statement) {
      return statement.starts_with("CREATE ") || statement.starts_with("ALTER TABLE ");
    };
    for (; done < statements.size() && shapes(statements[done]); ++done)
      session_.execute(words.repeatable(statements[done]));
    return done;
  }

  // Another station may migrate at the same time; the unit's lock lets one of the two through.
  bool finished_meanwhile(const migration& migration) {
    const auto row = table_.find(migration.number);
    return row && row->finished;
  }

  void tell(const std::string& what) {
    ++done_;
    if (told_) told_(done_, total_, what);
  }

  session& session_;
  const std::string schema_;
  const binding& binding_;
  const progress& told_;
  const std::vector<migration>& known_;
  version_table table_;
  int done_ = 0;
  int total_ = 0;
};

}  // namespace

schema_status read_status(session& session, std::string_view schema) {
  const auto& known = migrations(schema, session.dialect().server());
  schema_status status;
  status.newest = known.empty() ? 0 : known.back().number;
  version_table table(session, schema);
  if (!table.exists()) return status;
  const auto rows = table.rows();
  for (const auto& row : rows) {
    if (row.number == binding_row)
      status.binding_checksum = row.checksum;
    else if (row.finished)
      status.installed = std::max(status.installed, row.number);
    if (!row.finished)
      status.problems.push_back(row.file + " was begun and not finished; run migrate again");
  }
  for (auto& problem : contradictions(rows, known)) status.problems.push_back(std::move(problem));
  return status;
}

void migrate(session& session, std::string_view schema, const binding& binding,
             const progress& told) {
  run_of_migrations(session, schema, binding, told).run();
}

}  // namespace db
