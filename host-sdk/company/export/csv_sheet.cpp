// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/export/csv_sheet.hpp"

#include <cerrno>
#include <cstdio>
#include <fstream>
#include <string>

#include "host-sdk/company/export/part_file.hpp"

namespace erp::company {

namespace {

constexpr char byte_order_mark[] = "\xEF\xBB\xBF";  // else spreadsheets take it for Latin

bool is_polish(std::string_view language) {
  return language == "pl";
}

std::string iso(date day) {
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", int(day.year()), unsigned(day.month()),
                unsigned(day.day()));
  return text;
}

std::string iso(wall_time at) {
  const auto day = std::chrono::floor<std::chrono::days>(at);
  const auto minutes = std::chrono::floor<std::chrono::minutes>(at - day).count();
  char text[16];
  std::snprintf(text, sizeof text, " %02d:%02d", int(minutes / 60), int(minutes % 60));
  return iso(date(day)) + text;
}

std::string clock_of(std::chrono::seconds length) {
  const auto all = length.count() < 0 ? -length.count() : length.count();
  char text[48];
  std::snprintf(text, sizeof text, "%s%lld:%02d:%02d", length.count() < 0 ? "-" : "",
                static_cast<long long>(all / 3600), int(all / 60 % 60), int(all % 60));
  return text;
}

std::string digits_of(decimal number, char point) {
  const bool negative = number.e4 < 0;
  const auto all =
      negative ? 0 - static_cast<std::uint64_t>(number.e4) : static_cast<std::uint64_t>(number.e4);
  char fraction[8];
  std::snprintf(fraction, sizeof fraction, "%04d", int(all % 10'000));
  std::string tail = fraction;
  while (tail.size() > 2 && tail.back() == '0') tail.pop_back();
  return (negative ? "-" : "") + std::to_string(all / 10'000) + point + tail;
}

// Rationale: a spreadsheet takes a text that begins so for a formula and runs it; whoever typed it
// into a note may not be who opens the file.
bool looks_like_a_formula(const std::string& text) {
  return !text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos;
}

std::string quoted(std::string text) {
  if (looks_like_a_formula(text)) text.insert(0, "'");
  if (text.find_first_of("\",;\r\n") == text.npos) return text;
  std::string all = "\"";
  for (const char c : text) {
    if (c == '"') all += '"';
    all += c;
  }
  return all + '"';
}

class csv_sheet : public sheet_writer {
 public:
  explicit csv_sheet(const sheet_wish& wish)
      : language_(wish.language),
        separator_(is_polish(language_) ? ';' : ','),
        part_(wish.file),
        out_(part_.path(), std::ios::binary | std::ios::trunc) {
    out_ << byte_order_mark;
    for (std::size_t i = 0; i < wish.columns.size(); ++i) write(i, quoted(wish.columns[i].heading));
    out_ << "\r\n";
  }

  result<void> state() const {
    if (out_) return {};
    return part_.why_not(errno == 0 ? EIO : errno);
  }

  result<void> add(const std::vector<sheet_cell>& row) override {
    for (std::size_t i = 0; i < row.size(); ++i) write(i, csv_cell(row[i], language_));
    out_ << "\r\n";
    return state();
  }

  result<void> finish() override {
    out_.close();
    if (auto written = state(); !written.ok()) return written;
    return part_.put_in_place();
  }

 private:
  void write(std::size_t column, const std::string& cell) {
    if (column > 0) out_ << separator_;
    out_ << cell;
  }

  const std::string language_;
  const char separator_;
  part_file part_;
  std::ofstream out_;
};

}  // namespace

std::string csv_cell(const sheet_cell& cell, std::string_view language) {
  struct writer {
    char point;
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(const std::string& text) const { return quoted(text); }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(decimal number) const { return digits_of(number, point); }
    std::string operator()(wall_time at) const { return iso(at); }
    std::string operator()(date day) const { return iso(day); }
    std::string operator()(std::chrono::seconds length) const { return clock_of(length); }
  };
  return std::visit(writer{is_polish(language) ? ',' : '.'}, cell);
}

result<std::unique_ptr<sheet_writer>> open_csv(const sheet_wish& wish) {
  errno = 0;
  auto sheet = std::make_unique<csv_sheet>(wish);
  if (auto opened = sheet->state(); !opened.ok()) return opened.failure();
  return std::unique_ptr<sheet_writer>(std::move(sheet));
}

}  // namespace erp::company
