// SPDX-License-Identifier: Apache-2.0
#include "plugin/why/why_words.hpp"

#include "ribbon/text.hpp"

namespace crm {

namespace {

std::string named(const std::map<erp::record_key, std::string>& names, const erp::record_key& key) {
  const auto found = names.find(key);
  return found == names.end() || found->second.empty() ? key.id : found->second;
}

std::string way_of(const reason& one, const everybody& all) {
  std::string way;
  for (const auto& unit : one.path) way += (way.empty() ? "" : " → ") + named(all.units, unit);
  return way;
}

erp::text own_sentence(part_in_it as, const std::string& who) {
  switch (as) {
    case part_in_it::responsible:
      return tr("{1}: is responsible for it.", who);
    case part_in_it::participant:
      return tr("{1}: takes part in it.", who);
    case part_in_it::author:
      return tr("{1}: has recorded it.", who);
  }
  return {};
}

erp::text co_worker_sentence(const reason& one, const std::string& who, const std::string& whose,
                             const std::string& unit) {
  switch (one.as) {
    case part_in_it::responsible:
      return tr("{1}: group “{2}”, co-workers. {3}, of the same unit “{4}”, is responsible for it.",
                who, one.group, whose, unit);
    case part_in_it::participant:
      return tr("{1}: group “{2}”, co-workers. {3}, of the same unit “{4}”, takes part in it.", who,
                one.group, whose, unit);
    case part_in_it::author:
      return tr("{1}: group “{2}”, co-workers. {3}, of the same unit “{4}”, has recorded it.", who,
                one.group, whose, unit);
  }
  return {};
}

erp::text child_units_sentence(const reason& one, const std::string& who, const std::string& whose,
                               const std::string& way) {
  switch (one.as) {
    case part_in_it::responsible:
      return tr("{1}: group “{2}”, child units. {3} is responsible for it; unit: {4}.", who,
                one.group, whose, way);
    case part_in_it::participant:
      return tr("{1}: group “{2}”, child units. {3} takes part in it; unit: {4}.", who, one.group,
                whose, way);
    case part_in_it::author:
      return tr("{1}: group “{2}”, child units. {3} has recorded it; unit: {4}.", who, one.group,
                whose, way);
  }
  return {};
}

}  // namespace

erp::text sentence_of(const reason& one, const std::string& operator_name, const everybody& all) {
  if (one.by == width::own) return own_sentence(one.as, operator_name);
  if (one.by == width::all) return tr("{1}: group “{2}”, all employees.", operator_name, one.group);
  const auto whose = named(all.employees, one.employee);
  const auto way = way_of(one, all);
  return one.by == width::co_workers ? co_worker_sentence(one, operator_name, whose, way)
                                     : child_units_sentence(one, operator_name, whose, way);
}

erp::text sentence_of_none(const std::string& operator_name, width would) {
  switch (would) {
    case width::co_workers:
      return tr("{1}: does not see it. A group with the width “Co-workers” would let them.",
                operator_name);
    case width::child_units:
      return tr("{1}: does not see it. A group with the width “Child units” would let them.",
                operator_name);
    default:
      return tr("{1}: does not see it. A group with the width “All employees” would let them.",
                operator_name);
  }
}

}  // namespace crm
