// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/report/report_view.hpp"

#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>

#include "host-sdk/company/core/reference_host.hpp"
#include "host-sdk/desktop/list/empty_state.hpp"
#include "host-sdk/desktop/look/bar.hpp"
#include "host-sdk/desktop/look/flat_tabs.hpp"
#include "host-sdk/desktop/report/parameter_row.hpp"
#include "host-sdk/desktop/report/parameter_sets.hpp"
#include "host-sdk/desktop/report/report_filing.hpp"
#include "host-sdk/desktop/report/report_part_view.hpp"
#include "host-sdk/desktop/report/report_runner.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

namespace {
constexpr qsizetype notices_shown = 3;
}

report_view::report_view(const desk& desk, company::open_report& report,
                         const report_description& description, QWidget* parent)
    : QWidget(parent),
      desk_(desk),
      handle_(report.handle),
      description_(description),
      session_(report.session.get()),
      runner_(new report_runner(desk, *session_, this)),
      parameters_(new parameter_row(desk, description_, *session_, this)),
      filing_(new report_filing(desk, *runner_, this)),
      notices_(new look::bar(look::bar_kind::notice, this)),
      trouble_(new look::bar(look::bar_kind::error, this)),
      news_(new look::bar(look::bar_kind::notice, this)),
      tabs_(new look::flat_tabs(32, 10, this)),
      stack_(new QStackedWidget(this)),
      about_(new QLabel(this)),
      status_(new QLabel(this)),
      hint_(new QLabel(this)) {
  setObjectName("report_view");
  setAttribute(Qt::WA_StyledBackground);
  build();
  connect_parts();
  run();
}

report_view::~report_view() = default;

void report_view::let_go() {
  filing_->let_go();
  runner_->let_go();
  parameters_->let_go();
  session_ = nullptr;
}

QString report_view::title() const {
  return session_ == nullptr ? QString() : desk_.say(session_->title());
}

void report_view::connect_parts() {
  connect(runner_, &report_runner::began, this, &report_view::show_running);
  connect(runner_, &report_runner::progressed, this, &report_view::show_running);
  connect(runner_, &report_runner::arrived, this, &report_view::show_result);
  connect(runner_, &report_runner::failed, this, &report_view::show_failure);
  connect(runner_, &report_runner::cancelled, this, [this] {
    show_running();
    if (!runner_->result())
      empty_->say("info", desk_.say(kit::tr("It was cancelled before there were figures.")),
                  desk_.say(kit::tr("Run")));
    show_status();
  });
  connect(runner_, &report_runner::changed_elsewhere, this,
          [this] { news_->say(desk_.say(kit::tr("The data have changed since."))); });
  connect(parameters_, &parameter_row::changed, this, &report_view::show_status);
  connect(parameters_, &parameter_row::run_asked, this, [this] { run(); });
  connect(empty_, &empty_state::action, this, [this] { run(); });
  connect(run_, &QPushButton::clicked, this, [this] {
    if (!runner_->busy()) run();
  });
  connect(tabs_, &QTabBar::currentChanged, this, [this](int index) {
    if (index < 0 || index >= int(parts_.size())) return;
    stack_->setCurrentWidget(parts_[std::size_t(index)]);
    setFocusProxy(parts_[std::size_t(index)]);
    show_hint();
  });
  connect(sets_, &parameter_sets::chosen, this, &report_view::use);
}

void report_view::run(bool anew) {
  if (session_ == nullptr) return;
  parameters_->commit();
  if (!parameters_->understood()) return parameters_->focus_first_error();
  trouble_->say({});
  news_->say({});
  parameters_->show_errors({});
  runner_->run(parameters_->values(), anew);
}

void report_view::use(const report_parameters& parameters) {
  parameters_->show(parameters);
  run();
}

void report_view::show_running() {
  const bool busy = runner_->busy();
  progress_->setVisible(busy);
  for (report_part_view* part : parts_) part->set_dimmed(busy);
  if (busy) {
    progress_words_->setText(runner_->caption());
    const int done = runner_->per_mille();
    progress_bar_->setRange(0, done < 0 ? 0 : 1000);
    if (done >= 0) progress_bar_->setValue(done);
    progress_bar_->setAccessibleName(runner_->caption());
    if (!runner_->result()) empty_->hide();
  }
  show_status();
}

void report_view::show_result() {
  if (session_ != nullptr) parameters_->learn(session_->initial_choices());
  show_running();
  const report_result& result = *runner_->result();
  QStringList about;
  for (const text& line : result.about) about << desk_.say(line);
  about_->setText(about.join("  ·  "));
  about_->setVisible(!about.isEmpty());
  show_notices(result.notices);
  if (!runner_->changed()) news_->say({});
  show_parts();
  const QString now = desk_.say(result.title);
  if (!now.isEmpty() && now != title_->text()) {
    title_->setText(now);
    emit title_changed();
  }
  show_status();
}

