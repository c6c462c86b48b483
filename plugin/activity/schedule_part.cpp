// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/schedule_part.hpp"

#include "host-sdk/kit/zone.hpp"
#include "plugin/activity/activity_rules.hpp"
#include "plugin/activity/field_value.hpp"
#include "plugin/activity/follow_up.hpp"
#include "plugin/ids.hpp"
#include "plugin/slot/slot_words.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

using std::chrono::days;

constexpr std::chrono::hours usual_start{9};
constexpr std::chrono::minutes usual_length{30};

// Of an all-day activity, whose stored end is the midnight after it.
erp::date last_day(const activity& record) {
  const auto end = erp::kit::to_wall(record.ends_at, record.zone);
  return erp::kit::day_of(end - std::chrono::milliseconds(1));
}

erp::text always_in_schedule() {
  return tr("A task is always in the schedule of its employee.");
}

erp::instant after_day(erp::date day, const std::string& zone) {
  return erp::kit::bounds_of_day(day, zone).until;
}

}  // namespace

schedule_part::schedule_part(form_ground& ground)
    : ground_(ground), watch_(ground.place, ground.by, [this] { ground_.changed(); }) {
  values_replaced();
}

void schedule_part::values_replaced() {
  const auto& record = ground_.values.record;
  start_ = end_ = {};
  timed_start_ = usual_start;
  timed_length_ = usual_length;
  if (record.all_day) return;
  const auto wall = erp::kit::to_wall(record.starts_at, record.zone);
  timed_start_ = wall - std::chrono::floor<days>(wall);
  timed_length_ = record.ends_at - record.starts_at;
}

void schedule_part::settle(form_values& copy) const {
  if (start_.broken) copy.unread[field::starts_at] = *start_.typed;
  if (end_.broken) copy.unread[field::ends_at] = *end_.typed;
}

void schedule_part::show_moment(std::vector<erp::field_state>& fields, const char* id,
                                erp::instant at, const trouble& trouble) const {
  erp::field_state state;
  state.id = id;
  state.required = true;
  state.date_only = ground_.values.record.all_day;
  if (trouble.broken) {
    state.value = *trouble.typed;
    state.error = trouble.broken;
  } else {
    state.value = at;
    state.note = trouble.doubt;
  }
  fields.push_back(std::move(state));
}

bool schedule_part::is_being_planned() const {
  const auto& base = ground_.values.base;
  const auto& record = ground_.values.record;
  if (record.state != activity_state::open || start_.broken || record.ends_at < record.starts_at)
    return false;
  return base.id == 0 || slot_of(base) != slot_of(record) ||
         employees_of(base) != employees_of(record);
}

// Whoever plans for a Saturday or a time that is taken is told, and may.
void schedule_part::warn(std::vector<erp::text>& warnings) const {
  const auto& record = ground_.values.record;
  const auto at = slot_of(record);
  const auto& zone = record.all_day ? record.zone : ground_.by.zone;
  const auto& language = ground_.by.language;
  warnings = about_its_day(at, zone, language);
  for (auto& clash : about_clashes(watch_.clashes(), at, zone, language))
    warnings.push_back(std::move(clash));
}

void schedule_part::values_changed() {
  const auto& record = ground_.values.record;
  watch_.ask(is_being_planned() && takes_time(record.kind, record.all_day)
                 ? std::optional(clash_question{slot_of(record), employees_of(record), record.id})
                 : std::nullopt);
}

std::optional<erp::text> schedule_part::end_error() const {
  const auto& record = ground_.values.record;
  if (start_.broken || end_.broken) return std::nullopt;
  if (record.ends_at < record.starts_at) return tr("The end is before the start.");
  if (is_too_long(record)) return too_long().message;
  return std::nullopt;
}

