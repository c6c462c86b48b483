// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/shell/password_fields.hpp"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

namespace {

company::shared_secret taken_from(QLineEdit* line) {
  QByteArray bytes = line->text().toUtf8();
  auto secret = company::share(std::string(bytes.constData(), std::size_t(bytes.size())));
  bytes.fill('\0');
  line->clear();
  return secret;
}

}  // namespace

password_fields::password_fields(const desk& desk, QWidget* parent) : QWidget(parent), desk_(desk) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(4);
  present_ = add_line("password", kit::tr("Password"));
  chosen_ = add_line("new_password", kit::tr("New password"));
  again_ = add_line("new_password_again", kit::tr("New password again"));
  connect(present_, &QLineEdit::returnPressed, this, [this] {
    if (asked_ == asks::both)
      chosen_->setFocus();
    else
      emit entered();
  });
  connect(chosen_, &QLineEdit::returnPressed, again_, [this] { again_->setFocus(); });
  connect(again_, &QLineEdit::returnPressed, this, &password_fields::entered);
  ask(asks::present);
}

QLineEdit* password_fields::add_line(const char* name, const text& caption) {
  auto* line = new QLineEdit(this);
  line->setObjectName(name);
  line->setEchoMode(QLineEdit::Password);
  line->setMaxLength(1024);
  line->setContextMenuPolicy(Qt::NoContextMenu);
  line->setAccessibleName(desk_.say(caption));
  auto* label = new QLabel(line->accessibleName(), this);
  label->setProperty("part", "field-caption");
  label->setBuddy(line);
  layout()->addWidget(label);
  layout()->addWidget(line);
  return line;
}

void password_fields::ask(asks what) {
  asked_ = what;
  const auto show = [this](QLineEdit* line, bool wanted) {
    line->setVisible(wanted);
    for (auto* label : findChildren<QLabel*>())
      if (label->buddy() == line) label->setVisible(wanted);
  };
  show(present_, what != asks::chosen);
  show(chosen_, what != asks::present);
  show(again_, what != asks::present);
}

QLineEdit* password_fields::first() const {
  return asked_ == asks::chosen ? chosen_ : present_;
}

bool password_fields::alike() const {
  return asked_ == asks::present || chosen_->text() == again_->text();
}

bool password_fields::is_empty() const {
  return first()->text().isEmpty();
}

bool password_fields::has_keys() const {
  return present_->hasFocus() || chosen_->hasFocus() || again_->hasFocus();
}

void password_fields::take_keys() {
  first()->setFocus();
}

company::shared_secret password_fields::take_present() {
  return asked_ == asks::chosen ? nullptr : taken_from(present_);
}

company::shared_secret password_fields::take_chosen() {
  again_->clear();
  return asked_ == asks::present ? nullptr : taken_from(chosen_);
}

void password_fields::clear() {
  for (QLineEdit* line : {present_, chosen_, again_}) line->clear();
}

}  // namespace erp::desktop
