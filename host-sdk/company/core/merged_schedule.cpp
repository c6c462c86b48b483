// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/core/merged_schedule.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "host-sdk/company/core/merged_schedule_round.hpp"
#include "host-sdk/kit/text.hpp"
#include "host-sdk/kit/zone.hpp"

namespace erp::company {

using kit::tr;

merged_schedule::merged_schedule(main_queue& queue, services::clock& clock, services::log& log)
    : queue_(queue), clock_(clock), log_(log) {}

merged_schedule::~merged_schedule() {
  for (const auto& weak : rounds_)
    if (const auto in = weak.lock()) in->drop();
  watching_.clear();
}

// To be called inside a catch clause.
error merged_schedule::failed(const std::string& owner, const std::string& doing) const {
  std::string what = "unknown exception";
  try {
    throw;
  } catch (const std::exception& e) {
    what = e.what();
  } catch (...) {
    // Of a type that says nothing.
  }
  log_.write(services::log_level::error, owner + ": " + doing + ": " + what);
  return {error_code::internal, tr("The module {1} failed; the log says how", owner), {}, {}};
}

void merged_schedule::add(schedule_part part) {
  parts_.push_back(std::make_unique<schedule_part>(std::move(part)));
  auto& added = *parts_.back();
  if (!added.session) return;
  try {
    watching_[added.id] = added.session->on_changed([this] { changed_.tell(); });
  } catch (...) {
    added.failure = failed(added.owner, "watching the schedule " + added.id);
    added.session.reset();
  }
}

void merged_schedule::drop(const std::string& owner) {
  for (auto part = parts_.begin(); part != parts_.end();) {
    if ((*part)->owner != owner) {
      ++part;
      continue;
    }
    for (const auto& weak : rounds_) {
      const auto in = weak.lock();
      if (!in) continue;
      in->running.erase(part->get());
      if (std::erase(in->waiting, part->get()) > 0 && in->waiting.empty()) finish(in);
    }
    watching_.erase((*part)->id);
    std::erase(moved_, (*part)->id);
    if (asking_ == (*part)->id) asks_.reset();
    part = parts_.erase(part);
  }
}

const schedule_part* merged_schedule::find(const std::string& part) const {
  const auto found = std::find_if(parts_.begin(), parts_.end(),
                                  [&](const auto& each) { return each->id == part; });
  return found == parts_.end() ? nullptr : found->get();
}

schedule_part* merged_schedule::find_open(const std::string& part) const {
  for (const auto& each : parts_)
    if (each->id == part && each->session) return each.get();
  return nullptr;
}

std::vector<schedule_colouring> merged_schedule::colourings() const {
  std::vector<schedule_colouring> result;
  std::set<std::string> seen;
  for (const auto& part : parts_)
    for (const auto& each : part->description.colourings)
      if (seen.insert(each.id).second) result.push_back(each);
  return result;
}

const part_colour* merged_schedule::colour_of(const merged_page& page, const part_entry& entry,
                                              const std::string& colouring) const {
  auto has = entry.entry.colours.find(colouring);
  const auto* part = find(entry.part);
  if (has == entry.entry.colours.end() && part && !part->description.colourings.empty())
    has = entry.entry.colours.find(part->description.colourings.front().id);
  if (has == entry.entry.colours.end()) return nullptr;
  const auto found = std::find_if(page.legend.begin(), page.legend.end(), [&](const auto& each) {
    return each.part == entry.part && each.colour.colouring == has->first &&
           each.colour.id == has->second;
  });
  return found == page.legend.end() ? nullptr : &*found;
}

std::shared_ptr<merged_schedule::round> merged_schedule::begin(std::vector<schedule_part*> asked) {
  std::erase_if(rounds_, [](const auto& weak) { return weak.expired(); });
  auto in = std::make_shared<round>();
  in->waiting.assign(asked.begin(), asked.end());
  rounds_.push_back(in);
  return in;
}

job_handle merged_schedule::end(const std::shared_ptr<round>& in, std::function<void()> then) {
  in->then = std::move(then);
  if (in->waiting.empty()) finish(in);
  return job_handle([in] { in->drop(); });
}

void merged_schedule::finish(const std::shared_ptr<round>& in) {
  queue_.post([weak = std::weak_ptr(in)] {
    const auto in = weak.lock();
    if (!in || in->ended) return;
    const auto then = std::move(in->then);
    in->drop();
    then();
  });
}

job_handle merged_schedule::entries(const schedule_request& request, then_page then) {
  std::vector<schedule_part*> open;
  for (const auto& part : parts_)
    if (part->session) open.push_back(part.get());
  auto answers = std::make_shared<std::map<std::string, result<schedule_page>>>();
  const auto in = begin(open);
  for (auto* part : open)
    ask<schedule_page>(
        in, *part, "the entries",
        [&](schedule_session& session, auto done) {
          return session.entries(request, std::move(done));
        },
        [answers, id = part->id](result<schedule_page> came) {
          answers->emplace(id, std::move(came));
        });
  return end(in, [this, request, answers, then = std::move(then)] {
    then(put_together(request, std::move(*answers)));
  });
}

instant merged_schedule::start_of(const schedule_entry& entry) const {
  return entry.all_day ? kit::bounds_of_day(entry.first_day, clock_.zone()).from : entry.starts_at;
}

merged_page merged_schedule::put_together(
    const schedule_request& request, std::map<std::string, result<schedule_page>> answers) const {
  merged_page page;
  for (const auto& part : parts_) {
    if (part->failure) page.failed.push_back({part->id, *part->failure});
    const auto found = answers.find(part->id);
    if (found == answers.end()) continue;
    auto& came = found->second;
    if (!came) {
      page.failed.push_back({part->id, came.failure()});
      continue;
    }
    for (auto& entry : came->entries) page.entries.push_back({part->id, std::move(entry)});
    for (auto& colour : came->legend) page.legend.push_back({part->id, std::move(colour)});
    for (auto& day : came->days)
      if (std::none_of(page.days.begin(), page.days.end(), [&](const auto& other) {
            return other.day == day.day && other.caption == day.caption;
          }))
        page.days.push_back(std::move(day));
    page.more = page.more || came->more;
  }
  std::vector<std::pair<std::pair<instant, bool>, std::size_t>> order;
  order.reserve(page.entries.size());
  for (std::size_t i = 0; i < page.entries.size(); ++i) {
    const auto& entry = page.entries[i].entry;
    order.push_back({{start_of(entry), !entry.all_day}, i});
  }
  std::sort(order.begin(), order.end());
  std::vector<part_entry> sorted;
  sorted.reserve(order.size());
  for (const auto& [key, i] : order) sorted.push_back(std::move(page.entries[i]));
  page.entries = std::move(sorted);
  if (const auto limit = static_cast<std::size_t>(std::max(request.limit, 1));
      page.entries.size() > limit) {
    page.entries.resize(limit);
    page.more = true;
  }
  std::stable_sort(page.days.begin(), page.days.end(),
                   [](const auto& one, const auto& other) { return one.day < other.day; });
  return page;
}

job_handle merged_schedule::employees(const std::string& search, int limit, then_choices then) {
  std::vector<schedule_part*> open;
  for (const auto& part : parts_)
    if (part->session) open.push_back(part.get());
  struct gathered {
    choice_page page;
    std::set<record_key> seen;
    std::optional<error> why;
    bool any = false;
  };
  auto all = std::make_shared<gathered>();
  const auto in = begin(open);
  for (auto* part : open)
    ask<choice_page>(
        in, *part, "the employees",
        [&](schedule_session& session, auto done) {
          return session.employees(search, limit, std::move(done));
        },
        [all](result<choice_page> came) {
          if (!came && !all->why) all->why = came.failure();
          if (!came) return;
          all->any = true;
          all->page.more = all->page.more || came->more;
          for (auto& each : came->choices)
            if (all->seen.insert(each.key).second) all->page.choices.push_back(std::move(each));
        });
  return end(in, [all, then = std::move(then)] {
    if (!all->any && all->why) return then(*all->why);
    then(std::move(all->page));
  });
}

}  // namespace erp::company
