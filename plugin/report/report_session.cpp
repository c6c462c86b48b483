// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/report_session.hpp"

#include <map>

#include "host-sdk/kit/listeners.hpp"
#include "plugin/dictionary/dictionary_service.hpp"
#include "plugin/ids.hpp"
#include "plugin/report/report_run.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

using erp::report_parameters;

// Opened about a contractor, a region, some days: whichever report has such parameters begins so.
report_start begun(report_start start, const erp::context& about) {
  for (const auto& [id, value] : about) {
    const auto found = start.parameters.find(id);
    if (found == start.parameters.end()) continue;
    found->second = value;
    start.choices.erase(id);
    if (const auto* key = std::get_if<erp::record_key>(&value)) start.choices[id] = {*key, {}, {}};
  }
  return start;
}

class crm_report_session : public erp::report_session {
 public:
  crm_report_session(workplace& place, who by, std::shared_ptr<const report_maker> maker,
                     std::shared_ptr<kept_answers> kept, const erp::context& about)
      : place_(place),
        by_(std::move(by)),
        maker_(std::move(maker)),
        kept_(std::move(kept)),
        start_(begun(maker_->start(about, {place.host().clock().now(), by_.zone, by_.language}),
                     about)),
        title_(maker_->describe().caption) {
    for (const char* entity : {activity_entity, dictionary_entity})
      changes_.push_back(place_.host().changes().on_change(
          entity, [this](const erp::services::change&) { changed_.tell(); }));
  }

  erp::text title() const override { return title_; }
  std::map<std::string, erp::choice> initial_choices() const override { return start_.choices; }
  report_parameters initial() const override { return start_.parameters; }

  erp::job_handle choices(const std::string& parameter, const std::string& search, int limit,
                          std::function<void(erp::result<erp::choice_page>)> then) override {
    return place_.read<erp::choice_page>(
        by_,
        [maker = maker_, parameter, search, limit](admitted& inside) {
          return maker->choices(inside, parameter, search, limit);
        },
        std::move(then));
  }

  erp::job_handle run(erp::report_request request,
                      std::function<void(erp::result<erp::report_result>)> then) override {
    auto question = asked(request.parameters);
    if (!question)
      return place_.later([why = question.failure(), then = std::move(then)] { then(why); });
    return erp::run_job<report_run>(
        place_.host().jobs(), {tr("Working out the report"), true},
        [gate = place_.gate(), by = by_, maker = maker_, kept = kept_,
         wish = report_wish{std::move(*question), request.anew, request.to_file}](
            erp::job_context& job) {
          erp::kit::tries tries(erp::kit::patience_of_a_fetch(), &job);
          return gate->with(
              by, [&](admitted& inside) { return run_report(inside, *maker, *kept, wish, job); },
              tries);
        },
        [this, then = std::move(then)](erp::result<report_run> run) {
          if (!run) return then(run.failure());
          then(take(*run));
        });
  }

  erp::result<void> open_behind(const std::string& behind) override {
    const auto parts = taken_apart(behind);
    const auto found = asked_.find(parts.mark);
    if (found == asked_.end() || !read_figure(parts.figure)) return no_such_figure();
    return place_.host().windows().open_list(
        list::activities, about_figure({maker_->describe().id, found->second, parts.figure}));
  }

  erp::subscription on_changed(std::function<void()> told) override {
    return changed_.add(std::move(told));
  }

 private:
  erp::result<report_question> asked(const report_parameters& given) const {
    auto all = complete(maker_->describe(), start_.parameters, given);
    if (!all) return all.failure();
    if (auto problems = maker_->check(*all); !problems.empty()) {
      auto first = problems.front();
      first.details = std::move(problems);
      return first;
    }
    report_question question{
        std::move(*all), place_.host().clock().now(), by_.zone, by_.language, {}};
    question.mark = mark_of(question);
    return question;
  }

  // What was answered, and of what: for the figures that somebody will want to look behind.
  erp::report_result take(const report_run& run) {
    const auto& question = run.answer->question;
    asked_[question.mark] = question;
    for (const auto& [parameter, choice] : run.answer->answer.choices)
      if (start_.parameters[parameter] == erp::value(choice.key))
        start_.choices[parameter] = choice;
    auto result = run.answer->answer.result;
    result.kept = run.kept;
    title_ = result.title;
    return result;
  }

  workplace& place_;
  const who by_;
  const std::shared_ptr<const report_maker> maker_;
  const std::shared_ptr<kept_answers> kept_;
  report_start start_;
  erp::text title_;
  std::map<std::string, report_question> asked_;  // by mark
  erp::kit::listeners<> changed_;
  erp::subscriptions changes_;
};

}  // namespace

std::unique_ptr<erp::report_session> open_report(workplace& place, who by,
                                                 std::shared_ptr<const report_maker> maker,
                                                 std::shared_ptr<kept_answers> kept,
                                                 const erp::context& about) {
  return std::make_unique<crm_report_session>(place, std::move(by), std::move(maker),
                                              std::move(kept), about);
}

erp::error stopped() {
  return {erp::error_code::cancelled, tr("The report was stopped before it was done."), {}, {}};
}

erp::error no_such_figure() {
  return {erp::error_code::not_found,
          tr("There is nothing behind this figure any more. Run the report again."),
          {},
          {}};
}

erp::error no_such_parameter(const std::string& parameter) {
  return {erp::error_code::not_found, tr("The report has no “{1}”.", parameter), parameter, {}};
}

}  // namespace crm
