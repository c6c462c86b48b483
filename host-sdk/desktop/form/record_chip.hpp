// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

#include "erp/ui/form_session.hpp"
#include "host-sdk/desktop/bridge/desk.hpp"

class QToolButton;

namespace erp::desktop {

// One chosen record among several, with a cross to take it out; Delete does the same.
// Main thread; belongs to its editor.
class record_chip : public QFrame {
  Q_OBJECT

 public:
  record_chip(const desk& desk, const choice& record, bool removable, QWidget* parent);
  const record_key& key() const { return key_; }

 signals:
  void removed();

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  const record_key key_;
  const bool removable_;
};

}  // namespace erp::desktop
