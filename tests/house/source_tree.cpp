// SPDX-License-Identifier: Apache-2.0
#include "tests/house/source_tree.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

#include "tests/house/lexer.hpp"

namespace house {

namespace fs = std::filesystem;

source_file sample(std::string path, const std::string& text) {
  source_file file{std::move(path), {}};
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) file.lines.push_back(line);
  return file;
}

namespace {

bool is_ours(const fs::path& file) {
  static const std::set<std::string> endings = {".cpp", ".hpp", ".sql",  ".po",  ".md",   ".txt",
                                                ".in",  ".svg", ".toml", ".qss", ".cmake"};
  return endings.count(file.extension().string()) > 0 || file.filename() == "dev";
}

source_file read(const fs::path& root, const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return sample(fs::relative(file, root).generic_string(), text.str());
}

}  // namespace

source_tree read_tree(const fs::path& root) {
  source_tree tree;
  for (const char* name : {"CMakeLists.txt", "README.md", "CHANGELOG.md", "dev"})
    if (fs::exists(root / name)) tree.push_back(read(root, root / name));
  for (const char* room : {"db", "host-sdk", "ribbon", "plugin", "tests"})
    for (const auto& entry : fs::recursive_directory_iterator(root / room))
      if (entry.is_regular_file() && is_ours(entry.path()))
        tree.push_back(read(root, entry.path()));
  std::sort(tree.begin(), tree.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  return tree;
}

std::vector<std::string> code_only(const source_file& file) {
  return scan(file).code;
}

std::vector<literal> literals(const source_file& file) {
  return scan(file).literals;
}

bool is_header(const source_file& file) {
  return fs::path(file.path).extension() == ".hpp";
}

bool is_cpp(const source_file& file) {
  return is_header(file) || fs::path(file.path).extension() == ".cpp";
}

bool starts_with(const std::string& text, const std::string& beginning) {
  return text.compare(0, beginning.size(), beginning) == 0;
}

std::string told(const std::vector<violation>& violations) {
  std::ostringstream out;
  for (const violation& v : violations) out << v.path << ':' << v.line << ": " << v.message << '\n';
  return out.str();
}

fs::path source_root() {
  const fs::path here = fs::current_path();
  if (!fs::exists(here / "tests/house/source_tree.cpp"))
    throw std::runtime_error("run house-tests in the repository's root");
  return here;
}

fs::path build_root() {
  const char* given = std::getenv("ERP_BUILD");
  return given ? fs::path(given) : source_root() / "build";
}

}  // namespace house
