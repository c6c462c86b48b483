// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/report/parameter_sets.hpp"

#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>

#include "host-sdk/company/core/reference_host.hpp"
#include "host-sdk/company/core/report_sets.hpp"
#include "host-sdk/desktop/look/icon.hpp"
#include "host-sdk/desktop/look/palette.hpp"
#include "host-sdk/desktop/report/parameter_row.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

parameter_sets::parameter_sets(const desk& desk, std::string report,
                               const parameter_row& parameters, QWidget* parent)
    : QToolButton(parent),
      desk_(desk),
      report_(std::move(report)),
      parameters_(parameters),
      menu_(new QMenu(this)) {
  setObjectName("report.sets");
  setProperty("kind", "command");
  setPopupMode(QToolButton::InstantPopup);
  setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  setIcon(look::own_icon("pin", look::accent));
  setText(" " + desk_.say(kit::tr("Saved")));
  setToolTip(desk_.say(kit::tr("Parameters that were kept under a name")));
  setAccessibleName(toolTip());
  setFocusPolicy(Qt::StrongFocus);
  menu_->setObjectName("report.sets.menu");
  setMenu(menu_);
  connect(menu_, &QMenu::aboutToShow, this, &parameter_sets::fill);
}

void parameter_sets::fill() {
  menu_->clear();
  const auto names = company::report_sets(desk_.host.settings()).names(report_);
  for (const std::string& name : names)
    menu_->addAction(to_qt(name).replace('&', "&&"), this, [this, name] { take_up(name); });
  if (!names.empty()) menu_->addSeparator();
  menu_->addAction(desk_.say(kit::tr("Save as…")), this, &parameter_sets::ask_for_name)
      ->setObjectName("report.sets.save");
  if (names.empty()) return;
  QMenu* forgetting = menu_->addMenu(desk_.say(kit::tr("Remove")));
  for (const std::string& name : names)
    forgetting->addAction(to_qt(name).replace('&', "&&"), this, [this, name] { forget(name); });
}

void parameter_sets::take_up(const std::string& name) {
  const auto kept = company::report_sets(desk_.host.settings()).get(report_, name);
  if (kept) emit chosen(*kept);
}

void parameter_sets::ask_for_name() {
  auto* dialog = new QInputDialog(window());
  dialog->setObjectName("report.sets.name");
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(desk_.say(kit::tr("Save the parameters")));
  dialog->setLabelText(desk_.say(kit::tr("What they are called")));
  connect(dialog, &QInputDialog::textValueSelected, this, &parameter_sets::keep);
  dialog->open();
}

// Refused, it asks again and says why.
void parameter_sets::keep(const QString& name) {
  complaint_.clear();
  const auto kept = company::report_sets(desk_.host.settings())
                        .put(report_, name.trimmed().toStdString(), parameters_.values());
  if (kept.ok()) return;
  complaint_ = desk_.say(kept.failure().message);
  ask_for_name();
  if (auto* dialog = window()->findChild<QInputDialog*>("report.sets.name"))
    dialog->setLabelText(complaint_);
}

void parameter_sets::forget(const std::string& name) {
  const auto gone = company::report_sets(desk_.host.settings()).remove(report_, name);
  if (!gone.ok()) complaint_ = desk_.say(gone.failure().message);
}

}  // namespace erp::desktop
