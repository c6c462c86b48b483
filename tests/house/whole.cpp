// SPDX-License-Identifier: Apache-2.0
#include "tests/house/whole.hpp"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <regex>
#include <sstream>

namespace house {

namespace fs = std::filesystem;

namespace {

// Sources that are compiled as one, which CMake writes a list of #include for.
std::vector<std::string> sources_in(const std::string& file) {
  if (fs::path(file).filename().string().rfind("unity_", 0) != 0) return {file};
  std::ifstream in(file);
  std::vector<std::string> sources;
  static const std::regex include("^#include \"(.*)\"$");
  std::smatch match;
  for (std::string line; std::getline(in, line);)
    if (std::regex_match(line, match, include)) sources.push_back(match[1]);
  return sources;
}

}  // namespace

std::set<std::string> compiled_files(const fs::path& build, const fs::path& root) {
  std::ifstream in(build / "compile_commands.json");
  std::set<std::string> files;
  for (const auto& command : nlohmann::json::parse(in))
    for (const auto& file : sources_in(command.at("file").get<std::string>()))
      files.insert(fs::relative(file, root).generic_string());
  return files;
}

std::vector<violation> uncompiled_sources(const source_tree& tree,
                                          const std::set<std::string>& compiled) {
  std::vector<violation> found;
  for (const source_file& file : tree)
    if (is_cpp(file) && !is_header(file) && !compiled.count(file.path))
      found.push_back({file.path, 1, "no target compiles it"});
  return found;
}

std::vector<violation> unincluded_headers(const source_tree& tree) {
  static const std::regex include("^\\s*#\\s*include\\s*\"([^\"]+)\".*");
  std::set<std::string> included;
  std::smatch match;
  for (const source_file& file : tree)
    if (is_cpp(file))
      for (const std::string& line : file.lines)
        if (std::regex_match(line, match, include))
          included.insert(starts_with(match[1], "erp/") ? "host-sdk/contract/" + match[1].str()
                                                        : match[1].str());
  std::vector<violation> found;
  for (const source_file& file : tree)
    if (is_header(file) && !included.count(file.path))
      found.push_back({file.path, 1, "no file includes it"});
  return found;
}

std::vector<violation> rooms_without_page(const source_tree& tree) {
  static const std::vector<std::string> rooms = {"db",
                                                 "db/schema",
                                                 "host-sdk",
                                                 "host-sdk/contract",
                                                 "host-sdk/loader",
                                                 "host-sdk/kit",
                                                 "host-sdk/company",
                                                 "host-sdk/headless",
                                                 "host-sdk/desktop",
                                                 "ribbon",
                                                 "plugin",
                                                 "tests"};
  std::vector<violation> found;
  for (const std::string& room : rooms)
    if (std::none_of(tree.begin(), tree.end(),
                     [&](const source_file& file) { return file.path == room + "/README.md"; }))
      found.push_back({room + "/README.md", 1, "a room without its page"});
  return found;
}

std::vector<violation> dead_links(const source_tree& tree, const fs::path& root) {
  static const std::regex link("\\]\\(([^)#: ]+)(#[^)]*)?\\)");
  std::vector<violation> found;
  for (const source_file& file : tree) {
    if (fs::path(file.path).extension() != ".md") continue;
    const fs::path folder = root / fs::path(file.path).parent_path();
    for (std::size_t i = 0; i < file.lines.size(); ++i)
      for (std::sregex_iterator it(file.lines[i].begin(), file.lines[i].end(), link), end;
           it != end; ++it)
        if (!fs::exists(folder / (*it)[1].str()))
          found.push_back({file.path, static_cast<int>(i) + 1, "leads nowhere: " + (*it)[1].str()});
  }
  return found;
}

std::vector<std::string> traces_of_the_module(const fs::path& program) {
  std::ifstream in(program, std::ios::binary);
  if (!in) throw std::runtime_error("not built: " + program.string());
  std::ostringstream bytes;
  bytes << in.rdbuf();
  const std::string text = bytes.str();
  std::vector<std::string> found;
  for (const char* trace : {"_ZN3crm", "_ZN6ribbon", "crm.command.", "crm.form.", "crm_activity"})
    if (text.find(trace) != std::string::npos) found.push_back(trace);
  return found;
}

}  // namespace house
