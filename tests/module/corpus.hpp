// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "host-sdk/loader/loaded_module.hpp"

// The modules that are not in order, and what a host is to say of each: one table for the loader's
// own tests and for those of the whole host. Pure data, any thread.

namespace module_tests {

struct broken_module {
  std::string name;  // of its file in broken/
  erp::loader::module_state ends;
  std::string reason;  // part of the English sentence
};

const std::vector<broken_module>& corpus();

std::filesystem::path module_path(const std::string& name);  // of this build
std::string english(const erp::text& text);                  // with its arguments in place

// A folder for the files of one test; goes with the object.
class scratch_folder {
 public:
  scratch_folder();
  ~scratch_folder();
  scratch_folder(const scratch_folder&) = delete;
  scratch_folder& operator=(const scratch_folder&) = delete;
  std::filesystem::path write(const std::string& name, const std::string& bytes) const;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

// The first `size` bytes of a module that is in order.
std::string cut_example(std::size_t size);
std::size_t example_size();

}  // namespace module_tests
