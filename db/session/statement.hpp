// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

// One prepared statement with its parameters and columns, made once per session and used again.
// Belongs to its session and to the thread that leased it; a reference stays valid as long as the
// lease. Parameters are :names in the SQL, each name once, bound in order of appearance.
//
//   auto& find = session.prepare("SELECT id, note FROM t WHERE owner = :owner",
//                                {column_type::integer, column_type::text});
//   find.bind("ALFKI"); find.run();
//   while (find.fetch()) use(find.integer(0), find.text(1));

namespace db {

enum class column_type { integer = 1, real, text };

class statement {
 public:
  virtual ~statement() = default;

  // Binds the next parameter. Text must be UTF-8 without NUL; else failure check_violation before
  // the driver sees it. The kinds of parameters must not change between runs of one statement,
  // null excepted, which takes the kind it replaces.
  virtual statement& bind(std::int64_t value) = 0;
  virtual statement& bind(double value) = 0;
  virtual statement& bind(std::string_view value) = 0;
  virtual statement& bind(std::optional<std::int64_t> value) = 0;
  virtual statement& bind(std::optional<std::string> value) = 0;
  statement& bind(int value) { return bind(static_cast<std::int64_t>(value)); }
  statement& bind(bool value) { return bind(static_cast<std::int64_t>(value)); }
  statement& bind(const char* value) { return bind(std::string_view(value)); }
  statement& bind(const std::string& value) { return bind(std::string_view(value)); }

  // Executes with all parameters bound since the last run. An INSERT that answers its id is done
  // with then, whether the row is fetched or not; it may answer one row only. fails: db::failure
  virtual void run() = 0;
  // Steps to the next row; false after the last, when the cursor is closed. fails: db::failure
  virtual bool fetch() = 0;
  // Closes the cursor before its end. Done by the next run and by the lease's end as well.
  virtual void close() = 0;
  // Rows matched by the last INSERT, UPDATE or DELETE.
  virtual std::int64_t affected_rows() = 0;

  // Of the row fetched last; columns count from 0. integer, real, text require not null.
  virtual bool is_null(int column) const = 0;
  virtual std::int64_t integer(int column) const = 0;
  virtual double real(int column) const = 0;
  virtual const std::string& text(int column) const = 0;
  std::optional<std::int64_t> optional_integer(int column) const {
    if (is_null(column)) return std::nullopt;
    return integer(column);
  }
  std::optional<std::string> optional_text(int column) const {
    if (is_null(column)) return std::nullopt;
    return text(column);
  }
};

}  // namespace db
