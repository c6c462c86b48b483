// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/shell/password_window.hpp"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "host-sdk/company/core/password_rules.hpp"
#include "host-sdk/company/core/reference_host.hpp"
#include "host-sdk/desktop/look/icon.hpp"
#include "host-sdk/desktop/look/palette.hpp"
#include "host-sdk/desktop/shell/password_fields.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

password_window::password_window(const desk& desk)
    : desk_(desk),
      password_(new password_fields(desk, this)),
      trouble_(new QLabel(this)),
      enter_(new QPushButton(desk.say(kit::tr("Change the password")), this)) {
  setObjectName("password_window");
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(desk_.say(kit::tr("Change the password")));
  setWindowIcon(look::own_icon("lock", look::accent));
  auto* title = new QLabel(windowTitle(), this);
  title->setProperty("part", "form-title");
  auto* rule = new QLabel(desk_.say(kit::tr("At least {1} characters, and not the login.",
                                            company::password_length_min)),
                          this);
  rule->setProperty("part", "field-note");
  password_->ask(password_fields::asks::both);
  trouble_->setProperty("part", "field-error");
  trouble_->setWordWrap(true);
  trouble_->hide();
  enter_->setObjectName("change_password");
  enter_->setProperty("primary", true);
  auto* cancel = new QPushButton(desk_.say(kit::tr("Cancel")), this);
  auto* buttons = new QHBoxLayout;
  buttons->addStretch(1);
  buttons->addWidget(enter_);
  buttons->addWidget(cancel);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(24, 22, 24, 22);
  layout->setSpacing(10);
  for (QWidget* part : std::initializer_list<QWidget*>{title, rule, password_, trouble_})
    layout->addWidget(part);
  layout->addStretch(1);
  layout->addLayout(buttons);
  setMinimumWidth(400);
  connect(password_, &password_fields::entered, this, &password_window::change);
  connect(enter_, &QPushButton::clicked, this, &password_window::change);
  connect(cancel, &QPushButton::clicked, this, &QWidget::close);
  password_->take_keys();
}

void password_window::change() {
  if (!password_->alike())
    return show_trouble({error_code::invalid, kit::tr("The two new passwords differ"), {}, {}});
  trouble_->hide();
  enter_->setEnabled(false);
  auto present = password_->take_present();
  working_ = desk_.host.session().change_password(
      std::move(present), password_->take_chosen(), [this](result<void> answer) {
        enter_->setEnabled(true);
        answer.ok() ? static_cast<void>(close()) : show_trouble(answer.failure());
      });
}

void password_window::show_trouble(const error& why) {
  refusal_ = why;
  trouble_->setText(desk_.say(why.message));
  trouble_->show();
  password_->take_keys();
}

QString password_window::trouble() const {
  return trouble_->isHidden() ? QString() : trouble_->text();
}

void password_window::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) return static_cast<void>(close());
  QWidget::keyPressEvent(event);
}

}  // namespace erp::desktop
