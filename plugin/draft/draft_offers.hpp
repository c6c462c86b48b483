// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "plugin/draft/draft.hpp"
#include "plugin/workplace.hpp"

// Puts to the operator what a crash has left: each draft to open or to discard, and all at once
// when there are several. [main]; lives from the module's start to its stop. Drafts whose heart
// still beats belong to an open form, perhaps on another station, and are looked at again later.

namespace crm {

class draft_offers {
 public:
  explicit draft_offers(workplace& place);

 private:
  void operator_changed();
  void look();
  void offer(std::vector<draft> drafts);
  void offer_one(const draft& draft);
  void offer_all();
  void open(const draft& draft);
  void discard(const draft& draft);
  void done_with(const std::string& id);

  workplace& place_;
  std::map<std::string, draft> offered_;
  std::map<std::string, erp::subscription> shown_;  // by the offer's id
  std::vector<erp::subscription> answered_;         // offers whose answer is still being dealt with
  std::set<std::string> young_;  // seen at login with a heartbeat; nothing else is looked for
  bool first_look_ = true;
  erp::job_handle looking_;
  erp::job_handle closing_;
  erp::subscription again_;
  erp::subscription operators_;
};

}  // namespace crm
