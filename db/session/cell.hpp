// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include <string>

#include "db/session/statement.hpp"

// The place of one parameter or column of a statement; SOCI keeps pointers into it.
// Belongs to its statement and never moves while SOCI knows it. Private to db/session.

namespace db {

struct cell {
  column_type type = column_type::integer;
  long long integer = 0;
  double real = 0;
  std::string text;
  soci::indicator indicator = soci::i_ok;
};

}  // namespace db
