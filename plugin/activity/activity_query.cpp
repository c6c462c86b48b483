// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/activity_query.hpp"

#include "db/binding/key.hpp"
#include "host-sdk/kit/sql_statement.hpp"
#include "host-sdk/kit/zone.hpp"
#include "plugin/access/visible_query.hpp"
#include "plugin/activity/activity.hpp"
#include "plugin/activity/activity_branches_query.hpp"
#include "plugin/activity/activity_row.hpp"
#include "plugin/activity/activity_search_query.hpp"
#include "plugin/ids.hpp"
#include "plugin/stored_moment.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

using db::column_type;
using erp::kit::condition;
using erp::kit::list_viewer;
using erp::kit::sql_column;

// The name in the operator's language, else the value's own, else its code.
std::string dictionary_name(const std::string& column, const std::string& joined) {
  const auto of_value = " WHERE d.dictionary_value = a." + column + " AND d.language = 'pl')";
  return "COALESCE(" + joined + ".name, (SELECT d.name FROM crm_dictionary_text d" + of_value +
         ", (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a." + column + "))";
}

// One character more than is shown, to see that there is more.
std::string beginning_of(const std::string& column, int characters) {
  return "SUBSTRING(" + column + ", 1, " + std::to_string(characters + 1) + ")";
}

// In the order of activity_part.
std::vector<sql_column> columns(const db::dialect& dialect, const key_types& keys) {
  const auto persons =
      dialect.joined("p.name",
                     "crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person "
                     "WHERE ap.activity = a.id",
                     "ap.position");
  const auto employees =
      dialect.joined("p.name",
                     "crm_activity_employee ae JOIN erp_employee p ON p.record_key = ae.employee "
                     "WHERE ae.activity = a.id",
                     "ae.position");
  return {{"a.kind", column_type::integer},
          {"a.state", column_type::integer},
          {"a.starts_at", column_type::integer},
          {"a.ends_at", column_type::integer},
          {"a.all_day", column_type::integer},
          {"a.contractor", db::column_of(keys.contractor)},
          {"c.name", column_type::text},
          {persons, column_type::text},
          {"a.employee", db::column_of(keys.employee)},
          {"(SELECT MIN(e.name) FROM erp_employee e WHERE e.record_key = a.employee)",
           column_type::text},
          {employees, column_type::text},
          {"a.subject", column_type::text},
          {beginning_of("a.venue", venue_shown_max), column_type::text},
          {"a.expected_amount", column_type::integer},
          {"a.expected_currency", column_type::text},
          {"a.actual_amount", column_type::integer},
          {"a.actual_currency", column_type::text},
          {"a.contact_type", column_type::integer},
          {dictionary_name("contact_type", "dt"), column_type::text},
          {"a.priority", column_type::integer},
          {dictionary_name("priority", "dp"), column_type::text},
          {"a.category", column_type::integer},
          {dictionary_name("category", "dc"), column_type::text},
          {beginning_of("a.note", note_shown_max), column_type::text},
          {"COALESCE(a.elapsed_s, a.measured_s)", column_type::integer},
          {"(SELECT MIN(n.starts_at) FROM crm_activity n"
           " WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL)",
           column_type::integer},
          {"a.changed_at", column_type::integer},
          {"a.series", column_type::integer},
          {"a.created_by", db::column_of(keys.operator_)},
          {"me.employee", db::column_of(keys.employee)}};
}

// Employees are not joined: a host may have somebody twice, in two units, and rows stand there
// once. Whether the operator takes part is.
condition joins(const list_viewer& viewer, const std::optional<erp::kit::sql_value>& me) {
  condition all{
      "LEFT JOIN erp_contractor c ON c.record_key = a.contractor "
      "LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type"
      " AND dt.language = ? "
      "LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority"
      " AND dp.language = ? "
      "LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category"
      " AND dc.language = ?",
      {viewer.language, viewer.language, viewer.language},
      {}};
  all.sql += " LEFT JOIN crm_activity_employee me ON me.activity = a.id AND ";
  all.sql += me ? "me.employee = ?" : "1 = 0";
  if (me) all.parameters.push_back(*me);
  return all;
}

