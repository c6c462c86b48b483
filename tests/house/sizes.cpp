// SPDX-License-Identifier: Apache-2.0
#include "tests/house/sizes.hpp"

#include <cctype>
#include <regex>

namespace house {

namespace {

constexpr std::size_t contract_header_lines_max = 150;
constexpr std::size_t source_lines_max = 300;
constexpr std::size_t test_lines_max = 400;
constexpr int function_lines_max = 60;
constexpr std::size_t line_columns_max = 100;

std::size_t cap_of(const source_file& file) {
  if (starts_with(file.path, "host-sdk/contract/")) return contract_header_lines_max;
  return starts_with(file.path, "tests/") ? test_lines_max : source_lines_max;
}

std::size_t columns(const std::string& line) {
  std::size_t count = 0;
  for (const char c : line)
    if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) ++count;
  return count;
}

// Follows the braces of one file. A body opens with a brace after white space whose head, what
// stands since the last ; { or }, has a parameter list; `a_{1}` without the blank is a value.
class function_meter {
 public:
  explicit function_meter(const source_file& file) : file_(file) {}

  std::vector<violation> run() {
    const std::vector<std::string> code = code_only(file_);
    for (std::size_t i = 0; i < code.size(); ++i) {
      line_ = static_cast<int>(i) + 1;
      if (!code[i].empty() && code[i].front() == '#') continue;
      for (const char c : code[i] + ' ') take(c);
    }
    return std::move(found_);
  }

 private:
  struct brace {
    bool function = false;
    bool value = false;
    int line = 0;
  };

  void take(char c) {
    if (c == '{') {
      open();
    } else if (c == '}') {
      close();
    } else if (c == ';' && parentheses_ == 0) {
      head_.clear();
    } else {
      if (c == '(') ++parentheses_;
      if (c == ')') --parentheses_;
      head_ += c;
    }
  }

  void open() {
    static const std::regex no_function(
        "(^|[^A-Za-z0-9_])(namespace|class|struct|union|enum|extern)[^A-Za-z0-9_(][^(]*$");
    brace opened{false, false, line_};
    opened.value = parentheses_ > 0 || head_.empty() || head_.back() != ' ' || ends_with_equals();
    opened.function = !opened.value && depth_in_function_ == 0 &&
                      head_.find('(') != std::string::npos &&
                      !std::regex_search(head_, no_function);
    if (opened.function) ++depth_in_function_;
    if (!opened.value) head_.clear();
    open_.push_back(opened);
  }

  bool ends_with_equals() const {
    const auto last = head_.find_last_not_of(' ');
    return last != std::string::npos && (head_[last] == '=' || head_[last] == ',');
  }

  void close() {
    if (open_.empty()) return;
    const brace closed = open_.back();
    open_.pop_back();
    if (!closed.value) head_.clear();
    if (!closed.function) return;
    --depth_in_function_;
    const int length = line_ - closed.line + 1;
    if (length > function_lines_max)
      found_.push_back({file_.path, closed.line,
                        "a function of " + std::to_string(length) + " lines (at most " +
                            std::to_string(function_lines_max) + ")"});
  }

  const source_file& file_;
  int line_ = 0;
  int parentheses_ = 0;
  int depth_in_function_ = 0;
  std::string head_;
  std::vector<brace> open_;
  std::vector<violation> found_;
};

}  // namespace

std::vector<violation> too_long_files(const source_tree& tree) {
  std::vector<violation> found;
  for (const source_file& file : tree) {
    const std::size_t cap = cap_of(file);
    if (is_cpp(file) && file.lines.size() > cap)
      found.push_back({file.path, static_cast<int>(file.lines.size()),
                       "longer than " + std::to_string(cap) + " lines"});
  }
  return found;
}

std::vector<violation> too_long_functions(const source_tree& tree) {
  std::vector<violation> found;
  for (const source_file& file : tree) {
    if (!is_cpp(file)) continue;
    for (violation& v : function_meter(file).run()) found.push_back(std::move(v));
  }
  return found;
}

std::vector<violation> too_long_lines(const source_tree& tree) {
  std::vector<violation> found;
  for (const source_file& file : tree) {
    if (!is_cpp(file)) continue;
    for (std::size_t i = 0; i < file.lines.size(); ++i)
      if (columns(file.lines[i]) > line_columns_max)
        found.push_back({file.path, static_cast<int>(i) + 1, "longer than 100 columns"});
  }
  return found;
}

}  // namespace house
