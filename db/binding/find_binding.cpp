// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <vector>

#include "db/binding/binding.hpp"
#include "db/error/failure.hpp"

namespace db {
namespace {

namespace fs = std::filesystem;

std::string names_in(const fs::path& directory) {
  std::vector<std::string> names;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(directory, none))
    if (entry.path().extension() == ".toml") names.push_back(entry.path().stem().string());
  std::sort(names.begin(), names.end());
  std::string list;
  for (const auto& name : names) list += (list.empty() ? "" : ", ") + name;
  return list.empty() ? "none" : list;
}

}  // namespace

fs::path find_binding(const std::string& name_or_path, const fs::path& share_dir) {
  const fs::path given(name_or_path);
  const bool is_name = !given.has_parent_path() && given.extension() != ".toml";
  const auto directory = share_dir / "bindings";
  const auto file = is_name ? directory / (name_or_path + ".toml") : given;
  std::error_code unreadable;
  if (fs::is_regular_file(file, unreadable)) return file;
  throw failure(failure_kind::bad_configuration,
                is_name ? "there is no binding named '" + name_or_path + "' in " +
                              directory.string() + "; there are: " + names_in(directory)
                        : "there is no binding file " + file.string());
}

}  // namespace db
