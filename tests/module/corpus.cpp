// SPDX-License-Identifier: Apache-2.0
#include "tests/module/corpus.hpp"

#include <cstdlib>
#include <fstream>

namespace module_tests {

namespace fs = std::filesystem;

const std::vector<broken_module>& corpus() {
  using enum erp::loader::module_state;
  static const std::vector<broken_module> table{
      {"no_entry", refused, "not a module"},
      {"hidden_entry", refused, "does not export erp_module_entry"},
      {"older_contract", refused, "Built for contract 0.9; this host speaks 1.0"},
      {"newer_major_contract", refused, "Built for contract 2.0"},
      {"newer_minor_contract", refused, "Built for contract 1.1"},
      {"other_build_tag", refused, "Built as clang-abi1002-libc++-c++20-boost1_81"},
      {"no_id", refused, "gives no id"},
      {"missing_dependency", refused, "libvanished.so"},
      {"missing_symbol", refused, "nobody_defines_this"},
      {"throws_in_create", refused, "no licence key in the module"},
      {"throws_a_number", refused, "an exception of an unknown type"},
      {"gives_nothing", refused, "no module was made"},
      {"other_id", failed, "Calls itself broken.quiet where its file says broken.other_id"},
      {"throws_in_describe", failed, "the description is elsewhere"},
      {"throws_in_register", failed, "the second half is missing"},
      {"registers_twice", failed, "broken.command.twice"},
      {"throws_in_start", failed, "the licence server is away"},
      {"refuses_to_start", failed, "The scanner is not plugged in"},
  };
  return table;
}

fs::path module_path(const std::string& name) {
  return fs::path(TEST_MODULES) / (name + ".so");
}

std::string english(const erp::text& text) {
  std::string sentence = text.id;
  for (std::size_t i = 0; i < text.arguments.size(); ++i) {
    const std::string place = "{" + std::to_string(i + 1) + "}";
    const auto* argument = std::get_if<std::string>(&text.arguments[i]);
    if (const auto at = sentence.find(place); argument && at != std::string::npos)
      sentence.replace(at, place.size(), *argument);
  }
  return sentence;
}

scratch_folder::scratch_folder() {
  std::string name = (fs::temp_directory_path() / "erp-modules-XXXXXX").string();
  path_ = mkdtemp(name.data());
}

scratch_folder::~scratch_folder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

fs::path scratch_folder::write(const std::string& name, const std::string& bytes) const {
  const fs::path file = path_ / name;
  std::ofstream(file, std::ios::binary) << bytes;
  return file;
}

std::size_t example_size() {
  return fs::file_size(module_path("example-notebook"));
}

std::string cut_example(std::size_t size) {
  std::string bytes(size, '\0');
  std::ifstream(module_path("example-notebook"), std::ios::binary)
      .read(bytes.data(), static_cast<std::streamsize>(size));
  return bytes;
}

}  // namespace module_tests
