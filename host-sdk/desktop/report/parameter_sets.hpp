// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QToolButton>
#include <string>

#include "erp/data/report_session.hpp"
#include "host-sdk/desktop/bridge/desk.hpp"

class QMenu;

namespace erp::desktop {

class parameter_row;

// Parameters that the operator kept under a name: taken up again, kept, forgotten. Main thread;
// belongs to the head of the report's view.
class parameter_sets : public QToolButton {
  Q_OBJECT

 public:
  parameter_sets(const desk& desk, std::string report, const parameter_row& parameters,
                 QWidget* parent);

  void take_up(const std::string& name);
  void ask_for_name();
  void keep(const QString& name);
  void forget(const std::string& name);
  QString complaint() const { return complaint_; }  // of the last keep

 signals:
  void chosen(const report_parameters& parameters);

 private:
  void fill();

  const desk desk_;
  const std::string report_;
  const parameter_row& parameters_;
  QMenu* menu_;
  QString complaint_;
};

}  // namespace erp::desktop
