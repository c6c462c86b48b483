// SPDX-License-Identifier: Apache-2.0
// The whole of a small module: three commands, a list, a form, a notification, entries in the
// schedule, a dictionary, permissions, a report. Copy this folder to begin your own.
#include "erp/module.hpp"

#include <memory>
#include <utility>

#include "erp/host.hpp"
#include "erp/module_entry.hpp"
#include "erp/registry.hpp"
#include "tests/module/example/alarm.hpp"
#include "tests/module/example/colours.hpp"
#include "tests/module/example/note_form.hpp"
#include "tests/module/example/note_list.hpp"
#include "tests/module/example/note_permissions.hpp"
#include "tests/module/example/note_report.hpp"
#include "tests/module/example/note_schedule.hpp"
#include "tests/module/example/text.hpp"

namespace notebook {

namespace {

constexpr char icon[] =
    R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="none" )"
    R"(stroke="currentColor" stroke-width="2" d="M7 4h18v24H7zM11 10h10M11 15h10M11 20h6"/></svg>)";

class notebook_module : public erp::module {
 public:
  erp::module_description describe() const override {
    return {"example.notebook", "1.0.0", tr("Notebook"), tr("Notes that last until the evening.")};
  }

  // Data only: what there is, not yet anything that runs.
  erp::result<void> register_into(erp::registry& registry, erp::host& host) override {
    if (auto kept = keep(registry.add(note_list(host, notes_))); !kept) return kept;
    if (auto kept = keep(registry.add(note_form(host, notes_))); !kept) return kept;
    if (auto kept = keep(registry.add(note_schedule(host, notes_))); !kept) return kept;
    if (auto kept = keep(registry.add(colours(host))); !kept) return kept;
    if (auto kept = keep(registry.add(note_permissions(host))); !kept) return kept;
    if (auto kept = keep(registry.add(note_report(host, notes_))); !kept) return kept;
    if (auto kept = keep(registry.add(open_notebook(host))); !kept) return kept;
    if (auto kept = keep(registry.add(new_note(host))); !kept) return kept;
    if (auto kept = keep(registry.add(set_alarm(host))); !kept) return kept;
    erp::ribbon_placement on_ribbon{
        "example.command.notebook", "main", tr("Main"), "M", {}, "example", tr("Example")};
    if (auto kept = keep(registry.add(on_ribbon)); !kept) return kept;
    return keep(
        registry.add(erp::menu_placement{"example.command.notebook", {{"main", tr("Main")}}}));
  }

  erp::result<void> start(erp::host&) override { return {}; }

  // Everything that was kept goes, and with it every trace of the module in the host.
  void stop() noexcept override {
    alarm_.reset();
    kept_.clear();
  }

 private:
  erp::result<void> keep(erp::result<erp::subscription> registration) {
    if (!registration) return registration.failure();
    kept_.push_back(std::move(*registration));
    return {};
  }

  static erp::command open_notebook(erp::host& host) {
    erp::command command;
    command.description = {"example.command.notebook",
                           tr("Notebook"),
                           tr("Shows all notes."),
                           icon,
                           "N",
                           "Ctrl+Alt+N"};
    command.run = [&host](const erp::command_context&, const erp::arguments&) {
      return host.windows().open_list("example.list.notes", {});
    };
    return command;
  }

  static erp::command new_note(erp::host& host) {
    erp::command command;
    command.description = {
        "example.command.new_note", tr("New note"), tr("Writes a new note."), icon, "W", ""};
    command.available = [](const erp::command_context& where) {
      if (where.list == "example.list.notes") return erp::availability{};
      return erp::availability{false, tr("Open the notebook first")};
    };
    command.run = [&host](const erp::command_context&, const erp::arguments&) {
      return host.windows().open_form("example.form.note", {}, {});
    };
    return command;
  }

  erp::command set_alarm(erp::host& host) {
    alarm_ = std::make_unique<alarm>(host);
    erp::command command;
    command.description = {
        "example.command.alarm", tr("Remind me"), tr("Rings in a minute."), icon, "A", ""};
    command.run = [this](const erp::command_context&, const erp::arguments&) -> erp::result<void> {
      alarm_->set();
      return {};
    };
    return command;
  }

  std::unique_ptr<alarm> alarm_;
  const std::shared_ptr<notebook> notes_ = std::make_shared<notebook>();
  erp::subscriptions kept_;
};

erp::module* create() {
  return new notebook_module;
}

}  // namespace

}  // namespace notebook

ERP_MODULE("example.notebook", "1.0.0", notebook::create);
