// SPDX-License-Identifier: Apache-2.0
#include "plugin/reminder/reminder_watch.hpp"

#include <algorithm>

#include "plugin/activity/activity_opening.hpp"
#include "plugin/reminder/reminder_notes.hpp"
#include "plugin/uid.hpp"

namespace crm {

namespace {
constexpr char unwritten_setting[] = "crm.reminder.unwritten";
}

// The rounds: what is asked of the database, and what its answer makes of the screen. The cards
// themselves: reminder_cards.cpp.

reminder_watch::reminder_watch(workplace& place) : place_(place), station_(new_uid()) {
  operators_ = place_.host().session().on_changed([this] { operator_changed(); });
  changes_ = place_.host().changes().on_change(activity_entity, [this](const auto&) { look(); });
  ticks_ = place_.host().clock().every(look_for_reminders, [this] {
    refresh_words();
    look();
  });
  operator_changed();
}

reminder_watch::~reminder_watch() {
  hand_over_notes();
}

void reminder_watch::operator_changed() {
  hand_over_notes();
  round_.reset();
  looking_ = look_again_ = false;
  alarm_.reset();
  cards_.clear();
  waiting_.clear();
  others_.clear();
  const auto in = let_in(place_.host());
  by_ = in ? std::optional(*in) : std::nullopt;
  if (by_)
    notes_ =
        read_answers(place_.host().settings().get(unwritten_setting).value_or(""), by_->employee);
  look();
}

void reminder_watch::keep_answers() {
  auto& settings = place_.host().settings();
  auto answers = written_answers(notes_);
  if (settings.get(unwritten_setting).value_or("") != answers)
    settings.set(unwritten_setting, std::move(answers));
}

// What is not written down yet goes on as a save does, when nobody looks any more.
void reminder_watch::hand_over_notes() {
  if (!by_ || notes_.empty()) return;
  reminder_round last{station_, place_.host().clock().now(), std::exchange(notes_, {}), {}, {}};
  (void)place_.write<erp::done>(
      {}, *by_,
      [last = std::move(last)](admitted& inside) -> erp::result<erp::done> {
        (void)go_round(inside, last);
        return erp::done{};
      },
      nullptr, nullptr);
}

void reminder_watch::look() {
  if (!by_) return;
  if (std::exchange(looking_, true)) {
    look_again_ = true;
    return;
  }
  reminder_round round{station_, place_.host().clock().now(), notes_, to_claim(), {}};
  for (const auto& [id, card] : cards_)
    for (const auto& due : card.dues) round.standing.push_back(due.row.activity);
  round_ = place_.read<reminder_findings>(
      *by_,
      [round = std::move(round)](admitted& inside) -> erp::result<reminder_findings> {
        return go_round(inside, round);
      },
      [this, written = notes_.size()](erp::result<reminder_findings> findings) {
        looking_ = false;
        if (findings) {
          notes_.erase(notes_.begin(), notes_.begin() + static_cast<std::ptrdiff_t>(written));
          keep_answers();
          found(*findings);
        }
        if (std::exchange(look_again_, false)) look();
      });
}

void reminder_watch::found(const reminder_findings& findings) {
  withdraw_lost(findings);
  watch_claims(findings.claimed);
  waiting_ = findings.waiting;
  show_mine(findings.claimed);
  set_alarm();
  if (!to_claim().empty() || !notes_.empty()) look_again_ = true;
}

std::vector<reminder> reminder_watch::to_claim() const {
  std::vector<reminder> claims;
  const auto now = place_.host().clock().now();
  for (const auto& due : waiting_)
    if (due.row.due_at <= now) claims.push_back(due.row);
  const auto monotonic = place_.host().clock().monotonic();
  for (const auto& [activity, claim] : others_)
    if (monotonic - claim.since >= claim_lease) claims.push_back(claim.row);
  return claims;
}

// Answered or moved meanwhile, ended, or shown by another station that took it for lost. What stays
// may have another venue now.
void reminder_watch::withdraw_lost(const reminder_findings& findings) {
  for (auto& [id, card] : cards_) {
    std::vector<due_reminder> left;
    for (const auto& due : card.dues) {
      const auto still = findings.standing.find(due.row.activity);
      if (still != findings.standing.end() && still->second.row.arming == due.row.arming &&
          still->second.row.claimed_by == station_)
        left.push_back(still->second);
    }
    card.dues = std::move(left);
  }
  std::erase_if(cards_, [](const auto& card) { return card.second.dues.empty(); });
  refresh_words();
}

void reminder_watch::watch_claims(const std::vector<due_reminder>& claimed) {
  std::map<std::int64_t, foreign_claim> still;
  for (const auto& due : claimed) {
    if (due.row.claimed_by == station_) continue;
    const auto known = others_.find(due.row.activity);
    const bool same = known != others_.end() && known->second.row == due.row;
    still[due.row.activity] = {due.row,
                               same ? known->second.since : place_.host().clock().monotonic()};
  }
  others_ = std::move(still);
}

bool reminder_watch::is_known(const reminder& row) const {
  const auto is_it = [&](const reminder& other) { return other.activity == row.activity; };
  if (std::any_of(notes_.begin(), notes_.end(), [&](auto& note) { return is_it(note.mine); }))
    return true;
  return std::any_of(cards_.begin(), cards_.end(), [&](const auto& card) {
    return std::any_of(card.second.dues.begin(), card.second.dues.end(),
                       [&](const auto& due) { return is_it(due.row); });
  });
}

void reminder_watch::show_mine(const std::vector<due_reminder>& claimed) {
  constexpr std::size_t cards_at_once = 3;
  std::vector<due_reminder> fresh;
  for (const auto& due : claimed)
    if (due.row.claimed_by == station_ && !is_known(due.row)) fresh.push_back(due);
  if (fresh.size() > cards_at_once) return put_up(std::move(fresh));
  for (auto& due : fresh) put_up({std::move(due)});
}

// For the moment when the next one is due; ticks come in between at the latest.
void reminder_watch::set_alarm() {
  const auto now = place_.host().clock().now();
  alarm_.reset();
  std::optional<erp::instant> next;
  for (const auto& due : waiting_)
    if (due.row.due_at > now && (!next || due.row.due_at < *next)) next = due.row.due_at;
  if (!next) return;
  alarm_ = place_.host().clock().every(*next - now, [this] {
    const auto once = std::move(alarm_);  // what is called here goes with it, at the end
    look();
  });
}

}  // namespace crm