// The first of them; all are in the tooltip and on paper.
void report_view::show_notices(const std::vector<text>& notices) {
  QStringList lines;
  for (const text& line : notices) lines << desk_.say(line);
  notices_->setToolTip(lines.join('\n'));
  const auto more = lines.size() - notices_shown;
  if (more > 1) {
    lines = lines.mid(0, notices_shown);
    lines << desk_.say(kit::tr("and {1} more", std::int64_t(more)));
  }
  notices_->say(lines.join('\n'));
}

// The part that was in front, and the keyboard, stay where they were.
void report_view::show_parts() {
  const report_part_view* front = part_in_front();
  const std::string before = front == nullptr ? std::string() : front->id();
  // At first the keyboard waits at the button; with the figures it goes to them.
  const bool had_focus =
      front == nullptr ? run_->hasFocus() : front->isAncestorOf(window()->focusWidget());
  const auto old = std::exchange(parts_, {});
  while (tabs_->count() > 0) tabs_->removeTab(0);
  int shown = 0;
  for (const report_part& part : runner_->result()->parts) {
    auto* view = new report_part_view(desk_, part, description_.id, stack_);
    connect(view, &report_part_view::behind_asked, this, &report_view::open_behind);
    connect(view, &report_part_view::current_changed, this, &report_view::show_hint);
    stack_->addWidget(view);
    if (part.id == before) shown = int(parts_.size());
    parts_.push_back(view);
    tabs_->add(desk_.say(part.caption));
  }
  tabs_->setVisible(parts_.size() > 1);
  if (!parts_.empty()) {
    tabs_->setCurrentIndex(shown);
    stack_->setCurrentWidget(parts_[std::size_t(shown)]);
    setFocusProxy(parts_[std::size_t(shown)]);
    if (had_focus) parts_[std::size_t(shown)]->setFocus();
  }
  for (report_part_view* view : old) {
    stack_->removeWidget(view);
    view->deleteLater();
  }
  empty_->hide();
  if (parts_.empty())
    empty_->say("inbox", desk_.say(kit::tr("The report has nothing to show.")), {});
  show_hint();
}

report_part_view* report_view::part_in_front() const {
  return qobject_cast<report_part_view*>(stack_->currentWidget());
}

// At the parameters it names; what names none stands over the figures.
void report_view::show_failure(const error& why) {
  show_running();
  std::map<std::string, text> at;
  QStringList elsewhere;
  const auto place = [&](const error& one) {
    if (parameters_->find(one.field) != nullptr)
      at[one.field] = one.message;
    else if (!one.message.empty())
      elsewhere << desk_.say(one.message);
  };
  place(why);
  for (const error& detail : why.details) place(detail);
  parameters_->show_errors(at);
  if (!at.empty()) {
    show_parameters(true);
    parameters_->focus_first_error();
  }
  const QString words = elsewhere.join('\n');
  if (runner_->result())
    trouble_->say(words);
  else
    empty_->say("warning",
                words.isEmpty() ? desk_.say(kit::tr("Correct the parameters first.")) : words,
                desk_.say(kit::tr("Try again")));
  show_status();
}

void report_view::open_behind(const std::string& behind) {
  if (session_ == nullptr) return;
  trouble_->say({});
  const auto opened = session_->open_behind(behind);
  if (!opened.ok()) trouble_->say(desk_.say(opened.failure().message));
}

void report_view::show_status() {
  QString words;
  if (const auto& result = runner_->result()) {
    const std::string when = desk_.words.show(value(result->as_of)).toStdString();
    words = desk_.say(result->kept ? kit::tr("As of {1}, kept: nothing has changed since", when)
                                   : kit::tr("As of {1}", when));
    if (parameters_->values() != runner_->asked() && !runner_->busy())
      words += "  ·  " + desk_.say(kit::tr("The parameters are others now: F5 runs the report"));
  }
  status_->setText(words);
}

void report_view::show_hint() {
  const report_part_view* part = part_in_front();
  const bool opens = part != nullptr && part->can_open();
  hint_->setText(opens ? desk_.say(kit::tr("Enter shows the records behind the figure"))
                       : QString());
}

bool report_view::busy() const {
  return runner_->busy() || filing_->busy();
}

void report_view::print() {
  filing_->ask_where_to("pdf");
}

void report_view::keyPressEvent(QKeyEvent* event) {
  const bool control = event->modifiers() & Qt::ControlModifier;
  if (event->key() == Qt::Key_F5) return run(control);
  if (event->key() == Qt::Key_P && control) return print();
  if (event->key() == Qt::Key_Escape && runner_->busy()) return runner_->cancel();
  QWidget::keyPressEvent(event);
}

QString report_view::notices() const {
  return notices_->isHidden() ? QString() : notices_->words();
}
QString report_view::trouble() const {
  return trouble_->isHidden() ? QString() : trouble_->words();
}
QString report_view::news() const {
  return news_->isHidden() ? QString() : news_->words();
}
QString report_view::status() const {
  return status_->text();
}
QString report_view::about() const {
  return about_->text();
}

}  // namespace erp::desktop
