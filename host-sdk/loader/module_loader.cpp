// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/loader/module_loader.hpp"

#include <algorithm>
#include <boost/dll/runtime_symbol_info.hpp>
#include <boost/dll/shared_library.hpp>
#include <utility>

#include "host-sdk/loader/text.hpp"

namespace erp::loader {

module_loader::module_loader(seat_maker seats, after_stop ending)
    : seats_(std::move(seats)), ending_(ending) {}

module_loader::~module_loader() {
  stop_all();
}

void module_loader::load_folder(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code none;
  for (const auto& entry : std::filesystem::directory_iterator(folder, none))
    if (entry.path().extension() == boost::dll::shared_library::suffix())
      files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  for (const auto& file : files) load_file(file);
}

loaded_module& module_loader::load_file(const std::filesystem::path& file) {
  auto found = std::make_unique<loaded_module>(file, ending_);
  const auto* other = found->id().empty() ? nullptr : find(found->id());
  if (other && found->state() == module_state::found)
    found->refuse({refusal::already_loaded, tr("A module of the id {1} was already loaded from {2}",
                                               {found->id(), other->file().file.string()})});
  modules_.push_back(std::move(found));
  modules_.back()->load(seats_);
  return *modules_.back();
}

void module_loader::start_all() {
  for (const auto& module : modules_) module->start();
}

void module_loader::stop_all() {
  for (auto module = modules_.rbegin(); module != modules_.rend(); ++module) (*module)->stop();
}

loaded_module* module_loader::find(std::string_view id) const {
  for (const auto& module : modules_)
    if (module->id() == id && module->state() != module_state::refused) return module.get();
  return nullptr;
}

std::filesystem::path program_directory() {
  return std::filesystem::path(boost::dll::program_location().string()).parent_path();
}

}  // namespace erp::loader
