// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/acquisition_groups.hpp"

#include <algorithm>
#include <tuple>

#include "db/dialect/fold.hpp"

namespace crm {

namespace {

struct gathered {
  std::map<std::string, std::int64_t> written;  // how the host writes it, and how often
  std::vector<observed> cases;
  std::int64_t customers_before = 0;

  void add(const acquisition_count& one) {
    if (one.outcome == acquisition_outcome::customer_before)
      customers_before += one.count;
    else
      cases.push_back({one.days, one.outcome == acquisition_outcome::acquired, one.count});
  }
};

bool is_text(acquisition_by by) {
  return by == acquisition_by::contractor_group || by == acquisition_by::region;
}

// An employee of two units is in both.
std::set<std::string> groups_of(const acquisition_count& one, acquisition_by by,
                                const group_names& names) {
  if (!one.group) return {""};
  if (is_text(by)) return {db::fold(*one.group)};
  if (by != acquisition_by::unit) return {*one.group};
  const auto units = names.units_of.find(*one.group);
  return units == names.units_of.end() ? std::set<std::string>{""} : units->second;
}

acquisition_group group_of(std::optional<std::string> key, std::string name, gathered of) {
  return {std::move(key), std::move(name), product_limit(std::move(of.cases)), of.customers_before};
}

// As it is written most often.
std::string written_most(const gathered& of) {
  const auto most = std::max_element(
      of.written.begin(), of.written.end(),
      [](const auto& one, const auto& other) { return one.second < other.second; });
  return most == of.written.end() ? "" : most->first;
}

}  // namespace

std::string name_of_band(std::int64_t from) {
  const auto* at = std::find(std::begin(activity_bands), std::end(activity_bands), from);
  if (at == std::end(activity_bands)) return std::to_string(from);
  if (at + 1 == std::end(activity_bands)) return std::to_string(from) + "+";
  const auto to = *(at + 1) - 1;
  return from == to ? std::to_string(from) : std::to_string(from) + "–" + std::to_string(to);
}

std::set<std::string> keys_of(const std::vector<acquisition_count>& counts) {
  std::set<std::string> keys;
  for (const auto& one : counts)
    if (one.group) keys.insert(*one.group);
  return keys;
}

acquisition_groups put_together(const std::vector<acquisition_count>& counts, acquisition_by by,
                                const group_names& names) {
  std::map<std::string, gathered> groups;
  gathered everybody;
  for (const auto& one : counts) {
    everybody.add(one);
    if (by == acquisition_by::nothing) continue;
    for (const auto& key : groups_of(one, by, names)) {
      auto& group = groups[key];
      group.add(one);
      if (one.group) group.written[*one.group] += one.count;
    }
  }
  acquisition_groups all{{}, group_of({}, {}, std::move(everybody))};
  using order = std::tuple<bool, std::int64_t, std::string>;
  std::vector<std::pair<order, acquisition_group>> sorted;
  for (auto& [key, of] : groups) {
    const auto known = names.of.find(key);
    auto name = known != names.of.end() ? known->second.name : is_text(by) ? written_most(of) : key;
    const auto place = known != names.of.end() ? known->second.place : 0;
    order at{key.empty(), place, db::sort_key(name)};
    auto coordinate = key.empty() ? std::nullopt : std::optional(key);
    sorted.emplace_back(std::move(at),
                        group_of(std::move(coordinate),
                                 key.empty() ? std::string() : std::move(name), std::move(of)));
  }
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& one, const auto& other) { return one.first < other.first; });
  for (auto& [at, group] : sorted)
    if (group.curve.count() > 0) all.each.push_back(std::move(group));
  return all;
}

}  // namespace crm
