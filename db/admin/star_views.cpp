// SPDX-License-Identifier: Apache-2.0
#include "db/admin/star_views.hpp"

namespace db::admin {

namespace {

using enum star_type;

const std::vector<star_view> all = {
    {"crm_fact_activity",
     {{"activity_id", integer},      {"activity_uid", text},        {"kind_id", integer},
      {"state_id", integer},         {"contractor_key", key},       {"employee_key", key},
      {"author_operator_key", key},  {"contact_type_id", integer},  {"priority_id", integer},
      {"category_id", integer},      {"starts_on", date},           {"starts_local", timestamp},
      {"starts_utc", timestamp},     {"ends_utc", timestamp},       {"ended_on", date},
      {"ended_utc", timestamp},      {"created_utc", timestamp},    {"time_zone", text},
      {"is_all_day", flag},          {"is_in_schedule", flag},      {"planned_minutes", integer},
      {"spent_seconds", integer},    {"measured_seconds", integer}, {"expected_amount", decimal},
      {"expected_currency", text},   {"actual_amount", decimal},    {"actual_currency", text},
      {"is_ended_by_its_end", flag}, {"follow_up_of_id", integer},  {"chain_id", integer},
      {"series_id", integer}},
     {"activity_id"},
     true},
    {"crm_fact_participation",
     {{"activity_id", integer},
      {"participant_role", text},
      {"employee_key", key},
      {"person_key", key}},
     {"activity_id", "participant_role", "employee_key", "person_key"},
     true},
    {"crm_fact_exchange_rate",
     {{"currency_code", text}, {"base_code", text}, {"valid_from", date}, {"rate", decimal}},
     {"currency_code", "base_code", "valid_from"},
     false},
    {"crm_dim_date",
     {{"calendar_date", date},
      {"day_number", integer},
      {"calendar_year", integer},
      {"quarter_of_year", integer},
      {"month_of_year", integer},
      {"day_of_month", integer},
      {"iso_year", integer},
      {"iso_week", integer},
      {"iso_weekday", integer},
      {"is_weekend", flag},
      {"is_polish_holiday", flag},
      {"is_working_day", flag}},
     {"calendar_date"},
     false},
    {"crm_dim_contractor",
     {{"contractor_key", key},
      {"contractor_name", text},
      {"short_name", text},
      {"tax_id", text},
      {"city", text},
      {"country", text},
      {"region", text},
      {"contractor_group", text},
      {"customer_since", date},
      {"is_active", flag}},
     {"contractor_key"},
     false},
    {"crm_dim_person",
     {{"person_key", key},
      {"contractor_key", key},
      {"person_name", text},
      {"job_position", text},
      {"is_active", flag}},
     {"person_key"},
     false},
    {"crm_dim_employee",
     {{"employee_key", key},
      {"employee_name", text},
      {"job_position", text},
      {"is_active", flag},
      {"unit_key", key},
      {"unit_name", text},
      {"unit_path", text},
      {"top_unit_key", key},
      {"top_unit_name", text}},
     {"employee_key"},
     false},
    {"crm_dim_operator",
     {{"operator_key", key}, {"operator_name", text}, {"employee_key", key}, {"is_active", flag}},
     {"operator_key"},
     false},
    {"crm_dim_unit",
     {{"unit_key", key},
      {"unit_name", text},
      {"parent_unit_key", key},
      {"unit_path", text},
      {"unit_level", integer},
      {"top_unit_key", key},
      {"top_unit_name", text}},
     {"unit_key"},
     false},
    {"crm_dim_category",
     {{"category_id", integer},
      {"category_code", text},
      {"name_pl", text},
      {"name_en", text},
      {"list_position", integer},
      {"is_active", flag}},
     {"category_id"},
     false},
    {"crm_dim_contact_type",
     {{"contact_type_id", integer},
      {"contact_type_code", text},
      {"name_pl", text},
      {"name_en", text},
      {"list_position", integer},
      {"is_active", flag}},
     {"contact_type_id"},
     false},
    {"crm_dim_priority",
     {{"priority_id", integer},
      {"priority_code", text},
      {"name_pl", text},
      {"name_en", text},
      {"list_position", integer},
      {"is_active", flag}},
     {"priority_id"},
     false},
    {"crm_dim_kind",
     {{"kind_id", integer}, {"kind_code", text}, {"name_pl", text}, {"name_en", text}},
     {"kind_id"},
     false},
    {"crm_dim_state",
     {{"state_id", integer}, {"state_code", text}, {"name_pl", text}, {"name_en", text}},
     {"state_id"},
     false},
};
}  // namespace

const std::vector<star_view>& star_views() {
  return all;
}

std::string_view name_of(star_type type) {
  switch (type) {
    case star_type::integer:
      return "integer";
    case star_type::flag:
      return "flag";
    case star_type::text:
      return "text";
    case star_type::date:
      return "date";
    case star_type::timestamp:
      return "timestamp";
    case star_type::decimal:
      return "decimal";
    case star_type::key:
      return "key";
  }
  return {};
}

}  // namespace db::admin
