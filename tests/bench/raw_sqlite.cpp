// SPDX-License-Identifier: Apache-2.0
#include <sqlite3.h>

#include <stdexcept>

#include "db/dialect/fold.hpp"
#include "tests/bench/raw_driver.hpp"

namespace bench {

namespace {

void erp_fold(sqlite3_context* context, int, sqlite3_value** arguments) {
  const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(arguments[0]));
  if (!text) return sqlite3_result_null(context);
  const std::string folded = db::fold(text);
  sqlite3_result_text(context, folded.data(), static_cast<int>(folded.size()), SQLITE_TRANSIENT);
}

class sqlite_floor final : public raw_driver {
 public:
  sqlite_floor(const std::filesystem::path& file, bool durable) {
    check(sqlite3_open(file.c_str(), &connection_), SQLITE_OK);
    execute("PRAGMA journal_mode = WAL");
    execute("PRAGMA foreign_keys = ON");
    execute(durable ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = OFF");
    sqlite3_create_function(connection_, "erp_fold", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr,
                            erp_fold, nullptr, nullptr);
  }

  ~sqlite_floor() override {
    for (const auto& [sql, statement] : statements_) sqlite3_finalize(statement);
    sqlite3_close(connection_);
  }

  void learn(std::vector<executed> statements) override {
    sequence_ = std::move(statements);
    steps_.clear();
  }

  std::int64_t run(const replacements& replaced) override {
    if (steps_.empty())
      for (raw_step& step : steps_of(sequence_, replaced)) {
        sqlite3_stmt* statement = prepare(step.sql);
        steps_.push_back({statement, std::move(step)});
      }
    std::vector<std::int64_t> made;
    std::int64_t rows = 0;
    for (const prepared& one : steps_) rows += run(one, replaced, made);
    return rows;
  }

 private:
  struct prepared {
    sqlite3_stmt* statement;
    raw_step step;
  };

  void check(int result, int wanted) const {
    if (result != wanted) throw std::runtime_error(sqlite3_errmsg(connection_));
  }

  void execute(const std::string& sql) {
    check(sqlite3_exec(connection_, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK);
  }

  sqlite3_stmt* prepare(const std::string& sql) {
    auto& statement = statements_[sql];
    if (!statement)
      check(sqlite3_prepare_v3(connection_, sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &statement,
                               nullptr),
            SQLITE_OK);
    return statement;
  }

  std::int64_t run(const prepared& one, const replacements& replaced,
                   std::vector<std::int64_t>& made) {
    bind(one.statement, one.step, replaced, made);
    // Kept, so that the compiler keeps the reading of every column.
    volatile std::int64_t read = 0;
    std::int64_t rows = 0;
    int result = SQLITE_ROW;
    while ((result = sqlite3_step(one.statement)) == SQLITE_ROW) {
      ++rows;
      for (int column = 0; column < sqlite3_column_count(one.statement); ++column) {
        if (sqlite3_column_type(one.statement, column) == SQLITE_TEXT)
          read = read + *sqlite3_column_text(one.statement, column);
        else
          read = read + sqlite3_column_int64(one.statement, column);
      }
      if (one.step.returns_id) made.push_back(sqlite3_column_int64(one.statement, 0));
    }
    check(result, SQLITE_DONE);
    sqlite3_reset(one.statement);
    return rows;
  }

  static void bind_text(sqlite3_stmt* statement, int place, const std::string& text) {
    sqlite3_bind_text(statement, place, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
  }

  static void bind(sqlite3_stmt* statement, const raw_step& step, const replacements& replaced,
                   const std::vector<std::int64_t>& made) {
    for (std::size_t i = 0; i < step.values.size(); ++i) {
      const int place = static_cast<int>(i) + 1;
      if (step.id_of[i] >= 0)
        sqlite3_bind_int64(statement, place, made[static_cast<std::size_t>(step.id_of[i])]);
      else if (!step.text_of[i].empty())
        bind_text(statement, place, replaced.texts.at(step.text_of[i]));
      else if (const auto* number = std::get_if<std::int64_t>(&step.values[i]))
        sqlite3_bind_int64(statement, place, *number);
      else if (const auto* real = std::get_if<double>(&step.values[i]))
        sqlite3_bind_double(statement, place, *real);
      else if (const auto* text = std::get_if<std::string>(&step.values[i]))
        bind_text(statement, place, *text);
      else
        sqlite3_bind_null(statement, place);
    }
  }

  sqlite3* connection_ = nullptr;
  std::map<std::string, sqlite3_stmt*> statements_;
  std::vector<executed> sequence_;
  std::vector<prepared> steps_;
};

}  // namespace

std::unique_ptr<raw_driver> raw_sqlite(const std::filesystem::path& file, bool durable) {
  return std::make_unique<sqlite_floor>(file, durable);
}

}  // namespace bench