void schedule_part::show(std::vector<erp::field_state>& fields) const {
  const auto& record = ground_.values.record;
  auto start = record.starts_at;
  auto end = record.ends_at;
  if (record.all_day) {
    start = day_for_operator(start, record.zone, ground_.by.zone);
    end = erp::kit::bounds_of_day(last_day(record), ground_.by.zone).from;
  }
  show_moment(fields, field::starts_at, start, start_);
  if (is_being_planned()) warn(fields.back().warnings);
  show_moment(fields, field::ends_at, end, end_);
  if (auto error = end_error()) fields.back().error = std::move(error);
  const bool always = is_always_in_schedule(record.kind);
  for (const auto& [id, yes] : {std::pair(field::all_day, record.all_day),
                                std::pair(field::in_schedule, record.in_schedule || always)}) {
    erp::field_state state;
    state.id = id;
    state.value = yes;
    fields.push_back(std::move(state));
  }
  if (always) {
    fields.back().enabled = false;
    fields.back().note = tr("A task is always there.");
  }
}

std::optional<erp::result<void>> schedule_part::set(const std::string& id,
                                                    const erp::value& value) {
  if (id == field::starts_at) return set_start(value);
  if (id == field::ends_at) return set_end(value);
  if (id != field::all_day && id != field::in_schedule) return std::nullopt;
  const auto yes = as_boolean(id, value);
  if (!yes) return yes.failure();
  if (id == field::in_schedule && is_always_in_schedule(ground_.values.record.kind))
    return erp::error{erp::error_code::denied, always_in_schedule(), id, {}};
  if (id == field::all_day)
    set_all_day(*yes);
  else
    ground_.values.record.in_schedule = *yes;
  return erp::result<void>();
}

erp::result<void> schedule_part::set_start(const erp::value& value) {
  auto& record = ground_.values.record;
  const auto input =
      understand_moment(field::starts_at, value, record.all_day, ground_.by.zone, record.zone);
  if (!input) return input.failure();
  start_ = {input->typed, input->broken, input->doubt};
  if (input->broken) return {};
  if (!end_.broken)
    record.ends_at =
        same_length_end(record.starts_at, record.ends_at, record.all_day, input->at, record.zone);
  record.starts_at = input->at;
  // The zone of entry: whose clock the time was said by.
  if (!record.all_day) record.zone = ground_.by.zone;
  return {};
}

erp::result<void> schedule_part::set_end(const erp::value& value) {
  auto& record = ground_.values.record;
  const auto input =
      understand_moment(field::ends_at, value, record.all_day, ground_.by.zone, record.zone);
  if (!input) return input.failure();
  end_ = {input->typed, input->broken, input->doubt};
  if (input->broken) return {};
  record.ends_at =
      record.all_day ? after_day(erp::kit::day_of(input->at, record.zone), record.zone) : input->at;
  return {};
}

void schedule_part::set_all_day(bool all_day) {
  auto& record = ground_.values.record;
  if (record.all_day == all_day) return;
  const auto first = erp::kit::day_of(record.starts_at, record.zone);
  start_ = end_ = {};
  if (all_day) {
    const auto start = erp::kit::to_wall(record.starts_at, record.zone);
    timed_start_ = start - std::chrono::floor<days>(start);
    timed_length_ = record.ends_at - record.starts_at;
    const auto last = erp::kit::day_of(std::max(record.starts_at, record.ends_at), record.zone);
    record.starts_at = erp::kit::bounds_of_day(first, record.zone).from;
    record.ends_at = after_day(last, record.zone);
  } else {
    record.starts_at =
        erp::kit::to_instant_moving(erp::kit::midnight(first) + timed_start_, record.zone);
    record.ends_at = record.starts_at + timed_length_;
  }
  record.all_day = all_day;
}

void schedule_part::check(std::vector<erp::error>& errors) const {
  if (start_.broken)
    errors.push_back({erp::error_code::invalid, *start_.broken, field::starts_at, {}});
  if (end_.broken) errors.push_back({erp::error_code::invalid, *end_.broken, field::ends_at, {}});
}

}  // namespace crm
