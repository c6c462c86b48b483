// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/report/report_part_view.hpp"

#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>
#include <cstdlib>

#include "host-sdk/company/core/reference_host.hpp"
#include "host-sdk/desktop/report/chart_view.hpp"
#include "host-sdk/desktop/report/figure_table.hpp"
#include "host-sdk/desktop/report/trend_key.hpp"

namespace erp::desktop {

namespace {
constexpr int narrow = 820;
}

report_part_view::report_part_view(const desk& desk, report_part part, std::string place,
                                   QWidget* parent)
    : QWidget(parent),
      desk_(desk),
      id_(part.id),
      place_(std::move(place)),
      table_(new figure_table(part.table, figure_words::of(desk), this)),
      splitter_(new QSplitter(this)) {
  setObjectName("part." + to_qt(id_));
  table_->setAccessibleName(desk_.say(part.caption));
  splitter_->setObjectName("part_splitter");
  splitter_->setChildrenCollapsible(false);
  splitter_->setHandleWidth(5);
  splitter_->addWidget(make_table_side(part.table.note));
  if (part.chart) {
    chart_ = new chart_view(*part.chart, figure_words::of(desk), splitter_);
    auto* scroll = new QScrollArea(splitter_);
    scroll->setObjectName("chart_scroll");
    scroll->setWidget(chart_);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    splitter_->addWidget(scroll);
    connect(chart_, &chart_view::behind_asked, this, &report_part_view::behind_asked);
    connect(chart_, &chart_view::current_changed, this, &report_part_view::current_changed);
    connect(chart_, &chart_view::current_changed, this, [this, scroll] {
      const auto& spots = chart_->plan().spots;
      if (chart_->current() < 0) return;
      const QPoint at = spots[std::size_t(chart_->current())].area.center().toPoint();
      scroll->ensureVisible(at.x(), at.y(), 60, 60);
    });
  }
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(splitter_);
  setFocusProxy(table_);
  connect(table_, &figure_table::behind_asked, this, &report_part_view::behind_asked);
  connect(table_, &figure_table::current_changed, this, &report_part_view::current_changed);
  connect(splitter_, &QSplitter::splitterMoved, this, &report_part_view::keep);
}

QWidget* report_part_view::make_table_side(const text& note) {
  auto* side = new QWidget(splitter_);
  auto* layout = new QVBoxLayout(side);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(table_, 1);
  if (table_->figures()->compares())
    layout->addWidget(new trend_key(figure_words::of(desk_), side));
  const QString words = desk_.say(note);
  if (!words.isEmpty()) {
    auto* label = new QLabel(words, side);
    label->setObjectName("table_note");
    label->setProperty("part", "field-note");
    label->setWordWrap(true);
    label->setContentsMargins(16, 4, 16, 6);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(label);
  }
  return side;
}

void report_part_view::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

std::string report_part_view::setting() const {
  const bool beside = splitter_->orientation() == Qt::Horizontal;
  return "report." + place_ + "." + id_ + (beside ? ".beside" : ".below");
}

// As the operator left it; else the table has what it needs, and the chart the rest.
void report_part_view::arrange() {
  if (chart_ == nullptr) return;
  const Qt::Orientation wanted = width() < narrow ? Qt::Vertical : Qt::Horizontal;
  if (arranged_ && wanted == splitter_->orientation()) return;
  arranged_ = true;
  splitter_->setOrientation(wanted);
  const int all = wanted == Qt::Horizontal ? width() : height();
  int percent = std::atoi(desk_.host.settings().get(setting()).value_or("0").c_str());
  if (percent < 10 || percent > 90) {
    const int columns = table_->horizontalHeader()->length() + 24;
    percent = wanted == Qt::Horizontal ? std::clamp(columns * 100 / std::max(all, 1), 34, 60) : 50;
  }
  splitter_->setSizes({all * percent / 100, all - all * percent / 100});
  splitter_->setStretchFactor(0, percent);
  splitter_->setStretchFactor(1, 100 - percent);
}

void report_part_view::keep() {
  const QList<int> sizes = splitter_->sizes();
  if (sizes.size() < 2 || sizes[0] + sizes[1] <= 0) return;
  desk_.host.settings().set(setting(), std::to_string(sizes[0] * 100 / (sizes[0] + sizes[1])));
}

void report_part_view::set_dimmed(bool dimmed) {
  table_->set_dimmed(dimmed);
  if (chart_ != nullptr) chart_->set_dimmed(dimmed);
}

bool report_part_view::can_open() const {
  if (chart_ != nullptr && chart_->hasFocus() && chart_->current() >= 0)
    return !chart_->plan().spots[std::size_t(chart_->current())].behind.empty();
  const report_cell* cell = table_->figures()->cell(table_->currentIndex());
  return cell != nullptr && !cell->behind.empty();
}

}  // namespace erp::desktop
