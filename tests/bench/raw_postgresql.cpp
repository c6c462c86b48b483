// SPDX-License-Identifier: Apache-2.0
#include <libpq-fe.h>

#include <cstdlib>
#include <stdexcept>

#include "tests/bench/raw_driver.hpp"

namespace bench {

namespace {

// libpq's words for what an ODBC connection string says: KEY=VALUE;…
std::string libpq_words(const std::string& connection) {
  static const std::map<std::string, std::string> names = {
      {"Server", "host"}, {"Port", "port"}, {"Database", "dbname"}, {"UID", "user"}};
  std::string words;
  for (std::size_t at = connection.find("://") + 3; at < connection.size();) {
    const std::size_t end = std::min(connection.find(';', at), connection.size());
    const std::size_t equals = std::min(connection.find('=', at), end);
    const std::string value =
        equals < end ? connection.substr(equals + 1, end - equals - 1) : std::string();
    const auto name = names.find(connection.substr(at, equals - at));
    if (name != names.end()) words += name->second + "=" + value + " ";
    if (value.starts_with("env:")) {
      const char* password = std::getenv(value.c_str() + 4);
      words += std::string("password=") + (password ? password : "") + " ";
    }
    at = end + 1;
  }
  return words;
}

// "?" outside of quotes becomes "$1", "$2", …
std::string numbered(const std::string& sql) {
  std::string text;
  int place = 0;
  char quote = 0;
  for (const char c : sql) {
    if (quote ? c == quote : c == '\'' || c == '"') quote = quote ? 0 : c;
    if (c == '?' && !quote)
      text += "$" + std::to_string(++place);
    else
      text += c;
  }
  return text;
}

class postgresql_floor final : public raw_driver {
 public:
  explicit postgresql_floor(const std::string& connection)
      : connection_(PQconnectdb(libpq_words(connection).c_str())) {
    if (PQstatus(connection_) != CONNECTION_OK)
      throw std::runtime_error(PQerrorMessage(connection_));
  }

  ~postgresql_floor() override { PQfinish(connection_); }

  void learn(std::vector<executed> statements) override {
    sequence_ = std::move(statements);
    steps_.clear();
  }

  std::int64_t run(const replacements& replaced) override {
    if (steps_.empty()) prepare(replaced);
    std::vector<std::string> made;
    std::int64_t rows = 0;
    for (const prepared& one : steps_) rows += run(one, replaced, made);
    return rows;
  }

 private:
  struct prepared {
    std::string name;  // empty: BEGIN or COMMIT, which no driver prepares
    raw_step step;
    std::vector<std::string> texts;  // of the values, as they are sent
  };

  static std::string text_of(const bound_value& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
    if (const auto* real = std::get_if<double>(&value)) return std::to_string(*real);
    const auto* text = std::get_if<std::string>(&value);
    return text ? *text : std::string();
  }

  void prepare(const replacements& replaced) {
    for (raw_step& step : steps_of(sequence_, replaced)) {
      prepared one{"", std::move(step), {}};
      for (const auto& value : one.step.values) one.texts.push_back(text_of(value));
      const bool transaction = one.step.sql == "BEGIN" || one.step.sql == "COMMIT";
      if (!transaction) one.name = name_of(one.step.sql);
      steps_.push_back(std::move(one));
    }
  }

  const std::string& name_of(const std::string& sql) {
    auto& name = names_[sql];
    if (name.empty()) {
      name = "s" + std::to_string(names_.size());
      const std::string text = numbered(sql);
      PQclear(good(PQprepare(connection_, name.c_str(), text.c_str(), 0, nullptr)));
    }
    return name;
  }

  PGresult* good(PGresult* result) const {
    const auto status = PQresultStatus(result);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
      throw std::runtime_error(PQerrorMessage(connection_));
    return result;
  }

  PGresult* execute(const prepared& one, const replacements& replaced,
                    const std::vector<std::string>& made) {
    if (one.name.empty()) return good(PQexec(connection_, one.step.sql.c_str()));
    places_.clear();
    for (std::size_t i = 0; i < one.texts.size(); ++i) {
      if (one.step.id_of[i] >= 0)
        places_.push_back(made[static_cast<std::size_t>(one.step.id_of[i])].c_str());
      else if (!one.step.text_of[i].empty())
        places_.push_back(replaced.texts.at(one.step.text_of[i]).c_str());
      else if (std::holds_alternative<std::monostate>(one.step.values[i]))
        places_.push_back(nullptr);
      else
        places_.push_back(one.texts[i].c_str());
    }
    return good(PQexecPrepared(connection_, one.name.c_str(), static_cast<int>(places_.size()),
                               places_.data(), nullptr, nullptr, 0));
  }

  std::int64_t run(const prepared& one, const replacements& replaced,
                   std::vector<std::string>& made) {
    PGresult* result = execute(one, replaced, made);
    // Kept, so that the compiler keeps the reading of every column.
    volatile std::int64_t read = 0;
    const int rows = PQntuples(result);
    for (int row = 0; row < rows; ++row)
      for (int column = 0; column < PQnfields(result); ++column)
        read = read + *PQgetvalue(result, row, column);
    if (one.step.returns_id) made.push_back(PQgetvalue(result, 0, 0));
    PQclear(result);
    return rows;
  }

  PGconn* const connection_;
  std::map<std::string, std::string> names_;
  std::vector<executed> sequence_;
  std::vector<prepared> steps_;
  std::vector<const char*> places_;
};

}  // namespace

std::unique_ptr<raw_driver> raw_postgresql(const std::string& connection) {
  return std::make_unique<postgresql_floor>(connection);
}

}  // namespace bench
