// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>

#include "host-sdk/company/core/window_board.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::company {

result<void> window_board::open_schedule(context about) {
  if (schedule_) {
    schedule_->about = std::move(about);
    if (front_) front_->raised(schedule_->handle);
    return {};
  }
  auto session = std::make_unique<merged_schedule>(queue_, clock_, log_);
  std::optional<error> why;
  // A copy: what a module does while it opens may add to the contributions or take from them.
  std::vector<contribution<schedule_contribution>> all;
  for (const auto* each : contributions_.schedules()) all.push_back(*each);
  for (auto& [owner, what] : all) {
    schedule_part part{owner, what.description.id, what.description, {}, {}};
    try {
      if (auto made = what.open(about))
        part.session = std::move(*made);
      else
        part.failure = made.failure();
    } catch (...) {
      part.failure = failed(owner, "opening the schedule " + part.id);
    }
    session->add(std::move(part));
  }
  const auto& parts = session->parts();
  if (parts.empty())
    return error{
        error_code::unsupported, kit::tr("No module adds anything to the schedule"), {}, {}};
  if (std::none_of(parts.begin(), parts.end(), [](const auto& part) { return !!part->session; }))
    return *parts.front()->failure;
  schedule_ = std::make_unique<company::open_schedule>(
      company::open_schedule{next_handle("schedule-"), std::move(about), std::move(session)});
  if (front_) front_->schedule_opened(*schedule_);
  return {};
}

company::open_schedule* window_board::find_schedule(const std::string& handle) {
  return schedule_ && schedule_->handle == handle ? schedule_.get() : nullptr;
}

void window_board::close_schedule() {
  if (!schedule_) return;
  if (front_) front_->closing(schedule_->handle);
  bury(std::shared_ptr<company::open_schedule>(std::move(schedule_)));
}

void window_board::drop_parts_of(const std::string& owner) {
  if (!schedule_) return;
  schedule_->session->drop(owner);
  const auto& parts = schedule_->session->parts();
  if (std::any_of(parts.begin(), parts.end(), [](const auto& part) { return !!part->session; }))
    return;
  // Nobody is left who could say anything.
  if (front_) front_->closing(schedule_->handle);
  schedule_.reset();
}

}  // namespace erp::company
