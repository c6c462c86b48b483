// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/form/money_editor.hpp"

#include <QHBoxLayout>
#include <QLineEdit>
#include <utility>

#include "host-sdk/desktop/form/choice_box.hpp"
#include "host-sdk/kit/parse.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

money_editor::money_editor(const desk& desk, const field& description, choice_source choices,
                           QWidget* parent)
    : typed_editor(desk, description, std::move(choices), parent), currency_(new choice_box(this)) {
  line()->setAlignment(Qt::AlignRight);
  currency_->setMinimumWidth(84);
  currency_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(4);
  layout->addWidget(line(), 1);
  layout->addWidget(currency_);
  connect(currency_, &choice_box::opening, this, &money_editor::fetch_currencies);
  connect(currency_, &QComboBox::activated, this, [this] {
    const auto* held = std::get_if<money>(&state().value);
    if (held == nullptr) return;
    tell(money{held->amount_e4, currency_->currentData().toString().toStdString()});
  });
}

void money_editor::set_accessible(const QString& name, const QString& hint) {
  field_editor::set_accessible(name, hint);
  currency_->setAccessibleName(desk_.say(kit::tr("{1}, currency", name.toStdString())));
  currency_->setObjectName(to_qt(description_.id) + ".currency");
}

void money_editor::fetch_currencies() {
  fetching_ = choices_({}, 500, [this](result<choice_page> answer) {
    if (!answer.ok()) return;
    const int chosen = currency_->currentIndex();
    for (const choice& item : answer->choices) {
      const QString code = to_qt(item.key.id);
      if (currency_->findData(code) < 0) currency_->addItem(code, code);
      currency_->setItemData(currency_->findData(code), desk_.say(item.caption), Qt::ToolTipRole);
    }
    // A box that is filled chooses its first item, and nobody has chosen that currency.
    currency_->setCurrentIndex(chosen);
  });
}

void money_editor::hold_currency(const QString& code) {
  if (code.isEmpty()) return;
  if (currency_->findData(code) < 0) currency_->addItem(code, code);
  currency_->setCurrentIndex(currency_->findData(code));
}

std::optional<value> money_editor::read(const QString& typed) const {
  const std::string currency = currency_->currentData().toString().toStdString();
  if (const auto amount = kit::parse_money(typed.toStdString(), desk_.words.language(), currency))
    return value(*amount);
  return std::nullopt;
}

// The currency has its own box, so the line holds the number alone.
QString money_editor::write(const value& value) const {
  const auto* amount = std::get_if<money>(&value);
  if (amount == nullptr) return typed_editor::write(value);
  QString text = desk_.words.show(value);
  text.remove(to_qt(amount->currency));
  return text.trimmed();
}

void money_editor::show_value(const field_state& before) {
  if (const auto* amount = std::get_if<money>(&state().value))
    hold_currency(to_qt(amount->currency));
  else if (!state().chosen.empty() && state().chosen != before.chosen)
    hold_currency(to_qt(state().chosen.front().key.id));
  if (before.id.empty() && state().enabled) fetch_currencies();
  typed_editor::show_value(before);
}

void money_editor::set_editable(bool editable) {
  typed_editor::set_editable(editable);
  currency_->setEnabled(editable);
}

}  // namespace erp::desktop
