// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "erp/result.hpp"

// A file that is written beside its place and put there when it is whole.
// One thread at a time. Deleted before it was put there, it is removed.

namespace erp::company {

class part_file {
 public:
  explicit part_file(std::filesystem::path file);
  ~part_file();
  part_file(const part_file&) = delete;
  part_file& operator=(const part_file&) = delete;

  const std::filesystem::path& path() const { return part_; }
  // fails: unavailable. The file must be closed.
  result<void> put_in_place();
  // That it cannot be written, with the system's reason for `code`, an errno.
  error why_not(int code) const;

 private:
  std::filesystem::path file_;
  std::filesystem::path part_;
  bool in_place_ = false;
};

}  // namespace erp::company
