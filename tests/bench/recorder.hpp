// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

// Writes down what a server was asked to do, on whichever connection: the statements and what was
// bound to them, so that the raw driver can be asked for the very same. SQLite tells it by itself;
// of others, odbc_watch stands between us and the driver manager.
// Used by one thread, the one whose connections are recorded.

namespace bench {

using bound_value = std::variant<std::monostate, std::int64_t, double, std::string>;

struct executed {
  std::string sql;
  std::vector<bound_value> values;  // in the order of their places in the SQL
};

class recorder {
 public:
  // SQLite's; before the first connection of the program is opened.
  static void watch_every_connection();

  recorder();   // from here on
  ~recorder();  // until here
  recorder(const recorder&) = delete;
  recorder& operator=(const recorder&) = delete;

  std::vector<executed> statements() const;

  // For those who watch.
  static bool recording();
  static void note(executed statement);
};

}  // namespace bench