// The more an index narrows the earlier it stands. Orders other than by start are served where
// they are common; elsewhere what is open, or one day's, or one contractor's, is sorted.
std::vector<erp::kit::sql_path> paths() {
  return {{"crm_activity_by_contractor_state", "starts_at", {"contractor", "open"}},
          {"crm_activity_by_contractor_state", "starts_at", {"contractor", "ended"}},
          {"crm_activity_by_contractor", "starts_at", {"contractor"}},
          {"crm_activity_by_employee_state", "starts_at", {"employee", "open"}},
          {"crm_activity_by_employee_state", "starts_at", {"employee", "ended"}},
          {"crm_activity_by_employee", "starts_at", {"employee", "day"}},
          {"crm_activity_by_employee", "starts_at", {"employee"}},
          {"crm_activity_by_state", "starts_at", {"open"}},
          {"crm_activity_by_state", "starts_at", {"ended"}},
          {"crm_activity_by_kind", "starts_at", {"kind"}},
          {"crm_activity_by_start", "starts_at", {"day"}},
          {"crm_activity_by_start", "starts_at", {}},
          {"crm_activity_by_employee_contractor_name", "contractor", {"employee"}},
          {"crm_activity_by_contractor_name", "contractor", {}},
          {"crm_activity_by_employee_change", "changed_at", {"employee"}},
          {"crm_activity_by_author", "starts_at", {"author"}},
          {"crm_activity_by_change", "changed_at", {}}};
}

condition today(const list_viewer& viewer) {
  const auto day = erp::kit::bounds_of_day(erp::kit::day_of(viewer.now, viewer.zone), viewer.zone);
  return {"a.starts_at >= ? AND a.starts_at < ? AND a.state <> 3",
          {ms(day.from), ms(day.until)},
          {"day"}};
}

// That it began before now follows, and lets the index end there.
condition overdue(const list_viewer& viewer) {
  return {"a.state = 1 AND a.ends_at < ? AND a.starts_at < ?",
          {ms(viewer.now), ms(viewer.now)},
          {"open"}};
}

condition planned(const list_viewer& viewer) {
  return {"a.state = 1 AND a.ends_at >= ?", {ms(viewer.now)}, {"open"}};
}

condition ended(const list_viewer&) {
  return {"a.state = 2", {}, {"ended"}};
}
condition everything(const list_viewer&) {
  return {};
}

erp::kit::sql_tab tab_of(const char* id, const char* where) {
  return {id, [where](const list_viewer&) { return condition{where, {}, {"kind"}}; }};
}

erp::error not_for(const char* criterion) {
  return {
      erp::error_code::invalid, tr("This cannot be compared with {1}.", criterion), criterion, {}};
}

// A key that no record can have is answered by no row, not by an error: it may just be gone.
erp::kit::sql_criterion by_key(const char* id, const char* column, column_type type,
                               std::vector<std::string> narrows) {
  const std::string equal = std::string("a.") + column + " = ?";
  return {id,
          [=](const erp::value& value, const list_viewer&) -> erp::result<condition> {
            const auto* key = std::get_if<erp::record_key>(&value);
            if (!key) return not_for(id);
            const auto stored_key = erp::kit::key_value(type, key->id);
            if (!stored_key) return condition{"1 = 0", {}, {}};
            return condition{equal, {*stored_key}, narrows};
          },
          {}};
}

// Whoever is responsible, or takes part beside.
erp::kit::sql_criterion by_employee(const db::dialect& dialect, column_type type) {
  const auto stored_key = [type](const erp::value& value) {
    const auto* key = std::get_if<erp::record_key>(&value);
    return key ? erp::kit::key_value(type, key->id) : std::nullopt;
  };
  auto one = by_key("employee", "employee", type, {});
  one.where = [stored_key, refused = one.where](
                  const erp::value& value, const list_viewer& viewer) -> erp::result<condition> {
    const auto key = stored_key(value);
    if (!key) return refused(value, viewer);
    return condition{
        "a.employee = ? OR EXISTS (SELECT 1 FROM crm_activity_employee w"
        " WHERE w.activity = a.id AND w.employee = ?)",
        {*key, *key},
        {}};
  };
  one.branches = [stored_key, &dialect](const erp::value& value, const list_viewer&) {
    const auto key = stored_key(value);
    return key ? branches_of_employee(dialect, *key) : std::vector<erp::kit::sql_branch>();
  };
  return one;
}

erp::kit::sql_criterion by_day(const char* id, bool from) {
  return {id,
          [=](const erp::value& value, const list_viewer& viewer) -> erp::result<condition> {
            const auto* day = std::get_if<erp::date>(&value);
            if (!day || !day->ok()) return not_for(id);
            const auto bounds = erp::kit::bounds_of_day(*day, viewer.zone);
            if (from) return condition{"a.starts_at >= ?", {ms(bounds.from)}, {}};
            return condition{"a.starts_at < ?", {ms(bounds.until)}, {}};
          },
          {}};
}

