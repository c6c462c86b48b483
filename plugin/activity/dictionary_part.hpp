// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "plugin/activity/form_part.hpp"
#include "plugin/dictionary/dictionary_query.hpp"

// Fields that hold one value of a dictionary: priority, category, and whatever a kind adds.
// [main]; lives as long as its session. The values were read with the form, and are read again each
// time they are to be chosen from, so that what an administrator adds is there at once.

namespace crm {

// A field is called like its dictionary.
struct dictionary_field {
  const char* id;
  std::optional<std::int64_t> activity::*value;
};

class dictionary_part : public form_part {
 public:
  dictionary_part(form_ground& ground, std::map<std::string, dictionary> dictionaries,
                  std::vector<dictionary_field> fields);

  void show(std::vector<erp::field_state>& fields) const override;
  std::optional<erp::result<void>> set(const std::string& field, const erp::value& value) override;
  std::optional<erp::job_handle> choices(const std::string& field, const std::string& search,
                                         int limit, const then_choices& then) override;

 private:
  const dictionary_field* field_of(const std::string& id) const;
  const dictionary& values_of(const dictionary_field& field) const;
  dictionary offered_now(const dictionary_field& field) const;

  form_ground& ground_;
  // As read last; shared with the reading under way.
  std::shared_ptr<std::map<std::string, dictionary>> dictionaries_;
  const std::vector<dictionary_field> fields_;
};

}  // namespace crm
