// SPDX-License-Identifier: Apache-2.0
#include "db/admin/star_file.hpp"

#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "db/error/failure.hpp"

namespace db::admin {

namespace {

constexpr std::size_t written_at_once = 1 << 16;

std::string in_quotes(std::string_view value) {
  std::string text = "\"";
  for (const char c : value) {
    if (c == '"') text += '"';
    text += c;
  }
  return text + '"';
}

bool needs_quotes(std::string_view value) {
  return value.empty() || value.find_first_of(",\"\r\n") != std::string_view::npos;
}

// "2026-03-02 08:30:00.5" → "2026-03-02T08:30:00.500"
std::string moment(const std::string& value, bool utc) {
  std::string text = value.substr(0, 10) + 'T' + value.substr(11, 8) + '.';
  const auto fraction = value.size() > 20 ? value.substr(20, 3) : std::string();
  text += fraction + std::string(3 - fraction.size(), '0');
  return utc ? text + 'Z' : text;
}

// ".5" → "0.5", "-.5" → "-0.5": some servers leave the nought out.
std::string written_decimal(std::string value) {
  const std::size_t first = value.starts_with('-') ? 1 : 0;
  if (first < value.size() && value[first] == '.') value.insert(first, "0");
  return value;
}

}  // namespace

std::string written(const std::string& value, star_type type, bool utc) {
  switch (type) {
    case star_type::date:
      return value.substr(0, 10);
    case star_type::timestamp:
      return value.size() < 19 ? value : moment(value, utc);
    case star_type::decimal:
      return written_decimal(value);
    default:
      return value;
  }
}

star_file::star_file(std::filesystem::path file)
    : file_(std::move(file)),
      part_(file_.string() + "." + std::to_string(::getpid()) + ".part"),
      stream_(part_, std::ios::binary | std::ios::trunc) {
  if (!stream_) refuse(std::system_category().message(errno));
}

star_file::~star_file() {
  std::error_code ignored;
  if (!in_place_) std::filesystem::remove(part_, ignored);
}

void star_file::refuse(const std::string& why) const {
  throw failure(failure_kind::full, file_.string() + ": cannot be written: " + why);
}

void star_file::add_raw(std::string_view text) {
  waiting_ += text;
  if (waiting_.size() >= written_at_once) write_out();
}

void star_file::begin_value() {
  if (row_begun_) waiting_ += ',';
  row_begun_ = true;
}

void star_file::add(std::string_view value) {
  begin_value();
  waiting_ += needs_quotes(value) ? in_quotes(value) : std::string(value);
}

void star_file::end_row() {
  add_raw("\r\n");
  row_begun_ = false;
  ++rows_;
}

void star_file::write_out() {
  digest_.add(waiting_);
  errno = 0;
  if (!stream_.write(waiting_.data(), static_cast<std::streamsize>(waiting_.size())))
    refuse(std::system_category().message(errno));
  waiting_.clear();
}

void star_file::finish() {
  write_out();
  stream_.close();
  if (!stream_) refuse(std::system_category().message(errno));
  checksum_ = digest_.finished();
}

void star_file::put_in_place() {
  std::error_code code;
  std::filesystem::rename(part_, file_, code);
  if (code) refuse(code.message());
  in_place_ = true;
}

}  // namespace db::admin
