// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "plugin/report/kept_answers.hpp"
#include "plugin/report/report_maker.hpp"

// One run of a report, as its job does it: may it leave the program, is it known already, else it
// is made, and can be stopped in the middle of a statement. [worker]; throws db::failure.

namespace crm {

struct report_wish {
  report_question question;  // complete, as of now, its mark made
  bool anew = false;
  bool to_file = false;
};

struct report_run {
  std::shared_ptr<const kept_answer> answer;
  bool kept = false;  // it was there already
};

// fails: denied (to_file), cancelled, and what the maker says
erp::result<report_run> run_report(admitted& inside, const report_maker& maker, kept_answers& kept,
                                   const report_wish& wish, erp::job_context& job);

}  // namespace crm
