// SPDX-License-Identifier: Apache-2.0
// A list taken along to a file: by its button and the dialog that asks where to.
#include <QFileDialog>
#include <QLineEdit>
#include <QToolButton>

#include "host-sdk/desktop/list/export_bar.hpp"
#include "host-sdk/desktop/list/list_view.hpp"
#include "host-sdk/desktop/look/bar.hpp"
#include "tests/desktop/support/desktop_driver.hpp"

namespace testing_support {

using namespace erp;
using headless::refuse;

json desktop_driver::export_list(const request& asked) {
  desktop::list_view& list = list_of(asked);
  bring_to_front(list);
  narrow(list, asked);
  const std::string file = asked.text("file");
  click(list.findChild<QToolButton*>("list_export"));
  auto* dialog = list.findChild<QFileDialog*>();
  if (dialog == nullptr) refuse(error_code::internal, verbatim("no dialog asks where to"));
  dialog->setOption(QFileDialog::DontConfirmOverwrite);
  dialog->findChild<QLineEdit*>("fileNameEdit")->setText(QString::fromStdString(file));
  QMetaObject::invokeMethod(dialog, "accept");
  settle();
  const auto* failed = list.exporting()->findChild<desktop::look::bar*>("export.failed");
  const std::string words = list.exporting()->words().toStdString();
  if (!failed->isHidden()) refuse(error_code::denied, verbatim(words));
  return {{"rows", std::stoi(words.substr(words.find_first_of("0123456789")))},
          {"file", file},
          {"said", words}};
}

}  // namespace testing_support
