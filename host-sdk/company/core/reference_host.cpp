// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/core/reference_host.hpp"

#include <utility>

#include "host-sdk/company/core/paths.hpp"
#include "host-sdk/company/core/station.hpp"

namespace erp::company {

namespace {

std::filesystem::path or_default(const std::filesystem::path& given,
                                 std::filesystem::path otherwise) {
  return given.empty() ? std::move(otherwise) : given;
}

}  // namespace

reference_host::reference_host(host_options options)
    : log_(options.program,
           or_default(options.log_file, state_directory() / (options.program + ".log"))),
      database_(std::move(options.database)),
      clock_(queue_, options.fixed_now, std::move(options.zone)),
      jobs_(queue_),
      session_(jobs_, database_, clock_, std::move(options.language)),
      settings_(session_, or_default(options.settings_file, config_directory() / "settings.json")),
      idle_lock_(session_, clock_, settings_, options.lock_after_min),
      changes_(queue_),
      contributions_(translator_),
      commands_(contributions_, front_list_, log_),
      windows_(contributions_, queue_, clock_, log_),
      own_place_(std::make_unique<module_place>(*this, "erp", options.share)),
      leaving_(session_.on_leaving([this] { windows_.abandon_all(); })) {
  session_.set_station(station_name(options.station));
  if (!options.share.empty()) translator_.add("erp", options.share / "locale");
}

reference_host::~reference_host() = default;

std::string reference_host::say(const text& text) const {
  return translator_.render(text, session_.language(), clock_.zone());
}

void reference_host::end_windows_of(const std::string& module) {
  windows_.drop_sessions_of(module);
  if (module_ending_) module_ending_(module);
}

std::shared_ptr<module_place> reference_host::place_for(const std::string& module,
                                                        const std::filesystem::path& folder) {
  return std::make_shared<module_place>(*this, module, folder);
}

}  // namespace erp::company
