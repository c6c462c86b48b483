// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cctype>
#include <optional>

#include "db/binding/binding.hpp"
#include "db/binding/key.hpp"

namespace db {
namespace {

std::string lower(std::string text) {
  for (auto& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

bool contains(const std::vector<std::string_view>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

const described_column* find(const std::vector<described_column>& columns, std::string_view name) {
  const auto found = std::find_if(columns.begin(), columns.end(),
                                  [&](const described_column& one) { return one.name == name; });
  return found == columns.end() ? nullptr : &*found;
}

std::string in_quotes(std::string_view name) {
  return "'" + std::string(name) + "'";
}

class checker {
 public:
  checker(const binding& binding, session& session,
          const std::function<void(std::string_view)>& begins)
      : binding_(binding), session_(session), begins_(begins) {}

  std::vector<finding> run() {
    for (const auto& entity : entities()) {
      const auto bound = binding_.entities.find(entity.name);
      if (bound == binding_.entities.end()) continue;
      if (begins_) begins_(entity.name);
      check(entity, bound->second);
    }
    return std::move(findings_);
  }

 private:
  void check(const entity& entity, const bound_entity& bound) {
    entity_ = &entity;
    bound_ = &bound;
    columns_.clear();
    try {
      columns_ = session_.columns_of(bound.select);
      for (auto& column : columns_) column.name = lower(column.name);
    } catch (const failure& wrong) {
      if (wrong.kind() != failure_kind::missing_object && wrong.kind() != failure_kind::unknown)
        throw;
      return report("the SELECT does not run: " + std::string(wrong.what()));
    }
    if (!check_names()) return;
    try {
      check_rows();
    } catch (const failure& wrong) {
      if (wrong.kind() != failure_kind::unknown) throw;
      report("the SELECT fails when it runs: " + std::string(wrong.what()));
    }
  }

  bool check_names() {
    bool complete = true;
    for (const auto required : entity_->columns) {
      if (find(columns_, required)) continue;
      report("the SELECT has no column " + in_quotes(required));
      complete = false;
    }
    for (const auto& [name, holds] : columns_)
      if (!contains(entity_->columns, name) && !contains(entity_->optional_columns, name))
        report("the SELECT has a column " + in_quotes(name) +
               " that nobody reads; see db/binding/README.md");
    return complete;
  }

  void check_rows() {
    for (const auto column : entity_->columns)
      if (first("1", "e." + std::string(column) + " IS NULL"))
        report("column " + in_quotes(column) + " is NULL in some rows");
    if (has_record_key(*entity_)) {
      check_type("record_key", bound_->key, "key");
      check_unique("e.record_key");
    } else if (entity_->name == "currency") {
      check_unique("e.code");
    } else if (entity_->name == "exchange_rate") {
      check_rates();
    } else {
      check_unique("e.operator_key, e.group_key");
    }
    if (entity_->name == "operator") check_unique("e.login");
    if (const auto* active = find(columns_, "active")) check_active(*active);
    if (const auto* since = find(columns_, "customer_since")) check_date(*since);
    for (const auto& [name, holds] : columns_) {
      const auto target = key_target(entity_->name, name);
      if (!target.empty() && name != "record_key")
        check_type(name, binding_.key_of(target), "[" + std::string(target) + "] key");
    }
  }

  void check_type(std::string_view column, key_type type, const std::string& declared) {
    const auto expression = "e." + std::string(column);
    const auto holds = find(columns_, column)->holds;
    const bool declared_wrong = holds == column_content::other ||
                                (holds == column_content::integer) != (type == key_type::integer);
    if (holds != column_content::any && declared_wrong)
      return report("column " + in_quotes(column) + " is not of type \"" +
                    std::string(name_of(type)) + "\", as " + declared + " says");
    const auto condition = session_.dialect().not_of_key_type(expression, type);
    if (condition.empty()) return;
    const auto wrong = first(expression, expression + " IS NOT NULL AND " + condition);
    if (wrong)
      report("column " + in_quotes(column) + " holds " + in_quotes(*wrong) + ", but " + declared +
             " says \"" + std::string(name_of(type)) + "\"");
  }

  // A column of booleans cannot be compared with 1 on every server.
  void check_active(const described_column& active) {
    const bool number =
        active.holds == column_content::any || active.holds == column_content::integer;
    if (!number || first("e.active", "e.active NOT IN (0, 1)"))
      report("column 'active' must be 1 or 0, as CASE WHEN … THEN 1 ELSE 0 END gives it");
  }

  // Of the server's own type for dates, or a text of one form: 31.12.2025 sorts where it should
  // not.
  void check_date(const described_column& date) {
    const auto expression = "e." + date.name;
    if (date.holds == column_content::other) return;
    if (date.holds == column_content::integer)
      return report("column " + in_quotes(date.name) + " is a number, not a date");
    const auto wrong = first(
        expression, expression + " IS NOT NULL AND " + session_.dialect().not_a_date(expression));
    if (wrong)
      report("column " + in_quotes(date.name) + " holds " + in_quotes(*wrong) +
             ", which is no date as 2026-12-31");
  }

  void check_rates() {
    check_unique("e.code, e.base, e.valid_from");
    check_date(*find(columns_, "valid_from"));
    if (find(columns_, "rate")->holds == column_content::text)
      return report("column 'rate' must be a number: what one unit of the currency costs");
    const auto text = session_.dialect().decimal_text("e.rate");
    if (const auto wrong = first(text, session_.dialect().not_above_zero("e.rate")))
      report("column 'rate' holds " + in_quotes(*wrong) + "; what a unit costs is above 0");
    if (const auto own = first("e.code", "e.code = e.base"))
      report("column 'code' holds " + in_quotes(*own) + ", whose price is given in itself");
  }

  void check_unique(const std::string& expressions) {
    const auto value = expressions.substr(0, expressions.find(','));
    const auto sql =
        "SELECT " + value + from() + " GROUP BY " + expressions + " HAVING COUNT(*) > 1";
    if (const auto twice = first_text(sql))
      report("column " + in_quotes(value.substr(2)) + " is not unique: " + in_quotes(*twice) +
             " stands in more than one row");
  }

  std::optional<std::string> first(const std::string& expression, const std::string& where) {
    return first_text("SELECT " + expression + from() + " WHERE " + where);
  }

  std::optional<std::string> first_text(const std::string& select) {
    auto& rows = session_.prepare(session_.dialect().limited(select, "1"), {column_type::text});
    rows.run();
    std::optional<std::string> found;
    if (rows.fetch()) found = rows.is_null(0) ? "NULL" : rows.text(0);
    rows.close();
    return found;
  }

  std::string from() const {
    return " FROM (\n" + session_.dialect().of_script(bound_->select) + "\n) e";
  }

  void report(const std::string& what) {
    findings_.push_back({std::string(entity_->name), bound_->line,
                         binding_.file + ":" + std::to_string(bound_->line) + ": " +
                             std::string(entity_->name) + ": " + what});
  }

  const binding& binding_;
  session& session_;
  const std::function<void(std::string_view)>& begins_;
  const entity* entity_ = nullptr;
  const bound_entity* bound_ = nullptr;
  std::vector<described_column> columns_;
  std::vector<finding> findings_;
};

}  // namespace

std::vector<finding> check_binding(const binding& binding, session& session,
                                   const std::function<void(std::string_view)>& begins) {
  return checker(binding, session, begins).run();
}

}  // namespace db
