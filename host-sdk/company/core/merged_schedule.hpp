// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "erp/services/clock.hpp"
#include "erp/services/log.hpp"
#include "erp/ui/schedule.hpp"
#include "host-sdk/company/core/main_queue.hpp"
#include "host-sdk/company/core/signal.hpp"

// The one schedule of the host: what all modules that have a part in it say, as one.
// Every function is [main]; answers come through `then` later, never from within the call. Owns
// the sessions of the parts and guards them: what one throws is its own failure, beside which the
// others are shown. Deleting it, or the handle of a call, drops what is under way.

namespace erp::company {

// What one module adds; its id tells entries, colours and failures of the parts apart.
struct schedule_part {
  std::string owner;  // id of the module
  std::string id;     // schedule_description::id
  schedule_description description;
  std::unique_ptr<schedule_session> session;  // none: it could not be opened
  std::optional<error> failure;               // why
};

struct part_entry {
  std::string part;
  schedule_entry entry;
};

// The ids of colours are the part's own: two parts may have a "red" each.
struct part_colour {
  std::string part;
  schedule_colour colour;
};

struct part_failure {
  std::string part;
  error why;
};

struct merged_page {
  std::vector<part_entry> entries;   // by start, whole days first, then as the parts came
  std::vector<part_colour> legend;   // part by part, each in its own lasting order
  std::vector<schedule_day> days;    // by day; what two parts say alike stands once
  std::vector<part_failure> failed;  // parts of which nothing is here
  bool more = false;
};

class merged_schedule {
 public:
  using then_page = std::function<void(merged_page)>;
  using then_choices = std::function<void(result<choice_page>)>;
  using then_outcome = schedule_session::then_outcome;

  merged_schedule(main_queue& queue, services::clock& clock, services::log& log);
  ~merged_schedule();

  void add(schedule_part part);
  // The parts of that module go; what waits for them goes on without them.
  void drop(const std::string& owner);
  const std::vector<std::unique_ptr<schedule_part>>& parts() const { return parts_; }
  const schedule_part* find(const std::string& part) const;  // nullptr: no such part
  // The ways to colour of all parts, an id once.
  std::vector<schedule_colouring> colourings() const;
  // The colour of an entry that way, or its part's usual way; nullptr: it has none.
  const part_colour* colour_of(const merged_page& page, const part_entry& entry,
                               const std::string& colouring) const;

  job_handle entries(const schedule_request& request, then_page then);
  // Those of all parts, a key once. fails: as the first part, when none answers.
  job_handle employees(const std::string& search, int limit, then_choices then);
  // As schedule_session does, in the part the entry is of; a new move forgets what was asked.
  // fails: also not_found (no such part), busy (a change is under way).
  job_handle move(const std::string& part, const record_key& key, std::int64_t version,
                  const schedule_move& to, then_outcome then);
  // To the part that asked. fails: also not_found (nothing was asked), busy.
  job_handle answer(const std::string& question, const record_key& option, const std::string& text,
                    then_outcome then);
  const std::optional<question>& asks() const { return asks_; }  // waits for its answer
  // Takes back the last move of any part. fails: also busy.
  job_handle undo(then_outcome then);
  bool can_undo() const;
  subscription on_changed(std::function<void()> told) { return changed_.connect(std::move(told)); }

 private:
  struct round;
  template <class T>
  using call_of = std::function<job_handle(schedule_session&, std::function<void(result<T>)>)>;
  using note = std::function<void(const schedule_outcome&)>;

  std::shared_ptr<round> begin(std::vector<schedule_part*> asked);
  template <class T>
  void ask(const std::shared_ptr<round>& in, schedule_part& part, const std::string& doing,
           const call_of<T>& call, std::function<void(result<T>)> take);
  job_handle end(const std::shared_ptr<round>& in, std::function<void()> then);
  void finish(const std::shared_ptr<round>& in);
  job_handle change(schedule_part* part, const std::string& doing,
                    const call_of<schedule_outcome>& call, note note, then_outcome then);
  void note_move(const std::string& part, const schedule_outcome& came);
  merged_page put_together(const schedule_request& request,
                           std::map<std::string, result<schedule_page>> answers) const;
  instant start_of(const schedule_entry& entry) const;
  schedule_part* find_open(const std::string& part) const;
  schedule_part* last_moved() const;
  bool has_undo(const schedule_part& part) const;
  error failed(const std::string& owner, const std::string& doing) const;

  main_queue& queue_;
  services::clock& clock_;
  services::log& log_;
  std::vector<std::unique_ptr<schedule_part>> parts_;
  std::map<std::string, subscription> watching_;  // by part
  std::vector<std::weak_ptr<round>> rounds_;
  std::vector<std::string> moved_;  // parts, the last move last
  std::optional<question> asks_;
  std::string asking_;             // the part that did
  std::weak_ptr<round> changing_;  // a move, an answer or an undo
  signal<> changed_;
};

}  // namespace erp::company
