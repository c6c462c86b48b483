// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "erp/services/windows.hpp"
#include "host-sdk/kit/condition.hpp"
#include "plugin/access/database_gate.hpp"

// What a list of activities may be about beside one contractor: exactly those that another part of
// the module names, e.g. those behind a figure of a report. Callables, [any]; a narrowing itself is
// asked on a [worker].

namespace crm {

struct narrowed_list {
  erp::text title;
  erp::kit::condition where;  // over crm_activity a; what may be seen is asked beside it
};

// fails: not_found (there is nothing like that); throws db::failure
using activity_narrowing = std::function<erp::result<narrowed_list>(admitted&)>;

// Of what a list is opened about; empty: it is about something else.
using narrowing_finder = std::function<activity_narrowing(const who&, const erp::context&)>;

}  // namespace crm
