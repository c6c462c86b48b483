// SPDX-License-Identifier: Apache-2.0
#include "tests/house/contract_rules.hpp"

#include <algorithm>
#include <cstdlib>
#include <regex>

#include "tests/house/program.hpp"

namespace house {

namespace {

const std::regex tag("\\[(main|worker|any)\\]");

// The comment block that opens a header: between the includes and the first declaration.
std::string opening_comment(const source_file& file) {
  std::string comment;
  for (const std::string& line : file.lines) {
    if (starts_with(line, "// SPDX")) continue;
    if (starts_with(line, "//"))
      comment += line.substr(2) + ' ';
    else if (starts_with(line, "namespace ") || starts_with(line, "template"))
      break;
  }
  return comment;
}

// "Every function is [main]", "Callable on [any] thread": holds for all that says nothing else.
bool tags_everything(const std::string& comment) {
  static const std::regex blanket(
      "(Every|Both|All|Each|Callable|The accessors|Started)[^.]*\\[(main|worker|any)\\]");
  return std::regex_search(comment, blanket);
}

bool is_comment(const std::string& line) {
  const auto first = line.find_first_not_of(' ');
  return first != std::string::npos && line.compare(first, 2, "//") == 0;
}

bool is_blank(const std::string& line) {
  return line.find_first_not_of(' ') == std::string::npos;
}

// A group is what stands between blank lines: comment and the functions under it.
bool group_is_tagged(const source_file& file, std::size_t line) {
  std::size_t first = line;
  while (first > 0 && !is_blank(file.lines[first - 1])) --first;
  for (std::size_t i = first; i < file.lines.size() && !is_blank(file.lines[i]); ++i) {
    if (std::regex_search(file.lines[i], tag)) return true;
    if (i > line && is_comment(file.lines[i])) break;
  }
  return false;
}

}  // namespace

bool is_contract(const source_file& file) {
  return starts_with(file.path, "host-sdk/contract/") && is_header(file);
}

std::vector<violation> untagged_functions(const source_tree& tree) {
  static const std::regex declaration("^\\s*virtual\\s+[^~]*\\(");
  std::vector<violation> found;
  for (const source_file& file : tree) {
    if (!is_contract(file) || tags_everything(opening_comment(file))) continue;
    for (std::size_t i = 0; i < file.lines.size(); ++i)
      if (std::regex_search(file.lines[i], declaration) && !group_is_tagged(file, i))
        found.push_back({file.path, static_cast<int>(i) + 1, "a virtual without a thread tag"});
  }
  return found;
}

std::vector<violation> unexplained_headers(const source_tree& tree) {
  static const std::regex sentence_end("[.!?:;](\\s|$)");
  std::vector<violation> found;
  for (const source_file& file : tree) {
    if (!is_contract(file)) continue;
    const std::string comment = opening_comment(file);
    const auto sentences = std::distance(
        std::sregex_iterator(comment.begin(), comment.end(), sentence_end), std::sregex_iterator());
    if (sentences < 3) found.push_back({file.path, 1, "opens with fewer than three sentences"});
  }
  return found;
}

std::string compiled_alone(const std::filesystem::path& header,
                           const std::filesystem::path& contract_folder) {
  const char* given = std::getenv("ERP_COMPILER");
  const finished run = run_program({given ? given : "c++", "-std=c++20", "-fsyntax-only", "-Wall",
                                    "-Wextra", "-Wpedantic", "-Werror", "-x", "c++", "-I",
                                    contract_folder.string(), "-include", header.string(), "-"});
  return run.exit_code == 0 ? std::string() : run.output + "the compiler was not content";
}

}  // namespace house
