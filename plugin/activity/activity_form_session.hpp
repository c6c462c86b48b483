// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "host-sdk/kit/listeners.hpp"
#include "plugin/activity/activity_form_kind.hpp"
#include "plugin/activity/activity_form_load.hpp"
#include "plugin/activity/activity_service.hpp"
#include "plugin/activity/dictionary_part.hpp"
#include "plugin/activity/follow_up_part.hpp"
#include "plugin/activity/participants_part.hpp"
#include "plugin/activity/schedule_part.hpp"
#include "plugin/activity/text_part.hpp"
#include "plugin/chain/chain_gap.hpp"
#include "plugin/deletion/deletion_service.hpp"
#include "plugin/draft/draft.hpp"
#include "plugin/draft/form_draft.hpp"

// One open form of an activity of any kind: parts over one set of values, the save with its
// questions, the draft. [main]; owned by the host. What only one kind has is a part of its own
// (activity_form_kind).

namespace crm {

class activity_form_session : public erp::form_session {
 public:
  activity_form_session(workplace& place, who by, const activity_form_kind& kind,
                        loaded_form loaded);
  // Unclosed, as when the module ends or another operator takes the station over: what was typed
  // stays as a draft.
  ~activity_form_session() override;

  erp::form_state state() const override;
  erp::result<void> set(const std::string& field, erp::value value) override;
  erp::job_handle choices(const std::string& field, const std::string& search, int limit,
                          std::function<void(erp::result<erp::choice_page>)> then) override;
  erp::job_handle run(const std::string& command, const erp::arguments& with,
                      then_outcome then) override;
  erp::job_handle answer(const std::string& question, const erp::record_key& option,
                         const std::string& text, then_outcome then) override;
  erp::job_handle close(bool discard, then_outcome then) override;
  erp::subscription on_changed(std::function<void()> told) override;
  std::unique_ptr<erp::history_session> history() override;

 private:
  // Two operators changed the same.
  struct clash {
    conflict with;
    bool closing = false;
  };

  // State.
  bool is_new() const { return values_.base.id == 0; }
  bool sealed() const;
  bool ticked_ended() const;
  bool dirty() const;
  bool has_field(const std::string& id) const;
  form_values settled() const;
  erp::record_key key() const { return {std::to_string(values_.base.id)}; }
  std::optional<erp::error> closed_field(const std::string& field) const;
  std::vector<erp::field_state> field_states() const;
  void finish_field(erp::field_state& state) const;
  std::vector<erp::form_command_state> command_states() const;
  std::optional<erp::question> question_now() const;
  void changed() { changed_.tell(); }
  void follow();  // what follows from the values as they are now

  // Saving: activity_form_saving.cpp
  erp::job_handle save(bool closing, then_outcome then);
  void start_save(bool closing, const then_outcome& then);
  std::optional<erp::error> check();
  save_wish make_wish();
  void watch();  // whether the save under way waits for the database
  void saved(const save_answer& answer, bool closing, const then_outcome& then);
  void failed(const erp::error& error, const then_outcome& then);
  void clashed(const save_answer& answer, bool closing, const then_outcome& then);
  void replace_values(const activity& stored);
  erp::job_handle settle_clash(const std::string& option, then_outcome then);

  // Asking and closing: activity_form_asking.cpp
  erp::job_handle reopen(const std::string& reason, then_outcome then);
  erp::job_handle ask_to_reopen(const erp::arguments& with, then_outcome then);
  erp::job_handle ask_for_addendum(const erp::arguments& with, then_outcome then);
  erp::job_handle add_addendum(const std::string& content, then_outcome then);
  // Deleting: activity_form_deleting.cpp
  std::optional<erp::error> why_not_deleted() const;
  erp::job_handle ask_to_delete(then_outcome then);
  erp::job_handle answer_deletion(const std::string& option, then_outcome then);
  void deleted(const deletion& done, const then_outcome& then);
  erp::job_handle answer_contractor(const erp::record_key& option, then_outcome then);
  erp::job_handle answer_series(const std::string& option, then_outcome then);
  erp::job_handle answer_unsaved(const std::string& option, then_outcome then);
  erp::job_handle open_schedule(then_outcome then);
  std::optional<erp::job_handle> start(form_part& part, const std::string& command,
                                       const then_outcome& then);
  erp::job_handle open_neighbour(const std::optional<std::int64_t>& id, then_outcome then);
  // The chain: activity_form_chain.cpp
  bool may_move_chain() const;  // whether something else would move with it, as far as is known
  erp::job_handle plan_chain(bool closing, then_outcome then);
  erp::job_handle answer_chain(const std::string& option, then_outcome then);
  void watch_chain();
  void look_around();
  // Gives `then` an owner: it is told no more once the handle is gone, whatever goes on inside.
  static erp::job_handle owned(then_outcome& then);
  static erp::error no_such_answer();
  erp::job_handle later(erp::result<erp::outcome> outcome, then_outcome then);
  erp::job_handle ask(erp::question question, then_outcome then);
  void beat();
  bool has_to_keep() const;
  draft_content to_keep() const;

  workplace& place_;
  const who by_;
  const activity_form_kind& kind_;
  form_values values_;
  neighbours around_;
  bool restored_;
  bool may_reopen_;
  bool may_change_;
  bool may_delete_;
  bool busy_ = false;
  bool closed_ = false;
  bool kept_ = false;  // the draft has what was typed last
  bool gone_ = false;  // somebody has deleted the record, or hidden it
  save_tries tries_;
  std::string reopening_;  // key of the reopening, until it is done
  std::string adding_;     // and of the addendum
  std::string deleting_;   // and of the deletion
  std::vector<shown_addendum> addenda_;
  erp::kit::trying_again waits_ = std::make_shared<std::atomic<bool>>(false);
  std::map<std::string, erp::text> errors_;  // of the last attempt, until the field is set again
  std::map<std::string, erp::text> notes_;   // of a clash: what is stored
  std::optional<erp::text> notice_;
  std::optional<erp::question> asks_;
  std::optional<clash> clash_;
  std::vector<activity_move> offered_;               // that would move along, as was asked
  std::optional<std::vector<activity_move>> later_;  // that shall; none: not decided yet
  std::size_t doubts_planned_past_ = 0;              // when that was found out
  std::optional<series_scope> scope_;      // what the next save does to the others of a series
  std::optional<bool> save_after_answer_;  // whether that save closes
  form_draft draft_;
  erp::kit::listeners<> changed_;

  form_ground ground_;
  participants_part* participants_;
  follow_up_part* follow_up_;
  form_parts parts_;

  erp::job_handle working_;  // the save or reopening under way
  erp::job_handle asking_;   // what an answer has set off, before a save goes on
  erp::job_handle resumed_;
  erp::job_handle closing_;
  erp::subscription beats_;
  erp::subscription watching_;
  erp::subscription chain_changes_;
  erp::job_handle looking_around_;
};

}  // namespace crm
