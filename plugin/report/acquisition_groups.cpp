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
  std::vector<observed> earlier;  // cases of the period before

  void add(const acquisition_count& one) {
    if (one.outcome == acquisition_outcome::customer_before)
      customers_before += one.count;
    else
      cases.push_back({one.days, one.outcome == acquisition_outcome::acquired, one.count});
  }
  void add_earlier(const acquisition_count& one) {
    if (one.outcome != acquisition_outcome::customer_before)
      earlier.push_back({one.days, one.outcome == acquisition_outcome::acquired, one.count});
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

// Everybody once, and in the groups that each is in.
struct all_gathered {
  std::map<std::string, gathered> groups;
  gathered everybody;

  void add(const std::vector<acquisition_count>& counts, acquisition_by by,
           const group_names& names, void (gathered::*take)(const acquisition_count&)) {
    for (const auto& one : counts) {
      (everybody.*take)(one);
      if (by == acquisition_by::nothing) continue;
      for (const auto& key : groups_of(one, by, names)) {
        auto& group = groups[key];
        (group.*take)(one);
        if (one.group) group.written[*one.group] += one.count;
      }
    }
  }
};

acquisition_group group_of(std::optional<std::string> key, std::string name, gathered of,
                           bool compared) {
  acquisition_group group{std::move(key), std::move(name), product_limit(std::move(of.cases)),
                          of.customers_before};
  if (compared) group.earlier = product_limit(std::move(of.earlier));
  return group;
}

bool has_cases(const acquisition_group& group) {
  return group.curve.count() > 0 || (group.earlier && group.earlier->count() > 0);
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

std::set<std::string> keys_of(const acquisition_counts& counts) {
  std::set<std::string> keys;
  const auto add = [&](const std::vector<acquisition_count>& some) {
    for (const auto& one : some)
      if (one.group) keys.insert(*one.group);
  };
  add(counts.now);
  if (counts.before) add(*counts.before);
  return keys;
}

acquisition_groups put_together(const acquisition_counts& counts, acquisition_by by,
                                const group_names& names) {
  const bool compared = counts.before.has_value();
  all_gathered gathered_all;
  gathered_all.add(counts.now, by, names, &gathered::add);
  if (compared) gathered_all.add(*counts.before, by, names, &gathered::add_earlier);
  acquisition_groups all{{}, group_of({}, {}, std::move(gathered_all.everybody), compared)};
  using order = std::tuple<bool, std::int64_t, std::string>;
  std::vector<std::pair<order, acquisition_group>> sorted;
  for (auto& [key, of] : gathered_all.groups) {
    const auto known = names.of.find(key);
    auto name = known != names.of.end() ? known->second.name : is_text(by) ? written_most(of) : key;
    const auto place = known != names.of.end() ? known->second.place : 0;
    order at{key.empty(), place, db::sort_key(name)};
    auto coordinate = key.empty() ? std::nullopt : std::optional(key);
    sorted.emplace_back(std::move(at), group_of(std::move(coordinate),
                                                key.empty() ? std::string() : std::move(name),
                                                std::move(of), compared));
  }
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& one, const auto& other) { return one.first < other.first; });
  for (auto& [at, group] : sorted)
    if (has_cases(group)) all.each.push_back(std::move(group));
  return all;
}

}  // namespace crm
