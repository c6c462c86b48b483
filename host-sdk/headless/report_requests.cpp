// SPDX-License-Identifier: Apache-2.0
// What is asked of reports: running them, what is behind a figure, parameters kept under a name.
#include <utility>

#include "host-sdk/company/core/report_sets.hpp"
#include "host-sdk/company/export/report_export.hpp"
#include "host-sdk/headless/conversation.hpp"
#include "host-sdk/headless/file_format.hpp"
#include "host-sdk/headless/report_json.hpp"

namespace erp::headless {

using kit::tr;

namespace {

constexpr int choices_usual = 20;
constexpr int choices_most = 500;

}  // namespace

json conversation::reports(const request&) {
  json all = json::array();
  for (const auto* report : host_.contributions().reports())
    all.push_back(to_json(report->what.description, speech_));
  return {{"reports", std::move(all)}};
}

company::open_report& conversation::report_of(const request& asked) {
  const std::string handle = asked.text("handle");
  auto* report = host_.windows().find_report(handle);
  if (!report) refuse(error_code::not_found, tr("There is no open report {1}", handle), "handle");
  return *report;
}

const report_description& conversation::description_of(const company::open_report& report) const {
  const auto* found = host_.contributions().find_report(report.report);
  if (!found) refuse(error_code::not_found, tr("There is no report {1}", report.report), "handle");
  return found->what.description;
}

json conversation::open_report(const request& asked) {
  need_operator();
  const std::string id = asked.text("report");
  const std::string handle =
      must(host_.windows().open_report(id, asked.about(), company::reopen::anew));
  front_.take_opened();  // it was asked for: the answer itself tells
  auto& report = *host_.windows().find_report(handle);
  json answer = to_json(description_of(report), speech_);
  answer.erase("id");
  answer["report"] = id;
  answer["handle"] = handle;
  answer["title"] = speech_.say(report.session->title());
  answer["initial"] = to_json(report.session->initial(), speech_);
  return answer;
}

// Those of a set that was kept, and over them those that are given.
report_request conversation::report_request_of(const request& asked,
                                               const company::open_report& report) {
  report_request wanted;
  if (asked.has("set")) {
    const auto name = asked.text("set");
    auto kept = company::report_sets(host_.settings()).get(report.report, name);
    if (!kept) refuse(error_code::not_found, tr("No parameters are kept as “{1}”.", name), "set");
    wanted.parameters = std::move(*kept);
  }
  if (asked.has("parameters")) {
    const auto& given = asked.member("parameters");
    if (!given.is_object())
      refuse(error_code::invalid,
             tr("\"{1}\" takes {2}", std::string("parameters"), std::string("an object")),
             "parameters");
    for (auto& [id, value] : must(parameters_from_json(given, description_of(report))))
      wanted.parameters.insert_or_assign(id, std::move(value));
  }
  wanted.anew = asked.flag("anew");
  return wanted;
}

report_result conversation::run_report(company::open_report& report, report_request wanted) {
  return must(await<report_result>(
      [&](auto then) { return report.session->run(std::move(wanted), std::move(then)); }));
}

json conversation::report(const request& asked) {
  auto& report = report_of(asked);
  return to_json(run_report(report, report_request_of(asked, report)), speech_,
                 host_.session().language());
}

json conversation::report_choices(const request& asked) {
  auto& report = report_of(asked);
  const auto parameter = asked.text("parameter");
  if (!find_parameter(description_of(report), parameter))
    refuse(error_code::not_found, tr("The report has no parameter “{1}”.", parameter), "parameter");
  return to_json(must(await<choice_page>([&](auto then) {
                   return report.session->choices(
                       parameter, asked.text_or("search", {}),
                       asked.integer_or("limit", choices_usual, 1, choices_most), std::move(then));
                 })),
                 speech_);
}

json conversation::report_behind(const request& asked) {
  must(report_of(asked).session->open_behind(asked.text("behind")));
  settle();
  return with_opened(json::object());
}

json conversation::report_sets_(const request& asked) {
  const auto& report = report_of(asked);
  const company::report_sets sets(host_.settings());
  json all = json::array();
  for (const auto& name : sets.names(report.report))
    all.push_back(
        {{"name", name},
         {"parameters",
          to_json(sets.get(report.report, name).value_or(report_parameters()), speech_)}});
  return {{"sets", std::move(all)}};
}

json conversation::report_keep(const request& asked) {
  const auto& report = report_of(asked);
  must(company::report_sets(host_.settings())
           .put(report.report, asked.text("name"), report_request_of(asked, report).parameters));
  return report_sets_(asked);
}

json conversation::report_forget(const request& asked) {
  must(company::report_sets(host_.settings()).remove(report_of(asked).report, asked.text("name")));
  return report_sets_(asked);
}

json conversation::report_export(const request& asked) {
  auto& report = report_of(asked);
  company::report_export_wish wish;
  wish.file = asked.text("file");
  wish.format = format_of(asked, wish.file);
  wish.overwrite = asked.flag("overwrite");
  auto wanted = report_request_of(asked, report);
  wanted.to_file = true;
  const auto made = run_report(report, std::move(wanted));
  const company::sheet_words words{speech_.say, host_.session().language(), speech_.zone};
  json files = json::array();
  for (const auto& file : must(company::export_report(made, wish, words)))
    files.push_back(file.string());
  return {{"files", std::move(files)}};
}

}  // namespace erp::headless
