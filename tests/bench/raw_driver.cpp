// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/raw_driver.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <stdexcept>

#include "db/dialect/fold.hpp"

namespace bench {

namespace {

void erp_fold(sqlite3_context* context, int, sqlite3_value** arguments) {
  const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(arguments[0]));
  if (!text) return sqlite3_result_null(context);
  const std::string folded = db::fold(text);
  sqlite3_result_text(context, folded.data(), static_cast<int>(folded.size()), SQLITE_TRANSIENT);
}

// One step of the sequence, with what is replaced found beforehand: comparing texts at run time
// would be our work on the driver's account.
struct prepared_step {
  sqlite3_stmt* statement = nullptr;
  std::vector<bound_value> values;
  std::vector<int> id_of;            // per value: index of the new row it names, or -1
  std::vector<std::string> text_of;  // per value: the recorded text that is replaced, or empty
  bool returns_id = false;
};

}  // namespace

struct raw_driver::impl {
  sqlite3* connection = nullptr;
  std::map<std::string, sqlite3_stmt*> statements;
  std::vector<executed> sequence;
  std::vector<prepared_step> steps;

  void check(int result, int wanted) const {
    if (result != wanted) throw std::runtime_error(sqlite3_errmsg(connection));
  }

  void execute(const std::string& sql) {
    check(sqlite3_exec(connection, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK);
  }

  sqlite3_stmt* prepare(const std::string& sql) {
    auto& statement = statements[sql];
    if (!statement)
      check(sqlite3_prepare_v3(connection, sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &statement,
                               nullptr),
            SQLITE_OK);
    return statement;
  }

  void prepare_steps(const replacements& replaced) {
    for (const executed& one : sequence) {
      prepared_step step;
      step.statement = prepare(one.sql);
      step.values = one.values;
      step.returns_id = one.sql.compare(0, replaced.returns_id.size(), replaced.returns_id) == 0;
      for (const bound_value& value : one.values) {
        const auto* number = std::get_if<std::int64_t>(&value);
        const auto found = number ? std::find(replaced.ids.begin(), replaced.ids.end(), *number)
                                  : replaced.ids.end();
        step.id_of.push_back(
            found == replaced.ids.end() ? -1 : static_cast<int>(found - replaced.ids.begin()));
        const auto* text = std::get_if<std::string>(&value);
        step.text_of.push_back(text && replaced.texts.count(*text) ? *text : "");
      }
      steps.push_back(std::move(step));
    }
  }

  void bind(const prepared_step& step, const replacements& replaced,
            const std::vector<std::int64_t>& made) {
    for (std::size_t i = 0; i < step.values.size(); ++i) {
      const int place = static_cast<int>(i) + 1;
      if (step.id_of[i] >= 0) {
        sqlite3_bind_int64(step.statement, place, made[static_cast<std::size_t>(step.id_of[i])]);
      } else if (!step.text_of[i].empty()) {
        const std::string& text = replaced.texts.at(step.text_of[i]);
        sqlite3_bind_text(step.statement, place, text.data(), static_cast<int>(text.size()),
                          SQLITE_STATIC);
      } else if (const auto* number = std::get_if<std::int64_t>(&step.values[i])) {
        sqlite3_bind_int64(step.statement, place, *number);
      } else if (const auto* real = std::get_if<double>(&step.values[i])) {
        sqlite3_bind_double(step.statement, place, *real);
      } else if (const auto* text = std::get_if<std::string>(&step.values[i])) {
        sqlite3_bind_text(step.statement, place, text->data(), static_cast<int>(text->size()),
                          SQLITE_STATIC);
      } else {
        sqlite3_bind_null(step.statement, place);
      }
    }
  }
};

raw_driver::raw_driver(const std::filesystem::path& file, bool durable)
    : impl_(std::make_unique<impl>()) {
  impl_->check(sqlite3_open(file.c_str(), &impl_->connection), SQLITE_OK);
  impl_->execute("PRAGMA journal_mode = WAL");
  impl_->execute("PRAGMA foreign_keys = ON");
  impl_->execute(durable ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = OFF");
  sqlite3_create_function(impl_->connection, "erp_fold", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC,
                          nullptr, erp_fold, nullptr, nullptr);
}

raw_driver::~raw_driver() {
  for (const auto& [sql, statement] : impl_->statements) sqlite3_finalize(statement);
  sqlite3_close(impl_->connection);
}

void raw_driver::learn(std::vector<executed> statements) {
  impl_->sequence = std::move(statements);
  impl_->steps.clear();
}

std::int64_t raw_driver::run(const replacements& replaced) {
  if (impl_->steps.empty()) impl_->prepare_steps(replaced);
  std::vector<std::int64_t> made;
  std::int64_t rows = 0;
  // Kept, so that the compiler keeps the reading of every column.
  volatile std::int64_t read = 0;
  for (const prepared_step& step : impl_->steps) {
    impl_->bind(step, replaced, made);
    int result = SQLITE_ROW;
    while ((result = sqlite3_step(step.statement)) == SQLITE_ROW) {
      ++rows;
      for (int column = 0; column < sqlite3_column_count(step.statement); ++column) {
        if (sqlite3_column_type(step.statement, column) == SQLITE_TEXT)
          read = read + *sqlite3_column_text(step.statement, column);
        else
          read = read + sqlite3_column_int64(step.statement, column);
      }
      if (step.returns_id) made.push_back(sqlite3_column_int64(step.statement, 0));
    }
    impl_->check(result, SQLITE_DONE);
    sqlite3_reset(step.statement);
  }
  return rows;
}

}  // namespace bench
