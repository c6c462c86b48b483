// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "erp/subscription.hpp"
#include "host-sdk/desktop/bridge/desk.hpp"

class QHBoxLayout;
class QLabel;

namespace erp::desktop {

// Where one works and as whom, and the work under way with a way to stop it. Main thread; belongs
// to the workspace.
class status_line : public QWidget {
  Q_OBJECT

 public:
  status_line(const desk& desk, QWidget* parent);

 private:
  void show_jobs();

  const desk desk_;
  QWidget* jobs_;
  QHBoxLayout* jobs_layout_;
  subscription progress_;
};

}  // namespace erp::desktop
