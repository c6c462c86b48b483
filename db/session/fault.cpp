// SPDX-License-Identifier: Apache-2.0
#include "db/session/fault.hpp"

#include <charconv>
#include <cstdlib>
#include <mutex>
#include <string>
#include <utility>

#include "db/error/failure.hpp"

namespace db {

std::atomic<bool> faults_planned = false;

namespace {

constexpr std::pair<std::string_view, fault_kind> kinds[] = {{"lose", fault_kind::lose},
                                                             {"drop", fault_kind::drop},
                                                             {"busy", fault_kind::busy},
                                                             {"deadlock", fault_kind::deadlock},
                                                             {"kill", fault_kind::kill}};

[[noreturn]] void refuse_plan(const std::string& why) {
  throw failure(failure_kind::bad_configuration,
                "ERP_FAULT: " + why + "; an example is 7:after:kill");
}

std::string_view next_part(std::string_view& rest) {
  const auto colon = rest.find(':');
  const auto part = rest.substr(0, colon);
  rest = colon == std::string_view::npos ? std::string_view() : rest.substr(colon + 1);
  return part;
}

int number_of(std::string_view part) {
  int number = 0;
  const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), number);
  if (error != std::errc() || end != part.data() + part.size() || number < 1)
    refuse_plan("the statement is a number from 1");
  return number;
}

fault_moment moment_of(std::string_view part) {
  if (part == "before") return fault_moment::before;
  if (part == "after") return fault_moment::after;
  refuse_plan("the moment is before or after");
}

fault_kind kind_of(std::string_view part) {
  for (const auto& [name, kind] : kinds)
    if (name == part) return kind;
  refuse_plan("known kinds are lose, drop, busy, deadlock and kill");
}

struct {
  std::mutex mutex;
  std::optional<fault_plan> plan;  // guarded by mutex, as is the count
  int passed = 0;
} state;

}  // namespace

fault_plan parse_fault(std::string_view text) {
  fault_plan plan;
  plan.at = number_of(next_part(text));
  plan.moment = moment_of(next_part(text));
  plan.kind = kind_of(next_part(text));
  plan.reads_too = text == "all";
  if (!text.empty() && !plan.reads_too) refuse_plan("the fourth part can only be all");
  // No server applies a statement and then says that it did not.
  const bool refused = plan.kind == fault_kind::busy || plan.kind == fault_kind::deadlock;
  if (refused && plan.moment == fault_moment::after) refuse_plan("busy and deadlock come before");
  return plan;
}

void plan_fault(const std::optional<fault_plan>& plan) {
  const std::scoped_lock lock(state.mutex);
  state.plan = plan;
  state.passed = 0;
  faults_planned = plan.has_value();
}

int statements_counted() {
  const std::scoped_lock lock(state.mutex);
  return state.passed;
}

void plan_fault_of_environment() {
  static std::once_flag asked;
  std::call_once(asked, [] {
    if (const char* text = std::getenv("ERP_FAULT")) plan_fault(parse_fault(text));
  });
}

std::optional<fault_kind> fault_due(fault_moment moment, bool may_write) {
  const std::scoped_lock lock(state.mutex);
  if (!state.plan || (!may_write && !state.plan->reads_too)) return std::nullopt;
  if (moment == fault_moment::before) ++state.passed;
  if (state.passed != state.plan->at || moment != state.plan->moment) return std::nullopt;
  const auto kind = state.plan->kind;
  state.plan.reset();
  faults_planned = false;
  return kind;
}

}  // namespace db
