// SPDX-License-Identifier: Apache-2.0
#include "tests/desktop/support/stage.hpp"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>
#include <QVBoxLayout>

#include "host-sdk/desktop/form/form_window.hpp"
#include "host-sdk/desktop/list/list_view.hpp"
#include "host-sdk/desktop/schedule/schedule_view.hpp"

namespace testing_support {

using namespace erp;

namespace {

std::filesystem::path make_folder() {
  std::string name = (std::filesystem::temp_directory_path() / "desktop-stage-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  return name;
}

company::host_options options_in(const std::filesystem::path& folder, const std::string& language) {
  company::host_options options;
  options.program = "desktop-stage";
  options.database = {"sqlite3://" + (folder / "none.db").string(), "demo.db", ""};
  options.fixed_now =
      instant(std::chrono::sys_days(std::chrono::year(2026) / 3 / 2) + std::chrono::hours(8));
  options.zone = "Europe/Warsaw";
  options.language = language;
  options.settings_file = folder / "settings.json";
  options.log_file = folder / "log.txt";
  return options;
}

const char icon[] =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32' fill='none' "
    "stroke='currentColor' stroke-width='2'><path d='M4 6h20v14H12l-6 6v-6H4z'/></svg>";

}  // namespace

stage::stage(const std::string& language, QSize size)
    : folder_(make_folder()),
      host_(options_in(folder_, language)),
      modules_(desktop::seats_of(host_)),
      loop_(host_),
      words_(host_),
      desk_{host_, modules_, words_},
      table_(std::make_shared<sample_table>()),
      form_desk_(std::make_shared<sample_desk>()),
      diary_(make_diary()),
      window_(std::make_unique<QWidget>()) {
  register_samples();
  auto* layout = new QVBoxLayout(window_.get());
  layout->setContentsMargins(0, 0, 0, 0);
  work_ = new desktop::workspace(desk_, window_.get());
  layout->addWidget(work_);
  window_->resize(size);
  window_->show();
  window_->activateWindow();
  QApplication::setActiveWindow(window_.get());
  settle();
}

stage::~stage() {
  delete work_;
  window_.reset();
  for (const std::string& handle : host_.windows().handles()) {
    host_.windows().close_list(handle);
    host_.windows().close_schedule();
    host_.windows().close_form(handle, true, [](result<outcome>) {});
  }
  settle();
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

void stage::register_samples() {
  auto& registry = host_.own_place().registry();
  const auto keep = [this](result<subscription> registered) {
    if (!registered.ok()) throw std::runtime_error(host_.say(registered.failure().message));
    held_.push_back(std::move(*registered));
  };
  const auto add = [&](const char* id, const char* caption, const char* letters,
                       const char* shortcut, bool needs_one) {
    command made;
    made.description = {id,   verbatim(caption), verbatim("What it does, in a sentence."),
                        icon, letters,           shortcut};
    made.available = [this, needs_one](const command_context& where) -> availability {
      if (!needs_one || (open_allowed && where.selection.size() == 1)) return {};
      return {false, verbatim("Choose one row first.")};
    };
    made.run = [this, name = std::string(id)](const command_context&,
                                              const arguments&) -> result<void> {
      ran.push_back(name);
      if (name == "sample.list") return host_.windows().open_list(sample_list_id, {});
      if (name == "sample.new") return host_.windows().open_form(sample_form_id, {}, {});
      return {};
    };
    keep(registry.add(std::move(made)));
  };
  add("sample.list", "My activities", "M", "Ctrl+Shift+M", false);
  add("sample.new", "New contact", "N", "Ctrl+Shift+N", false);
  add("sample.open", "Open", "O", "", true);
  add("sample.actions", "Actions", "AC", "", true);
  keep(registry.add(sample_list(host_.jobs(), table_)));
  keep(registry.add(sample_form(host_, form_desk_)));
  keep(registry.add(sample_schedule(host_, diary_)));
  const auto place = [&](const char* command, const char* page, const char* caption,
                         const char* tip, const char* list, const char* group, int order,
                         button_size size) {
    keep(registry.add(ribbon_placement{command, page, verbatim(caption), tip, list, group,
                                       verbatim(group), order, size}));
  };
  place("sample.list", "main", "Main", "G", "", "Lists", 1, button_size::large);
  place("sample.new", "main", "Main", "G", "", "Contacts", 1, button_size::large);
  place("sample.open", "main", "Main", "G", "", "Contacts", 2, button_size::small);
  place("sample.actions", "main", "Main", "G", "", "Contacts", 3, button_size::small);
  place("sample.actions", "crm", "CRM", "C", sample_list_id, "Activities", 1, button_size::large);
  place("sample.open", "crm", "CRM", "C", sample_list_id, "Activities", 2, button_size::large);
  keep(registry.add(
      menu_placement{"sample.list", {{"main", verbatim("Main")}, {"crm", verbatim("CRM")}}, 1}));
}

desktop::list_view* stage::open_list() {
  work_->run("sample.list");
  settle();
  return work_->list_in_front();
}

desktop::form_window* stage::open_form() {
  work_->run("sample.new");
  settle();
  const auto forms = work_->forms();
  desktop::form_window* form = forms.empty() ? nullptr : forms.back();
  if (form != nullptr) QApplication::setActiveWindow(form);
  return form;
}

desktop::schedule_view* stage::open_schedule() {
  const auto opened = host_.windows().open_schedule({{"employee", record_key{"1"}}});
  if (!opened.ok()) return nullptr;
  settle();
  return work_->schedule();
}

bool stage::wait_for(const std::function<bool()>& done, int patience_ms) {
  QElapsedTimer clock;
  clock.start();
  while (!done()) {
    if (clock.elapsed() > patience_ms) return false;
    QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    if (host_.jobs().idle()) QTest::qSleep(1);
  }
  return true;
}

void stage::settle() {
  int quiet = 0;
  wait_for([this, &quiet] {
    const bool idle = host_.jobs().idle() && host_.queue().empty();
    quiet = idle ? quiet + 1 : 0;
    return quiet > 3;
  });
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void press(QWidget* into, int key, Qt::KeyboardModifiers modifiers) {
  QTest::keyClick(into, Qt::Key(key), modifiers);
}

void type(QWidget* into, const QString& text) {
  for (const QChar letter : text) {
    if (letter == '\n') {
      press(into, Qt::Key_Return);
      continue;
    }
    QKeyEvent down(QEvent::KeyPress, 0, Qt::NoModifier, QString(letter));
    QKeyEvent up(QEvent::KeyRelease, 0, Qt::NoModifier, QString(letter));
    QApplication::sendEvent(into, &down);
    QApplication::sendEvent(into, &up);
  }
}

void retype(QWidget* into, const QString& text) {
  into->setFocus();
  if (auto* line = qobject_cast<QLineEdit*>(into)) line->selectAll();
  if (auto* box = qobject_cast<QAbstractSpinBox*>(into)) box->selectAll();
  if (auto* many = qobject_cast<QPlainTextEdit*>(into)) many->selectAll();
  text.isEmpty() ? press(into, Qt::Key_Delete) : type(into, text);
}

void click(QWidget* on, QPoint at) {
  QTest::mouseClick(on, Qt::LeftButton, Qt::NoModifier, at);
}

}  // namespace testing_support
