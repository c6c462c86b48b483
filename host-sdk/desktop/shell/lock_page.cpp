// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/shell/lock_page.hpp"

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "host-sdk/company/core/reference_host.hpp"
#include "host-sdk/desktop/look/icon.hpp"
#include "host-sdk/desktop/look/palette.hpp"
#include "host-sdk/desktop/shell/password_fields.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

lock_page::lock_page(const desk& desk, QWidget* parent)
    : QWidget(parent),
      desk_(desk),
      password_(new password_fields(desk, this)),
      trouble_(new QLabel(this)),
      enter_(new QPushButton(desk.say(kit::tr("Unlock")), this)) {
  setObjectName("lock_page");
  const auto who = desk_.host.session().current();
  auto* card = new QFrame(this);
  card->setProperty("part", "sheet");
  card->setFixedWidth(420);
  auto* mark = new QLabel(card);
  mark->setPixmap(look::own_icon("lock", look::accent).pixmap(32, 32));
  auto* title = new QLabel(desk_.say(kit::tr("This station is locked")), card);
  title->setProperty("part", "form-title");
  auto* name = new QLabel(to_qt(who.name.empty() ? who.login : who.name), card);
  auto* note = new QLabel(desk_.say(kit::tr("What is open stays as it is.")), card);
  note->setProperty("part", "field-note");
  trouble_->setProperty("part", "field-error");
  trouble_->setWordWrap(true);
  trouble_->hide();
  enter_->setObjectName("unlock");
  enter_->setProperty("primary", true);
  auto* other = new QPushButton(desk_.say(kit::tr("Another operator…")), card);
  other->setObjectName("other_operator");
  other->setToolTip(desk_.say(
      kit::tr("Lets somebody else in. What was typed and not saved is kept as a draft.")));
  auto* layout = new QVBoxLayout(card);
  layout->setContentsMargins(24, 22, 24, 22);
  layout->setSpacing(10);
  for (QWidget* part :
       std::initializer_list<QWidget*>{mark, title, name, note, password_, trouble_, enter_, other})
    layout->addWidget(part);
  auto* outer = new QVBoxLayout(this);
  outer->addStretch(1);
  outer->addWidget(card, 0, Qt::AlignHCenter);
  outer->addStretch(2);
  connect(password_, &password_fields::entered, this, &lock_page::unlock);
  connect(enter_, &QPushButton::clicked, this, &lock_page::unlock);
  connect(other, &QPushButton::clicked, this, &lock_page::other_operator);
}

void lock_page::take_keys() {
  password_->take_keys();
}

void lock_page::unlock() {
  if (password_->is_empty()) return password_->take_keys();
  trouble_->hide();
  refusal_.reset();
  enter_->setEnabled(false);
  working_ = desk_.host.session().unlock(password_->take_present(), [this](result<void> answer) {
    enter_->setEnabled(true);
    if (answer.ok()) return;  // the session has told already
    refusal_ = answer.failure();
    trouble_->setText(desk_.say(answer.failure().message));
    trouble_->show();
    password_->take_keys();
  });
}

QString lock_page::trouble() const {
  return trouble_->isHidden() ? QString() : trouble_->text();
}

}  // namespace erp::desktop
