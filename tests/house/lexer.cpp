// SPDX-License-Identifier: Apache-2.0
#include "tests/house/lexer.hpp"

#include <cctype>

namespace house {

namespace {

class lexer {
 public:
  explicit lexer(const source_file& file) {
    for (const std::string& line : file.lines) text_ += line + '\n';
  }

  scanned run() {
    while (at_ < text_.size()) step();
    return std::move(result_);
  }

 private:
  bool sees(const char* s) const { return text_.compare(at_, std::string(s).size(), s) == 0; }
  char now() const { return text_[at_]; }

  void keep() { put(now(), now()); }
  void blank() { put(now(), ' '); }

  void put(char c, char shown) {
    if (c == '\n') {
      result_.code.push_back(std::move(line_));
      line_.clear();
      ++line_number_;
    } else {
      line_ += shown;
    }
    ++at_;
  }

  void step() {
    if (sees("//")) {
      while (at_ < text_.size() && now() != '\n') blank();
    } else if (sees("/*")) {
      while (at_ < text_.size() && !sees("*/")) blank();
      for (int i = 0; i < 2 && at_ < text_.size(); ++i) blank();
    } else if (sees("R\"")) {
      raw_literal();
    } else if (now() == '"') {
      quoted_literal();
    } else if (now() == '\'' && !inside_number()) {
      character();
    } else {
      if (!std::isspace(static_cast<unsigned char>(now()))) adjacent_ = false;
      keep();
    }
  }

  // 1'000'000
  bool inside_number() const {
    return at_ > 0 && std::isxdigit(static_cast<unsigned char>(text_[at_ - 1])) &&
           at_ + 1 < text_.size() && std::isxdigit(static_cast<unsigned char>(text_[at_ + 1]));
  }

  void character() {
    keep();
    while (at_ < text_.size() && now() != '\'' && now() != '\n') {
      if (now() == '\\') blank();
      blank();
    }
    if (at_ < text_.size()) keep();
    adjacent_ = false;
  }

  void add(int line, std::string text) {
    if (adjacent_)
      result_.literals.back().text += text;
    else
      result_.literals.push_back({line, std::move(text)});
    adjacent_ = true;
  }

  void quoted_literal() {
    const int line = line_number_;
    std::string text;
    keep();
    while (at_ < text_.size() && now() != '"' && now() != '\n') {
      if (now() == '\\' && at_ + 1 < text_.size()) {
        const char escaped = text_[at_ + 1];
        text += escaped == 'n' ? '\n' : escaped;
        blank();
      } else {
        text += now();
      }
      blank();
    }
    if (at_ < text_.size()) keep();
    add(line, std::move(text));
  }

  void raw_literal() {
    const int line = line_number_;
    keep();
    keep();
    std::string delimiter;
    while (now() != '(') {
      delimiter += now();
      blank();
    }
    blank();
    const std::string end = ")" + delimiter + "\"";
    std::string text;
    while (at_ < text_.size() && !sees(end.c_str())) {
      text += now();
      blank();
    }
    for (std::size_t i = 1; i < end.size(); ++i) blank();
    if (at_ < text_.size()) keep();
    add(line, std::move(text));
  }

  std::string text_;
  std::size_t at_ = 0;
  std::string line_;
  int line_number_ = 1;
  bool adjacent_ = false;
  scanned result_;
};

}  // namespace

scanned scan(const source_file& file) {
  return lexer(file).run();
}

}  // namespace house
