// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/kit/list_question.hpp"

#include <algorithm>
#include <array>

#include "db/dialect/fold.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::kit {

namespace {

constexpr int limit_max = 500;
constexpr std::size_t search_bytes_max = 1000;

error invalid(text message, std::string field = {}) {
  return {error_code::invalid, std::move(message), std::move(field), {}};
}

template <class Named>
const Named* named(const std::vector<Named>& all, const std::string& id) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const auto& n) { return n.id == id; });
  return found == all.end() ? nullptr : &*found;
}

void add(condition& all, const condition& one) {
  if (one.empty()) return;
  all.sql += (all.empty() ? "(" : " AND (") + one.sql + ")";
  all.parameters.insert(all.parameters.end(), one.parameters.begin(), one.parameters.end());
  all.narrows.insert(all.narrows.end(), one.narrows.begin(), one.narrows.end());
}

class reader {
 public:
  reader(db::session& session, const sql_definition& definition, const list_viewer& viewer,
         const page_request& request)
      : session_(session), definition_(definition), viewer_(viewer), request_(request) {}

  result<list_question> read(const row_scope& scope, const criterion_values& defaults) {
    add(question_.where, scope.where());
    question_.limit = request_.limit;
    for (auto step : {&reader::read_limit, &reader::read_tab, &reader::read_filter})
      if (auto done = (this->*step)(); !done.ok()) return done.failure();
    if (auto done = read_criteria(defaults); !done.ok()) return done.failure();
    for (auto step : {&reader::read_search, &reader::read_sort, &reader::read_cursor})
      if (auto done = (this->*step)(); !done.ok()) return done.failure();
    return std::move(question_);
  }

 private:
  result<void> read_limit() {
    if (request_.limit >= 1 && request_.limit <= limit_max) return {};
    return invalid(tr("A page has between 1 and {1} rows.", std::int64_t{limit_max}), "limit");
  }

  result<void> read_tab() {
    if (request_.tab.empty() && definition_.tabs.empty()) return {};
    const auto* tab =
        request_.tab.empty() ? &definition_.tabs.front() : named(definition_.tabs, request_.tab);
    if (!tab) return invalid(tr("The list has no tab “{1}”.", request_.tab), "tab");
    add(question_.where, tab->where(viewer_));
    return {};
  }

  result<void> read_filter() {
    const auto& id = request_.filter.empty() ? definition_.default_filter : request_.filter;
    if (id.empty()) return {};
    filter_ = named(definition_.filters, id);
    if (!filter_) return invalid(tr("The list has no filter “{1}”.", id), "filter");
    add(question_.where, filter_->where(viewer_));
    return {};
  }

  result<void> read_criteria(const criterion_values& defaults) {
    for (const auto& [id, unused] : request_.where)
      if (!named(definition_.criteria, id))
        return invalid(tr("The list cannot be narrowed by “{1}”.", id), id);
    for (const auto& criterion : definition_.criteria) {
      auto given = request_.where.find(criterion.id);
      const bool asked = given != request_.where.end();
      if (!asked) given = defaults.find(criterion.id);
      if (given == (asked ? request_.where.end() : defaults.end()) || is_empty(given->second))
        continue;
      auto where = criterion.where(given->second, viewer_);
      if (!where.ok()) {
        auto failure = where.failure();
        failure.field = criterion.id;
        return failure;
      }
      add(question_.where, *where);
    }
    return {};
  }

  result<void> read_search() {
    const auto& words = request_.search;
    if (words.find_first_not_of(" \t\r\n") == words.npos) return {};
    if (!definition_.search) return invalid(tr("This list cannot be searched."), "search");
    if (words.size() > search_bytes_max || !db::is_valid_utf8(words) ||
        words.find('\0') != words.npos)
      return invalid(tr("This cannot be searched for."), "search");
    auto search = definition_.search(session_, words);
    add(question_.where, search.where);
    question_.from = std::move(search.from);
    return {};
  }

  result<void> read_sort() {
    question_.sort = request_.sort              ? *request_.sort
                     : filter_ && filter_->sort ? *filter_->sort
                                                : definition_.default_sort;
    for (const auto& order : definition_.orders)
      if (order.column == question_.sort.column) question_.order = &order;
    if (question_.order) return {};
    return invalid(tr("The list cannot be sorted by “{1}”.", question_.sort.column), "sort");
  }

  result<void> read_cursor() {
    if (request_.after.empty()) return {};
    question_.after = kit::read_cursor(request_.after);
    const auto fits = [](const sql_value& value, db::column_type type) {
      return std::holds_alternative<std::int64_t>(value) == (type == db::column_type::integer);
    };
    const auto& after = question_.after;
    if (after && after->list == definition_.list && after->sort == question_.sort &&
        fits(after->sort_value, question_.order->type) && fits(after->key, definition_.key_type))
      return {};
    return invalid(tr("The list was sorted anew meanwhile. Start at its beginning."), "after");
  }

  db::session& session_;
  const sql_definition& definition_;
  const list_viewer& viewer_;
  const page_request& request_;
  const sql_filter* filter_ = nullptr;
  list_question question_;
};

bool has(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

// Compared from the front: worth a sort, gives the order, narrows most. None: it does not serve.
std::optional<std::array<std::size_t, 3>> worth(const sql_definition& definition,
                                                const list_question& question,
                                                const sql_path& path) {
  std::array<std::size_t, 3> worth{0, path.order == question.sort.column, 0};
  for (const auto& name : path.narrows) {
    if (!has(question.where.narrows, name)) return std::nullopt;
    ++worth[2];
    worth[0] += has(definition.selective, name);
  }
  // A sort is no way through a whole table.
  if (worth[0] == 0 && worth[1] == 0) return std::nullopt;
  return worth;
}

}  // namespace

result<list_question> understand(db::session& session, const sql_definition& definition,
                                 const row_scope& scope, const criterion_values& defaults,
                                 const list_viewer& viewer, const page_request& request) {
  return reader(session, definition, viewer, request).read(scope, defaults);
}

const sql_path* path_of(const sql_definition& definition, const list_question& question) {
  const sql_path* best = nullptr;
  std::optional<std::array<std::size_t, 3>> best_worth;
  if (!question.from.empty()) return nullptr;
  for (const auto& path : definition.paths) {
    const auto value = worth(definition, question, path);
    if (!value || (best && *value <= *best_worth)) continue;
    best = &path;
    best_worth = value;
  }
  return best;
}

}  // namespace erp::kit
