// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "erp/data/permission_session.hpp"

namespace erp::desktop {

// The table of permissions as it is stored, and what was changed of it on screen but not yet saved.
// Plain data for the main thread.
class permission_draft {
 public:
  // What became of changes when the table was read anew.
  struct overtaken {
    int by_others = 0;              // cells that somebody else has changed meanwhile
    std::vector<std::string> gone;  // groups whose changes went with them
  };

  // Changes that are stored now are none any more. A group that was here and is not in the table
  // stays to be seen, as one that is gone.
  overtaken take(permission_table table);

  const permission_table& stored() const { return stored_; }
  const std::vector<permission_change>& changes() const { return changes_; }
  bool dirty() const { return !changes_.empty(); }

  std::string stored_level(const record_key& group, const std::string& permission) const;
  std::string level(const record_key& group, const std::string& permission) const;  // changes too
  bool is_changed(const record_key& group, const std::string& permission) const;

  void set(const record_key& group, const std::string& permission, const std::string& level);
  bool can_undo() const { return !steps_.empty(); }
  // Takes the last step back, also after it was saved: then it is a change of its own. Answers the
  // step, as it was done.
  permission_change undo();
  void discard();

 private:
  void put(const record_key& group, const std::string& permission, const std::string& level);
  void keep_those_gone(const std::vector<permission_group>& before);

  permission_table stored_;
  std::vector<permission_change> changes_;
  std::vector<permission_change> steps_;
};

}  // namespace erp::desktop
