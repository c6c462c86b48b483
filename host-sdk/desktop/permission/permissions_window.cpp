// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/permission/permissions_window.hpp"

#include <QCloseEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include "host-sdk/company/core/permission_sets.hpp"
#include "host-sdk/company/core/reference_host.hpp"
#include "host-sdk/desktop/look/bar.hpp"
#include "host-sdk/desktop/look/icon.hpp"
#include "host-sdk/desktop/look/palette.hpp"
#include "host-sdk/desktop/permission/effect_pane.hpp"
#include "host-sdk/desktop/permission/permission_matrix.hpp"
#include "host-sdk/desktop/permission/permission_page.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

permissions_window::permissions_window(const desk& desk)
    : desk_(desk),
      pages_(new QTabWidget(this)),
      trouble_(new look::bar(look::bar_kind::error, this)),
      asking_(new look::bar(look::bar_kind::offer, this)) {
  setObjectName("permissions_window");
  setWindowTitle(desk_.say(kit::tr("Permissions of operator groups")));
  setWindowIcon(look::own_icon("user", look::accent));
  build();
  registered_ = desk_.host.contributions().on_changed([this] { rebuild_pages(); });
  rebuild_pages();
  resize(1260, 660);
}

permissions_window::~permissions_window() = default;

void permissions_window::build() {
  pages_->setDocumentMode(true);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(16, 14, 16, 14);
  layout->setSpacing(8);
  layout->addWidget(trouble_);
  layout->addWidget(asking_);
  layout->addWidget(pages_, 1);
  auto* save = asking_->add_button(desk_.say(kit::tr("Save")), true);
  save->setObjectName("permission_close_save");
  auto* discard = asking_->add_button(desk_.say(kit::tr("Discard")), false);
  discard->setObjectName("permission_close_discard");
  auto* back = asking_->add_button(desk_.say(kit::tr("Back")), false);
  back->setObjectName("permission_close_back");
  connect(save, &QPushButton::clicked, this, &permissions_window::save_and_close);
  connect(discard, &QPushButton::clicked, this, [this] {
    for (int i = 0; i < pages_->count(); ++i)
      static_cast<permission_page*>(pages_->widget(i))->discard();
    close();
  });
  connect(back, &QPushButton::clicked, this, &permissions_window::stay);
  const auto on = [this](const QKeySequence& keys, auto act) {
    connect(new QShortcut(keys, this), &QShortcut::activated, this, [this, act] {
      if (page() != nullptr) act(*page());
    });
  };
  on(Qt::CTRL | Qt::Key_S, [](permission_page& page) { page.save(); });
  on(Qt::CTRL | Qt::Key_Z, [](permission_page& page) { page.undo(); });
  on(Qt::Key_F7, [](permission_page& page) { (void)page.show_history(); });
  on(Qt::Key_F5, [](permission_page& page) { page.refresh(); });
  on(Qt::CTRL | Qt::Key_F, [](permission_page& page) { page.effects()->filter()->setFocus(); });
}

permission_page* permissions_window::page() const {
  return static_cast<permission_page*>(pages_->currentWidget());
}

permission_page* permissions_window::find(const std::string& permissions) const {
  for (int i = 0; i < pages_->count(); ++i)
    if (pages_->widget(i)->property("permissions").toString() == to_qt(permissions))
      return static_cast<permission_page*>(pages_->widget(i));
  return nullptr;
}

void permissions_window::rebuild_pages() {
  const auto& all = desk_.host.contributions();
  for (int i = pages_->count() - 1; i >= 0; --i) {
    auto* page = pages_->widget(i);
    if (all.find_permissions(page->property("permissions").toString().toStdString())) continue;
    pages_->removeTab(i);
    delete page;  // with its session, before the module goes
  }
  for (const auto& described : company::permission_sets(all)) {
    if (find(described.id) != nullptr) continue;
    auto opened = company::open_permissions(all, described.id, desk_.host.log());
    if (!opened) {
      trouble_->say(desk_.say(opened.failure().message));
      continue;
    }
    auto* page = new permission_page(desk_, described, std::move(*opened), pages_);
    page->setProperty("permissions", to_qt(described.id));
    connect(page, &permission_page::saved, this, [this] {
      if (closing_) save_and_close();
    });
    connect(page, &permission_page::changed, this, [this, page] {
      if (closing_ && !page->trouble().isEmpty()) stay();
    });
    pages_->addTab(page, desk_.say(described.caption));
  }
  pages_->tabBar()->setVisible(pages_->count() > 1);
  if (page() != nullptr) page()->matrix()->setFocus();
}

void permissions_window::open(const std::string& permissions) {
  if (auto* page = find(permissions)) pages_->setCurrentWidget(page);
}

bool permissions_window::is_dirty() const {
  for (int i = 0; i < pages_->count(); ++i)
    if (static_cast<permission_page*>(pages_->widget(i))->draft().dirty()) return true;
  return false;
}

bool permissions_window::is_asking() const {
  return !asking_->isHidden();
}

// One page after the other; the window goes when nothing is left to be saved.
void permissions_window::save_and_close() {
  asking_->say({});
  closing_ = true;
  for (int i = 0; i < pages_->count(); ++i) {
    auto* page = static_cast<permission_page*>(pages_->widget(i));
    if (!page->draft().dirty()) continue;
    pages_->setCurrentWidget(page);
    return page->save();
  }
  closing_ = false;
  close();
}

void permissions_window::stay() {
  closing_ = false;
  asking_->say({});
  if (page() != nullptr) page()->matrix()->setFocus();
}

void permissions_window::closeEvent(QCloseEvent* event) {
  if (!is_dirty()) return QWidget::closeEvent(event);
  event->ignore();
  asking_->say(desk_.say(kit::tr("Something is not saved yet. Save it before the window closes?")));
  asking_->findChild<QPushButton*>("permission_close_save")->setFocus();
}

void permissions_window::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) return is_asking() ? stay() : void(close());
  QWidget::keyPressEvent(event);
}

// Another station may have changed something, the host its groups.
void permissions_window::changeEvent(QEvent* event) {
  if (event->type() == QEvent::ActivationChange && isActiveWindow() && page() != nullptr)
    page()->refresh();
  QWidget::changeEvent(event);
}

QString permissions_window::trouble() const {
  if (!trouble_->isHidden()) return trouble_->words();
  return page() == nullptr ? QString() : page()->trouble();
}

}  // namespace erp::desktop
