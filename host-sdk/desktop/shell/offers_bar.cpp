// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/shell/offers_bar.hpp"

#include <QPushButton>
#include <QVBoxLayout>

#include "host-sdk/company/core/reference_host.hpp"
#include "host-sdk/desktop/look/bar.hpp"

namespace erp::desktop {

offers_bar::offers_bar(const desk& desk, QWidget* parent)
    : QWidget(parent), desk_(desk), layout_(new QVBoxLayout(this)) {
  setObjectName("offers");
  layout_->setContentsMargins(10, 8, 10, 4);
  layout_->setSpacing(4);
  rebuild();
}

void offers_bar::rebuild() {
  while (QLayoutItem* item = layout_->takeAt(0)) {
    item->widget()->hide();
    item->widget()->deleteLater();  // its own button may be what brought us here
    delete item;
  }
  for (const services::offer* offer : desk_.host.windows().offers()) {
    auto* bar = new look::bar(look::bar_kind::offer, this);
    bar->setObjectName("offer." + to_qt(offer->id));
    for (std::size_t index = 0; index < offer->options.size(); ++index) {
      const services::offer_option& option = offer->options[index];
      QPushButton* button = bar->add_button(desk_.say(option.caption), index == 0);
      button->setObjectName(to_qt(option.id));
      connect(button, &QPushButton::clicked, this, [this, id = offer->id, chosen = option.id] {
        const auto answer = desk_.host.windows().choose(id, chosen);
        if (!answer.ok()) emit failed(answer.failure());
      });
    }
    bar->say(desk_.say(offer->message));
    layout_->addWidget(bar);
  }
  setVisible(layout_->count() > 0);
}

}  // namespace erp::desktop
