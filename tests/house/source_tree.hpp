// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

// The repository's files as the house rules see them: text by lines, and the same with comments and
// the contents of literals blanked out. Plain data without a thread rule; copies are independent.

namespace house {

struct source_file {
  std::string path;                // relative, with /
  std::vector<std::string> lines;  // as they stand
};

using source_tree = std::vector<source_file>;

struct violation {
  std::string path;
  int line = 0;
  std::string message;
};

// Files of our own under the root: sources, CMake, SQL, catalogues, documents, scripts.
source_tree read_tree(const std::filesystem::path& root);

// One file made for a self-test.
source_file sample(std::string path, const std::string& text);

// Comments and what stands between quotes become blanks, of equal length, line by line.
std::vector<std::string> code_only(const source_file& file);

struct literal {
  int line = 0;
  std::string text;
};
// The string literals, raw ones too, adjacent ones joined.
std::vector<literal> literals(const source_file& file);

bool is_cpp(const source_file& file);     // .cpp and .hpp
bool is_header(const source_file& file);  // .hpp
bool starts_with(const std::string& text, const std::string& beginning);

// For a failure's message: one violation a line.
std::string told(const std::vector<violation>& violations);

std::filesystem::path source_root();
std::filesystem::path build_root();

}  // namespace house
