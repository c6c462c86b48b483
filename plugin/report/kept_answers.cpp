// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/kept_answers.hpp"

#include <algorithm>

namespace crm {

namespace {

std::string written(const stored_reach& reach) {
  if (reach.people.everything) return "*";
  if (reach.scope != 0) return std::to_string(reach.scope);
  std::string all;  // one employee with one login
  for (const auto& employee : reach.people.employees) all += "e" + employee.id + "\n";
  for (const auto& author : reach.people.authors) all += "o" + author.id + "\n";
  return all;
}

}  // namespace

std::shared_ptr<const kept_answer> kept_answers::find(const std::string& of,
                                                      const std::string& mark,
                                                      erp::instant now) const {
  const std::scoped_lock lock(mutex_);
  for (const auto& one : kept_) {
    if (one.of != of) continue;
    const auto age = now - one.answer->question.now;
    const bool fresh = age >= age.zero() && age <= trusted;
    return fresh && one.mark == mark ? one.answer : nullptr;
  }
  return nullptr;
}

void kept_answers::keep(const std::string& of, const std::string& mark,
                        std::shared_ptr<const kept_answer> answer) {
  const std::scoped_lock lock(mutex_);
  std::erase_if(kept_, [&](const kept& one) { return one.of == of; });
  kept_.push_front({of, mark, std::move(answer)});
  if (kept_.size() > most) kept_.pop_back();
}

std::string kept_under(const std::string& report, const report_question& question,
                       const rights& may) {
  return report + "\n" + question.language + "\n" + question.zone + "\n" +
         written(may.visible().of(subject::activities)) + "\n" +
         written(may.visible().of(subject::tasks)) + "\n" + written(question.parameters);
}

}  // namespace crm
