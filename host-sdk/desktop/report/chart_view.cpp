// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/report/chart_view.hpp"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

#include "host-sdk/desktop/look/palette.hpp"
#include "host-sdk/desktop/report/chart_access.hpp"
#include "host-sdk/desktop/report/chart_painter.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

namespace {
constexpr int letters_px = 13;
constexpr int least_width = 260;
}  // namespace

chart_view::chart_view(report_chart chart, figure_words words, QWidget* parent)
    : QWidget(parent),
      chart_(std::move(chart)),
      words_(std::move(words)),
      fonts_(chart_fonts_for(letters_px)) {
  setObjectName("chart_view");
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  make_charts_accessible();
  const QString caption = words_.say(chart_.caption);
  setAccessibleName(caption.isEmpty() ? words_.say(kit::tr("Chart")) : caption);
  setMinimumHeight(int(least_height(chart_, fonts_)));
}

QSize chart_view::minimumSizeHint() const {
  return {least_width, int(least_height(chart_, fonts_))};
}
QSize chart_view::sizeHint() const {
  return minimumSizeHint().expandedTo({480, 320});
}

const chart_plan& chart_view::plan() const {
  if (!planned_) plan_ = plan_chart(chart_, words_, fonts_, size());
  planned_ = true;
  return plan_;
}

QString chart_view::spoken() const {
  QStringList lines;
  for (const chart_spot& spot : plan().spots) lines << spot.name;
  const QString note = words_.say(chart_.note);
  if (!note.isEmpty()) lines << note;
  return lines.join(". ");
}

void chart_view::set_dimmed(bool dimmed) {
  if (dimmed_ == dimmed) return;
  dimmed_ = dimmed;
  update();
}

void chart_view::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), look::surface);
  painter.setOpacity(dimmed_ ? 0.5 : 1);
  paint_chart(painter, plan(), fonts_);
  const auto& spots = plan().spots;
  if (hovered_ >= 0 && hovered_ != current_ && !spots[std::size_t(hovered_)].behind.empty())
    paint_spot(painter, spots[std::size_t(hovered_)], false);
  if (!hasFocus() || current_ < 0) return;
  paint_spot(painter, spots[std::size_t(current_)], true);
  paint_bubble(painter, spots[std::size_t(current_)]);
}

// What the tooltip says to the mouse, for the keyboard.
void chart_view::paint_bubble(QPainter& painter, const chart_spot& spot) const {
  painter.setOpacity(1);
  painter.setFont(fonts_.small);
  const QFontMetricsF letters(fonts_.small);
  const QRectF wanted = letters.boundingRect(QRectF(0, 0, std::min(300.0, width() - 24.0), 400),
                                             int(Qt::AlignLeft | Qt::TextWordWrap), spot.detail);
  QRectF bubble(0, 0, wanted.width() + 17, wanted.height() + 11);
  const QRectF at = spot.mark.isValid() ? spot.mark : spot.area;
  bubble.moveTopLeft({at.center().x() + 10, at.bottom() + 8});
  if (bubble.bottom() > height() - 2) bubble.moveBottom(at.top() - 8);
  if (bubble.right() > width() - 2) bubble.moveRight(width() - 2);
  if (bubble.left() < 2) bubble.moveLeft(2);
  if (bubble.top() < 2) bubble.moveTop(2);
  painter.setPen(look::line_strong);
  painter.setBrush(look::surface);
  painter.drawRoundedRect(bubble, 4, 4);
  painter.setPen(look::ink);
  painter.drawText(bubble.adjusted(8, 5, -8, -5), int(Qt::AlignLeft | Qt::TextWordWrap),
                   spot.detail);
}

void chart_view::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  planned_ = false;
  hovered_ = -1;
  const int last = int(plan().spots.size()) - 1;
  current_ = std::min(current_, last);
}

void chart_view::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange) planned_ = false;
}

// The smallest that is there: what stands in another is meant rather than the other.
int chart_view::spot_at(QPointF at) const {
  int found = -1;
  double least = 0;
  const auto& spots = plan().spots;
  for (std::size_t index = 0; index < spots.size(); ++index) {
    const QRectF& area = spots[index].area;
    const double size = area.width() * area.height();
    if (!area.contains(at) || (found >= 0 && size >= least)) continue;
    found = int(index);
    least = size;
  }
  return found;
}

