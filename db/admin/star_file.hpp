// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "db/admin/sha256.hpp"
#include "db/admin/star_views.hpp"

// A table as CSV (RFC 4180, UTF-8), written beside its place and put there when it is whole; and
// how values are written in it. One thread; what was not put in place is removed with the object.

namespace db::admin {

// Whatever a driver makes of a date, a moment or a decimal, in one form: "2026-03-02",
// "2026-03-02T08:30:00.000", "-0.5000"; `utc` moments end in Z.
std::string written(const std::string& value, star_type type, bool utc);

class star_file {
 public:
  // fails: failure_kind::full, when the file cannot be written
  explicit star_file(std::filesystem::path file);
  ~star_file();
  star_file(const star_file&) = delete;
  star_file& operator=(const star_file&) = delete;

  void add(std::string_view value);  // the next value of the row
  void add_null() { begin_value(); }
  void end_row();
  void add_raw(std::string_view text);  // as it is, for what is no table
  // Closed from then on. fails: full
  void finish();
  void put_in_place();  // fails: full

  const std::filesystem::path& file() const { return file_; }
  std::int64_t rows() const { return rows_; }
  const std::string& checksum() const { return checksum_; }  // once it is finished

 private:
  [[noreturn]] void refuse(const std::string& why) const;
  void begin_value();
  void write_out();

  const std::filesystem::path file_;
  const std::filesystem::path part_;
  std::ofstream stream_;
  std::string waiting_;
  sha256 digest_;
  std::string checksum_;
  std::int64_t rows_ = 0;
  bool row_begun_ = false;
  bool in_place_ = false;
};

}  // namespace db::admin
