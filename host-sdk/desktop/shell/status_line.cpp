// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/shell/status_line.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include "host-sdk/company/core/reference_host.hpp"
#include "host-sdk/desktop/look/icon.hpp"
#include "host-sdk/desktop/look/palette.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

namespace {

void add_fact(QHBoxLayout* layout, const char* icon, const QString& name, const QString& words,
              QWidget* parent) {
  auto* mark = new QLabel(parent);
  mark->setPixmap(look::own_icon(icon, look::ink_soft).pixmap(14, 14));
  auto* label = new QLabel(words, parent);
  label->setToolTip(name);
  label->setAccessibleName(name + ": " + words);
  layout->addWidget(mark);
  layout->addWidget(label);
  layout->addSpacing(14);
}

}  // namespace

status_line::status_line(const desk& desk, QWidget* parent)
    : QWidget(parent), desk_(desk), jobs_(new QWidget(this)) {
  setObjectName("status_line");
  setAttribute(Qt::WA_StyledBackground);
  setFixedHeight(28);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(12, 0, 12, 0);
  layout->setSpacing(6);
  const auto who = desk_.host.session().current();
  add_fact(layout, "database", desk_.say(kit::tr("Database")),
           short_label(desk_.host.database().target().label), this);
  add_fact(layout, "user", desk_.say(kit::tr("Operator")),
           to_qt(who.name.empty() ? who.login : who.name), this);
  layout->addStretch(1);
  jobs_layout_ = new QHBoxLayout(jobs_);
  jobs_layout_->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(jobs_);
  progress_ = desk_.host.jobs().on_progress([this] { show_jobs(); });
}

void status_line::show_jobs() {
  while (QLayoutItem* item = jobs_layout_->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  for (const company::running_job& job : desk_.host.jobs().running()) {
    const QString caption = desk_.say(job.caption);
    jobs_layout_->addWidget(new QLabel(caption, jobs_));
    auto* bar = new QProgressBar(jobs_);
    bar->setTextVisible(false);
    bar->setFixedWidth(120);
    bar->setAccessibleName(caption);
    // Per mille, because a count of rows may be beyond what a bar can hold.
    bar->setRange(0, job.total > 0 ? 1000 : 0);
    if (job.total > 0) bar->setValue(int(job.done * 1000 / job.total));
    jobs_layout_->addWidget(bar);
    auto* cancel = new QToolButton(jobs_);
    cancel->setObjectName("job.cancel");
    cancel->setProperty("kind", "quiet");
    cancel->setIcon(look::own_icon("close", look::ink_soft));
    cancel->setIconSize({12, 12});
    const QString name = desk_.say(kit::tr("Stop: {1}", caption.toStdString()));
    cancel->setAccessibleName(name);
    cancel->setToolTip(name);
    connect(cancel, &QToolButton::clicked, this,
            [this, id = job.id] { desk_.host.jobs().cancel(id); });
    jobs_layout_->addWidget(cancel);
  }
}

}  // namespace erp::desktop
