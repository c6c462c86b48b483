// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <optional>

#include "erp/job.hpp"
#include "erp/result.hpp"
#include "host-sdk/desktop/bridge/desk.hpp"

class QLabel;
class QPushButton;

namespace erp::desktop {

class password_fields;

// What a locked station shows instead of everything else: whose it is, and the way back in.
// Main thread; made when it is locked, deleted when it is not. The session tells when it is
// unlocked.
class lock_page : public QWidget {
  Q_OBJECT

 public:
  lock_page(const desk& desk, QWidget* parent);

  void take_keys();
  void unlock();
  QString trouble() const;
  password_fields* password() const { return password_; }
  const std::optional<error>& refusal() const { return refusal_; }

 signals:
  void other_operator();

 private:
  const desk desk_;
  password_fields* password_;
  QLabel* trouble_;
  QPushButton* enter_;
  std::optional<error> refusal_;
  job_handle working_;
};

}  // namespace erp::desktop
