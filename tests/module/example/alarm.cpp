// SPDX-License-Identifier: Apache-2.0
#include "tests/module/example/alarm.hpp"

#include "tests/module/example/text.hpp"

namespace notebook {

void alarm::set() {
  minute_ = host_.clock().every(std::chrono::minutes(1), [this] { ring(); });
}

void alarm::ring() {
  minute_.reset();
  erp::text before = tr("You were told {1} times before.");
  before.arguments = {shown_};
  ringing_ = host_.windows().notify({"example.alarm",
                                     tr("Water the plants"),
                                     before,
                                     {{"open", tr("Open the notebook")},
                                      {"later", tr("In a minute"), tr("Later")},
                                      {"never", tr("Never"), tr("Later")}},
                                     [this] { ++shown_; },
                                     [this](const std::string& option) { answered(option); }});
}

void alarm::answered(const std::string& option) {
  if (option == "open") (void)host_.windows().open_list("example.list.notes", {});
  if (option == "later") set();
}

}  // namespace notebook
