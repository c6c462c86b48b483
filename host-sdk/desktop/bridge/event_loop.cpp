// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/bridge/event_loop.hpp"

#include <QMetaObject>

namespace erp::desktop {

event_loop::event_loop(company::reference_host& host) : host_(host) {
  host_.queue().on_wake([this] {
    QMetaObject::invokeMethod(
        this, [this] { host_.queue().run_pending(); }, Qt::QueuedConnection);
  });
  host_.queue().run_pending();
}

event_loop::~event_loop() {
  host_.queue().on_wake({});
}

loader::seat_maker seats_of(company::reference_host& host) {
  return [&host](const std::string& id, const std::filesystem::path& folder) {
    auto place = host.place_for(id, folder);
    return loader::module_seat{&place->registry(), &place->host(),
                               [place] { place->close_windows(); },
                               [place] { return place->take_back(); }};
  };
}

void load_modules(loader::module_loader& modules, const std::vector<std::filesystem::path>& files,
                  const std::filesystem::path& folder) {
  if (files.empty()) modules.load_folder(folder);
  for (const auto& file : files) modules.load_file(file);
  modules.start_all();
}

}  // namespace erp::desktop
