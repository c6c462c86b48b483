// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/shell/operator_page.hpp"

#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include "host-sdk/company/core/reference_host.hpp"
#include "host-sdk/desktop/look/icon.hpp"
#include "host-sdk/desktop/look/palette.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

namespace {
constexpr int login_role = Qt::UserRole + 1;
}

operator_page::operator_page(const desk& desk, QWidget* parent)
    : QWidget(parent),
      desk_(desk),
      search_(new QLineEdit(this)),
      list_(new QListWidget(this)),
      enter_(new QPushButton(desk.say(kit::tr("Start work")), this)),
      trouble_(new QLabel(this)),
      trouble_line_(new QWidget(this)) {
  setObjectName("operator_page");
  auto* card = new QFrame(this);
  card->setProperty("part", "sheet");
  card->setFixedWidth(420);
  auto* title = new QLabel(desk_.say(kit::tr("Who is working?")), card);
  title->setProperty("part", "form-title");
  auto* company = new QLabel(short_label(desk_.host.database().target().label), card);
  company->setProperty("part", "field-note");
  search_->setObjectName("operator_search");
  search_->setPlaceholderText(desk_.say(kit::tr("Find an operator")));
  search_->setAccessibleName(search_->placeholderText());
  search_->addAction(look::own_icon("search", look::ink_soft), QLineEdit::LeadingPosition);
  list_->setObjectName("operators");
  list_->setAccessibleName(desk_.say(kit::tr("Operators")));
  list_->setMinimumHeight(240);
  list_->setIconSize({18, 18});
  enter_->setObjectName("operator_enter");
  enter_->setProperty("primary", true);
  enter_->setEnabled(false);
  trouble_->setProperty("part", "field-error");
  trouble_->setWordWrap(true);
  auto* again = new QPushButton(desk_.say(kit::tr("Try again")), trouble_line_);
  auto* trouble_layout = new QHBoxLayout(trouble_line_);
  trouble_layout->setContentsMargins(0, 0, 0, 0);
  trouble_layout->addWidget(trouble_, 1);
  trouble_layout->addWidget(again);
  trouble_line_->hide();
  auto* layout = new QVBoxLayout(card);
  layout->setContentsMargins(24, 22, 24, 22);
  layout->setSpacing(10);
  for (QWidget* part :
       std::initializer_list<QWidget*>{title, company, search_, list_, trouble_line_, enter_})
    layout->addWidget(part);
  auto* outer = new QVBoxLayout(this);
  outer->addStretch(1);
  outer->addWidget(card, 0, Qt::AlignHCenter);
  outer->addStretch(2);
  connect(search_, &QLineEdit::textChanged, this, &operator_page::narrow);
  connect(search_, &QLineEdit::returnPressed, this, &operator_page::choose);
  connect(list_, &QListWidget::itemActivated, this, &operator_page::choose);
  connect(list_, &QListWidget::currentRowChanged, this,
          [this](int row) { enter_->setEnabled(row >= 0); });
  connect(enter_, &QPushButton::clicked, this, &operator_page::choose);
  connect(again, &QPushButton::clicked, this, &operator_page::ask);
}

void operator_page::ask() {
  trouble_line_->hide();
  fetch();
}

void operator_page::fetch() {
  working_ =
      desk_.host.session().operators([this](result<std::vector<services::operator_info>> answer) {
        answer.ok() ? show_operators(*answer) : show_trouble(answer.failure());
      });
}

void operator_page::show_operators(const std::vector<services::operator_info>& operators) {
  list_->clear();
  for (const services::operator_info& who : operators) {
    QString words = to_qt(who.name.empty() ? who.login : who.name);
    if (!who.name.empty()) words += "   (" + to_qt(who.login) + ")";
    auto* item = new QListWidgetItem(look::own_icon("user", look::accent), words, list_);
    item->setData(login_role, to_qt(who.login));
    item->setSizeHint({100, 32});
    if (!who.employee) item->setToolTip(desk_.say(kit::tr("No employee is linked.")));
  }
  if (list_->count() > 0) list_->setCurrentRow(0);
  search_->setFocus();
}

void operator_page::narrow(const QString& typed) {
  bool chosen = false;
  for (int row = 0; row < list_->count(); ++row) {
    const bool fits = list_->item(row)->text().contains(typed.trimmed(), Qt::CaseInsensitive);
    list_->item(row)->setHidden(!fits);
    if (fits && !chosen) list_->setCurrentRow(row);
    chosen = chosen || fits;
  }
  if (!chosen) list_->setCurrentRow(-1);
}

void operator_page::choose() {
  const QListWidgetItem* item = list_->currentItem();
  if (item != nullptr) log_in(item->data(login_role).toString().toStdString());
}

void operator_page::log_in(const std::string& login) {
  trouble_line_->hide();
  enter_->setEnabled(false);
  working_ = desk_.host.session().log_in(login, [this](result<void> answer) {
    enter_->setEnabled(true);
    answer.ok() ? emit logged_in() : show_trouble(answer.failure());
  });
}

QString operator_page::trouble() const {
  return trouble_line_->isHidden() ? QString() : trouble_->text();
}

void operator_page::show_trouble(const error& why) {
  trouble_->setText(desk_.say(why.message));
  trouble_line_->show();
  // Someone unknown was named: then at least show who is known.
  if (list_->count() == 0 && why.code == error_code::not_found)
    QTimer::singleShot(0, this, &operator_page::fetch);
}

}  // namespace erp::desktop
