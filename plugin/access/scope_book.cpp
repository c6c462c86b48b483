// SPDX-License-Identifier: Apache-2.0
#include "plugin/access/scope_book.hpp"

#include "plugin/access/organisation_query.hpp"
#include "plugin/access/rights_query.hpp"
#include "plugin/access/scope_table.hpp"

namespace crm {

namespace {

// Well below scopes_kept of the gate, so that no set in use is forgotten.
constexpr std::chrono::hours noted_again{12};

bool is_recent(wall_clock::time_point noted) {
  const auto now = wall_clock::now();
  return noted <= now && now - noted < noted_again;
}

std::set<std::string> widths_in(const std::set<std::string>& granted) {
  std::set<std::string> widths;
  for (const auto& right : granted)
    if (width_in(right)) widths.insert(right);
  return widths;
}

bool needs_no_table(const reached_people& people) {
  return people.everything || (people.employees.size() == 1 && people.authors.size() == 1);
}

}  // namespace

std::shared_ptr<const organisation> scope_book::firm(db::session& session, const key_types& keys) {
  {
    const std::scoped_lock lock(mutex_);
    if (firm_ && clock::now() - read_at_ < trusted_) return firm_;
  }
  const auto began = clock::now();
  auto read = std::make_shared<const organisation>(read_organisation(session, keys));
  const std::scoped_lock lock(mutex_);
  if (!firm_ || *firm_ != *read) {
    firm_ = std::move(read);
    known_.clear();
  }
  read_at_ = began;
  return firm_;
}

scope_book::scopes scope_book::scopes_of(db::session& session, const key_types& keys, const who& by,
                                         const std::set<std::string>& granted) {
  const auto at = firm(session, keys);
  const holder asks{by.operator_key, by.employee, widths_in(granted)};
  {
    const std::scoped_lock lock(mutex_);
    const auto found = known_.find(asks);
    if (firm_ == at && found != known_.end() && is_recent(found->second.kept)) return found->second;
  }
  const auto stored = [&](subject of) {
    stored_reach made{reach_of(of, granted, *at, by), 0};
    if (!needs_no_table(made.people))
      made.scope = scope_table(session, keys).of(made.people, wall_clock::now());
    return std::make_shared<const stored_reach>(std::move(made));
  };
  scopes made;
  made.own = std::make_shared<const reached_people>(reach_of(subject::activities, {}, *at, by));
  made.calendars = stored(subject::calendars);
  made.activities = stored(subject::activities);
  made.tasks = stored(subject::tasks);
  made.kept = wall_clock::now();
  const std::scoped_lock lock(mutex_);
  if (firm_ == at) known_.insert_or_assign(asks, made);
  return made;
}

rights scope_book::read(db::session& session, const key_types& keys, const who& by) {
  auto granted = read_granted(session, keys, by);
  auto made = scopes_of(session, keys, by, granted);
  return rights(by, std::move(granted), std::move(made.own),
                visibility_scope(std::move(made.activities), std::move(made.tasks)),
                calendar_scope(std::move(made.calendars)));
}

}  // namespace crm
