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

// The operator chooses another password. Main thread; a window of its own, deleted when it closes.
class password_window : public QWidget {
  Q_OBJECT

 public:
  explicit password_window(const desk& desk);

  QString trouble() const;
  const std::optional<error>& refusal() const { return refusal_; }

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void change();
  void show_trouble(const erp::error& why);

  const desk desk_;
  password_fields* password_;
  QLabel* trouble_;
  QPushButton* enter_;
  std::optional<error> refusal_;
  job_handle working_;
};

}  // namespace erp::desktop
