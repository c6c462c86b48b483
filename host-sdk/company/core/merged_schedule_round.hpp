// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <utility>
#include <vector>

#include "host-sdk/company/core/merged_schedule.hpp"

// How the merged schedule asks some of its parts at once and waits for the last answer.
// Everything is [main]. A round is kept by the handle of its call and by the answers it waits for;
// once it has ended, nothing that still comes touches the schedule.

namespace erp::company {

struct merged_schedule::round {
  std::vector<const schedule_part*> waiting;
  std::map<const schedule_part*, job_handle> running;  // kept to the end: its call may be on stack
  std::function<void()> then;
  bool ended = false;  // answered, or not wanted any more

  void drop() {
    ended = true;
    running.clear();
    then = nullptr;
  }
};

template <class T>
void merged_schedule::ask(const std::shared_ptr<round>& in, schedule_part& part,
                          const std::string& doing, const call_of<T>& call,
                          std::function<void(result<T>)> take) {
  const auto answered = [this, in, part = &part, take = std::move(take)](result<T> came) {
    // Dropped meanwhile, or answered a second time.
    if (in->ended || std::erase(in->waiting, part) == 0) return;
    take(std::move(came));
    if (in->waiting.empty()) finish(in);
  };
  try {
    auto running = call(*part.session, answered);
    if (!in->ended) in->running[&part] = std::move(running);
  } catch (...) {
    answered(failed(part.owner, doing + " of the schedule " + part.id));
  }
}

}  // namespace erp::company
