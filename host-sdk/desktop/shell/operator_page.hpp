// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <vector>

#include "erp/job.hpp"
#include "erp/result.hpp"
#include "erp/services/session.hpp"
#include "host-sdk/desktop/bridge/desk.hpp"

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace erp::desktop {

// Who works here: the operators to choose from, at start and when they change. Main thread; belongs
// to the main window. It logs the chosen one in and tells when that is done.
class operator_page : public QWidget {
  Q_OBJECT

 public:
  operator_page(const desk& desk, QWidget* parent);

  void ask();                             // fetches the operators and shows them
  void log_in(const std::string& login);  // as if it had been chosen
  QListWidget* list() const { return list_; }
  QString trouble() const;

 signals:
  void logged_in();

 private:
  void fetch();
  void show_operators(const std::vector<services::operator_info>& operators);
  void show_trouble(const erp::error& why);
  void narrow(const QString& typed);
  void choose();

  const desk desk_;
  QLineEdit* search_;
  QListWidget* list_;
  QPushButton* enter_;
  QLabel* trouble_;
  QWidget* trouble_line_;
  job_handle working_;
};

}  // namespace erp::desktop
