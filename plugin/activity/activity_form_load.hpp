// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "plugin/activity/activity_form_kind.hpp"
#include "plugin/activity/dictionary_part.hpp"
#include "plugin/activity/form_values.hpp"
#include "plugin/activity/participants_part.hpp"
#include "plugin/addendum/addendum_service.hpp"
#include "plugin/chain/chain.hpp"
#include "plugin/saving/save_doubt.hpp"

// Everything that a form needs before it can be edited, read by one job.
// [worker]; throws db::failure. What is returned is plain data.

namespace crm {

// The activities before and after, as far as they may be seen (P9).
struct neighbours {
  std::optional<std::int64_t> source;
  std::optional<std::int64_t> follow_up;
  std::vector<chain_entry> chain;  // all that follow one another, around this one; empty: alone
};

struct loaded_form {
  form_values values;
  participant_captions captions;
  std::map<std::string, dictionary> dictionaries;
  std::vector<erp::choice> currencies;  // the company's, where the kind has costs
  neighbours around;
  std::string draft;      // id that the form's draft has or will have
  bool restored = false;  // from a draft
  std::vector<save_doubt> doubts;
  bool may_reopen = true;
  bool may_delete = false;
  bool may_change = true;  // also by adding to it, once it is ended
  std::vector<shown_addendum> addenda;
};

// Of a stored one.
neighbours read_neighbours(admitted& inside, const activity& record);

// `fresh`: what the kind knows of a new one. Its dictionary fields get their default values.
// fails: not_found when its contractor does not exist.
erp::result<loaded_form> load_new(admitted& inside, activity fresh, const activity_form_kind& kind);
// fails: not_found, also when the activity is of another kind.
erp::result<loaded_form> load_stored(admitted& inside, std::int64_t id,
                                     const activity_form_kind& kind);
// fails: not_found when the draft is gone, used by another form, or not readable.
erp::result<loaded_form> load_draft(admitted& inside, const std::string& draft,
                                    const activity_form_kind& kind, erp::instant now);

}  // namespace crm
