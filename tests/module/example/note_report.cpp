// SPDX-License-Identifier: Apache-2.0
#include "tests/module/example/note_report.hpp"

#include <utility>

#include "tests/module/example/text.hpp"

namespace notebook {

namespace {

constexpr char least[] = "least";
constexpr char state[] = "state";

class note_report_session : public erp::report_session {
 public:
  note_report_session(erp::host& host, std::shared_ptr<notebook> notes)
      : host_(host), notes_(std::move(notes)) {}

  erp::text title() const override { return tr("Notes done"); }
  erp::report_parameters initial() const override {
    return {{least, std::int64_t{0}}, {state, erp::value()}};
  }
  std::map<std::string, erp::choice> initial_choices() const override { return {}; }

  erp::job_handle choices(const std::string&, const std::string&, int,
                          std::function<void(erp::result<erp::choice_page>)> then) override {
    return later<erp::choice_page>(
        erp::choice_page{{{{"done"}, tr("Done"), {}}, {{"open"}, tr("Open"), {}}}, false},
        std::move(then));
  }

  erp::job_handle run(erp::report_request request,
                      std::function<void(erp::result<erp::report_result>)> then) override {
    auto asked = initial();
    for (auto& [id, value] : request.parameters) asked.insert_or_assign(id, value);
    const auto* at_least = std::get_if<std::int64_t>(&asked[least]);
    if (!at_least || *at_least < 0)
      return later<erp::report_result>(
          erp::error{erp::error_code::invalid, tr("At least how many?"), least, {}},
          std::move(then));
    return later<erp::report_result>(make(asked[state], *at_least), std::move(then));
  }

  erp::result<void> open_behind(const std::string& behind) override {
    if (behind != "done" && behind != "open")
      return erp::error{erp::error_code::not_found, tr("The note is gone"), {}, {}};
    return host_.windows().open_list("example.list.notes", {});
  }

  erp::subscription on_changed(std::function<void()> told) override {
    return host_.changes().on_change(entity, [told](const auto&) { told(); });
  }

 private:
  template <class T>
  erp::job_handle later(erp::result<T> answer, std::function<void(erp::result<T>)> then) {
    return erp::run_job<T>(
        host_.jobs(), {tr("Counting notes"), true},
        [answer = std::move(answer)](erp::job_context&) { return answer; }, std::move(then));
  }

  erp::report_result make(const erp::value& wanted, std::int64_t at_least) const {
    std::int64_t done = 0, all = 0;
    for (const auto& [id, note] : notes_->notes()) {
      ++all;
      if (note.done) ++done;
    }
    const auto* only = std::get_if<erp::record_key>(&wanted);
    erp::report_result report{tr("Notes done"), {tr("All notes")}, {}, {}, host_.clock().now()};
    erp::report_table table;
    table.columns = {{"state", tr("State"), erp::figure_kind::text},
                     {"count", tr("Notes"), erp::figure_kind::count, tr("How many there are")},
                     {"share", tr("Share"), erp::figure_kind::percent}};
    erp::report_chart chart{erp::chart_kind::bars, tr("Notes done"), {tr("Notes")}, {}, {}, {}};
    erp::chart_series series;
    series.id = "notes";
    series.caption = tr("Notes");
    const auto add = [&](const char* id, const erp::text& caption, std::int64_t count) {
      if ((only && only->id != id) || count < at_least) return;
      table.rows.push_back({{{erp::value(), caption, {}},
                             {count, {}, id},
                             {all == 0 ? 0 : count * 10'000 / all, {}, {}}}});
      series.points.push_back({static_cast<double>(chart.categories.size()),
                               static_cast<double>(count),
                               {},
                               {},
                               {},
                               {},
                               id});
      chart.categories.push_back(caption);
    };
    add("done", tr("Done"), done);
    add("open", tr("Open"), all - done);
    chart.series.push_back(std::move(series));
    report.parts.push_back({"states", tr("By state"), std::move(table), std::move(chart)});
    return report;
  }

  erp::host& host_;
  const std::shared_ptr<notebook> notes_;
};

}  // namespace

erp::report_contribution note_report(erp::host& host, std::shared_ptr<notebook> notes) {
  erp::report_contribution report;
  report.description.id = "example.report.notes";
  report.description.caption = tr("Notes done");
  report.description.summary = tr("How much of what was written down is done?");
  report.description.parameters = {
      {state, tr("State"), erp::parameter_kind::choice},
      {least, tr("At least"), erp::parameter_kind::integer, tr("Leaves out what there is less of"),
       true, 0, 1000, tr("notes")}};
  report.open = [&host, notes](erp::context) -> erp::result<std::unique_ptr<erp::report_session>> {
    return std::unique_ptr<erp::report_session>(std::make_unique<note_report_session>(host, notes));
  };
  return report;
}

}  // namespace notebook
