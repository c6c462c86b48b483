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
#include "host-sdk/desktop/shell/password_fields.hpp"
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
      password_(new password_fields(desk, this)),
      enter_(new QPushButton(desk.say(kit::tr("Start work")), this)),
      back_(new QPushButton(desk.say(kit::tr("Back to the locked station")), this)),
      trouble_(new QLabel(this)),
      trouble_line_(new QWidget(this)) {
  setObjectName("operator_page");
  build();
  connect(search_, &QLineEdit::textChanged, this, &operator_page::narrow);
  connect(search_, &QLineEdit::returnPressed, this, &operator_page::choose);
  connect(list_, &QListWidget::itemActivated, this, &operator_page::choose);
  connect(list_, &QListWidget::currentRowChanged, this, [this](int row) {
    enter_->setEnabled(row >= 0);
    password_->ask(password_fields::asks::present);
    password_->clear();
    trouble_line_->hide();
  });
  connect(password_, &password_fields::entered, this, &operator_page::choose);
  connect(enter_, &QPushButton::clicked, this, &operator_page::choose);
  connect(back_, &QPushButton::clicked, this, &operator_page::back);
  connect(again_, &QPushButton::clicked, this, [this] { ask(); });
}

void operator_page::build() {
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
  list_->setMinimumHeight(200);
  list_->setIconSize({18, 18});
  enter_->setObjectName("operator_enter");
  enter_->setProperty("primary", true);
  enter_->setEnabled(false);
  back_->setObjectName("operator_back");
  back_->hide();
  trouble_->setProperty("part", "field-error");
  trouble_->setWordWrap(true);
  again_ = new QPushButton(desk_.say(kit::tr("Try again")), trouble_line_);
  auto* trouble_layout = new QHBoxLayout(trouble_line_);
  trouble_layout->setContentsMargins(0, 0, 0, 0);
  trouble_layout->addWidget(trouble_, 1);
  trouble_layout->addWidget(again_);
  trouble_line_->hide();
  auto* layout = new QVBoxLayout(card);
  layout->setContentsMargins(24, 22, 24, 22);
  layout->setSpacing(10);
  for (QWidget* part : std::initializer_list<QWidget*>{title, company, search_, list_, password_,
                                                       trouble_line_, enter_, back_})
    layout->addWidget(part);
  auto* outer = new QVBoxLayout(this);
  outer->addStretch(1);
  outer->addWidget(card, 0, Qt::AlignHCenter);
  outer->addStretch(2);
}

void operator_page::ask(const std::string& login) {
  wanted_ = login;
  trouble_line_->hide();
  fetch();
}

void operator_page::fetch() {
  working_ = desk_.host.session().choices([this](result<company::sign_in_choices> answer) {
    answer.ok() ? show_choices(*answer) : show_trouble(answer.failure());
  });
}

void operator_page::show_choices(const company::sign_in_choices& choices) {
  list_->clear();
  int chosen = 0;
  for (const services::operator_info& who : choices.operators) {
    QString words = to_qt(who.name.empty() ? who.login : who.name);
    if (!who.name.empty()) words += "   (" + to_qt(who.login) + ")";
    auto* item = new QListWidgetItem(look::own_icon("user", look::accent), words, list_);
    item->setData(login_role, to_qt(who.login));
    item->setSizeHint({100, 32});
    if (!who.employee) item->setToolTip(desk_.say(kit::tr("No employee is linked.")));
    if (who.login == wanted_) chosen = list_->count() - 1;
  }
  if (list_->count() > 0) list_->setCurrentRow(chosen);
  list_->scrollToItem(list_->currentItem());
  password_->setVisible(choices.with_password);
  enter_->setVisible(choices.with_password);
  if (!choices.with_password) {
    trouble_->setText(
        desk_.say(kit::tr("This database has no passwords: start the program with {1}, or let the "
                          "administrator run {2}",
                          std::string("--operator LOGIN"), std::string("demo-company passwords"))));
    again_->hide();
    trouble_line_->show();
  }
  if (wanted_.empty())
    search_->setFocus();
  else
    password_->take_keys();
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

// Enter leads into the password first; there, it signs in. Without a word in it as well: whoever
// has no password yet is asked to choose one then.
void operator_page::choose() {
  const QListWidgetItem* item = list_->currentItem();
  if (item == nullptr || !password_->isVisibleTo(this)) return;
  if (password_->is_empty() && !password_->has_keys()) return password_->take_keys();
  if (!password_->alike()) {
    return show_trouble({error_code::invalid, kit::tr("The two new passwords differ"), {}, {}});
  }
  const auto login = item->data(login_role).toString().toStdString();
  auto present = password_->take_present();
  log_in(login, std::move(present), password_->take_chosen());
}

void operator_page::log_in(const std::string& login, company::shared_secret password,
                           company::shared_secret chosen) {
  trouble_line_->hide();
  refusal_.reset();
  enter_->setEnabled(false);
  working_ = desk_.host.session().log_in(
      login, std::move(password), std::move(chosen), [this](result<void> answer) {
        enter_->setEnabled(true);
        answer.ok() ? emit logged_in() : refused(answer.failure());
      });
}

void operator_page::take_word_for(const std::string& login) {
  working_ = desk_.host.session().vouch_for(login, [this, login](result<void> answer) {
    if (answer.ok()) return emit logged_in();
    const bool asked_for = answer.failure().field == "password";
    refusal_ = answer.failure();
    asked_for ? ask(login) : show_trouble(answer.failure());
  });
}

void operator_page::refused(const error& why) {
  refusal_ = why;
  if (why.field == "new_password") password_->ask(password_fields::asks::chosen);
  show_trouble(why);
  if (list_->count() > 0) password_->take_keys();
}

void operator_page::offer_way_back() {
  back_->show();
}

QString operator_page::trouble() const {
  return trouble_line_->isHidden() ? QString() : trouble_->text();
}

void operator_page::show_trouble(const error& why) {
  trouble_->setText(desk_.say(why.message));
  again_->setVisible(why.code == error_code::unavailable || why.code == error_code::internal);
  trouble_line_->show();
  // Someone unknown was named: then at least show who is known.
  if (list_->count() == 0 && why.code == error_code::not_found)
    QTimer::singleShot(0, this, &operator_page::fetch);
}

void operator_page::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && !back_->isHidden()) return emit back();
  QWidget::keyPressEvent(event);
}

}  // namespace erp::desktop
