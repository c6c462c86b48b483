// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>
#include <set>
#include <string>

#include "host-sdk/kit/condition.hpp"
#include "plugin/report/report_maker.hpp"
#include "plugin/report/report_period.hpp"

// What reports are narrowed by, as conditions over crm_activity a. [worker]; throws db::failure.

namespace crm {

// Parameters that mean the same in every report that has them.
namespace by {
inline constexpr char employee[] = "employee";  // who is responsible
inline constexpr char unit[] = "unit";          // of the responsible one, or above it
inline constexpr char contractor[] = "contractor";
inline constexpr char contractor_group[] = "contractor_group";
inline constexpr char region[] = "region";
inline constexpr char kind[] = "kind";
inline constexpr char contact_type[] = "contact_type";
inline constexpr char priority[] = "priority";
inline constexpr char category[] = "category";
}  // namespace by

// Both; either may be empty.
erp::kit::condition both(erp::kit::condition one, const erp::kit::condition& other);

// What the question is narrowed by, of the above, but for `without`.
erp::kit::condition narrowed_by(admitted& inside, const report_question& question,
                                const std::set<std::string>& without = {});
// The same, and what the operator may see.
erp::kit::condition seen_and_narrowed_by(admitted& inside, const report_question& question,
                                         const std::set<std::string>& without = {});

// Starts within. What has no first day begins with since_ever: SQLite goes through the start only
// between two bounds; with one it would rather take contractor by contractor, from all over the
// table.
inline constexpr auto since_ever = erp::instant::min();
erp::kit::condition starting_in(erp::instant begins, erp::instant ends);

// The responsible one is this employee; one of these, who are kept as a set. A key that nobody can
// have is nobody's.
erp::kit::condition of_employee(const key_types& keys, const erp::record_key& employee);
erp::kit::condition of_employees(admitted& inside, const std::vector<erp::record_key>& employees);
erp::kit::condition of_contractor(const key_types& keys, const erp::record_key& contractor);

}  // namespace crm
