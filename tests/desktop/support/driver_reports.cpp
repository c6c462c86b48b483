// SPDX-License-Identifier: Apache-2.0
// What is asked of reports: parameters entered at their editors, figures read from the result that
// is on screen, records opened from the table or the chart.
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QTabWidget>

#include "host-sdk/company/core/report_sets.hpp"
#include "host-sdk/company/export/report_export.hpp"
#include "host-sdk/desktop/form/moment_editor.hpp"
#include "host-sdk/desktop/report/chart_view.hpp"
#include "host-sdk/desktop/report/figure_table.hpp"
#include "host-sdk/desktop/report/parameter_row.hpp"
#include "host-sdk/desktop/report/parameter_sets.hpp"
#include "host-sdk/desktop/report/report_filing.hpp"
#include "host-sdk/desktop/report/report_part_view.hpp"
#include "host-sdk/desktop/report/report_runner.hpp"
#include "host-sdk/desktop/report/report_view.hpp"
#include "host-sdk/headless/file_format.hpp"
#include "host-sdk/headless/report_json.hpp"
#include "host-sdk/kit/text.hpp"
#include "tests/desktop/support/desktop_driver.hpp"

namespace testing_support {

using namespace erp;
using headless::refuse;

namespace {

// True when the editor could be operated; references are shown as a kept set shows them.
bool type_in(desktop::field_frame& frame, const value& entered, const desktop::speech& words) {
  desktop::field_editor& editor = *frame.editor();
  QWidget* target = editor.focus_target();
  switch (editor.description().kind) {
    case field_kind::boolean: {
      auto* box = qobject_cast<QCheckBox*>(target);
      const auto* wanted = std::get_if<bool>(&entered);
      if (wanted == nullptr) return false;
      if (box->isChecked() != *wanted) click(box, {8, box->height() / 2});
      return true;
    }
    case field_kind::moment:
      retype(qobject_cast<desktop::moment_editor*>(&editor)->day_line(), words.show(entered));
      editor.commit();
      return true;
    case field_kind::integer:
      retype(target, words.show(entered));
      editor.commit();
      return true;
    default:
      return false;
  }
}

// The part, and its cell or spot, that a figure is at.
bool press_figure(desktop::report_view& view, const std::string& behind) {
  for (desktop::report_part_view* part : view.parts()) {
    const auto* figures = part->table()->figures();
    for (int row = 0; row < figures->rowCount(); ++row)
      for (int column = 0; column < figures->columnCount(); ++column) {
        const QModelIndex index = figures->index(row, column);
        const report_cell* cell = figures->cell(index);
        if (cell == nullptr || cell->behind != behind) continue;
        part->table()->setCurrentIndex(index);
        press(part->table(), Qt::Key_Return);
        return true;
      }
    if (part->chart() == nullptr) continue;
    const auto& spots = part->chart()->plan().spots;
    for (std::size_t at = 0; at < spots.size(); ++at) {
      if (spots[at].behind != behind) continue;
      part->chart()->walk_to(int(at));
      press(part->chart(), Qt::Key_Return);
      return true;
    }
  }
  return false;
}

}  // namespace

desktop::report_view& desktop_driver::report_of(const request& asked) {
  const std::string handle = asked.text("handle");
  desktop::report_view* view = work().find_report(handle);
  if (view == nullptr)
    refuse(error_code::not_found, kit::tr("There is no open report {1}", handle), "handle");
  work().lists()->setCurrentWidget(view);
  return *view;
}

json desktop_driver::reports(const request&) {
  json all = json::array();
  for (const auto* report : host_.contributions().reports())
    all.push_back(headless::to_json(report->what.description, speech_));
  return {{"reports", std::move(all)}};
}

json desktop_driver::open_report(const request& asked) {
  const std::string id = asked.text("report");
  const std::string handle =
      headless::must(host_.windows().open_report(id, asked.about(), company::reopen::anew));
  settle();
  shown_.clear();
  const desktop::report_view& view = *work().find_report(handle);
  json answer = headless::to_json(view.description(), speech_);
  answer.erase("id");
  answer["report"] = id;
  answer["handle"] = handle;
  answer["title"] = view.title().toStdString();
  answer["initial"] = headless::to_json(view.session()->initial(), speech_);
  return answer;
}

// As the session starts, then those of a set, then those given, each at its own editor.
void desktop_driver::enter_parameters(desktop::report_view& view, const request& asked) {
  const desktop::speech words(host_);
  report_parameters wanted;
  if (asked.has("set")) {
    const std::string name = asked.text("set");
    auto kept = company::report_sets(host_.settings()).get(view.description().id, name);
    if (!kept)
      refuse(error_code::not_found, kit::tr("No parameters are kept as “{1}”.", name), "set");
    wanted = std::move(*kept);
  }
  report_parameters given;
  if (asked.has("parameters")) {
    if (!asked.member("parameters").is_object())
      refuse(error_code::invalid, verbatim("parameters is an object"), "parameters");
    given = headless::must(
        headless::parameters_from_json(asked.member("parameters"), view.description()));
  }
  report_parameters shown = wanted;
  for (const auto& [id, value] : given) shown.insert_or_assign(id, value);
  view.parameters()->show(shown);
  settle();
  for (const auto& [id, value] : given) type_in(*view.parameters()->find(id), value, words);
}

// With F5, and what came of it.
report_result desktop_driver::run_report(desktop::report_view& view, bool anew) {
  std::optional<error> failed;
  const auto watching = QObject::connect(view.runner(), &desktop::report_runner::failed,
                                         [&failed](const error& why) { failed = why; });
  press(&view, Qt::Key_F5, anew ? Qt::ControlModifier : Qt::NoModifier);
  settle();
  QObject::disconnect(watching);
  if (failed) throw headless::refused{*failed};
  if (!view.runner()->result()) refuse(error_code::internal, verbatim("no figures came"));
  return *view.runner()->result();
}

json desktop_driver::report(const request& asked) {
  desktop::report_view& view = report_of(asked);
  enter_parameters(view, asked);
  return headless::to_json(run_report(view, asked.flag("anew")), speech_,
                           host_.session().language());
}

json desktop_driver::report_choices(const request& asked) {
  desktop::report_view& view = report_of(asked);
  const std::string parameter = asked.text("parameter");
  if (headless::find_parameter(view.description(), parameter) == nullptr)
    refuse(error_code::not_found, kit::tr("The report has no parameter “{1}”.", parameter),
           "parameter");
  return headless::to_json(headless::must(await<choice_page>([&](auto then) {
                             return view.session()->choices(parameter, asked.text_or("search", {}),
                                                            asked.integer_or("limit", 20, 1, 500),
                                                            std::move(then));
                           })),
                           speech_);
}

json desktop_driver::report_behind(const request& asked) {
  desktop::report_view& view = report_of(asked);
  const std::string behind = asked.text("behind");
  const bool pressed = press_figure(view, behind);
  settle();
  // Nothing on screen is at it, or it could not be shown: the code of why is asked for.
  if (!pressed || !view.trouble().isEmpty()) headless::must(view.session()->open_behind(behind));
  settle();
  return with_opened(json::object());
}

json desktop_driver::report_sets(const request& asked) {
  const desktop::report_view& view = report_of(asked);
  const company::report_sets sets(host_.settings());
  json all = json::array();
  for (const std::string& name : sets.names(view.description().id))
    all.push_back(
        {{"name", name},
         {"parameters", headless::to_json(*sets.get(view.description().id, name), speech_)}});
  return {{"sets", std::move(all)}};
}

json desktop_driver::report_keep(const request& asked) {
  desktop::report_view& view = report_of(asked);
  report_parameters kept;
  if (asked.has("parameters"))
    kept = headless::must(
        headless::parameters_from_json(asked.member("parameters"), view.description()));
  // Only what is given is kept; the window keeps all that it shows.
  headless::must(
      company::report_sets(host_.settings()).put(view.description().id, asked.text("name"), kept));
  return report_sets(asked);
}

json desktop_driver::report_forget(const request& asked) {
  desktop::report_view& view = report_of(asked);
  view.sets()->forget(asked.text("name"));
  if (!view.sets()->complaint().isEmpty())
    refuse(error_code::not_found, verbatim(view.sets()->complaint().toStdString()), "name");
  return report_sets(asked);
}

json desktop_driver::report_export(const request& asked) {
  desktop::report_view& view = report_of(asked);
  company::report_export_wish wish;
  wish.file = asked.text("file");
  wish.format = headless::format_of(asked, wish.file);
  enter_parameters(view, asked);
  const report_result made = run_report(view, false);
  const auto files = company::files_of(made, wish);
  for (const auto& file : files)
    if (!asked.flag("overwrite") && std::filesystem::exists(file))
      refuse(error_code::conflict, kit::tr("There is a file {1} already.", file.string()), "file");
  view.filing()->write_to(QString::fromStdString(wish.file.string()));
  settle();
  if (view.filing()->failed()) {
    // Whether it may leave the program has a code of its own.
    headless::must(await<report_result>([&](auto then) {
      return view.session()->run({view.parameters()->values(), false, true}, std::move(then));
    }));
    refuse(error_code::unavailable, verbatim(view.filing()->words().toStdString()), "file");
  }
  json names = json::array();
  for (const auto& file : files) names.push_back(file.string());
  return {{"files", std::move(names)}};
}

}  // namespace testing_support
