// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>

#include "db/session/session.hpp"

// The demo company with as many activities as a large firm has after years.
// Made in a temporary folder, which goes with the object. Used by one thread.

namespace bench {

inline constexpr std::int64_t activity_count = 1'000'000;

// In an empty database of any server.
void make_million(db::session& session);

class million {
 public:
  million();  // takes half a minute
  ~million();
  million(const million&) = delete;
  million& operator=(const million&) = delete;

  const std::filesystem::path& file() const { return file_; }
  static db::connection_target target(const std::filesystem::path& file, bool durable);
  // Another file with the same content.
  std::filesystem::path copy(const std::string& name) const;

 private:
  std::filesystem::path folder_;
  std::filesystem::path file_;
};

}  // namespace bench
