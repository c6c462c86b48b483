// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "erp/data/history_session.hpp"
#include "erp/job.hpp"
#include "erp/result.hpp"
#include "erp/value.hpp"

// One open dictionary: its values, and what an administrator does with them.
// Every function is [main] and answers later through `then`; the host owns the session. Each change
// is made whole or not at all, and counts for other stations from then on.

namespace erp {

// What people read of one value, and what they may change.
struct dictionary_entry {
  std::map<std::string, std::string> names;  // language → name; the first language's is a must
  std::string description;
  bool active = true;  // offered in forms; records keep showing one that is not
  bool is_default = false;
  bool operator==(const dictionary_entry&) const = default;
};

struct dictionary_value {
  record_key key;
  std::int64_t version = 0;
  dictionary_entry entry;
  bool predefined = false;  // came with the module: never removed, never renamed
  std::int64_t uses = 0;    // records that hold it
};

struct dictionary_values {
  std::vector<dictionary_value> values;  // in the order in which forms offer them
  bool may_change = true;
  text why_not;  // for a notice, when they may not be changed
};

struct dictionary_removal {
  bool removed = false;
  std::int64_t uses = 0;  // not removed: so many records hold it, and it can be deactivated
};

class dictionary_session {
 public:
  template <class T>
  using then = std::function<void(result<T>)>;

  virtual ~dictionary_session() = default;

  // Those where every word of `search` is found in a name or the description; empty: all.
  // fails: unavailable. [main]
  virtual job_handle values(const std::string& search, then<dictionary_values> then) = 0;
  // Without a key: a new one, at the end. With one: as it was at `version`. A value that becomes
  // the default takes that over from the other. fails: required, invalid (field: "name.pl",
  // "description", "default", "active"), conflict (one alike is there, or somebody was quicker),
  // denied (renaming a predefined one, no right), not_found, unavailable. [main]
  virtual job_handle save(std::optional<record_key> key, std::int64_t version,
                          dictionary_entry entry, then<dictionary_value> then) = 0;
  // Puts it before that one; none: at the end. fails: not_found, denied, unavailable. [main]
  virtual job_handle move(const record_key& key, std::optional<record_key> before,
                          then<done> then) = 0;
  // fails: denied (a predefined one, no right), invalid (the default), conflict (changed since
  // `version`), not_found, unavailable. [main]
  virtual job_handle remove(const record_key& key, std::int64_t version,
                            then<dictionary_removal> then) = 0;
  // All records that hold `from` hold `into` afterwards, in one transaction; `from` goes, a
  // predefined one is deactivated. Answers how many. fails: invalid (into itself, into an inactive
  // one), not_found, denied, unavailable. [main]
  virtual job_handle merge(const record_key& from, const record_key& into,
                           then<std::int64_t> then) = 0;
  // After values were changed by anybody at this station; the host fetches anew. [main]
  virtual subscription on_changed(std::function<void()> told) = 0;
  // Of that value; without a key of all of them, those included that are gone. None: nobody keeps
  // one. [main]
  virtual std::unique_ptr<history_session> history(std::optional<record_key> value) {
    (void)value;
    return nullptr;
  }
};

}  // namespace erp
