// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/report/report_filing.hpp"

#include <QDesktopServices>
#include <QFileDialog>
#include <QPushButton>
#include <QRegularExpression>
#include <QUrl>
#include <QVBoxLayout>
#include <filesystem>
#include <utility>

#include "host-sdk/company/core/reference_host.hpp"
#include "host-sdk/company/export/report_export.hpp"
#include "host-sdk/desktop/look/bar.hpp"
#include "host-sdk/desktop/report/report_print.hpp"
#include "host-sdk/desktop/report/report_runner.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

namespace {

QString filter_for(const desk& desk, const QString& ending) {
  QString words = "PDF";
  if (ending == "xlsx") words = desk.say(kit::tr("Excel workbook"));
  if (ending == "csv") words = desk.say(kit::tr("Comma separated values"));
  return words + " (*." + ending + ")";
}

}  // namespace

report_filing::report_filing(const desk& desk, report_runner& runner, QWidget* parent)
    : QWidget(parent),
      desk_(desk),
      runner_(runner),
      done_(new look::bar(look::bar_kind::notice, this)),
      failed_(new look::bar(look::bar_kind::error, this)) {
  setObjectName("report_filing");
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(12, 0, 12, 6);
  for (look::bar* bar : {done_, failed_}) layout->addWidget(bar);
  open_ = done_->add_button(desk_.say(kit::tr("Open the file")), false);
  open_->setObjectName("report.open_file");
  connect(open_, &QPushButton::clicked, this,
          [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(file_)); });
  for (look::bar* bar : {done_, failed_}) bar->add_cross(desk_.say(kit::tr("Close")));
  // A run for a file that was stopped; a file that is being written is not.
  connect(&runner_, &report_runner::cancelled, this, [this] { busy_ = bool(writing_); });
  hide();
}

void report_filing::let_go() {
  writing_.reset();
  busy_ = false;
}

QString report_filing::words() const {
  for (const look::bar* bar : {done_, failed_})
    if (!bar->isHidden()) return bar->words();
  return {};
}

bool report_filing::failed() const {
  return !failed_->isHidden();
}

void report_filing::ask_where_to(const QString& ending) {
  if (!runner_.result()) return complain(desk_.say(kit::tr("Run the report first.")));
  auto* dialog = new QFileDialog(this, desk_.say(kit::tr("Export the report")));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setNameFilters({filter_for(desk_, ending)});
  dialog->setDefaultSuffix(ending);
  const QString title = desk_.say(runner_.result()->title);
  dialog->selectFile(QString(title).remove(QRegularExpression("[\\\\/:*?\"<>|]")));
  connect(dialog, &QFileDialog::fileSelected, this, &report_filing::write_to);
  dialog->open();
}

// With the parameters of what is on screen, and under the right to take it out of the program.
void report_filing::write_to(const QString& file) {
  if (file.isEmpty()) return;
  busy_ = true;
  done_->say({});
  failed_->say({});
  runner_.run_for_file([this, file](result<report_result> report) {
    if (report.ok()) return write(*report, file);
    busy_ = false;
    complain(desk_.say(report.failure().message));
  });
}

void report_filing::write(const report_result& report, const QString& file) {
  file_ = file;
  if (!file.endsWith(".pdf", Qt::CaseInsensitive)) return write_sheets(report, file);
  const QString why = print_report(desk_, report, file);
  busy_ = false;
  if (why.isEmpty())
    tell(desk_.say(kit::tr("Printed to {1}", file.toStdString())));
  else
    complain(why);
}

void report_filing::write_sheets(const report_result& report, const QString& file) {
  using files = std::vector<std::filesystem::path>;
  const bool csv = file.endsWith(".csv", Qt::CaseInsensitive);
  // The dialog has asked before it takes a file that is there; not about those beside it.
  const company::report_export_wish wish{
      file.toStdString(), csv ? company::sheet_format::csv : company::sheet_format::xlsx, true};
  const company::sheet_words words{
      [say = &desk_.words](const text& text) { return say->say(text).toStdString(); },
      desk_.words.language(), desk_.words.zone()};
  writing_ = run_job<files>(
      desk_.host.jobs(), {kit::tr("Exporting the report…"), false},
      [report, wish, words](job_context&) -> result<files> {
        for (const auto& one : company::files_of(report, wish))
          if (one != wish.file && std::filesystem::exists(one))
            return error{error_code::conflict,
                         kit::tr("There is a file {1} already.", one.string()),
                         "file",
                         {}};
        return company::export_report(report, wish, words);
      },
      [this](result<files> written) {
        const job_handle done = std::exchange(writing_, {});
        busy_ = false;
        if (!written.ok()) return complain(desk_.say(written.failure().message));
        QStringList names;
        for (const auto& one : *written) names << to_qt(one.string());
        tell(desk_.say(kit::tr("Written: {1}", names.join(", ").toStdString())));
      });
}

void report_filing::tell(const QString& words) {
  failed_->say({});
  done_->say(words);
  show();
}

void report_filing::complain(const QString& words) {
  done_->say({});
  failed_->say(words);
  show();
}

}  // namespace erp::desktop
