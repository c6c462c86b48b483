// SPDX-License-Identifier: Apache-2.0
#include "plugin/slot/clash_watch.hpp"

#include "plugin/slot/clash_query.hpp"

namespace crm {

void clash_watch::ask(std::optional<clash_question> question) {
  if (question == asked_) return;
  asked_ = std::move(question);
  clashes_.clear();
  looking_.reset();
  settling_.reset();
  changes_.reset();
  if (!asked_ || asked_->employees.empty()) return;
  changes_ = place_.host().changes().on_change(activity_entity, [this](const auto&) { wait(); });
  wait();
}

void clash_watch::wait() {
  settling_ = place_.host().clock().every(values_settle, [this] {
    const auto once = std::move(settling_);  // what is called here goes with it, at the end
    look();
  });
}

void clash_watch::look() {
  looking_ = place_.read<std::vector<clash>>(
      by_,
      [question = *asked_](admitted& inside) -> erp::result<std::vector<clash>> {
        return crm::clashes(inside, question);
      },
      [this](erp::result<std::vector<clash>> found) {
        if (!found || *found == clashes_) return;
        clashes_ = std::move(*found);
        told_();
      });
}

}  // namespace crm
