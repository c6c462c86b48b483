// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "host-sdk/company/core/secret_text.hpp"
#include "host-sdk/desktop/bridge/desk.hpp"

class QLabel;
class QLineEdit;

namespace erp::desktop {

// Where a password is typed: the one there is, a new one twice, or both. Main thread. What is taken
// out of it leaves nothing in the fields; Qt's own undo of them keeps copies for as long as they
// live, which is why pages are made anew for each sign-in.
class password_fields : public QWidget {
  Q_OBJECT

 public:
  enum class asks { present = 1, chosen, both };

  password_fields(const desk& desk, QWidget* parent);

  void ask(asks what);
  asks asked() const { return asked_; }
  // The two new ones are the same; true where none is asked for.
  bool alike() const;
  bool is_empty() const;                  // of what is asked first
  bool has_keys() const;                  // the keyboard types into one of them
  void take_keys();                       // into what is asked first
  company::shared_secret take_present();  // nullptr: not asked
  company::shared_secret take_chosen();
  void clear();

 signals:
  void entered();  // Enter in the last of them

 private:
  QLineEdit* add_line(const char* name, const text& caption);
  QLineEdit* first() const;

  const desk desk_;
  QLineEdit* present_;
  QLineEdit* chosen_;
  QLineEdit* again_;
  asks asked_ = asks::present;
};

}  // namespace erp::desktop
