// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "erp/data/dictionary_session.hpp"
#include "plugin/access/database_gate.hpp"

// The only writer of dictionaries: rights, rules, one unit of work, history. Every change has a key
// (uuid), under which it is applied once however often it is tried (plugin/saving).
// [worker], within one job; throws db::failure and keeps nothing.

namespace crm {

inline constexpr char dictionary_entity[] = "crm.dictionary";

// One dictionary, asked by one job. `code`: of crm_dictionary.
struct dictionary_desk {
  admitted& inside;
  std::string code;
  std::string key;  // of the change
  erp::instant now{};
};

// As the functions of erp::dictionary_session, which say what fails.
erp::result<erp::dictionary_values> read_values(admitted& inside, const std::string& code,
                                                const std::string& search);
erp::result<erp::dictionary_value> save_value(const dictionary_desk& at,
                                              const std::optional<erp::record_key>& key,
                                              std::int64_t version,
                                              const erp::dictionary_entry& entry);
erp::result<erp::done> move_value(const dictionary_desk& at, const erp::record_key& key,
                                  const std::optional<erp::record_key>& before);
erp::result<erp::dictionary_removal> remove_value(const dictionary_desk& at,
                                                  const erp::record_key& key, std::int64_t version);
erp::result<std::int64_t> merge_values(const dictionary_desk& at, const erp::record_key& from,
                                       const erp::record_key& into);

}  // namespace crm
