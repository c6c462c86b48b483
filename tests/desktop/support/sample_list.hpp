// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <set>
#include <vector>

#include "erp/host.hpp"
#include "erp/ui/list.hpp"

// A list of any length made out of numbers, for tests of what draws lists. [main], like the session
// it stands for. What tests may change, and what was asked, is public.

namespace testing_support {

struct sample_table {
  std::int64_t rows = 1'000'000;    // keys 1 … rows
  std::set<std::int64_t> gone;      // deleted meanwhile
  std::set<std::int64_t> inserted;  // keys beyond `rows`, sorted before all others
  std::map<std::int64_t, std::string> notes;
  std::map<std::int64_t, std::int64_t> versions;
  std::optional<erp::error> refusal;  // of the next edit
  std::optional<erp::error> outage;   // of every page while it is set
  std::vector<erp::page_request> asked;
  std::vector<std::function<void()>> told;  // of the open sessions
  void tell() {
    for (const auto& one : told)
      if (one) one();
  }
};

inline constexpr char sample_list_id[] = "sample.list";

// Pages answer through the host's jobs, as real ones do.
erp::list_contribution sample_list(erp::jobs& jobs, std::shared_ptr<sample_table> table);

}  // namespace testing_support
