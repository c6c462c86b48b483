// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "erp/value.hpp"

// What was typed but not yet saved, as it survives a crash: one per open form.
// Plain data, [any].

namespace crm {

// An open form writes its draft at least this often while there is something to lose (P4, P11).
inline constexpr std::chrono::seconds heartbeat{4};
// A draft this long without a heartbeat belongs to nobody any more.
inline constexpr std::chrono::seconds left_behind{15};

struct draft {
  std::string id;    // uuid of the form that wrote it
  std::string form;  // "crm.form.contact"
  erp::record_key by;
  std::optional<std::int64_t> activity;  // none: a new record
  std::string content;                   // JSON, see draft_content
  erp::instant alive_at{};
};

}  // namespace crm
