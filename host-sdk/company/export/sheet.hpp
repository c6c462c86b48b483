// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "erp/result.hpp"
#include "erp/value.hpp"

// A table on its way to a file that other programs read: headings, then rows of typed cells.
// Callable on [any] thread, by one at a time. The file is there when finish() has said so, under
// its name and whole; a writer that is deleted before leaves nothing behind.

namespace erp::company {

// A number with four decimals at most, exact.
struct decimal {
  std::int64_t e4 = 0;  // in 1/10000
  bool operator==(const decimal&) const = default;
};

// Moments are what the clock on the operator's wall showed.
using sheet_cell = std::variant<std::monostate, std::string, std::int64_t, decimal, wall_time, date,
                                std::chrono::seconds>;

struct sheet_column {
  std::string heading;
  int width_chars = 16;
};

inline constexpr int currency_width = 9;  // of the column beside an amount

enum class sheet_format { csv = 1, xlsx };

struct sheet_wish {
  std::filesystem::path file;
  sheet_format format = sheet_format::csv;
  std::string title;     // of an xlsx sheet; a csv has none
  std::string language;  // "pl" or "en": separators of a csv, dates of an xlsx
  std::vector<sheet_column> columns;
};

class sheet_writer {
 public:
  virtual ~sheet_writer() = default;
  // As many cells as columns. fails: invalid (more rows than the format holds), unavailable.
  virtual result<void> add(const std::vector<sheet_cell>& row) = 0;
  // Replaces a file of that name. fails: unavailable, saying why.
  virtual result<void> finish() = 0;
};

// fails: unavailable when no file can be made there.
result<std::unique_ptr<sheet_writer>> open_sheet(const sheet_wish& wish);

// By the end of a file's name; none: not one of ours.
std::string_view ending_of(sheet_format format);  // "csv", "xlsx"

}  // namespace erp::company
