// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/activity_form_open.hpp"

#include <charconv>

#include "host-sdk/kit/zone.hpp"
#include "plugin/activity/activity_form_session.hpp"
#include "plugin/ids.hpp"
#include "plugin/reminder/reminder_part.hpp"
#include "plugin/uid.hpp"

namespace crm {

namespace {

using opened = std::function<void(erp::result<std::unique_ptr<erp::form_session>>)>;

template <class T>
std::optional<T> known(const erp::context& about, const char* name) {
  const auto found = about.find(name);
  const auto* value = found == about.end() ? nullptr : std::get_if<T>(&found->second);
  return value ? std::optional(*value) : std::nullopt;
}

std::optional<erp::record_key> known_key(const erp::context& about, const char* name) {
  auto key = known<erp::record_key>(about, name);
  return key && !key->id.empty() ? key : std::nullopt;
}

// A host says what its wall shows, a script may say the instant.
std::optional<erp::wall_time> known_time(const erp::context& about, const char* name,
                                         const std::string& zone) {
  if (const auto at = known<erp::instant>(about, name)) return erp::kit::to_wall(*at, zone);
  return known<erp::wall_time>(about, name);
}

// A slot of the schedule; a time that the clock skips is moved on, as the schedule draws it.
void place_in_slot(activity& record, const erp::context& about) {
  const auto starts = known_time(about, field::starts_at, record.zone);
  if (!starts) return;
  const auto ends = known_time(about, field::ends_at, record.zone);
  record.all_day = known<bool>(about, field::all_day).value_or(false);
  if (record.all_day) {
    const auto first = erp::kit::day_of(*starts);
    const auto last =
        ends && *ends > *starts ? erp::kit::day_of(*ends - std::chrono::milliseconds(1)) : first;
    record.starts_at = erp::kit::bounds_of_day(first, record.zone).from;
    record.ends_at = erp::kit::bounds_of_day(last, record.zone).until;
    return;
  }
  const auto usual = record.ends_at - record.starts_at;
  record.starts_at = erp::kit::to_instant_moving(*starts, record.zone);
  const auto until = ends ? erp::kit::to_instant_moving(*ends, record.zone) : record.starts_at;
  record.ends_at = until > record.starts_at ? until : record.starts_at + usual;
}

// What only the main thread knows of a new one.
struct beginnings {
  erp::instant now;
  std::optional<std::chrono::minutes> reminder;
};

erp::result<loaded_form> load(admitted& inside, const activity_form_kind& kind,
                              const erp::form_request& request, const beginnings& from) {
  if (const auto draft = known<std::string>(request.about, "draft"))
    return load_draft(inside, *draft, kind, from.now);
  if (!request.key) {
    auto fresh = fresh_activity(kind, inside.may.by(), request.about, from.now);
    fresh.remind_before = from.reminder;
    return load_new(inside, std::move(fresh), kind);
  }
  const auto id = activity_id(*request.key);
  return id ? load_stored(inside, *id, kind) : erp::result<loaded_form>(activity_gone());
}

erp::job_handle open(workplace& place, const activity_form_kind& kind, erp::form_request request,
                     opened then) {
  const auto by = let_in(place.host());
  if (!by) return place.later([error = by.failure(), then = std::move(then)] { then(error); });
  return place.read<loaded_form>(
      *by,
      [&kind, request = std::move(request),
       from = beginnings{place.host().clock().now(), usual_reminder(place.host().settings())}](
          admitted& inside) { return load(inside, kind, request, from); },
      [&place, &kind, by = *by, then = std::move(then)](erp::result<loaded_form> loaded) {
        if (!loaded) return then(loaded.failure());
        then(std::unique_ptr<erp::form_session>(
            std::make_unique<activity_form_session>(place, by, kind, std::move(*loaded))));
      });
}

}  // namespace

// By the wall: some zones are a quarter of an hour off.
erp::instant next_half_hour(erp::instant now, std::string_view zone) {
  using half_hours = std::chrono::duration<std::int64_t, std::ratio<30 * 60>>;
  const auto wall = erp::kit::to_wall(now, zone);
  return now + (std::chrono::ceil<half_hours>(wall) - wall);
}

std::optional<std::int64_t> activity_id(const erp::record_key& key) {
  std::int64_t id = 0;
  const auto* end = key.id.data() + key.id.size();
  const auto read = std::from_chars(key.id.data(), end, id);
  if (read.ec != std::errc() || read.ptr != end || id <= 0) return std::nullopt;
  return id;
}

activity fresh_activity(const activity_form_kind& kind, const who& by, const erp::context& about,
                        erp::instant now) {
  activity fresh;
  fresh.uid = new_uid();
  fresh.kind = kind.kind;
  fresh.zone = by.zone;
  fresh.starts_at = kind.begins(now, by.zone);
  fresh.ends_at = fresh.starts_at + kind.length;
  fresh.contractor = known_key(about, field::contractor);
  fresh.employee = known_key(about, field::employee).value_or(by.employee);
  place_in_slot(fresh, about);
  return fresh;
}

erp::form_contribution activity_form(workplace& place, const activity_form_kind& kind) {
  return {kind.description,
          [&place, &kind](erp::form_request request, opened then) {
            return open(place, kind, std::move(request), std::move(then));
          },
          activity_entity};
}

}  // namespace crm