void chart_view::mouseMoveEvent(QMouseEvent* event) {
  const int spot = spot_at(event->position());
  const bool opens = spot >= 0 && !plan().spots[std::size_t(spot)].behind.empty();
  setCursor(opens ? Qt::PointingHandCursor : Qt::ArrowCursor);
  if (spot == hovered_) return;
  hovered_ = spot;
  update();
}

void chart_view::leaveEvent(QEvent*) {
  hovered_ = -1;
  update();
}

void chart_view::mouseReleaseEvent(QMouseEvent* event) {
  const int spot = spot_at(event->position());
  if (event->button() != Qt::LeftButton || spot < 0) return;
  walk_to(spot);
  open_current();
}

bool chart_view::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const int spot = spot_at(help->pos());
  if (spot >= 0) {
    QToolTip::showText(help->globalPos(), plan().spots[std::size_t(spot)].detail, this);
    return true;
  }
  // What is elided is said whole.
  for (const placed_text& text : plan().texts)
    if (text.words != text.whole && text.box.contains(help->pos())) {
      QToolTip::showText(help->globalPos(), text.whole, this);
      return true;
    }
  QToolTip::hideText();
  return true;
}

void chart_view::walk_to(int spot) {
  if (plan().spots.empty()) return;
  current_ = std::clamp(spot, 0, int(plan().spots.size()) - 1);
  update();
  emit current_changed();
  QAccessibleEvent told(this, QAccessible::Focus);
  told.setChild(current_);
  QAccessible::updateAccessibility(&told);
}

// The nearest of another series, in the direction of up or down.
int chart_view::next_series(int direction) const {
  const auto& spots = plan().spots;
  const QPointF from = spots[std::size_t(current_)].area.center();
  int found = current_;
  double nearest = 1e18;
  for (std::size_t index = 0; index < spots.size(); ++index) {
    const QPointF by = spots[index].area.center() - from;
    if (by.y() * direction <= 0.5) continue;
    const double far = std::abs(by.x()) * 2 + std::abs(by.y());
    if (far >= nearest) continue;
    nearest = far;
    found = int(index);
  }
  return found;
}

void chart_view::open_current() {
  if (current_ < 0) return;
  const std::string behind = plan().spots[std::size_t(current_)].behind;
  if (!behind.empty()) emit behind_asked(behind);
}

void chart_view::keyPressEvent(QKeyEvent* event) {
  const int last = int(plan().spots.size()) - 1;
  if (last < 0 || event->modifiers() & (Qt::ControlModifier | Qt::AltModifier))
    return QWidget::keyPressEvent(event);
  const bool lying = chart_.kind == chart_kind::bars || chart_.kind == chart_kind::funnel;
  switch (event->key()) {
    case Qt::Key_Left:
      return walk_to(current_ - 1);
    case Qt::Key_Right:
      return walk_to(current_ + 1);
    case Qt::Key_Up:
      return walk_to(lying || current_ < 0 ? current_ - 1 : next_series(-1));
    case Qt::Key_Down:
      return walk_to(lying || current_ < 0 ? current_ + 1 : next_series(1));
    case Qt::Key_PageUp:
      return walk_to(current_ - 10);
    case Qt::Key_PageDown:
      return walk_to(current_ + 10);
    case Qt::Key_Home:
      return walk_to(0);
    case Qt::Key_End:
      return walk_to(last);
    case Qt::Key_Return:
    case Qt::Key_Enter:
      return open_current();
    default:
      QWidget::keyPressEvent(event);
  }
}

void chart_view::contextMenuEvent(QContextMenuEvent* event) {
  const bool mouse = event->reason() == QContextMenuEvent::Mouse;
  const int spot = mouse ? spot_at(event->pos()) : current_;
  if (spot < 0 || plan().spots[std::size_t(spot)].behind.empty()) return;
  auto* menu = new QMenu(this);
  menu->setObjectName("chart_menu");
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->addAction(
      words_.say(kit::tr("Show the records")), this,
      [this, behind = plan().spots[std::size_t(spot)].behind] { emit behind_asked(behind); });
  menu->popup(mouse ? event->globalPos()
                    : mapToGlobal(plan().spots[std::size_t(spot)].area.center().toPoint()));
}

void chart_view::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  if (current_ < 0) walk_to(0);
}

}  // namespace erp::desktop
