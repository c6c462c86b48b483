// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "erp/ui/form.hpp"
#include "plugin/access/database_gate.hpp"
#include "plugin/activity/activity.hpp"
#include "plugin/dictionary/dictionary_query.hpp"
#include "plugin/history/history_paging.hpp"

// Changes of an activity in words: names instead of keys, dates as the operator writes them.
// [worker], within one job; throws db::failure.

namespace crm {

// The fields that changes of such an activity can be of, events included, as the form calls them.
std::vector<erp::history_choice> history_fields(const erp::form_description& form);

class activity_words {
 public:
  // Both must live as long as this object. `record`: as it is stored now.
  activity_words(admitted& inside, const activity& record);

  std::vector<erp::history_row> tell(const std::vector<kept_change>& change);

 private:
  using names = std::map<std::string, erp::text>;

  erp::text shown(const std::string& field, const std::optional<std::string>& value,
                  std::int64_t version);
  erp::text moment(const std::string& field, erp::instant at, std::int64_t version) const;
  erp::text people(const std::string& field, const std::string& keys);
  erp::text value_of_dictionary(const std::string& field, const std::string& id);
  erp::text rule(const std::string& text) const;
  erp::text name_of(const erp::record_key& by);
  // At that version of the record.
  bool all_day(std::int64_t version) const;

  admitted& inside_;
  const activity& record_;
  const who& by_;
  std::vector<kept_change> all_day_changes_;
  std::map<std::string, dictionary> dictionaries_;
  names operators_, contractors_, persons_, employees_;  // looked up so far
};

}  // namespace crm
