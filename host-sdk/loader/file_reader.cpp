// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/loader/file_reader.hpp"

#include <cassert>
#include <cstring>

namespace erp::loader {

namespace {

constexpr std::size_t piece = 64 * 1024;

}  // namespace

file_reader::file_reader(const std::filesystem::path& file) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(file, error)) return;
  size_ = std::filesystem::file_size(file, error);
  if (error) return;
  in_.rdbuf()->pubsetbuf(nullptr, 0);  // pieces are large enough
  in_.open(file, std::ios::binary);
  open_ = in_.is_open();
}

bool file_reader::read(std::uint64_t offset, void* to, std::size_t size) {
  if (!open_ || !inside(offset, size)) return false;
  in_.clear();
  in_.seekg(static_cast<std::streamoff>(offset));
  in_.read(static_cast<char*>(to), static_cast<std::streamsize>(size));
  return in_.gcount() == static_cast<std::streamsize>(size);
}

std::string file_reader::text(std::uint64_t offset, std::uint64_t size) {
  if (!inside(offset, size)) return {};
  std::string result(size, '\0');
  if (!read(offset, result.data(), result.size())) return {};
  return result;
}

std::optional<std::uint64_t> file_reader::find(std::string_view pattern) {
  assert(!pattern.empty() && pattern.size() < piece);
  std::string window(piece, '\0');
  std::size_t kept = 0;  // the end of the window before, where a match may have begun
  for (std::uint64_t at = 0; at < size_;) {
    const std::size_t fresh = std::min<std::uint64_t>(piece - kept, size_ - at);
    if (!read(at, window.data() + kept, fresh)) return std::nullopt;
    const std::string_view there(window.data(), kept + fresh);
    if (const auto found = there.find(pattern); found != std::string_view::npos)
      return at - kept + found;
    at += fresh;
    kept = std::min(pattern.size() - 1, there.size());
    std::memmove(window.data(), there.data() + there.size() - kept, kept);
  }
  return std::nullopt;
}

}  // namespace erp::loader
