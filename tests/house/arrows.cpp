// SPDX-License-Identifier: Apache-2.0
#include "tests/house/arrows.hpp"

#include <map>
#include <regex>
#include <set>

namespace house {

namespace {

struct room {
  std::set<std::string> stands_on;  // rooms
  std::set<std::string> libraries;  // std and the system's headers need no mention
};

// The one table of the house's arrows.
const std::map<std::string, room>& rooms() {
  static const std::map<std::string, room> table = {
      {"db", {{}, {"soci", "sqlite3", "icu", "toml11"}}},
      {"db/admin", {{"db"}, {"cli11", "json"}}},
      {"contract", {{}, {}}},
      {"loader", {{"contract"}, {"boost"}}},
      {"kit", {{"contract", "db"}, {"boost", "date"}}},
      {"company",
       {{"contract", "db", "kit"}, {"boost", "date", "json", "spdlog", "cli11", "sodium"}}},
      {"headless",
       {{"contract", "loader", "kit", "company"}, {"boost", "date", "json", "spdlog", "cli11"}}},
      {"desktop",
       {{"contract", "loader", "kit", "company"},
        {"boost", "date", "json", "spdlog", "cli11", "qt"}}},
      {"ribbon", {{"contract"}, {}}},
      {"plugin", {{"contract", "db", "kit", "ribbon"}, {"boost", "date", "json", "libical"}}},
  };
  return table;
}

// Tests may stand on every room; only tests/desktop may name Qt.
const std::set<std::string> test_libraries = {"boost", "date",    "json",   "gtest",
                                              "icu",   "sqlite3", "toml11", "benchmark"};

std::string library_of(const std::string& header) {
  static const std::vector<std::pair<std::regex, std::string>> names = {
      {std::regex("^soci/.*"), "soci"},           {std::regex("^sqlite3.*"), "sqlite3"},
      {std::regex("^unicode/.*"), "icu"},         {std::regex("^toml.*"), "toml11"},
      {std::regex("^CLI/.*"), "cli11"},           {std::regex("^boost/.*"), "boost"},
      {std::regex("^date/.*"), "date"},           {std::regex("^nlohmann/.*"), "json"},
      {std::regex("^(spdlog|fmt)/.*"), "spdlog"}, {std::regex("^Q[A-Z].*|^Qt.*"), "qt"},
      {std::regex("^g(test|mock)/.*"), "gtest"},  {std::regex("^benchmark/.*"), "benchmark"},
      {std::regex("^libical/.*"), "libical"},     {std::regex("^sodium.*"), "sodium"},
  };
  for (const auto& [pattern, name] : names)
    if (std::regex_match(header, pattern)) return name;
  return {};
}

bool may_use_library(const std::string& path, const std::string& room, const std::string& name) {
  if (name.empty()) return true;
  if (room == "tests")
    return test_libraries.count(name) || (name == "qt" && starts_with(path, "tests/desktop/")) ||
           (name == "soci" && starts_with(path, "tests/db/"));
  const auto& table = rooms();
  if (table.at(room).libraries.count(name)) return true;
  return room == "db/admin" && table.at("db").libraries.count(name);
}

bool may_stand_on(const std::string& room, const std::string& other) {
  if (room == other || other.empty() || room == "tests") return true;
  return rooms().at(room).stands_on.count(other) > 0;
}

// "contract" for a target of that room, empty for a library of others.
std::string room_of_target(const std::string& target) {
  static const std::map<std::string, std::string> targets = {
      {"db", "db"},
      {"contract", "contract"},
      {"loader", "loader"},
      {"kit", "kit"},
      {"company", "company"},
      {"headless_core", "headless"},
      {"erp-headless", "headless"},
      {"desktop", "desktop"},
      {"erp-desktop", "desktop"},
      {"ribbon", "ribbon"},
      {"crm-activities", "plugin"},
      {"crm", "plugin"},
      {"test_support", "tests"},
  };
  const auto found = targets.find(target);
  return found == targets.end() ? std::string() : found->second;
}

void check_include(const source_file& file, int number, const std::string& include, bool angled,
                   std::vector<violation>& found) {
  const std::string room = room_of(file.path);
  if (angled) {
    const std::string name = library_of(include);
    if (!may_use_library(file.path, room, name))
      found.push_back({file.path, number, room + " may not include " + name + ": " + include});
    return;
  }
  const std::string other = starts_with(include, "erp/") ? "contract" : room_of(include);
  if (other.empty())
    found.push_back({file.path, number, "include from the repository's root: " + include});
  else if (!may_stand_on(room, other))
    found.push_back({file.path, number, room + " may not stand on " + other + ": " + include});
}

}  // namespace

std::string room_of(const std::string& path) {
  if (starts_with(path, "db/admin/")) return "db/admin";
  for (const char* top : {"db", "ribbon", "plugin", "tests"})
    if (starts_with(path, std::string(top) + "/")) return top;
  for (const auto& [name, unused] : rooms())
    if (starts_with(path, "host-sdk/" + name + "/")) return name;
  return {};
}

std::vector<violation> wrong_includes(const source_tree& tree) {
  static const std::regex include("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"].*");
  std::vector<violation> found;
  for (const source_file& file : tree) {
    if (!is_cpp(file) || room_of(file.path).empty()) continue;
    std::smatch match;
    for (std::size_t i = 0; i < file.lines.size(); ++i)
      if (std::regex_match(file.lines[i], match, include))
        check_include(file, static_cast<int>(i) + 1, match[2], match[1] == "<", found);
  }
  return found;
}

std::vector<violation> wrong_links(const source_tree& tree) {
  static const std::regex word("[A-Za-z0-9_.:-]+");
  std::vector<violation> found;
  for (const source_file& file : tree) {
    const std::string room = room_of(file.path);
    if (room.empty() || room == "tests" || file.path.find("CMakeLists.txt") == std::string::npos)
      continue;
    bool inside = false;
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      const std::string& line = file.lines[i];
      if (line.find("target_link_libraries(") != std::string::npos) inside = true;
      if (!inside) continue;
      for (std::sregex_iterator it(line.begin(), line.end(), word), end; it != end; ++it) {
        const std::string other = room_of_target(it->str());
        if (!may_stand_on(room, other))
          found.push_back({file.path, static_cast<int>(i) + 1, room + " may not link " + other});
      }
      if (line.find(')') != std::string::npos) inside = false;
    }
  }
  return found;
}

}  // namespace house
