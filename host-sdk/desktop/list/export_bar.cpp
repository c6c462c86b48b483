// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/list/export_bar.hpp"

#include <QDesktopServices>
#include <QPushButton>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

#include "host-sdk/company/core/reference_host.hpp"
#include "host-sdk/company/export/list_export.hpp"
#include "host-sdk/desktop/look/bar.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

export_bar::export_bar(const desk& desk, QWidget* parent)
    : QWidget(parent),
      desk_(desk),
      progress_(new look::bar(look::bar_kind::notice, this)),
      done_(new look::bar(look::bar_kind::notice, this)),
      failed_(new look::bar(look::bar_kind::error, this)) {
  setObjectName("export_bar");
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(12, 0, 12, 6);
  layout->setSpacing(0);
  for (look::bar* bar : {progress_, done_, failed_}) {
    layout->addWidget(bar);
    bar->hide();
  }
  failed_->setObjectName("export.failed");
  QPushButton* cancel = progress_->add_button(desk_.say(kit::tr("Cancel")), false);
  cancel->setObjectName("export.cancel");
  connect(cancel, &QPushButton::clicked, this, [this] {
    stop();
    tell(desk_.say(kit::tr("The export was cancelled; no file was written.")), false);
    open_->hide();
  });
  open_ = done_->add_button(desk_.say(kit::tr("Open the file")), false);
  open_->setObjectName("export.open");
  connect(open_, &QPushButton::clicked, this, &export_bar::open_file);
  for (look::bar* bar : {done_, failed_}) bar->add_cross(desk_.say(kit::tr("Close")));
  hide();
}

export_bar::~export_bar() = default;

QString export_bar::name_filters(const desk& desk) {
  return desk.say(kit::tr("Excel workbook")) + " (*.xlsx);;" +
         desk.say(kit::tr("Comma separated values")) + " (*.csv)";
}

void export_bar::start(list_session& session, const list_description& list,
                       const page_request& request, std::vector<std::string> columns,
                       const QString& file) {
  stop();
  file_ = file;
  const auto format = file.endsWith(".csv", Qt::CaseInsensitive) ? company::sheet_format::csv
                                                                 : company::sheet_format::xlsx;
  done_->hide();
  failed_->hide();
  progress_->say(desk_.say(kit::tr("Exporting the list…")));
  show();
  const company::sheet_words words{
      [say = &desk_.words](const text& text) { return say->say(text).toStdString(); },
      desk_.words.language(), desk_.words.zone()};
  running_ = std::make_unique<company::list_export>(
      desk_.host.jobs(), session, list, words,
      company::export_wish{request, std::move(columns), file.toStdString(), format},
      [this](std::int64_t rows) {
        progress_->say(
            desk_.say(kit::tr_n("Exporting: {1} row so far", "Exporting: {1} rows so far", rows)));
      },
      [this](result<std::int64_t> rows) {
        stop();
        if (!rows.ok()) return tell(desk_.say(rows.failure().message), true);
        tell(desk_.say(kit::tr_n("{1} row was written to {2}", "{1} rows were written to {2}",
                                 *rows, file_.toStdString())),
             false);
        open_->show();
      });
}

void export_bar::stop() {
  running_.reset();
  progress_->hide();
}

QString export_bar::words() const {
  for (const look::bar* bar : {progress_, done_, failed_})
    if (!bar->isHidden()) return bar->words();
  return {};
}

void export_bar::tell(const QString& words, bool failed) {
  (failed ? failed_ : done_)->say(words);
  show();
}

void export_bar::open_file() {
  QDesktopServices::openUrl(QUrl::fromLocalFile(file_));
}

}  // namespace erp::desktop
