// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/core/dictionary_tree.hpp"

#include <algorithm>

#include "host-sdk/company/core/opened_by_module.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::company {

namespace {

using kit::tr;

std::vector<dictionary_node>& under(std::vector<dictionary_node>& nodes, const menu_step& step) {
  const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const auto& node) {
    return !node.leaf && node.id == step.id;
  });
  if (found != nodes.end()) return found->nodes;
  nodes.push_back({step.id, step.caption, false, {}});
  return nodes.back().nodes;
}

}  // namespace

std::vector<dictionary_node> dictionary_tree(const contributions& contributions) {
  auto all = contributions.dictionaries();
  std::stable_sort(all.begin(), all.end(), [](const auto* a, const auto* b) {
    return a->what.description.order < b->what.description.order;
  });
  std::vector<dictionary_node> tree;
  for (const auto* dictionary : all) {
    auto* nodes = &tree;
    for (const auto& step : dictionary->what.description.group) nodes = &under(*nodes, step);
    nodes->push_back(
        {dictionary->what.description.id, dictionary->what.description.caption, true, {}});
  }
  return tree;
}

result<std::unique_ptr<dictionary_session>> open_dictionary(const contributions& contributions,
                                                            const std::string& id,
                                                            services::log& log) {
  const auto* found = contributions.find_dictionary(id);
  if (!found)
    return error{error_code::not_found, tr("There is no dictionary {1}", id), "dictionary", {}};
  return opened_by_module(found->owner, "the dictionary " + id, log, found->what.open);
}

}  // namespace erp::company
