// SPDX-License-Identifier: Apache-2.0
#include "tests/desktop/support/sample_report.hpp"

#include <algorithm>
#include <thread>

#include "host-sdk/desktop/report/report_view.hpp"

namespace testing_support {

using namespace erp;

namespace {

const std::vector<choice> units{{record_key{"1"}, verbatim("Dział handlowy"), {}},
                                {record_key{"2"}, verbatim("Serwis"), {}}};
const std::vector<choice> firms{
    {record_key{"41"}, verbatim("Hurtownia Żagli Bryza"), verbatim("Gdynia")},
    {record_key{"42"}, verbatim("Huta Szkła Świetlik"), verbatim("Krosno")},
    {record_key{"43"}, verbatim("Zakład Ślusarski Wróbel i Synowie"), verbatim("Łódź")}};

date day_of(int month, int day) {
  return date(std::chrono::year(2026), std::chrono::month(unsigned(month)),
              std::chrono::day(unsigned(day)));
}

class sample_session : public report_session {
 public:
  sample_session(jobs& jobs, std::shared_ptr<sample_figures> figures, context about)
      : jobs_(jobs), figures_(std::move(figures)), about_(std::move(about)) {}

  text title() const override { return figures_->result.title; }
  std::map<std::string, choice> initial_choices() const override {
    return {{"unit", units.front()}};
  }
  report_parameters initial() const override {
    report_parameters first{{"from", day_of(1, 1)},      {"to", day_of(3, 31)},
                            {"unit", units.front().key}, {"contractor", value{}},
                            {"days", std::int64_t(90)},  {"compare", true}};
    for (const auto& [name, given] : about_)
      if (first.contains(name)) first[name] = given;
    return first;
  }

  job_handle choices(const std::string& parameter, const std::string& search, int limit,
                     std::function<void(result<choice_page>)> then) override {
    choice_page page;
    for (const choice& one : parameter == "unit" ? units : firms)
      if (search.empty() || one.caption.id.find(search) != std::string::npos)
        page.choices.push_back(one);
    page.more = int(page.choices.size()) > limit;
    return run_job<choice_page>(
        jobs_, {}, [page](job_context&) -> result<choice_page> { return page; }, std::move(then));
  }

  job_handle run(report_request request, std::function<void(result<report_result>)> then) override {
    figures_->asked.push_back(request);
    std::optional<error> refusal = std::exchange(figures_->refusal, std::nullopt);
    if (request.to_file && figures_->kept_inside) refusal = figures_->kept_inside;
    return run_job<report_result>(
        jobs_, {verbatim("Counting activities"), true},
        [figures = figures_, refusal,
         made = figures_->result](job_context& context) -> result<report_result> {
          context.progress(1, 3);
          while (figures->hold && !context.cancelled())
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
          if (refusal) return *refusal;
          return made;
        },
        std::move(then));
  }

  result<void> open_behind(const std::string& behind) override {
    if (figures_->gone) return *figures_->gone;
    figures_->opened.push_back(behind);
    return {};
  }

  subscription on_changed(std::function<void()> told) override {
    figures_->told.push_back(std::move(told));
    const std::size_t at = figures_->told.size() - 1;
    return subscription([figures = figures_, at] { figures->told[at] = nullptr; });
  }

 private:
  jobs& jobs_;
  std::shared_ptr<sample_figures> figures_;
  const context about_;
};

report_parameter parameter(const char* id, const std::string& caption, parameter_kind kind) {
  report_parameter made;
  made.id = id;
  made.caption = verbatim(caption);
  made.kind = kind;
  return made;
}

const char report_icon[] =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16' fill='none' "
    "stroke='currentColor' stroke-width='1.5'><path d='M2 14V2M2 14h12M5 14V8M9 14V5M13 14v-4'/>"
    "</svg>";

}  // namespace

report_contribution sample_report(jobs& jobs, std::shared_ptr<sample_figures> figures,
                                  const std::string& language) {
  const bool polish = language == "pl";
  const auto in = [polish](const char* pl, const char* en) { return polish ? pl : en; };
  report_description described;
  described.id = sample_report_id;
  described.caption = verbatim(in("Efektywność pracowników", "Employee effectiveness"));
  described.summary = verbatim(in("Ile zaplanowano, ile zakończono i co z tego wynikło.",
                                  "How much was planned, how much was ended, what came of it."));
  described.icon_svg = report_icon;
  auto from = parameter("from", in("Od", "From"), parameter_kind::day);
  from.required = true;
  auto to = parameter("to", in("Do", "To"), parameter_kind::day);
  to.required = to.beside_previous = true;
  auto days =
      parameter("days", in("Pozyskani w ciągu", "Acquired within"), parameter_kind::integer);
  days.minimum = 1;
  days.maximum = 3650;
  days.unit = verbatim(in("dni", "days"));
  described.parameters = {
      from,
      to,
      parameter("unit", in("Jednostka", "Unit"), parameter_kind::choice),
      parameter("contractor", in("Kontrahent", "Contractor"), parameter_kind::reference),
      days,
      parameter("compare", in("Porównaj z poprzednim okresem", "Compare with the period before"),
                parameter_kind::boolean)};
  return {std::move(described),
          [&jobs, figures](context about) -> result<std::unique_ptr<report_session>> {
            return std::unique_ptr<report_session>(
                std::make_unique<sample_session>(jobs, figures, std::move(about)));
          }};
}

report_result sample_result(const std::string& language) {
  const bool polish = language == "pl";
  report_result made;
  made.title = verbatim(polish ? "Efektywność pracowników" : "Employee effectiveness");
  made.about = {verbatim(polish ? "Okres: 01.01.2026 – 31.03.2026" : "Period: 1 Jan – 31 Mar 2026"),
                verbatim(polish ? "Jednostka: Dział handlowy" : "Unit: Dział handlowy")};
  made.notices = {verbatim(polish ? "2 kwoty w EUR nie mają kursu i nie są zsumowane."
                                  : "2 amounts in EUR have no rate and are not summed.")};
  made.parts = {sample_employees(polish), sample_months(polish), sample_funnel(polish),
                sample_curves(polish), sample_course(polish)};
  made.as_of = instant(std::chrono::sys_days(day_of(3, 2)) + std::chrono::hours(8));
  return made;
}

report_stage::report_stage(const std::string& language, QSize size)
    : stage_(language, size), figures_(std::make_shared<sample_figures>()) {
  figures_->result = sample_result(language);
  auto registered = stage_.host().own_place().registry().add(
      sample_report(stage_.host().jobs(), figures_, language));
  if (!registered.ok()) throw std::runtime_error(stage_.host().say(registered.failure().message));
  registered_ = std::move(*registered);
  settle();
}

report_stage::~report_stage() {
  figures_->hold = false;
  for (const std::string& handle : stage_.host().windows().handles())
    stage_.host().windows().close_report(handle);
  settle();
}

desktop::report_view* report_stage::open(context about) {
  const auto opened = stage_.host().windows().open_report(sample_report_id, std::move(about));
  if (!opened.ok()) return nullptr;
  if (!figures_->hold) settle();
  return stage_.work().report_in_front();
}

}  // namespace testing_support
