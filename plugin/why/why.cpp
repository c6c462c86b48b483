// SPDX-License-Identifier: Apache-2.0
#include "plugin/why/why.hpp"

#include <algorithm>

#include "plugin/access/reasons_query.hpp"
#include "plugin/activity/activity_facts.hpp"
#include "plugin/activity/activity_service.hpp"
#include "plugin/activity/activity_table.hpp"
#include "plugin/contractor/contractor_query.hpp"
#include "plugin/why/why_words.hpp"

namespace crm {

namespace {

// The operator at work, also one whom the host does not count among the active any more.
operator_at_work oneself(const everybody& all, const who& by) {
  const auto found = std::find_if(all.operators.begin(), all.operators.end(), [&](const auto& one) {
    return one.by.operator_key == by.operator_key;
  });
  operator_at_work self =
      found == all.operators.end() ? operator_at_work{by, by.employee_name, {}} : *found;
  self.by = by;
  return self;
}

std::string name_of(admitted& inside, const activity& record) {
  if (!record.contractor) return record.subject;
  return contractor_choice(inside.session, inside.keys, *record.contractor).caption.id;
}

}  // namespace

erp::result<visibility_told> tell_visibility(admitted& inside, std::int64_t id) {
  const auto record = activity_table(inside.session, inside.keys).read(id, inside.may.visible());
  if (!record) return activity_gone();
  const auto facts = facts_of(*record);
  const auto all = read_everybody(inside.session, inside.keys);
  visibility_told told;
  told.id = id;
  told.about = name_of(inside, *record);
  const auto self = oneself(all, inside.may.by());
  for (const auto& reason : reasons_to_see(facts, all.firm, self.by, self.groups))
    told.why_seen.push_back(sentence_of(reason, self.name, all));
  std::vector<erp::text> who_do_not;
  for (const auto& one : all.operators) {
    const auto reasons = reasons_to_see(facts, all.firm, one.by, one.groups);
    if (!reasons.empty())
      told.who_sees.push_back(sentence_of(reasons.front(), one.name, all));
    else
      who_do_not.push_back(sentence_of_none(one.name, width_needed(facts, all.firm, one.by)));
  }
  told.who_sees.insert(told.who_sees.end(), who_do_not.begin(), who_do_not.end());
  return told;
}

}  // namespace crm
