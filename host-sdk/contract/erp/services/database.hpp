// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "erp/thread.hpp"

// Where the host's data live; the module opens its own connections there.
// Callable on [any] thread; the answer does not change while a module is started.

namespace erp::services {

struct database_target {
  std::string connection;  // sqlite3://FILE or odbc://…, may hold a secret: never log it
  std::string label;       // what people may see: file name, server and database
  std::string binding;     // path of the host binding file
};

class database {
 public:
  virtual ~database() = default;
  virtual database_target target() const = 0;  // [any]
};

}  // namespace erp::services
