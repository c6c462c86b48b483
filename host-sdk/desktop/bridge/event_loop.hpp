// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <filesystem>
#include <vector>

#include "host-sdk/company/core/reference_host.hpp"
#include "host-sdk/loader/module_loader.hpp"

// Ties the host to Qt: what its threads want done on main is done by Qt's event loop.
// Main thread; lives between the host and the windows.

namespace erp::desktop {

class event_loop : public QObject {
  Q_OBJECT

 public:
  explicit event_loop(company::reference_host& host);
  ~event_loop() override;

 private:
  company::reference_host& host_;
};

// The host's seats for a loader of modules.
loader::seat_maker seats_of(company::reference_host& host);

// Loads these files, or the folder when there are none, and starts what can be started.
void load_modules(loader::module_loader& modules, const std::vector<std::filesystem::path>& files,
                  const std::filesystem::path& folder);

}  // namespace erp::desktop
