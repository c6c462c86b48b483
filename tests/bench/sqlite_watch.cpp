// SPDX-License-Identifier: Apache-2.0
#include <sqlite3.h>

#include <cctype>

#include "tests/bench/recorder.hpp"

namespace bench {

namespace {

// Reads the values back out of the SQL with its parameters filled in, the only form in which
// SQLite shows them: `sql` says where they are, `expanded` what they are.
class value_reader {
 public:
  value_reader(const std::string& sql, const std::string& expanded)
      : sql_(sql), expanded_(expanded) {}

  std::vector<bound_value> read() {
    std::vector<bound_value> values;
    while (at_ < sql_.size()) {
      const char c = sql_[at_];
      if (c == '\'') {
        skip_literal();
      } else if (c == '?' || (c == ':' && at_ + 1 < sql_.size() && is_name(sql_[at_ + 1]))) {
        ++at_;
        while (at_ < sql_.size() && is_name(sql_[at_])) ++at_;
        values.push_back(value());
      } else {
        ++at_;
        ++there_;
      }
    }
    return values;
  }

 private:
  static bool is_name(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

  void skip_literal() {
    const std::size_t end = sql_.find('\'', at_ + 1);
    there_ += end + 1 - at_;
    at_ = end + 1;
  }

  bound_value value() {
    if (expanded_.compare(there_, 4, "NULL") == 0) {
      there_ += 4;
      return {};
    }
    if (expanded_[there_] == '\'') return text();
    std::size_t end = there_;
    bool real = false;
    while (end < expanded_.size() && (is_name(expanded_[end]) || expanded_[end] == '-' ||
                                      expanded_[end] == '.' || expanded_[end] == '+')) {
      real = real || expanded_[end] == '.' || expanded_[end] == 'e';
      ++end;
    }
    const std::string number = expanded_.substr(there_, end - there_);
    there_ = end;
    if (real) return std::stod(number);
    return static_cast<std::int64_t>(std::stoll(number));
  }

  std::string text() {
    std::string read;
    for (++there_;; ++there_) {
      if (expanded_[there_] == '\'' && expanded_[there_ + 1] != '\'') break;
      if (expanded_[there_] == '\'') ++there_;
      read += expanded_[there_];
    }
    ++there_;
    return read;
  }

  const std::string& sql_;
  const std::string& expanded_;
  std::size_t at_ = 0;     // in sql_
  std::size_t there_ = 0;  // in expanded_
};

int note(unsigned, void*, void* statement, void* text) {
  const std::string sql = static_cast<const char*>(text);
  // What triggers and the full-text index do inside is SQLite's own work, not the caller's.
  if (!recorder::recording() || sql.compare(0, 2, "--") == 0 ||
      sql.find("'main'.") != std::string::npos || sql.find("\"main\".") != std::string::npos)
    return 0;
  char* expanded = sqlite3_expanded_sql(static_cast<sqlite3_stmt*>(statement));
  recorder::note({sql, value_reader(sql, expanded).read()});
  sqlite3_free(expanded);
  return 0;
}

int watch(sqlite3* connection, const char**, const sqlite3_api_routines*) {
  return sqlite3_trace_v2(connection, SQLITE_TRACE_STMT, note, nullptr);
}

}  // namespace

void recorder::watch_every_connection() {
  sqlite3_auto_extension(reinterpret_cast<void (*)()>(watch));
}

}  // namespace bench
