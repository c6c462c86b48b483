// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/report_run.hpp"

#include "plugin/report/change_mark_query.hpp"
#include "plugin/report/interruption.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

class steps_of_a_job : public report_steps {
 public:
  explicit steps_of_a_job(erp::job_context& job) : job_(job) {}
  bool go_on(std::int64_t done, std::int64_t total) override {
    job_.progress(done, total);
    return !job_.cancelled();
  }

 private:
  erp::job_context& job_;
};

erp::error may_not_take_along() {
  return {erp::error_code::denied,
          tr("You may look at this report but not export it. The right “Export” is given in "
             "Configuration → Operator groups → CRM permissions."),
          {},
          {}};
}

erp::result<report_answer> made(admitted& inside, const report_maker& maker,
                                const report_question& question, erp::job_context& job) {
  steps_of_a_job steps(job);
  if (job.cancelled()) return stopped();
  const interruption watched(inside.session, job);
  try {
    auto answer = maker.make(inside, question, steps);
    if (answer) answer->result.as_of = question.now;
    return answer;
  } catch (const db::failure&) {
    if (job.cancelled()) return stopped();
    throw;
  }
}

}  // namespace

// The mark of changes is read before the figures: what is changed meanwhile makes the next run.
erp::result<report_run> run_report(admitted& inside, const report_maker& maker, kept_answers& kept,
                                   const report_wish& wish, erp::job_context& job) {
  if (wish.to_file && !inside.may.may(right::export_)) return may_not_take_along();
  const auto of = kept_under(maker.describe().id, wish.question, inside.may);
  const auto mark = read_change_mark(inside.session);
  if (!wish.anew)
    if (auto known = kept.find(of, mark, wish.question.now)) return report_run{known, true};
  auto answer = made(inside, maker, wish.question, job);
  if (!answer) return answer.failure();
  auto keep = std::make_shared<const kept_answer>(kept_answer{wish.question, std::move(*answer)});
  kept.keep(of, mark, keep);
  return report_run{std::move(keep), false};
}

}  // namespace crm
