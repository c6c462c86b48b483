// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "plugin/reminder/reminder_service.hpp"
#include "plugin/reminder/reminder_words.hpp"
#include "plugin/workplace.hpp"

// Reminds the operator, once, whatever stations the same employee has open and whatever dies.
// [main]; lives from the module's start to its stop. It looks every few seconds and after every
// change; at its moment it claims a reminder, shows it, and notes that it was seen. What it cannot
// write down while the database is away it keeps and tries again with the next look; answers are
// kept in the operator's settings meanwhile, so that they outlive the program.

namespace crm {

inline constexpr std::chrono::seconds look_for_reminders{15};

class reminder_watch {
 public:
  explicit reminder_watch(workplace& place);
  ~reminder_watch();

 private:
  // What stands on screen as one: a reminder, or several that came at once.
  struct card {
    std::vector<due_reminder> dues;
    bool seen = false;
    erp::text title;
    erp::text message;
    erp::subscription notice;
  };
  // Of another station, as it was seen first.
  struct foreign_claim {
    reminder row;
    std::chrono::milliseconds since;  // monotonic: nobody sets that clock
  };

  void operator_changed();
  void hand_over_notes();
  void look();
  void found(const reminder_findings& findings);
  std::vector<reminder> to_claim() const;
  void withdraw_lost(const reminder_findings& findings);
  void watch_claims(const std::vector<due_reminder>& claimed);
  void show_mine(const std::vector<due_reminder>& claimed);
  void set_alarm();
  bool is_known(const reminder& row) const;  // on screen, or answered and not written down yet
  void put_up(std::vector<due_reminder> dues, bool seen = false);
  void say(const std::string& id, card& card);
  void refresh_words();
  void seen(const std::string& id);
  void answered(std::string id, std::string option);
  void open(const due_reminder& due);
  void keep_answers();
  void note(reminder_note::what done, const due_reminder& due, erp::instant at = {});
  reminder_reader reader() const;

  workplace& place_;
  const std::string station_;
  std::optional<who> by_;
  std::vector<reminder_note> notes_;
  std::vector<due_reminder> waiting_;             // as seen last
  std::map<std::int64_t, foreign_claim> others_;  // by activity
  std::map<std::string, card> cards_;             // by the notification's id
  std::int64_t next_list_ = 1;
  bool looking_ = false;
  bool look_again_ = false;
  erp::job_handle round_;
  std::vector<erp::subscription> answered_;  // notices whose answer is still being dealt with
  erp::subscription alarm_;
  erp::subscription ticks_;
  erp::subscription changes_;
  erp::subscription operators_;
};

}  // namespace crm
