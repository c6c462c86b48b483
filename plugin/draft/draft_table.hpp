// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/session/session.hpp"
#include "plugin/access/key_types.hpp"
#include "plugin/draft/draft.hpp"

// Drafts as they are stored: the table crm_draft.
// [worker]; each call is one statement or two and needs no unit of work but the caller's; throws
// db::failure and keeps nothing.

namespace crm {

class draft_table {
 public:
  // Both must live as long as this object.
  draft_table(db::session& session, const key_types& keys) : session_(session), keys_(keys) {}

  void write(const draft& draft);
  void remove(const std::string& id);
  // Of this operator, oldest first.
  std::vector<draft> of(const erp::record_key& by);
  // Takes over a draft whose form is gone. None: it is gone too, or another form was quicker.
  std::optional<draft> claim(const std::string& id, const erp::record_key& by, erp::instant now);

 private:
  db::session& session_;
  const key_types keys_;
};

}  // namespace crm
