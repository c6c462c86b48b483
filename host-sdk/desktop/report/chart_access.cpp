// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/report/chart_access.hpp"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>
#include <map>

#include "host-sdk/desktop/report/chart_view.hpp"

namespace erp::desktop {

namespace {

class spot_access : public QAccessibleInterface {
 public:
  spot_access(chart_view* chart, int index) : chart_(chart), index_(index) {}

  bool isValid() const override { return chart_ && index_ < int(chart_->plan().spots.size()); }
  QObject* object() const override { return nullptr; }
  QWindow* window() const override { return chart_ ? chart_->window()->windowHandle() : nullptr; }
  QAccessibleInterface* parent() const override {
    return QAccessible::queryAccessibleInterface(chart_);
  }
  QAccessibleInterface* child(int) const override { return nullptr; }
  QAccessibleInterface* childAt(int, int) const override { return nullptr; }
  int childCount() const override { return 0; }
  int indexOfChild(const QAccessibleInterface*) const override { return -1; }
  QAccessible::Role role() const override { return QAccessible::ListItem; }
  QString text(QAccessible::Text what) const override {
    return isValid() && what == QAccessible::Name ? spot().name : QString();
  }
  void setText(QAccessible::Text, const QString&) override {}
  QRect rect() const override {
    if (!isValid()) return {};
    const QRect at = spot().area.toAlignedRect();
    return {chart_->mapToGlobal(at.topLeft()), at.size()};
  }
  QAccessible::State state() const override {
    QAccessible::State state;
    if (!isValid()) return state;
    state.focusable = state.selectable = true;
    state.selected = chart_->current() == index_;
    state.focused = state.selected && chart_->hasFocus();
    return state;
  }

 private:
  const chart_spot& spot() const { return chart_->plan().spots[std::size_t(index_)]; }

  QPointer<chart_view> chart_;
  int index_;
};

class chart_access : public QAccessibleWidget {
 public:
  explicit chart_access(chart_view* chart) : QAccessibleWidget(chart, QAccessible::Chart) {}
  ~chart_access() override {
    for (const auto& [index, id] : spots_) QAccessible::deleteAccessibleInterface(id);
  }

  int childCount() const override { return int(chart()->plan().spots.size()); }
  QAccessibleInterface* child(int index) const override {
    if (index < 0 || index >= childCount()) return nullptr;
    auto [spot, fresh] = spots_.try_emplace(index);
    if (fresh)
      spot->second = QAccessible::registerAccessibleInterface(new spot_access(chart(), index));
    return QAccessible::accessibleInterface(spot->second);
  }
  int indexOfChild(const QAccessibleInterface* child) const override {
    for (const auto& [index, id] : spots_)
      if (QAccessible::accessibleInterface(id) == child) return index;
    return -1;
  }
  QAccessibleInterface* focusChild() const override { return child(chart()->current()); }
  QString text(QAccessible::Text what) const override {
    if (what == QAccessible::Description) return chart()->spoken();
    return QAccessibleWidget::text(what);
  }

 private:
  chart_view* chart() const { return qobject_cast<chart_view*>(object()); }

  mutable std::map<int, QAccessible::Id> spots_;
};

QAccessibleInterface* make(const QString&, QObject* object) {
  auto* chart = qobject_cast<chart_view*>(object);
  return chart == nullptr ? nullptr : new chart_access(chart);
}

}  // namespace

void make_charts_accessible() {
  static const bool once = [] {
    QAccessible::installFactory(make);
    return true;
  }();
  (void)once;
}

}  // namespace erp::desktop
