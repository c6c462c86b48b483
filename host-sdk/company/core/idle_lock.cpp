// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/core/idle_lock.hpp"

#include <algorithm>
#include <charconv>
#include <string>

namespace erp::company {

namespace {

constexpr char setting[] = "erp.lock_after_min";
constexpr std::chrono::seconds look_again{5};

}  // namespace

idle_lock::idle_lock(session_service& session, host_clock& clock, services::settings& settings,
                     std::optional<int> minutes)
    : session_(session),
      clock_(clock),
      settings_(settings),
      given_(minutes),
      last_(clock.now()),
      ticks_(clock.every(look_again, [this] { look(); })),
      operators_(session.on_changed([this] { last_ = clock_.now(); })),
      unlocked_(session.on_lock([this] { last_ = clock_.now(); })) {}

void idle_lock::touch() {
  look();
  if (!session_.locked()) last_ = clock_.now();
}

void idle_lock::look() {
  const int after = minutes();
  if (after == 0 || session_.locked() || clock_.now() - last_ < std::chrono::minutes(after)) return;
  // Refused where nobody could unlock it: then the station stays as it is.
  (void)session_.lock();
}

int idle_lock::minutes() const {
  if (given_) return *given_;
  const auto chosen = settings_.get(setting);
  int minutes = minutes_usual;
  if (chosen) std::from_chars(chosen->data(), chosen->data() + chosen->size(), minutes);
  return std::clamp(minutes, 0, minutes_max);
}

void idle_lock::set_minutes(int minutes) {
  minutes = std::clamp(minutes, 0, minutes_max);
  if (given_)
    given_ = minutes;
  else
    settings_.set(setting, std::to_string(minutes));
}

}  // namespace erp::company
