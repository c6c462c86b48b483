// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "erp/result.hpp"
#include "host-sdk/desktop/bridge/desk.hpp"

class QVBoxLayout;

namespace erp::desktop {

// What modules put to the operator outside any form, one line each, over the work area. Main
// thread; belongs to the workspace. It waits and never takes the focus.
class offers_bar : public QWidget {
  Q_OBJECT

 public:
  offers_bar(const desk& desk, QWidget* parent);
  void rebuild();

 signals:
  void failed(const erp::error& why);

 private:
  const desk desk_;
  QVBoxLayout* layout_;
};

}  // namespace erp::desktop
