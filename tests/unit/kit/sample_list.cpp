// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/kit/sample_list.hpp"

#include <algorithm>

#include "db/dialect/fold.hpp"
#include "db/session/unit_of_work.hpp"
#include "host-sdk/kit/sql_statement.hpp"
#include "host-sdk/kit/word_search.hpp"

namespace kit_test {

using erp::kit::condition;
using erp::kit::list_viewer;

namespace {

std::unique_ptr<db::session> open(const db::connection_target& target) {
  auto session = std::make_unique<db::session>(target);
  const auto integer = session->dialect().integer_type() + " NOT NULL";
  const auto text = session->dialect().text_type(190);
  for (const std::string& sql :
       {"CREATE TABLE sample (id " + integer + " PRIMARY KEY, code " + text +
            " NOT NULL UNIQUE, amount " + integer + ", name_key " + text + " NOT NULL, name " +
            text + ", kind " + integer + ", owner " + integer + ")",
        std::string("CREATE INDEX by_amount ON sample (amount, id)"),
        std::string("CREATE INDEX by_amount_code ON sample (amount, code)"),
        std::string("CREATE INDEX by_owner ON sample (owner, amount, id)"),
        std::string("CREATE INDEX by_name ON sample (name_key, id)"),
        "CREATE TABLE guest (sample " + integer + ", code " + text + " NOT NULL, person " +
            integer + ", amount " + integer + ", PRIMARY KEY (sample, person))",
        std::string("CREATE INDEX guest_by_amount ON guest (person, amount, sample)"),
        "CREATE TABLE owner (id " + integer + " PRIMARY KEY, name " + text + ")",
        std::string("INSERT INTO owner VALUES (1, 'Anna'), (2, 'Jan')")})
    session->execute(sql);
  return session;
}

erp::kit::condition_maker fixed(std::string sql, std::vector<std::string> narrows = {}) {
  return [=](const list_viewer&) { return condition{sql, {}, narrows}; };
}

condition owned_or_visited(const erp::kit::sql_value& person) {
  return {"s.owner = ? OR EXISTS (SELECT 1 FROM guest v WHERE v.sample = s.id AND v.person = ?)",
          {person, person},
          {}};
}

std::vector<erp::kit::sql_branch> ways_to(const db::dialect& dialect, bool by_code,
                                          const erp::kit::sql_value& person) {
  return {
      {"", {"s.owner = ?", {person}, {"owner"}}, {}},
      {dialect.read_first(dialect.with_index("guest g", "guest_by_amount"), "sample s",
                          "s.id = g.sample"),
       {"g.person = ?", {person}, {}},
       {{"s.amount", "g.amount"}, {by_code ? "s.code" : "s.id", by_code ? "g.code" : "g.sample"}}}};
}

std::optional<erp::kit::sql_value> person_of(const erp::value& value) {
  const auto* key = std::get_if<erp::record_key>(&value);
  return key ? erp::kit::key_value(db::column_type::integer, key->id) : std::nullopt;
}

erp::kit::sql_criterion with(const db::dialect& dialect, bool by_code) {
  erp::kit::sql_criterion one{"with", {}, {}};
  one.where = [](const erp::value& value, const list_viewer&) -> erp::result<condition> {
    const auto person = person_of(value);
    return person ? owned_or_visited(*person) : condition{"1 = 0", {}, {}};
  };
  one.branches = [&dialect, by_code](const erp::value& value, const list_viewer&) {
    const auto person = person_of(value);
    return person ? ways_to(dialect, by_code, *person) : std::vector<erp::kit::sql_branch>();
  };
  return one;
}

erp::kit::sql_definition define(const db::dialect& dialect, bool by_code) {
  using db::column_type;
  erp::kit::sql_definition list;
  list.list = "samples";
  list.table = "sample";
  list.alias = "s";
  list.key = by_code ? "s.code" : "s.id";
  list.key_type = by_code ? column_type::text : column_type::integer;
  list.version = "s.amount";
  list.columns = {{"s.name", column_type::text}, {"o.name", column_type::text}};
  list.joins = fixed("LEFT JOIN owner o ON o.id = s.owner");
  list.orders = {{"amount", "s.amount", column_type::integer},
                 {"name", "s.name_key", column_type::text}};
  list.default_sort = {"amount", false};
  if (!by_code)
    list.paths = {
        {"by_owner", "amount", {"owner"}}, {"by_amount", "amount", {}}, {"by_name", "name", {}}};
  list.tabs = {{"all", fixed("")}, {"kind1", fixed("s.kind = 1")}};
  list.filters = {{"all", fixed(""), {}},
                  {"big", fixed("s.amount >= 5 OR s.amount < 0"), {}},
                  {"down", fixed("s.amount >= 0"), erp::sort_order{"amount", true}}};
  list.default_filter = "all";
  list.criteria = {{"owner",
                    [](const erp::value& value, const list_viewer&) -> erp::result<condition> {
                      const auto* key = std::get_if<erp::record_key>(&value);
                      if (!key) return erp::error{erp::error_code::invalid, {}, {}, {}};
                      const auto id = erp::kit::key_value(column_type::integer, key->id);
                      if (!id) return condition{"1 = 0", {}, {}};
                      return condition{"s.owner = ?", {*id}, {"owner"}};
                    },
                    {}},
                   with(dialect, by_code)};
  list.search = [](db::session& session, const std::string& words) {
    return erp::kit::sql_search{{},
                                erp::kit::words_in(session.dialect(), {"s.name", "s.code"}, words)};
  };
  list.make_row = [](const db::statement& from, const list_viewer&, erp::row& row) {
    row.cells.resize(2);
    for (int i : {0, 1})
      if (auto text = from.optional_text(i)) row.cells[static_cast<std::size_t>(i)].value = *text;
  };
  return list;
}

}  // namespace

sample_list::sample_list(const testing_support::test_server& server, bool by_code)
    : database_(server),
      by_code_(by_code),
      session_(open(database_.target())),
      definition_(define(session_->dialect(), by_code)) {}

void sample_list::insert(const sample& one) {
  session_
      ->prepare(
          "INSERT INTO sample (id, code, amount, name_key, name, kind, owner) VALUES (:id, :code, "
          ":amount, :name_key, :name, :kind, :owner)")
      .bind(one.id)
      .bind(one.code)
      .bind(one.amount)
      .bind(one.name_key)
      .bind(one.name)
      .bind(one.kind)
      .bind(one.owner)
      .run();
  if (one.guest != 0)
    session_->prepare("INSERT INTO guest (sample, code, person, amount) VALUES (:s, :c, :p, :a)")
        .bind(one.id)
        .bind(one.code)
        .bind(one.guest)
        .bind(one.amount)
        .run();
  rows_.push_back(one);
}

void sample_list::fill(int rows, unsigned seed) {
  static const char* const words[] = {"Żółty", "ŁÓDŹ",   "zolw",  "100%",
                                      "a_b",   "O'Neil", "\"x\"", ""};
  std::mt19937 random(seed);
  db::unit_of_work unit(*session_);
  for (int i = 0; i < rows; ++i) {
    const auto id = static_cast<std::int64_t>(rows_.size()) * 7 % 10'007 + 1;
    const std::string name = std::string(words[random() % 8]) + " " + words[random() % 8];
    insert({id, "K" + std::to_string(id * 31 % 997) + "/" + std::to_string(id),
            static_cast<std::int64_t>(random() % 9) - 2, db::sort_key(name), name,
            static_cast<std::int64_t>(random() % 3), static_cast<std::int64_t>(random() % 3 + 1),
            static_cast<std::int64_t>(random() % 4)});
  }
  unit.commit();
}

erp::kit::list_access sample_list::access(erp::kit::row_scope scope) {
  return {*session_, definition_, std::move(scope), {}, {erp::instant{}, "UTC", "en"}};
}

erp::kit::row_scope sample_list::own(std::int64_t person, bool by_branches) const {
  std::vector<erp::kit::sql_branch> branches;
  if (by_branches) branches = ways_to(session_->dialect(), by_code_, person);
  return erp::kit::row_scope::only(owned_or_visited(person), std::move(branches));
}

erp::page_request sample_list::request(const wish& wish, int limit) const {
  erp::page_request request;
  request.tab = wish.tab;
  request.filter = wish.filter;
  if (wish.owner) request.where["owner"] = erp::record_key{std::to_string(*wish.owner)};
  if (wish.with) request.where["with"] = erp::record_key{std::to_string(*wish.with)};
  request.search = wish.search;
  request.sort = erp::sort_order{wish.column, wish.descending};
  request.limit = limit;
  return request;
}

std::vector<std::string> sample_list::oracle(const wish& wish, std::int64_t only_owner,
                                             std::int64_t only_with) const {
  const auto shows = [&](const sample& s) {
    if (only_owner && s.owner != only_owner) return false;
    for (const auto who : {only_with, wish.with.value_or(0)})
      if (who != 0 && s.owner != who && s.guest != who) return false;
    if (wish.tab == "kind1" && s.kind != 1) return false;
    if (wish.filter == "big" && !(s.amount >= 5 || s.amount < 0)) return false;
    if (wish.filter == "down" && s.amount < 0) return false;
    if (wish.owner && s.owner != *wish.owner) return false;
    for (const auto& word : erp::kit::search_words(wish.search))
      if (db::fold(s.name).find(word) == std::string::npos &&
          db::fold(s.code).find(word) == std::string::npos)
        return false;
    return true;
  };
  std::vector<sample> found;
  std::copy_if(rows_.begin(), rows_.end(), std::back_inserter(found), shows);
  std::sort(found.begin(), found.end(), [&](const sample& x, const sample& y) {
    const auto& [a, b] = wish.descending ? std::tie(y, x) : std::tie(x, y);
    if (wish.column == "amount" && a.amount != b.amount) return a.amount < b.amount;
    if (wish.column == "name" && a.name_key != b.name_key) return a.name_key < b.name_key;
    return by_code_ ? a.code < b.code : a.id < b.id;
  });
  std::vector<std::string> keys;
  for (const auto& s : found) keys.push_back(by_code_ ? s.code : std::to_string(s.id));
  return keys;
}

std::vector<std::string> sample_list::all_pages(const wish& wish, int limit,
                                                const erp::kit::row_scope& scope) {
  std::vector<std::string> keys;
  auto asked = request(wish, limit);
  do {
    const auto page = erp::kit::fetch_page(access(scope), asked);
    if (!page.ok()) return {"failed: " + page.failure().message.id};
    for (const auto& row : page->rows) keys.push_back(row.key.id);
    asked.after = page->next;
  } while (!asked.after.empty());
  return keys;
}

}  // namespace kit_test
