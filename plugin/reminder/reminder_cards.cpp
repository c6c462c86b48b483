// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/activity_opening.hpp"
#include "plugin/reminder/reminder_watch.hpp"
#include "ribbon/text.hpp"

// What stands on screen, its words, and what the operator answers.

namespace crm {

namespace {

constexpr char open_one[] = "open";
constexpr char open_of_several[] = "open.";  // and the activity
constexpr char dismiss[] = "dismiss";

std::vector<erp::services::offer_option> options_of(const std::vector<due_reminder>& dues,
                                                    const reminder_reader& by) {
  std::vector<erp::services::offer_option> options;
  if (dues.size() == 1) {
    options = {{open_one, tr("Open")}, {dismiss, tr("Dismiss")}};
  } else {
    for (const auto& due : dues)
      options.push_back({open_of_several + std::to_string(due.row.activity),
                         erp::verbatim(reminder_line(due, by)), tr("Open")});
    options.push_back({dismiss, tr("Dismiss all")});
  }
  for (auto& snooze : snooze_options(dues, by)) options.push_back(std::move(snooze));
  return options;
}

erp::text title_of(const std::vector<due_reminder>& dues, const reminder_reader& by) {
  if (dues.size() == 1) return reminder_title(dues.front(), by);
  return tr_n("{1} reminder", "{1} reminders", static_cast<std::int64_t>(dues.size()));
}

erp::text message_of(const std::vector<due_reminder>& dues, const reminder_reader& by) {
  if (dues.size() == 1) return reminder_message(dues.front(), by);
  std::string lines;
  for (const auto& due : dues) lines += (lines.empty() ? "" : "\n") + reminder_line(due, by);
  return erp::verbatim(std::move(lines));
}

}  // namespace

reminder_reader reminder_watch::reader() const {
  return {by_->language, by_->zone, place_.host().clock().now()};
}

void reminder_watch::put_up(std::vector<due_reminder> dues, bool seen) {
  // What is armed anew is another notification, not other words of the same.
  const auto& first = dues.front().row;
  const auto id = dues.size() == 1 ? "crm.reminder." + std::to_string(first.activity) + "." +
                                         std::to_string(first.arming)
                                   : "crm.reminders." + std::to_string(next_list_++);
  auto& made = cards_[id];
  made.dues = std::move(dues);
  made.seen = seen;
  say(id, made);
}

void reminder_watch::say(const std::string& id, card& card) {
  answered_.clear();
  const auto by = reader();
  card.title = title_of(card.dues, by);
  card.message = message_of(card.dues, by);
  // The new one stands before the old one is let go of: it changes its words in its place.
  card.notice = place_.host().windows().notify(
      {id, card.title, card.message, options_of(card.dues, by), [this, id] { seen(id); },
       [this, id](const std::string& option) { answered(id, option); }});
}

// "In 15 minutes" is true for one of them.
void reminder_watch::refresh_words() {
  if (!by_) return;
  const auto by = reader();
  for (auto& [id, card] : cards_)
    if (title_of(card.dues, by) != card.title || message_of(card.dues, by) != card.message)
      say(id, card);
}

void reminder_watch::note(reminder_note::what done, const due_reminder& due, erp::instant at) {
  notes_.push_back({done, due.row, at});
  keep_answers();
}

void reminder_watch::seen(const std::string& id) {
  const auto found = cards_.find(id);
  if (found == cards_.end() || std::exchange(found->second.seen, true)) return;
  for (const auto& due : found->second.dues) note(reminder_note::what::shown, due);
  look();
}

// Copies: what called goes with its card.
void reminder_watch::answered(std::string id, std::string option) {
  const auto found = cards_.find(id);
  if (found == cards_.end()) return;
  const auto by = reader();
  auto answered = std::move(found->second);
  cards_.erase(found);
  answered_.push_back(std::move(answered.notice));
  std::vector<due_reminder> left;
  for (const auto& due : answered.dues) {
    const bool opens =
        option == open_one || option == open_of_several + std::to_string(due.row.activity);
    if (const auto until = snoozed_until(option, due, by)) {
      note(reminder_note::what::put_off, due, *until);
    } else if (opens || option == dismiss) {
      note(reminder_note::what::dismissed, due);
      if (opens) open(due);
    } else {
      left.push_back(due);
    }
  }
  if (!left.empty()) put_up(std::move(left), answered.seen);
  look();
}

void reminder_watch::open(const due_reminder& due) {
  (void)place_.host().windows().open_form(form_of(due.kind),
                                          erp::record_key{std::to_string(due.row.activity)}, {});
}

}  // namespace crm
