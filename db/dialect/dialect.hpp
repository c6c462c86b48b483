// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "db/dialect/word_search.hpp"
#include "db/session/connection_target.hpp"

// What one server says differently from another. One object per server, without state, alive for
// ever, callable on [any] thread. Everything returned is SQL text made of the program's own words.

namespace db {

enum class key_type { integer = 1, text, guid };

constexpr std::string_view name_of(key_type type) {
  return type == key_type::integer ? "integer" : type == key_type::text ? "text" : "guid";
}

class dialect {
 public:
  virtual ~dialect() = default;

  virtual db::server server() const = 0;
  virtual std::string_view name() const = 0;  // "sqlite": also the suffix of per-server files

  // `select` cut to its first rows; `count` is a literal of the program's or a :name.
  virtual std::string limited(std::string_view select, std::string_view count) const = 0;
  // INSERT that answers the id it made as a row of one column. `table`, `columns` "a, b",
  // `values` ":a, :b", `id` the identity column.
  virtual std::string insert_returning(std::string_view table, std::string_view columns,
                                       std::string_view values, std::string_view id) const = 0;
  // An expression for text without case and diacritics, equal to what db::fold gives in C++.
  virtual std::string folded(std::string_view expression) const = 0;
  // The texts of several rows as one, ", " between, NULL where there are none: an expression made
  // of "p.name", "person p WHERE p.of = a.id" and "p.position".
  virtual std::string joined(std::string_view expression, std::string_view from,
                             std::string_view order) const = 0;
  // FROM item (a table, with its alias if it has one) with the hint that makes the optimizer take
  // this index, where one is needed.
  virtual std::string with_index(std::string_view table, std::string_view index) const = 0;

  // Two FROM items joined where `on` is true, the first of them read first.
  virtual std::string read_first(std::string_view first, std::string_view second,
                                 std::string_view on) const {
    return std::string(first) + " JOIN " + std::string(second) + " ON " + std::string(on);
  }
  // What a table of searched texts (schema/*/*_search.*.sql) knows its rows by.
  virtual std::string search_key(std::string_view column) const { return std::string(column); }
  // Each of `words`, which are db::words_of a text, begins a word of `column`, whose texts are such
  // words with blanks between.
  virtual word_search begin_words(std::string_view column,
                                  const std::vector<std::string>& words) const = 0;
  // SELECT of keys that stands behind IN where rows are walked in an order of their own: to be
  // worked out once and looked into.
  virtual std::string looked_into(const std::string& select) const { return select; }

  // A condition that is true where the value of `expression` cannot be a key of this type; empty
  // where the type of the column says so already.
  virtual std::string not_of_key_type(std::string_view expression, key_type type) const = 0;
  // A condition that is true where a text is no date of the calendar as YYYY-MM-DD.
  virtual std::string not_a_date(std::string_view expression) const = 0;
  // A condition that is true where the value of `expression`, in a column of numbers, is none above
  // 0.
  virtual std::string not_above_zero(std::string_view expression) const {
    return std::string(expression) + " <= 0";
  }
  // Whole days since 1970-01-01 of a date, a moment, or a text as YYYY-MM-DD; NULL stays NULL.
  virtual std::string day_of_date(std::string_view expression) const = 0;
  // A number as text with a decimal point, exact to ten decimals; NULL stays NULL.
  virtual std::string decimal_text(std::string_view expression) const = 0;
  // SELECT of the number of tables and views named :name, 0 or 1.
  virtual std::string count_relations() const = 0;

  // SELECT of a number above 0 when this login may create tables here; empty: whoever may write.
  virtual std::string count_rights_to_create() const = 0;

  // Column types for DDL.
  virtual std::string identity_type() const = 0;                 // primary key made by the server
  virtual std::string integer_type() const = 0;                  // 64 bits
  virtual std::string text_type(int characters_max) const = 0;   // 0: unlimited
  virtual std::string key_column_type(key_type type) const = 0;  // where the host's is not known
  // SELECT of the type that column record_key of view :view has, as DDL writes it, length and
  // collation included, so that our columns join with the host's indexes; empty: not needed.
  virtual std::string declared_key_type() const = 0;
  // NULL where a SELECT has no such key or text (a server may insist on knowing its type).
  virtual std::string null_key(key_type type) const = 0;
  virtual std::string null_text() const = 0;

  // A statement of a schema file or a binding as this server wants it.
  virtual std::string of_script(const std::string& statement) const { return statement; }
  // Whether CREATE, ALTER and DROP are rolled back with their transaction.
  virtual bool ddl_in_transaction() const { return true; }
  // The same CREATE or ALTER that does nothing where an interrupted run has done it; only without
  // ddl_in_transaction.
  virtual std::string repeatable(const std::string& ddl) const { return ddl; }
  // SELECT that answers 1 when this session alone may migrate `schema`, after waiting some seconds,
  // and what gives that up. Empty: the transaction's own lock does it.
  virtual std::string migration_lock(std::string_view schema, int seconds) const = 0;
  virtual std::string migration_unlock(std::string_view schema) const = 0;

  static const dialect& of(db::server server);
};

}  // namespace db
