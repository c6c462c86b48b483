// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/form/record_chip.hpp"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>

#include "host-sdk/desktop/look/icon.hpp"
#include "host-sdk/desktop/look/palette.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

record_chip::record_chip(const desk& desk, const choice& record, bool removable, QWidget* parent)
    : QFrame(parent), key_(record.key), removable_(removable) {
  const QString caption = desk.say(record.caption);
  const QString detail = desk.say(record.detail);
  setProperty("part", "chip");
  setObjectName("chip." + to_qt(record.key.id));
  setAccessibleName(detail.isEmpty() ? caption : caption + ", " + detail);
  setFocusPolicy(removable ? Qt::StrongFocus : Qt::NoFocus);
  setFixedHeight(28);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(11, 0, removable ? 4 : 11, 0);
  layout->setSpacing(6);
  layout->addWidget(new QLabel(caption, this));
  if (!detail.isEmpty()) {
    auto* soft = new QLabel(detail, this);
    soft->setProperty("part", "field-note");
    layout->addWidget(soft);
  }
  if (!removable) return;
  auto* cross = new QToolButton(this);
  cross->setProperty("kind", "quiet");
  cross->setObjectName("remove." + to_qt(record.key.id));
  cross->setIcon(look::own_icon("close", look::ink_soft));
  cross->setIconSize({12, 12});
  cross->setFocusPolicy(Qt::NoFocus);
  const QString name = desk.say(kit::tr("Remove {1}", caption.toStdString()));
  cross->setToolTip(name);
  cross->setAccessibleName(name);
  connect(cross, &QToolButton::clicked, this, &record_chip::removed);
  layout->addWidget(cross);
}

void record_chip::keyPressEvent(QKeyEvent* event) {
  const bool deletes = event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace;
  if (removable_ && deletes) return emit removed();
  QFrame::keyPressEvent(event);
}

}  // namespace erp::desktop
