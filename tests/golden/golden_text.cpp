// SPDX-License-Identifier: Apache-2.0
#include "tests/golden/golden_text.hpp"

#include <algorithm>

namespace golden {

namespace {

constexpr std::size_t columns_max = 100;
constexpr char indent[] = "    ";

// Long lines broken at blanks outside of literals.
void write_line(std::string& out, const std::string& line) {
  std::size_t from = 0, blank = std::string::npos;
  bool quoted = false, first = true;
  const auto put = [&](std::size_t until) {
    if (!first) out += indent;
    out.append(line, from, until - from).append("\n");
    first = false;
  };
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '\'') quoted = !quoted;
    const auto room = columns_max - (first ? 0 : sizeof indent - 1);
    if (i - from >= room && blank != std::string::npos) {
      put(blank);
      from = blank + 1;
      blank = std::string::npos;
    }
    if (line[i] == ' ' && !quoted && i > from) blank = i;
  }
  put(line.size());
}

std::string paragraph(const std::string& statement) {
  std::string out;
  for (std::size_t from = 0; from <= statement.size();) {
    const auto end = std::min(statement.find('\n', from), statement.size());
    if (end > from) write_line(out, statement.substr(from, end - from));
    from = end + 1;
  }
  return out;
}

// "?, ?, ?, …" in the room of a few letters.
std::string with_counted_marks(std::string statement) {
  constexpr std::string_view next = ", ?";
  constexpr std::size_t many = 8;
  for (std::size_t at = statement.find("?, ?"); at != std::string::npos;
       at = statement.find("?, ?", at + 1)) {
    std::size_t marks = 1;
    while (std::string_view(statement).substr(at + 1 + (marks - 1) * next.size()).starts_with(next))
      ++marks;
    if (marks < many) {
      at += (marks - 1) * next.size();
      continue;
    }
    statement.replace(at, 1 + (marks - 1) * next.size(), "? * " + std::to_string(marks));
  }
  return statement;
}

std::vector<std::string> paragraphs(const std::string& text) {
  std::vector<std::string> all;
  for (std::size_t from = 0; from < text.size();) {
    const auto end = std::min(text.find("\n\n", from), text.size());
    all.push_back(text.substr(from, end - from));
    if (all.back().ends_with('\n')) all.back().pop_back();
    from = end + 2;
  }
  return all;
}

std::string only_in(const std::string& text, const std::string& other, const char* sign) {
  auto others = paragraphs(other);
  std::sort(others.begin(), others.end());
  std::string found;
  for (const auto& one : paragraphs(text))
    if (!std::binary_search(others.begin(), others.end(), one)) found += sign + one + "\n\n";
  return found;
}

}  // namespace

void golden_text::add(const std::string& heading, std::vector<std::string> statements,
                      bool sorted) {
  std::vector<std::string> fresh;
  for (auto& statement : statements)
    if (known_.insert(statement).second) fresh.push_back(std::move(statement));
  if (sorted) std::sort(fresh.begin(), fresh.end());
  headings_.emplace_back(heading, std::move(fresh));
}

void golden_text::abbreviate(const std::string& name, const std::string& before,
                             const std::string& after) {
  abbreviations_.push_back({name, before, after});
}

std::string golden_text::shortened(std::string statement) const {
  for (const auto& [name, before, after] : abbreviations_)
    for (auto at = statement.find(before); at != std::string::npos; at = statement.find(before)) {
      statement.replace(statement.find(after, at), after.size(), ")");
      statement.replace(at, before.size(), name + "(");
    }
  return with_counted_marks(statement);
}

std::string golden_text::text() const {
  std::string out =
      "-- What SQL Server is told, recorded by tests/golden. Never edited by hand: review what\n"
      "-- changed like code, then accept it with CRM_ACCEPT_SQL=1.\n";
  for (const auto& [name, before, after] : abbreviations_)
    out += "\n" + paragraph("-- " + name + "(x) is: " + before + "x" + after);
  for (const auto& [heading, statements] : headings_) {
    out += "\n-- ---- " + heading + "\n";
    for (const auto& statement : statements) out += "\n" + paragraph(shortened(statement));
  }
  return out;
}

golden_text& recorded_text() {
  static golden_text text;
  return text;
}

std::set<std::string>& recorded_at_work() {
  static std::set<std::string> statements;
  return statements;
}

std::string difference(const std::string& before, const std::string& after) {
  const auto changes = only_in(before, after, "- ") + only_in(after, before, "+ ");
  if (!changes.empty() || before == after) return changes;
  return "the same statements in another order\n";
}

}  // namespace golden
