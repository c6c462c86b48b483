// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <map>
#include <string>
#include <vector>

#include "erp/ui/list.hpp"
#include "host-sdk/desktop/bridge/desk.hpp"

class QToolButton;

namespace erp::desktop {

// The named filters of a list as chips with how many rows each would show. Main thread; belongs to
// the list's view. One is always chosen.
class filter_chips : public QWidget {
  Q_OBJECT

 public:
  filter_chips(const desk& desk, const list_description& description, QWidget* parent);

  void choose(const std::string& filter);
  const std::string& chosen() const { return chosen_; }
  void show_counts(const std::vector<filter_count>& counts);
  void forget_counts();

 signals:
  void changed();

 private:
  const desk desk_;
  const list_description description_;
  std::map<std::string, QToolButton*> chips_;
  std::string chosen_;
};

}  // namespace erp::desktop
