// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/places.hpp"

namespace bench {

place at_file(const million& data) {
  const auto target = million::target(data.file(), true);
  return {"", "", target, target, raw_sqlite(data.file(), true), false};
}

place at_copies(const million& data, bool durable) {
  const std::string name = durable ? "save" : "save_without_fsync";
  const auto ours = data.copy(name + "_ours.db");
  const auto theirs = data.copy(name + "_raw.db");
  return {name,
          durable ? "save of a contact: 2 persons, follow-up, history"
                  : "the same, without waiting for the disk",
          million::target(ours, durable),
          million::target(theirs, durable),
          raw_sqlite(theirs, durable),
          durable};
}

place at_postgresql(const testing_support::server_database& database, const std::string& name,
                    const std::string& said) {
  return {name, said, database.target(), database.target(), raw_postgresql(database.connection()),
          true};
}

}  // namespace bench
