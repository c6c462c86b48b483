// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

#include "host-sdk/loader/loaded_module.hpp"

// Finds modules, brings them up and keeps every one listed, the refused ones too.
// Every function is [main]. Must be gone before the host whose seats it was given; deleting it
// stops the modules, the last started first.

namespace erp::loader {

class module_loader {
 public:
  explicit module_loader(seat_maker seats, after_stop ending = after_stop::keep_mapped);
  ~module_loader();

  // Loads each library of the folder, in the order of their names. A folder that cannot be read
  // is a folder without modules.
  void load_folder(const std::filesystem::path& folder);
  // Loads one file, which may be anything at all.
  loaded_module& load_file(const std::filesystem::path& file);
  // Starts what is registered: after all were loaded, so that commands may refer to each other's.
  void start_all();
  void stop_all();

  const std::vector<std::unique_ptr<loaded_module>>& modules() const { return modules_; }
  loaded_module* find(std::string_view id) const;  // nullptr: none of that id

 private:
  seat_maker seats_;
  after_stop ending_;
  std::vector<std::unique_ptr<loaded_module>> modules_;
};

// The folder of the running program's own file: where its data are looked for, beside it.
std::filesystem::path program_directory();

}  // namespace erp::loader
