// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/stored.hpp"

#include <regex>
#include <vector>

namespace faults {

namespace {

using db::column_type;

constexpr auto number = column_type::integer;
constexpr auto text = column_type::text;

std::string rows(db::session& session, const std::string& sql,
                 const std::vector<column_type>& columns) {
  auto& find = session.prepare(sql, columns);
  std::string all;
  find.run();
  while (find.fetch()) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const int column = static_cast<int>(i);
      if (find.is_null(column))
        all += "-";
      else
        all += columns[i] == number ? std::to_string(find.integer(column)) : find.text(column);
      all += "|";
    }
    all += "\n";
  }
  return all;
}

// A server that rolls a row back does not give its id again: which one it was says nothing.
std::string history(db::session& session) {
  const auto all =
      rows(session,
           "SELECT a.starts_at, h.change_no, h.field, h.before_value, h.after_value, h.reason"
           " FROM crm_history h JOIN crm_activity a ON a.id = h.activity"
           " ORDER BY a.starts_at, h.change_no, h.field",
           {number, number, text, text, text, text});
  static const std::regex in_a_snapshot("\"(follow_up_of|chain|series)\":\"[0-9]+\"");
  static const std::regex from_an_id("\\|(follow_up_of|chain|series)\\|[0-9]+\\|");
  static const std::regex to_an_id("\\|(follow_up_of|chain|series)\\|([-#])\\|[0-9]+\\|");
  auto told = std::regex_replace(all, in_a_snapshot, "\"$1\":\"#\"");
  told = std::regex_replace(told, from_an_id, "|$1|#|");
  return std::regex_replace(told, to_an_id, "|$1|$2|#|");
}

std::string dictionaries(db::session& session) {
  std::string all;
  all += rows(session,
              "SELECT a.starts_at, t.name FROM crm_activity a"
              " JOIN crm_dictionary_text t ON t.dictionary_value = a.category AND t.language = 'pl'"
              " ORDER BY a.starts_at",
              {number, text});
  all += rows(session,
              "SELECT v.dictionary, v.position, t.name, v.active, v.is_default, v.gone, v.version"
              " FROM crm_dictionary_value v"
              " JOIN crm_dictionary_text t ON t.dictionary_value = v.id AND t.language = 'pl'"
              " ORDER BY v.dictionary, v.position, t.name",
              {number, number, text, number, number, number, number});
  all += rows(session,
              "SELECT h.dictionary_value, h.change_no, h.field, h.before_value, h.after_value"
              " FROM crm_dictionary_history h"
              " ORDER BY h.dictionary_value, h.change_no, h.field",
              {number, number, text, text, text});
  return all;
}

}  // namespace

stored read(const testing_support::server_database& database) {
  db::session session(database.target());
  std::string all;
  all += rows(session,
              "SELECT a.starts_at, a.state, a.version, a.measured_s, a.changed_at, f.starts_at,"
              " a.contractor, a.subject, a.note FROM crm_activity a"
              " LEFT JOIN crm_activity f ON f.id = a.follow_up_of ORDER BY a.starts_at",
              {number, number, number, number, number, number, number, text, text});
  all += rows(session,
              "SELECT a.starts_at, p.person, p.position FROM crm_activity_person p"
              " JOIN crm_activity a ON a.id = p.activity ORDER BY a.starts_at, p.position",
              {number, number, number});
  all += rows(session,
              "SELECT a.starts_at, s.started_at, s.length_ms FROM crm_timer_segment s"
              " JOIN crm_activity a ON a.id = s.activity ORDER BY a.starts_at, s.started_at",
              {number, number, number});
  all += history(session);
  all += rows(session,
              "SELECT a.starts_at, r.employee, r.state, r.planned_at, r.due_at, r.arming"
              " FROM crm_reminder r JOIN crm_activity a ON a.id = r.activity"
              " ORDER BY a.starts_at, r.employee",
              {number, number, number, number, number, number});
  all += rows(session,
              "SELECT a.starts_at, s.employee, s.starts_at, s.ends_at, s.reach_days, s.takes_time"
              " FROM crm_schedule s JOIN crm_activity a ON a.id = s.activity"
              " ORDER BY a.starts_at, s.employee",
              {number, number, number, number, number, number});
  all += rows(session,
              "SELECT a.starts_at, a.series_at, s.starts_at, s.rrule, s.version, s.complete"
              " FROM crm_series s LEFT JOIN crm_activity a ON a.series = s.id"
              " ORDER BY s.starts_at, a.starts_at",
              {number, number, number, text, number, number});
  all += dictionaries(session);
  all += rows(session, "SELECT count(*), max(folded) FROM crm_activity_search", {number, text});
  const auto outcome = rows(
      session,
      "SELECT a.starts_at, a.ends_at, a.state, a.series_at, s.starts_at, s.rrule, a.subject, a.note"
      " FROM crm_activity a LEFT JOIN crm_series s ON s.id = a.series ORDER BY a.starts_at",
      {number, number, number, number, number, text, text, text});
  const auto drafts = rows(session, "SELECT count(*) FROM crm_draft", {number});
  return {std::move(all), std::move(outcome), std::stoll(drafts)};
}

}  // namespace faults
