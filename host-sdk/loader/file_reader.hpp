// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>

// A file read piece by piece, never beyond its end. One thread at a time; holds the file open.
//
// Rationale: a module may be megabytes, and what is asked of it are a few kilobytes. Taking the
// whole into memory cost ten times as long as everything else that happens before it is mapped.

namespace erp::loader {

class file_reader {
 public:
  explicit file_reader(const std::filesystem::path& file);

  bool open() const { return open_; }  // it is a file and may be read
  std::uint64_t size() const { return size_; }
  bool inside(std::uint64_t offset, std::uint64_t size) const {
    return offset <= size_ && size <= size_ - offset;
  }
  // False, with `to` as it was or partly written, when the piece is not wholly inside.
  bool read(std::uint64_t offset, void* to, std::size_t size);
  template <class Plain>
  bool read(std::uint64_t offset, Plain& to) {
    return read(offset, static_cast<void*>(&to), sizeof(to));
  }
  std::string text(std::uint64_t offset, std::uint64_t size);  // empty: not inside
  // Where the pattern stands first; it must be shorter than a piece.
  std::optional<std::uint64_t> find(std::string_view pattern);

 private:
  std::ifstream in_;
  bool open_ = false;
  std::uint64_t size_ = 0;
};

}  // namespace erp::loader
