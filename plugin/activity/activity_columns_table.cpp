// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/activity_columns_table.hpp"

#include "db/binding/key.hpp"
#include "plugin/activity/local_day.hpp"
#include "plugin/stored_moment.hpp"

namespace crm {

namespace {

std::optional<std::string> text_or_null(const std::string& s) {
  if (s.empty()) return std::nullopt;
  return s;
}

std::optional<erp::money> money_at(const db::statement& row, int amount) {
  if (row.is_null(amount)) return std::nullopt;
  return erp::money{row.integer(amount), row.optional_text(amount + 1).value_or("")};
}

void bind_money(db::statement& statement, const std::optional<erp::money>& cost) {
  statement.bind(cost ? std::optional(cost->amount_e4) : std::nullopt);
  statement.bind(cost ? std::optional(cost->currency) : std::nullopt);
}

std::optional<erp::record_key> key_at(const db::statement& row, int column, db::key_type type) {
  if (row.is_null(column)) return std::nullopt;
  return erp::record_key{db::key_text(row, column, type)};
}

void bind_optional_key(db::statement& statement, db::key_type type,
                       const std::optional<erp::record_key>& key) {
  if (key) {
    db::bind_key(statement, type, key->id);
  } else if (db::column_of(type) == db::column_type::integer) {
    statement.bind(std::optional<std::int64_t>());
  } else {
    statement.bind(std::optional<std::string>());
  }
}

void bind_moment(db::statement& statement, const std::optional<erp::instant>& at) {
  statement.bind(at ? std::optional(ms(*at)) : std::nullopt);
}

// On the wall where it was entered, so that a query needs no zones to count by days.
void bind_days(db::statement& statement, const activity& record) {
  statement.bind(local_day(record.starts_at, record.zone));
  statement.bind(utc_offset_min(record.starts_at, record.zone));
  statement.bind(record.ended_at ? std::optional(local_day(*record.ended_at, record.zone))
                                 : std::nullopt);
}

}  // namespace

const std::string& select_activity() {
  static const std::string sql =
      "SELECT id, uid, kind, state, contractor, employee, starts_at, ends_at, zone, all_day,"
      " in_schedule, contact_type, priority, category, subject, note, elapsed_s, measured_s,"
      " follow_up_of, chain, version, created_by, created_at, changed_by, changed_at, venue,"
      " expected_amount, expected_currency, actual_amount, actual_currency, remind_before_min,"
      " series, series_at, ended_at"
      " FROM crm_activity";
  return sql;
}

std::vector<db::column_type> activity_column_types(const key_types& keys) {
  using db::column_of;
  using db::column_type::integer;
  using db::column_type::text;
  return {integer,
          text,
          integer,
          integer,
          column_of(keys.contractor),
          column_of(keys.employee),
          integer,
          integer,
          text,
          integer,
          integer,
          integer,
          integer,
          integer,
          text,
          text,
          integer,
          integer,
          integer,
          integer,
          integer,
          column_of(keys.operator_),
          integer,
          column_of(keys.operator_),
          integer,
          text,
          integer,
          text,
          integer,
          text,
          integer,
          integer,
          integer,
          integer};
}

activity fetched_activity(const db::statement& row, const key_types& keys) {
  activity a;
  a.id = row.integer(0);
  a.uid = row.text(1);
  a.kind = static_cast<activity_kind>(row.integer(2));
  a.state = static_cast<activity_state>(row.integer(3));
  a.contractor = key_at(row, 4, keys.contractor);
  a.employee = key_at(row, 5, keys.employee);
  a.starts_at = instant_of(row.integer(6));
  a.ends_at = instant_of(row.integer(7));
  a.zone = row.text(8);
  a.all_day = row.integer(9) != 0;
  a.in_schedule = row.integer(10) != 0;
  a.contact_type = row.optional_integer(11);
  a.priority = row.optional_integer(12);
  a.category = row.optional_integer(13);
  a.subject = row.optional_text(14).value_or("");
  a.note = row.optional_text(15).value_or("");
  if (const auto elapsed = row.optional_integer(16)) a.elapsed = std::chrono::seconds(*elapsed);
  a.measured = std::chrono::seconds(row.integer(17));
  a.follow_up_of = row.optional_integer(18);
  a.chain = row.optional_integer(19);
  a.version = row.integer(20);
  a.created_by = {db::key_text(row, 21, keys.operator_)};
  a.created_at = instant_of(row.integer(22));
  a.changed_by = {db::key_text(row, 23, keys.operator_)};
  a.changed_at = instant_of(row.integer(24));
  a.venue = row.optional_text(25).value_or("");
  a.expected_cost = money_at(row, 26);
  a.actual_cost = money_at(row, 28);
  if (const auto before = row.optional_integer(30)) a.remind_before = std::chrono::minutes(*before);
  a.series = row.optional_integer(31);
  if (const auto at = row.optional_integer(32)) a.series_at = instant_of(*at);
  if (const auto at = row.optional_integer(33)) a.ended_at = instant_of(*at);
  return a;
}

std::string insert_activity(const db::dialect& dialect) {
  return dialect.insert_returning(
      "crm_activity",
      "uid, kind, follow_up_of, chain, state, contractor, contractor_sort, employee, starts_at,"
      " ends_at, zone, all_day, in_schedule, contact_type, priority, category, subject, note,"
      " elapsed_s, measured_s, venue, expected_amount, expected_currency, actual_amount,"
      " actual_currency, remind_before_min, series, series_at, ended_at, starts_day,"
      " utc_offset_min, ended_day, version, created_by, created_at, changed_by, changed_at",
      ":uid, :kind, :follow_up_of, :chain, :state, :contractor, :contractor_sort, :employee,"
      " :starts_at, :ends_at, :zone, :all_day, :in_schedule, :contact_type, :priority, :category,"
      " :subject, :note, :elapsed_s, :measured_s, :venue, :expected_amount, :expected_currency,"
      " :actual_amount, :actual_currency, :remind_before_min, :series, :series_at, :ended_at,"
      " :starts_day, :utc_offset_min, :ended_day, :version, :created_by, :created_at, :changed_by, "
      ":changed_at",
      "id");
}

const std::string& update_activity() {
  static const std::string sql =
      "UPDATE crm_activity SET state = :state, contractor = :contractor,"
      " contractor_sort = :contractor_sort, employee = :employee, starts_at = :starts_at,"
      " ends_at = :ends_at, zone = :zone, all_day = :all_day, in_schedule = :in_schedule,"
      " contact_type = :contact_type, priority = :priority, category = :category,"
      " subject = :subject, note = :note, elapsed_s = :elapsed_s, measured_s = :measured_s,"
      " venue = :venue, expected_amount = :expected_amount,"
      " expected_currency = :expected_currency, actual_amount = :actual_amount,"
      " actual_currency = :actual_currency, remind_before_min = :remind_before_min,"
      " series = :series, series_at = :series_at, ended_at = :ended_at,"
      " starts_day = :starts_day, utc_offset_min = :utc_offset_min, ended_day = :ended_day,"
      " version = :version, changed_by = :changed_by, changed_at = :changed_at"
      " WHERE id = :id AND version = :seen_version";
  return sql;
}

void bind_identity(db::statement& statement, const activity& record) {
  statement.bind(record.uid).bind(static_cast<std::int64_t>(record.kind));
  statement.bind(record.follow_up_of).bind(record.chain);
}

void bind_content(db::statement& statement, const key_types& keys, const activity& record,
                  const std::string& contractor_sort) {
  statement.bind(static_cast<std::int64_t>(record.state));
  bind_optional_key(statement, keys.contractor, record.contractor);
  statement.bind(contractor_sort);
  bind_optional_key(statement, keys.employee, record.employee);
  statement.bind(ms(record.starts_at)).bind(ms(record.ends_at)).bind(record.zone);
  statement.bind(record.all_day).bind(record.in_schedule);
  statement.bind(record.contact_type).bind(record.priority).bind(record.category);
  statement.bind(text_or_null(record.subject)).bind(text_or_null(record.note));
  statement.bind(record.elapsed ? std::optional<std::int64_t>(record.elapsed->count())
                                : std::nullopt);
  statement.bind(static_cast<std::int64_t>(record.measured.count()));
  statement.bind(text_or_null(record.venue));
  bind_money(statement, record.expected_cost);
  bind_money(statement, record.actual_cost);
  statement.bind(record.remind_before ? std::optional<std::int64_t>(record.remind_before->count())
                                      : std::nullopt);
  statement.bind(record.series);
  bind_moment(statement, record.series_at);
  bind_moment(statement, record.ended_at);
  bind_days(statement, record);
}

}  // namespace crm
