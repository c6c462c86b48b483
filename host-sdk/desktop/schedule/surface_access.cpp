// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/schedule/surface_access.hpp"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>
#include <map>

#include "host-sdk/desktop/schedule/schedule_surface.hpp"
#include "host-sdk/desktop/schedule/schedule_words.hpp"

namespace erp::desktop {

namespace {

// One entry, or the slot after the last of them.
class part_access : public QAccessibleInterface {
 public:
  part_access(schedule_surface* surface, int index) : surface_(surface), index_(index) {}

  bool isValid() const override { return surface_ && index_ <= count(); }
  QObject* object() const override { return nullptr; }
  QWindow* window() const override {
    return surface_ ? surface_->window()->windowHandle() : nullptr;
  }
  QAccessibleInterface* parent() const override {
    return QAccessible::queryAccessibleInterface(surface_);
  }
  QAccessibleInterface* child(int) const override { return nullptr; }
  QAccessibleInterface* childAt(int, int) const override { return nullptr; }
  int childCount() const override { return 0; }
  int indexOfChild(const QAccessibleInterface*) const override { return -1; }
  QAccessible::Role role() const override {
    return index_ < count() ? QAccessible::ListItem : QAccessible::Cell;
  }

  QString text(QAccessible::Text what) const override {
    if (!isValid() || what != QAccessible::Name) return {};
    if (index_ == count()) return surface_->state().chosen ? QString() : surface_->current_words();
    return surface_->entry_name(index_);
  }
  void setText(QAccessible::Text, const QString&) override {}

  QRect rect() const override {
    if (!isValid()) return {};
    const QRect at = index_ < count() ? surface_->entry_area(index_, 0) : surface_->slot_area();
    return {surface_->viewport()->mapToGlobal(at.topLeft()), at.size()};
  }

  QAccessible::State state() const override {
    QAccessible::State state;
    if (!isValid()) return state;
    state.focusable = state.selectable = true;
    state.selected = is_current();
    state.focused = is_current() && surface_->hasFocus();
    state.offscreen = rect().isEmpty();
    return state;
  }

 private:
  int count() const { return int(surface_->contents().entries.size()); }
  bool is_current() const {
    const auto& chosen = surface_->state().chosen;
    if (index_ == count()) return !chosen;
    return chosen && surface_->contents().find(*chosen) == index_;
  }

  QPointer<schedule_surface> surface_;
  int index_;
};

class surface_access : public QAccessibleWidget {
 public:
  explicit surface_access(schedule_surface* surface)
      : QAccessibleWidget(surface, QAccessible::List) {}
  ~surface_access() override {
    for (const auto& [index, id] : parts_) QAccessible::deleteAccessibleInterface(id);
  }

  int childCount() const override { return int(surface()->contents().entries.size()) + 1; }
  QAccessibleInterface* child(int index) const override {
    if (index < 0 || index >= childCount()) return nullptr;
    auto [part, fresh] = parts_.try_emplace(index);
    if (fresh)
      part->second = QAccessible::registerAccessibleInterface(new part_access(surface(), index));
    return QAccessible::accessibleInterface(part->second);
  }
  int indexOfChild(const QAccessibleInterface* child) const override {
    for (const auto& [index, id] : parts_)
      if (QAccessible::accessibleInterface(id) == child) return index;
    return -1;
  }
  QAccessibleInterface* focusChild() const override {
    const auto& chosen = surface()->state().chosen;
    const int index = chosen ? surface()->contents().find(*chosen) : -1;
    return child(index < 0 ? childCount() - 1 : index);
  }
  QString text(QAccessible::Text what) const override {
    if (what == QAccessible::Value) return surface()->current_words();
    return QAccessibleWidget::text(what);
  }

 private:
  schedule_surface* surface() const { return qobject_cast<schedule_surface*>(object()); }

  mutable std::map<int, QAccessible::Id> parts_;
};

QAccessibleInterface* make(const QString&, QObject* object) {
  auto* surface = qobject_cast<schedule_surface*>(object);
  return surface == nullptr ? nullptr : new surface_access(surface);
}

}  // namespace

void make_surfaces_accessible() {
  static const bool once = [] {
    QAccessible::installFactory(make);
    return true;
  }();
  (void)once;
}

}  // namespace erp::desktop
