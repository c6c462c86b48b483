// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/activity_rules.hpp"

#include <algorithm>
#include <cassert>
#include <set>
#include <utility>

#include "db/dialect/fold.hpp"
#include "host-sdk/kit/zone.hpp"
#include "plugin/ids.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

using erp::error_code;

erp::error missing(const std::string& id) {
  const auto required = [&](erp::text message) {
    return erp::error{error_code::required, std::move(message), id, {}};
  };
  if (id == field::contractor) return required(tr("Choose a contractor."));
  if (id == field::contact_persons) return required(tr("Add at least one contact person."));
  if (id == field::employee) return required(tr("Choose an employee."));
  if (id == field::subject) return required(tr("Enter a subject."));
  return required(tr("Fill in this field."));
}

bool is_missing(const std::string& id, const activity& record) {
  const auto empty = [](const auto& key) { return !key || key->id.empty(); };
  if (id == field::contractor) return empty(record.contractor);
  if (id == field::contact_persons) return record.persons.empty();
  if (id == field::employee) return empty(record.employee);
  if (id == field::subject) return record.subject.empty();
  return false;
}

bool out_of_calendar(erp::instant at) {
  using namespace std::chrono;
  return at < sys_days(year(1000) / January / 1) || at >= sys_days(year(9999) / December / 31);
}

bool takes_part_twice(const activity& record) {
  std::set<erp::record_key> seen;
  if (record.employee) seen.insert(*record.employee);
  return std::any_of(record.employees.begin(), record.employees.end(),
                     [&](const auto& employee) { return !seen.insert(employee).second; });
}

}  // namespace

erp::error too_long() {
  return {error_code::invalid,
          tr("This lasts longer than {1} days. Check the date and the year of the end.",
             std::int64_t{length_max.count()}),
          field::ends_at,
          {}};
}

std::optional<erp::error> broken_text(const std::string& field, const std::string& text,
                                      std::size_t length_max) {
  if (!db::is_valid_utf8(text))
    return erp::error{error_code::invalid, tr("This text is not valid UTF-8."), field, {}};
  if (text.find('\0') != std::string::npos)
    return erp::error{
        error_code::invalid, tr("This text contains a character that cannot be kept."), field, {}};
  if (length_max != 0 && db::characters(text) > length_max) {
    const auto allowed = static_cast<std::int64_t>(length_max);
    const auto typed = static_cast<std::int64_t>(db::characters(text));
    return erp::error{error_code::invalid,
                      tr("Too long: {1} characters, at most {2} are allowed.", typed, allowed),
                      field,
                      {}};
  }
  return std::nullopt;
}

std::optional<erp::error> broken_cost(const std::string& field, const erp::money& cost) {
  if (cost.amount_e4 < 0)
    return erp::error{error_code::invalid, tr("A cost cannot be negative."), field, {}};
  if (cost.currency.empty())
    return erp::error{error_code::invalid, tr("Choose the currency of this amount."), field, {}};
  return std::nullopt;
}

erp::error unknown_currency(const std::string& field, const std::string& currency) {
  return {error_code::invalid,
          tr("The company has no currency {1}. Choose one of those offered.", currency),
          field,
          {}};
}

// By the wall, so that a year with a clock change at its end is a year.
bool is_too_long(const activity& record) {
  return erp::kit::to_wall(record.ends_at, record.zone) -
             erp::kit::to_wall(record.starts_at, record.zone) >
         length_max;
}

std::vector<erp::error> broken_rules(const activity& record,
                                     const std::vector<std::string>& required) {
  std::vector<erp::error> errors;
  for (const auto& id : required)
    if (is_missing(id, record)) errors.push_back(missing(id));
  if (auto error = broken_text(field::subject, record.subject, subject_length_max))
    errors.push_back(*error);
  if (auto error = broken_text(field::venue, record.venue, 0)) errors.push_back(*error);
  if (auto error = broken_text(field::note, record.note, 0)) errors.push_back(*error);
  if (record.ends_at < record.starts_at)
    errors.push_back({error_code::invalid, tr("The end is before the start."), field::ends_at, {}});
  if (is_too_long(record)) errors.push_back(too_long());
  for (const auto& [id, at] :
       {std::pair(field::starts_at, record.starts_at), std::pair(field::ends_at, record.ends_at)})
    if (out_of_calendar(at))
      errors.push_back({error_code::invalid, tr("The year has to be 1000 to 9999."), id, {}});
  if (record.elapsed && *record.elapsed < std::chrono::seconds(0))
    errors.push_back({error_code::invalid, tr("The time cannot be negative."), field::elapsed, {}});
  for (const auto& [id, cost] : {std::pair(field::expected_cost, &record.expected_cost),
                                 std::pair(field::actual_cost, &record.actual_cost)})
    if (*cost)
      if (auto error = broken_cost(id, **cost)) errors.push_back(std::move(*error));
  if (takes_part_twice(record))
    errors.push_back({error_code::invalid,
                      tr("The responsible employee takes part already; everybody else once."),
                      field::employees,
                      {}});
  if (is_always_in_schedule(record.kind) && !record.in_schedule)
    errors.push_back({error_code::invalid,
                      tr("A task is always in the schedule of its employee."),
                      field::in_schedule,
                      {}});
  return errors;
}

erp::error as_one(std::vector<erp::error> errors) {
  assert(!errors.empty());
  auto first = errors.front();
  first.details.assign(errors.begin() + 1, errors.end());
  return first;
}

std::vector<erp::error> all_of(erp::error one) {
  auto details = std::exchange(one.details, {});
  std::vector<erp::error> all{std::move(one)};
  all.insert(all.end(), details.begin(), details.end());
  return all;
}

}  // namespace crm
