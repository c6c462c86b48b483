// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <optional>
#include <string>

#include "erp/job.hpp"
#include "erp/result.hpp"
#include "host-sdk/company/core/session_service.hpp"
#include "host-sdk/desktop/bridge/desk.hpp"

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace erp::desktop {

class password_fields;

// Who works here: the operators to choose from and the password, at start and when they change.
// Main thread; belongs to the main window. It signs the chosen one in and tells when that is done.
class operator_page : public QWidget {
  Q_OBJECT

 public:
  operator_page(const desk& desk, QWidget* parent);

  void ask(const std::string& login = {});  // fetches the operators; that one is chosen already
  void log_in(const std::string& login, company::shared_secret password,
              company::shared_secret chosen);
  // The program was started for this operator: asks for the password where there are any.
  void take_word_for(const std::string& login);
  void offer_way_back();  // to the locked station
  QListWidget* list() const { return list_; }
  password_fields* password() const { return password_; }
  QString trouble() const;
  const std::optional<error>& refusal() const { return refusal_; }  // of the last attempt

 signals:
  void logged_in();
  void back();

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void build();
  void fetch();
  void show_choices(const company::sign_in_choices& choices);
  void show_trouble(const erp::error& why);
  void narrow(const QString& typed);
  void choose();
  void refused(const erp::error& why);

  const desk desk_;
  QLineEdit* search_;
  QListWidget* list_;
  password_fields* password_;
  QPushButton* enter_;
  QPushButton* back_;
  QPushButton* again_;
  QLabel* trouble_;
  QWidget* trouble_line_;
  std::string wanted_;  // login to choose once they are there
  std::optional<error> refusal_;
  job_handle working_;
};

}  // namespace erp::desktop
