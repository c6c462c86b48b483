// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/follow_up_preview.hpp"

#include "plugin/ids.hpp"
#include "plugin/slot/clash_query.hpp"
#include "plugin/slot/next_slot.hpp"
#include "plugin/slot/slot_words.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

bool is_over(const slot& s, erp::instant now) {
  return s.all_day ? s.ends_at <= now : s.starts_at < now;
}

void append(std::vector<erp::text>& all, std::vector<erp::text> more) {
  for (auto& one : more) all.push_back(std::move(one));
}

}  // namespace

std::optional<slot> follow_up_preview::planned() const {
  const auto& next = ground_.values.next;
  const auto& source = ground_.values.record;
  if (!next.wanted || !next.at || source.state != activity_state::open) return std::nullopt;
  return slot{
      *next.at,
      same_length_end(source.starts_at, source.ends_at, source.all_day, *next.at, source.zone),
      source.all_day};
}

std::optional<clash_question> follow_up_preview::question() const {
  const auto& source = ground_.values.record;
  const auto at = planned();
  if (!at || at->ends_at < at->starts_at || !takes_time(source.kind, source.all_day))
    return std::nullopt;
  return clash_question{*at, employees_of(source), source.id};
}

const std::string& follow_up_preview::zone() const {
  const auto& source = ground_.values.record;
  return source.all_day ? source.zone : ground_.by.zone;
}

void follow_up_preview::values_changed() {
  watch_.ask(question());
}

void follow_up_preview::show(erp::field_state& field) const {
  const auto at = planned();
  if (!at) return;
  const auto& source = ground_.values.record;
  const auto& next = ground_.values.next;
  const auto& language = ground_.by.language;
  field.note = when_it_is(*at, zone());
  auto& warnings = field.warnings;
  if (is_over(*at, ground_.place.host().clock().now())) warnings.push_back(tr("in the past"));
  append(warnings, about_its_day(*at, zone(), language));
  append(warnings, about_its_hours(*at, zone()));
  if (!next.by_date && is_moved_by_the_clock(source.starts_at, next.by, source.zone))
    warnings.push_back(tr("moved by the clock change"));
  if (takes_time(source.kind, source.all_day) && overlap(*at, slot_of(source)))
    warnings.push_back(tr("overlaps this activity"));
  append(warnings, about_clashes(watch_.clashes(), *at, zone(), language));
}

erp::job_handle follow_up_preview::look(
    std::function<void(erp::result<std::optional<erp::instant>>)> then) const {
  const auto from = *planned();
  const auto asked = question();
  const auto own = slot_of(ground_.values.record);
  auto search = [from, asked, own, zone = zone(), now = ground_.place.host().clock().now()](
                    admitted& inside) -> erp::result<std::optional<erp::instant>> {
    const auto busy = [&](erp::instant begin, erp::instant end) {
      if (!asked) return std::vector<slot>();
      auto taken = busy_slots(inside, asked->employees, begin, end, asked->except);
      taken.push_back(own);
      return taken;
    };
    const auto found = next_working_slot(from, now, zone, busy);
    if (found) return found;
    return erp::error{
        erp::error_code::not_found,
        tr_n("There is no free working time of this length within {1} day.",
             "There is no free working time of this length within {1} days.", days_searched),
        field::follow_up_at,
        {}};
  };
  return ground_.place.read<std::optional<erp::instant>>(
      ground_.by, std::move(search),
      [this, from, asked, then = std::move(then)](erp::result<std::optional<erp::instant>> found) {
        if (planned() != from || question() != asked) return then(std::optional<erp::instant>());
        then(std::move(found));
      });
}

}  // namespace crm