erp::kit::sql_definition definition(const db::dialect& dialect, const key_types& keys,
                                    const rights& may) {
  erp::kit::sql_definition list;
  list.list = list::activities;
  list.table = "crm_activity";
  list.alias = "a";
  list.key = "a.id";
  list.version = "a.version";
  list.columns = columns(dialect, keys);
  list.joins = [me = erp::kit::key_value(db::column_of(keys.employee), may.by().employee.id)](
                   const list_viewer& viewer) { return joins(viewer, me); };
  list.orders = {{"starts_at", "a.starts_at", column_type::integer},
                 {"contractor", "a.contractor_sort", column_type::text},
                 {"changed_at", "a.changed_at", column_type::integer}};
  list.default_sort = {"starts_at", true};
  list.paths = paths();
  list.selective = {"contractor", "open", "day"};
  list.narrowest = {"contractor"};
  list.tabs = {{"all", everything},
               tab_of("contacts", "a.kind = 1"),
               tab_of("meetings", "a.kind = 2"),
               tab_of("tasks", "a.kind = 3")};
  const erp::sort_order oldest_first{"starts_at", false};
  list.filters = {{"today", today, oldest_first},
                  {"overdue", overdue, oldest_first},
                  {"planned", planned, oldest_first},
                  {"ended", ended, {}},
                  {"all", everything, {}}};
  list.default_filter = "all";
  list.criteria = {
      by_employee(dialect, db::column_of(keys.employee)),
      by_key("contractor", "contractor", db::column_of(keys.contractor), {"contractor"}),
      by_key("contact_type", "contact_type", column_type::integer, {}),
      by_key("priority", "priority", column_type::integer, {}),
      by_key("category", "category", column_type::integer, {}),
      by_day("from", true),
      by_day("to", false)};
  list.search = search_activities;
  list.make_row = [keys, may](const db::statement& from, const list_viewer& viewer, erp::row& row) {
    make_activity_row(from, keys, may, viewer, row);
  };
  return list;
}

// What the operator may see, and of that only what `also` lets through. A branch says the columns
// of the list in words of its own, and looks for everything anew: so there are none for a condition
// that narrows by nothing a path knows, such as a figure's, which may have any SELECT in it.
erp::kit::row_scope seen(const db::dialect& dialect, const key_types& keys,
                         const visibility_scope& scope, const condition& also) {
  auto all = may_be_seen(scope, keys, "a");
  const bool any_condition = !also.empty() && also.narrows.empty();
  auto branches =
      any_condition ? std::vector<erp::kit::sql_branch>() : branches_of(dialect, scope, keys);
  if (!also.empty()) {
    all.sql += " AND (" + also.sql + ")";
    all.parameters.insert(all.parameters.end(), also.parameters.begin(), also.parameters.end());
    all.narrows.insert(all.narrows.end(), also.narrows.begin(), also.narrows.end());
  }
  return erp::kit::row_scope::only(std::move(all), std::move(branches));
}

// Of one contractor, where a list is about one.
condition only(const key_types& keys, const std::optional<erp::record_key>& contractor) {
  if (!contractor) return {};
  const auto key = erp::kit::key_value(db::column_of(keys.contractor), contractor->id);
  if (!key) return {"1 = 0", {}, {"contractor"}};
  return {"a.contractor = ?", {*key}, {"contractor"}};
}

}  // namespace

activity_rows::activity_rows(const db::dialect& dialect, const key_types& keys, const rights& may,
                             const std::optional<erp::record_key>& contractor)
    : activity_rows(dialect, keys, may, only(keys, contractor)) {}

activity_rows::activity_rows(const db::dialect& dialect, const key_types& keys, const rights& may,
                             const condition& also)
    : list_(definition(dialect, keys, may)), seen_(seen(dialect, keys, may.visible(), also)) {}

erp::result<erp::page> activity_page(db::session& session, const key_types& keys, const rights& may,
                                     const list_viewer& viewer, const erp::page_request& request) {
  const activity_rows rows(session.dialect(), keys, may);
  const auto entry = rows.in(session);
  return erp::kit::fetch_page({session, entry.definition, entry.scope, {}, viewer}, request);
}

}  // namespace crm
