// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/form/choice_list.hpp"

#include <QPainter>
#include <QStyledItemDelegate>
#include <utility>

#include "host-sdk/desktop/look/palette.hpp"

namespace erp::desktop {

namespace {

class choice_painter : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const bool two_lines = !index.data(choice_model::detail_role).toString().isEmpty();
    return {120, option.fontMetrics.height() * (two_lines ? 2 : 1) + 10};
  }

  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override {
    painter->save();
    const bool current = option.state & (QStyle::State_Selected | QStyle::State_MouseOver);
    if (current) {
      painter->setRenderHint(QPainter::Antialiasing);
      painter->setPen(Qt::NoPen);
      painter->setBrush(option.state & QStyle::State_Selected ? look::accent_mid
                                                              : look::accent_soft);
      painter->drawRoundedRect(option.rect.adjusted(3, 1, -3, -1), 4, 4);
    }
    const QString detail = index.data(choice_model::detail_role).toString();
    const QRect inner = option.rect.adjusted(11, 4, -11, -4);
    const int line = option.fontMetrics.height();
    const auto elided = [&](const QString& text) {
      return option.fontMetrics.elidedText(text, Qt::ElideRight, inner.width());
    };
    painter->setPen(look::ink);
    painter->drawText(QRect(inner.topLeft(), QSize(inner.width(), line)), Qt::AlignVCenter,
                      elided(index.data(Qt::DisplayRole).toString()));
    painter->setPen(look::ink_soft);
    painter->drawText(QRect(inner.left(), inner.top() + line, inner.width(), line),
                      Qt::AlignVCenter, elided(detail));
    painter->restore();
  }
};

}  // namespace

void choice_model::show(std::vector<choice> choices) {
  beginResetModel();
  choices_ = std::move(choices);
  endResetModel();
}

int choice_model::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(choices_.size());
}

QVariant choice_model::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || std::size_t(index.row()) >= choices_.size()) return {};
  const choice& item = choices_[std::size_t(index.row())];
  switch (role) {
    case Qt::DisplayRole:
      return desk_.say(item.caption);
    case detail_role:
      return desk_.say(item.detail);
    case key_role:
      return to_qt(item.key.id);
    case Qt::AccessibleTextRole: {
      const QString detail = desk_.say(item.detail);
      return detail.isEmpty() ? desk_.say(item.caption) : desk_.say(item.caption) + ", " + detail;
    }
    default:
      return {};
  }
}

choice_list::choice_list(const desk& desk, QWidget* parent)
    : QListView(parent), model_(new choice_model(desk, this)) {
  setProperty("part", "choices");
  setModel(model_);
  setItemDelegate(new choice_painter(this));
  setMouseTracking(true);
  setFocusPolicy(Qt::NoFocus);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollMode(ScrollPerPixel);
}

int choice_list::height_for_rows() const {
  int height = 6;
  for (int row = 0; row < model_->rowCount() && height < 320; ++row) height += sizeHintForRow(row);
  return height;
}

}  // namespace erp::desktop
