// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/activity_branches_query.hpp"

#include <algorithm>

#include "db/binding/key.hpp"
#include "host-sdk/kit/sql_statement.hpp"

namespace crm {

namespace {

using values = std::vector<erp::kit::sql_value>;

// Measured: with more, walking the index of the order past the rows of others is the shorter way.
constexpr std::size_t few_people = 16;

void add(values& to, const std::vector<erp::record_key>& keys, db::key_type type) {
  for (const auto& key : keys)
    if (auto value = erp::kit::key_value(db::column_of(type), key.id);
        value && std::find(to.begin(), to.end(), *value) == to.end())
      to.push_back(std::move(*value));
}

// Few different texts, however many they are: the last one stands for none.
bool made_few(values& all) {
  for (const std::size_t step : {1U, 2U, 4U, 8U, 16U})
    if (all.size() <= step) {
      if (!all.empty()) all.resize(step, erp::kit::sql_value(all.back()));
      return true;
    }
  return false;
}

}  // namespace

std::vector<erp::kit::sql_branch> branches_of(const db::dialect& dialect,
                                              const visibility_scope& scope,
                                              const key_types& keys) {
  values employees, authors;
  for (const auto of : {subject::activities, subject::tasks}) {
    const auto& people = scope.of(of).people;
    if (people.everything || people.employees.size() > few_people) return {};
    add(employees, people.employees, keys.employee);
    add(authors, people.authors, keys.operator_);
  }
  if (!made_few(employees) || !made_few(authors)) return {};
  std::vector<erp::kit::sql_branch> all;
  for (const auto& employee : employees)
    for (auto& branch : branches_of_employee(dialect, employee)) all.push_back(std::move(branch));
  for (const auto& author : authors) all.push_back(branch_of_author(author));
  return all;
}

std::vector<erp::kit::sql_branch> branches_of_employee(const db::dialect& dialect,
                                                       const erp::kit::sql_value& employee) {
  const auto beside = dialect.read_first(
      dialect.with_index("crm_activity_employee ae", "crm_activity_employee_by_start"),
      "crm_activity a", "a.id = ae.activity");
  return {{{}, {"a.employee = ?", {employee}, {"employee"}}, {}},
          {beside,
           {"ae.employee = ?", {employee}, {}},
           {{"a.starts_at", "ae.starts_at"}, {"a.id", "ae.activity"}}}};
}

erp::kit::sql_branch branch_of_author(const erp::kit::sql_value& author) {
  return {{}, {"a.created_by = ?", {author}, {"author"}}, {}};
}

}  // namespace crm
