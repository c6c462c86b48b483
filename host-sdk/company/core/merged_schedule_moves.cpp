// SPDX-License-Identifier: Apache-2.0
// What changes entries, one thing at a time: in the part that the entry is of, or that asked.
#include <algorithm>
#include <utility>

#include "host-sdk/company/core/merged_schedule_round.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::company {

using kit::tr;

job_handle merged_schedule::change(schedule_part* part, const std::string& doing,
                                   const call_of<schedule_outcome>& call, note note,
                                   then_outcome then) {
  std::optional<error> refused;
  if (const auto other = changing_.lock(); other && !other->ended)
    refused = error{error_code::busy, tr("A change is under way; wait a moment"), {}, {}};
  else if (!part)
    refused = error{error_code::not_found, tr("The module of this entry has ended"), {}, {}};
  auto came = std::make_shared<std::optional<result<schedule_outcome>>>();
  const auto in = begin(refused ? std::vector<schedule_part*>{} : std::vector{part});
  if (refused) {
    came->emplace(*refused);
  } else {
    changing_ = in;
    ask<schedule_outcome>(in, *part, doing, call, [came](result<schedule_outcome> answer) {
      came->emplace(std::move(answer));
    });
  }
  return end(in, [came, note = std::move(note), then = std::move(then)] {
    // Its part went while it was asked.
    if (!*came)
      return then(error{error_code::unavailable, tr("The module of this entry has ended"), {}, {}});
    if (**came) note(***came);
    then(std::move(**came));
  });
}

void merged_schedule::note_move(const std::string& part, const schedule_outcome& came) {
  asks_ = came.asks;
  asking_ = part;
  if (!came.asks) moved_.push_back(part);
}

job_handle merged_schedule::move(const std::string& part, const record_key& key,
                                 std::int64_t version, const schedule_move& to, then_outcome then) {
  asks_.reset();
  return change(
      find_open(part), "moving an entry",
      [&](schedule_session& session, then_outcome done) {
        return session.move(key, version, to, std::move(done));
      },
      [this, part](const schedule_outcome& came) { note_move(part, came); }, std::move(then));
}

job_handle merged_schedule::answer(const std::string& question, const record_key& option,
                                   const std::string& text, then_outcome then) {
  const bool asked = asks_ && asks_->id == question;
  // The first option leaves everything as it was: nothing that could be taken back.
  const bool leaves = asked && !asks_->options.empty() && asks_->options.front().key == option;
  const std::string part = asking_;
  if (!asked) {
    const auto in = begin({});
    return end(in, [then = std::move(then)] {
      then(error{error_code::not_found, tr("Nothing of that kind was asked"), {}, {}});
    });
  }
  return change(
      find_open(part), "an answer",
      [&](schedule_session& session, then_outcome done) {
        return session.answer(question, option, text, std::move(done));
      },
      [this, part, leaves](const schedule_outcome& came) {
        if (!leaves || came.asks) return note_move(part, came);
        asks_.reset();
      },
      std::move(then));
}

bool merged_schedule::has_undo(const schedule_part& part) const {
  try {
    return part.session && part.session->can_undo();
  } catch (...) {
    failed(part.owner, "whether a move of the schedule " + part.id + " can be taken back");
    return false;
  }
}

schedule_part* merged_schedule::last_moved() const {
  for (auto part = moved_.rbegin(); part != moved_.rend(); ++part)
    if (auto* open = find_open(*part); open && has_undo(*open)) return open;
  // A move whose answer nobody waited for.
  for (const auto& part : parts_)
    if (has_undo(*part)) return part.get();
  return nullptr;
}

bool merged_schedule::can_undo() const {
  return last_moved() != nullptr;
}

job_handle merged_schedule::undo(then_outcome then) {
  asks_.reset();
  auto* part = last_moved();
  if (!part) {
    const auto in = begin({});
    return end(in, [then = std::move(then)] {
      then(error{error_code::not_found, tr("There is no move to take back"), {}, {}});
    });
  }
  return change(
      part, "taking a move back",
      [](schedule_session& session, then_outcome done) { return session.undo(std::move(done)); },
      [this, id = part->id](const schedule_outcome& came) {
        asks_ = came.asks;
        asking_ = id;
        // What was moved before the last move of that part stays in its turn.
        const auto last = std::find(moved_.rbegin(), moved_.rend(), id);
        if (!came.asks && last != moved_.rend()) moved_.erase(std::next(last).base());
      },
      std::move(then));
}

}  // namespace erp::company
