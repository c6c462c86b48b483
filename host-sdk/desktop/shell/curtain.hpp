// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>
#include <vector>

#include "erp/subscription.hpp"
#include "host-sdk/desktop/bridge/desk.hpp"

namespace erp::desktop {

// While the station is locked, no window of ours but the main one is to be seen, whoever opens it;
// afterwards those that stood stand again. It also sees every key and move of the mouse, and says
// that somebody is there. Main thread; belongs to the main window.
class curtain : public QObject {
  Q_OBJECT

 public:
  curtain(const desk& desk, QWidget* main);
  ~curtain() override;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void draw();
  void hide(QWidget* window);

  const desk desk_;
  QWidget* const main_;
  std::vector<QPointer<QWidget>> behind_;  // the front one last
  subscriptions watching_;
};

}  // namespace erp::desktop
