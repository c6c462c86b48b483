// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/schedule/schedule_feed.hpp"

#include <QTimer>
#include <algorithm>
#include <utility>

#include "host-sdk/company/core/reference_host.hpp"
#include "host-sdk/kit/zone.hpp"

namespace erp::desktop {

schedule_feed::schedule_feed(const desk& desk, company::merged_schedule& session, QObject* parent)
    : QObject(parent),
      desk_(desk),
      session_(&session),
      colours_(desk.host.settings()),
      contents_(std::make_shared<schedule_contents>()) {
  const auto ways = session.colourings();
  if (!ways.empty()) colouring_ = ways.front().id;
  changed_ = session.on_changed([this] { changed_elsewhere(); });
}

void schedule_feed::let_go() {
  changed_.reset();
  asking_.reset();
  due_ = false;
  session_ = nullptr;
}

void schedule_feed::ask(const day_range& days, std::vector<shown_person> people) {
  days_ = days;
  people_ = std::move(people);
  refresh();
}

void schedule_feed::refresh() {
  due_ = false;
  if (session_ == nullptr) return;
  schedule_request request{days_.first, days_.last, {}, most_entries};
  for (const shown_person& person : people_) request.employees.push_back(person.key);
  asking_ = session_->entries(request, [this, request, people = people_](auto page) {
    take(request, people, std::move(page));
  });
  emit asked();
}

// A burst of changes is fetched once.
void schedule_feed::changed_elsewhere() {
  if (std::exchange(due_, true)) return;
  QTimer::singleShot(0, this, [this] {
    if (due_) refresh();
  });
}

void schedule_feed::take(const schedule_request& request, const std::vector<shown_person>& people,
                         company::merged_page page) {
  asking_.reset();
  trouble_.clear();
  for (const auto& each : page.failed) {
    const auto* part = session_->find(each.part);
    const QString caption = part == nullptr ? QString() : desk_.say(part->description.caption);
    const QString why = desk_.say(each.why.message);
    trouble_ += (trouble_.isEmpty() ? "" : "\n");
    trouble_ += session_->parts().size() > 1 && !caption.isEmpty() ? caption + ": " + why : why;
  }
  const auto open = std::count_if(session_->parts().begin(), session_->parts().end(),
                                  [](const auto& part) { return part->session != nullptr; });
  if (open > 0 && page.failed.size() >= session_->parts().size()) return emit failed(trouble_);
  answered_ = true;
  page_ = std::move(page);
  auto contents = std::make_shared<schedule_contents>();
  contents->days = {request.first, request.last};
  contents->people = people;
  contents->more = page_.more;
  contents->today = desk_.words.today();
  contents->zone = desk_.words.zone();
  contents->entries.reserve(page_.entries.size());
  for (const auto& entry : page_.entries) contents->entries.push_back(show(entry));
  for (const schedule_day& day : page_.days) {
    special_day& special = contents->special[day.day];
    const QString words = desk_.say(day.caption);
    special.words += special.words.isEmpty() ? words : ", " + words;
    special.working = day.working;
  }
  show_colours(*contents);
  contents_ = std::move(contents);
  emit arrived();
}

shown_entry schedule_feed::show(const company::part_entry& from) const {
  const schedule_entry& entry = from.entry;
  shown_entry shown{{from.part, entry.key.id}, entry, {}, {}, {}, {}, no_colour, {}};
  if (entry.all_day) {
    shown.at = {kit::midnight(entry.first_day), kit::midnight(plus_days(entry.last_day, 1))};
  } else {
    shown.at = {kit::to_wall(entry.starts_at, desk_.words.zone()),
                kit::to_wall(entry.ends_at, desk_.words.zone())};
    // Within the hour that comes twice the wall's end may lie before its start.
    if (shown.at.until < shown.at.from)
      shown.at.until = shown.at.from + (entry.ends_at - entry.starts_at);
  }
  shown.title = desk_.say(entry.title);
  shown.detail = desk_.say(entry.detail);
  shown.why_not = desk_.say(entry.why_not);
  return shown;
}

void schedule_feed::show_colours(schedule_contents& contents) {
  contents.legend.clear();
  std::map<const company::part_colour*, shown_colour> seen;
  for (std::size_t index = 0; index < page_.entries.size(); ++index) {
    const auto* colour = session_->colour_of(page_, page_.entries[index], colouring_);
    shown_entry& entry = contents.entries[index];
    entry.colour = no_colour;
    entry.colour_words.clear();
    if (colour == nullptr) continue;
    auto [known, fresh] = seen.try_emplace(colour);
    if (fresh)
      known->second = {
          colours_.number_of(colour->part, colour->colour.colouring, colour->colour.id),
          desk_.say(colour->colour.caption)};
    entry.colour = known->second.colour;
    entry.colour_words = known->second.words;
  }
  for (const auto& colour : page_.legend)
    if (const auto found = seen.find(&colour); found != seen.end())
      contents.legend.push_back(found->second);
}

void schedule_feed::colour_by(const std::string& colouring) {
  colouring_ = colouring;
  if (!answered_ || session_ == nullptr) return;
  auto contents = std::make_shared<schedule_contents>(*contents_);
  show_colours(*contents);
  contents_ = std::move(contents);
  emit arrived();
}

}  // namespace erp::desktop
