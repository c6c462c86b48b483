// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/kit/list_question.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

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

bool has(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

// Everything that is asked, in the order it was said, and the ways in that some of it offers.
class asking {
 public:
  void ask(condition one) { asked_.push_back(std::move(one)); }
  // What is asked here, and branches that are all of it together; none: only what is asked.
  void ask(condition one, std::vector<sql_branch> all_of_it) {
    offer(std::move(all_of_it), asked_.size());
    asked_.push_back(std::move(one));
  }
  // Branches that leave out nothing of what is asked elsewhere.
  void offer(std::vector<sql_branch> branches) { offer(std::move(branches), nowhere); }

  // Fewest branches win. `from`: other than the list's table; it needs no way in then.
  std::vector<sql_branch> branches(const sql_definition& definition, std::string from) const {
    const way_in* best = nullptr;
    if (from.empty() && !is_narrow(definition))
      for (const auto& one : ways_)
        if (!best || one.branches.size() < best->branches.size()) best = &one;
    condition where;
    for (std::size_t i = 0; i < asked_.size(); ++i)
      if (!best || best->instead_of != i) add(where, asked_[i]);
    if (!best) return {{std::move(from), std::move(where), {}}};
    auto all = best->branches;
    for (auto& branch : all) {
      auto both = where;
      add(both, branch.where);
      branch.where = std::move(both);
    }
    return all;
  }

 private:
  static constexpr std::size_t nowhere = SIZE_MAX;
  struct way_in {
    std::vector<sql_branch> branches;
    std::size_t instead_of;  // which of asked_ they are all of
  };

  void offer(std::vector<sql_branch> branches, std::size_t instead_of) {
    if (!branches.empty()) ways_.push_back({std::move(branches), instead_of});
  }

  bool is_narrow(const sql_definition& definition) const {
    for (const auto& one : asked_)
      for (const auto& name : one.narrows)
        if (has(definition.narrowest, name)) return true;
    return false;
  }

  std::vector<condition> asked_;
  std::vector<way_in> ways_;
};

class reader {
 public:
  reader(db::session& session, const sql_definition& definition, const list_viewer& viewer,
         const page_request& request)
      : session_(session), definition_(definition), viewer_(viewer), request_(request) {}

  result<list_question> read(const row_scope& scope, const criterion_values& defaults) {
    asking_.ask(scope.where());
    question_.limit = request_.limit;
    for (auto step : {&reader::read_limit, &reader::read_tab, &reader::read_filter})
      if (auto done = (this->*step)(); !done.ok()) return done.failure();
    if (auto done = read_criteria(defaults); !done.ok()) return done.failure();
    for (auto step : {&reader::read_search, &reader::read_sort, &reader::read_cursor})
      if (auto done = (this->*step)(); !done.ok()) return done.failure();
    asking_.offer(scope.branches());
    question_.branches = asking_.branches(definition_, std::move(from_));
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
    asking_.ask(tab->where(viewer_));
    return {};
  }

  result<void> read_filter() {
    const auto& id = request_.filter.empty() ? definition_.default_filter : request_.filter;
    if (id.empty()) return {};
    filter_ = named(definition_.filters, id);
    if (!filter_) return invalid(tr("The list has no filter “{1}”.", id), "filter");
    asking_.ask(filter_->where(viewer_));
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
      if (criterion.branches)
        asking_.ask(std::move(*where), criterion.branches(given->second, viewer_));
      else
        asking_.ask(std::move(*where));
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
    asking_.ask(std::move(search.where));
    from_ = std::move(search.from);
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
  asking asking_;
  std::string from_;
  list_question question_;
};

// Compared from the front: worth a sort, gives the order, narrows most. None: it does not serve.
std::optional<std::array<std::size_t, 3>> worth(const sql_definition& definition,
                                                const sort_order& sort, const condition& where,
                                                const sql_path& path) {
  std::array<std::size_t, 3> worth{0, path.order == sort.column, 0};
  for (const auto& name : path.narrows) {
    if (!has(where.narrows, name)) return std::nullopt;
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

const sql_path* path_of(const sql_definition& definition, const sort_order& sort,
                        const sql_branch& branch) {
  const sql_path* best = nullptr;
  std::optional<std::array<std::size_t, 3>> best_worth;
  if (!branch.from.empty()) return nullptr;
  for (const auto& path : definition.paths) {
    const auto value = worth(definition, sort, branch.where, path);
    if (!value || (best && *value <= *best_worth)) continue;
    best = &path;
    best_worth = value;
  }
  return best;
}

}  // namespace erp::kit
