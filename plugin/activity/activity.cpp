// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/activity.hpp"

namespace crm {

activity similar_at(const activity& source, erp::instant starts_at, erp::instant ends_at) {
  activity next;
  next.kind = source.kind;
  next.contractor = source.contractor;
  next.persons = source.persons;
  next.employee = source.employee;
  next.employees = source.employees;
  next.starts_at = starts_at;
  next.ends_at = ends_at;
  next.zone = source.zone;
  next.all_day = source.all_day;
  next.in_schedule = source.in_schedule;
  next.contact_type = source.contact_type;
  next.priority = source.priority;
  next.category = source.category;
  next.subject = source.subject;
  next.venue = source.venue;
  next.expected_cost = source.expected_cost;
  next.remind_before = source.remind_before;
  return next;
}

}  // namespace crm
