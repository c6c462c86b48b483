// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "host-sdk/company/core/window_board.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::company {

result<void> window_board::open_report(const std::string& report, context about) {
  auto opened = open_report(report, std::move(about), reopen::existing);
  if (!opened) return opened.failure();
  return {};
}

result<std::string> window_board::open_report(const std::string& report, context about,
                                              reopen how) {
  const auto* found = contributions_.find_report(report);
  if (!found)
    return error{error_code::not_found, kit::tr("There is no report {1}", report), {}, {}};
  if (how == reopen::existing)
    for (const auto& [handle, open] : reports_)
      if (open.report == report && open.about == about) {
        if (front_) front_->raised(handle);
        return handle;
      }
  const std::string owner = found->owner;
  std::unique_ptr<report_session> session;
  try {
    auto made = found->what.open(about);
    if (!made) return made.failure();
    session = std::move(*made);
  } catch (...) {
    return failed(owner, "opening the report " + report);
  }
  const std::string handle = next_handle("report-");
  auto& open = reports_[handle];
  open = {handle, report, owner, std::move(about), std::move(session)};
  if (front_) front_->report_opened(open);
  return handle;
}

company::open_report* window_board::find_report(const std::string& handle) {
  const auto found = reports_.find(handle);
  return found == reports_.end() ? nullptr : &found->second;
}

void window_board::close_report(const std::string& handle) {
  auto* open = find_report(handle);
  if (!open) return;
  if (front_) front_->closing(handle);
  bury(std::make_shared<company::open_report>(std::move(*open)));
  reports_.erase(handle);
}

}  // namespace erp::company
