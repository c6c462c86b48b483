// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "erp/host.hpp"
#include "erp/registry.hpp"

// The place that a host gives one module: its own view of the registry and the services, through
// which the host knows what this module holds. Everything is [main]. Made before the module is
// registered and let go only after the module is deleted, so references into it stay good.

namespace erp::loader {

struct module_seat {
  erp::registry* registry = nullptr;
  erp::host* host = nullptr;
  // Before stop: deletes the sessions of the module's forms and lists that are still open.
  std::function<void()> close_windows;
  // After stop: takes back every registration, subscription and job that the module left, waits
  // for its running work, and says what was left, in English: "a clock tick". Empty: it was tidy.
  std::function<std::vector<std::string>()> take_back;
};

using seat_maker =
    std::function<module_seat(const std::string& module, const std::filesystem::path& folder)>;

}  // namespace erp::loader
