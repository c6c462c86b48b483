// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "host-sdk/kit/sql_page.hpp"
#include "tests/support/server_database.hpp"

// A small table with a list over it, and the same list worked out by hand: what every page of the
// list has to agree with. One per test; the database goes away with the object.

namespace kit_test {

struct sample {
  std::int64_t id;
  std::string code;  // a text key
  std::int64_t amount;
  std::string name_key;
  std::string name;
  std::int64_t kind;
  std::int64_t owner;
  std::int64_t guest = 0;  // 0: nobody; may be the owner as well
};

// What is asked of the list, as plain facts.
struct wish {
  std::string tab = "all";
  std::string filter = "all";
  std::optional<std::int64_t> owner;
  std::optional<std::int64_t> with = {};  // owner or guest
  std::string search;
  std::string column = "amount";
  bool descending = false;
};

class sample_list {
 public:
  // `by_code`: rows are known by their text key instead of the number.
  explicit sample_list(const testing_support::test_server& server, bool by_code = false);

  void fill(int rows, unsigned seed);
  void insert(const sample& one);

  erp::kit::list_access access(erp::kit::row_scope scope = erp::kit::row_scope::every_row());
  // What this one owns or is a guest of, with or without a way in to each.
  erp::kit::row_scope own(std::int64_t person, bool by_branches) const;
  erp::page_request request(const wish& wish, int limit) const;
  // Keys in order, by filtering and sorting everything in memory.
  std::vector<std::string> oracle(const wish& wish, std::int64_t only_owner = 0,
                                  std::int64_t only_with = 0) const;
  // Keys of all pages, one after the other.
  std::vector<std::string> all_pages(
      const wish& wish, int limit,
      const erp::kit::row_scope& scope = erp::kit::row_scope::every_row());

  db::session& session() { return *session_; }
  const erp::kit::sql_definition& definition() const { return definition_; }
  const std::vector<sample>& rows() const { return rows_; }

 private:
  testing_support::server_database database_;
  bool by_code_;
  std::unique_ptr<db::session> session_;
  erp::kit::sql_definition definition_;
  std::vector<sample> rows_;
};

}  // namespace kit_test
