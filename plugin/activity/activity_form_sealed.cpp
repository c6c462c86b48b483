// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/activity_form_session.hpp"
#include "plugin/ids.hpp"
#include "plugin/uid.hpp"
#include "ribbon/text.hpp"

// What can be done to an ended record: reopen it with a reason, or add to it.

namespace crm {

namespace {

erp::question reopen_question() {
  return {ask::reopen,
          tr("Reopen this ended activity? The reason is kept in its history."),
          {{{"back"}, tr("Leave it ended"), {}}, {{"reopen"}, tr("Reopen"), {}}},
          true,
          tr("Reason")};
}

erp::question addendum_question(std::string entered = {}) {
  return {
      ask::add_addendum,
      tr("Add to this ended activity? What is added keeps its date and your name, and cannot be "
         "changed any more."),
      {{{"back"}, tr("Add nothing"), {}}, {{"add"}, tr("Add"), {}}},
      true,
      tr("Addendum"),
      {},
      true,
      std::move(entered)};
}

erp::error not_ended() {
  return {erp::error_code::denied, tr("This activity is not ended."), {}, {}};
}

struct added_to {
  activity record;
  std::vector<shown_addendum> addenda;
};

const std::string* text_in(const erp::arguments& with, const char* name) {
  const auto found = with.find(name);
  return found == with.end() ? nullptr : std::get_if<std::string>(&found->second);
}

}  // namespace

erp::job_handle activity_form_session::ask_to_reopen(const erp::arguments& with,
                                                     then_outcome then) {
  if (!sealed() || busy_) return later(not_ended(), std::move(then));
  if (!may_reopen_) return later(may_not_reopen(), std::move(then));
  const auto* reason = text_in(with, "reason");
  return reason ? reopen(*reason, std::move(then)) : ask(reopen_question(), std::move(then));
}

erp::job_handle activity_form_session::ask_for_addendum(const erp::arguments& with,
                                                        then_outcome then) {
  if (!sealed() || busy_) return later(not_ended(), std::move(then));
  if (!may_change_) return later(may_not_add(), std::move(then));
  const auto* content = text_in(with, "content");
  return content ? add_addendum(*content, std::move(then))
                 : ask(addendum_question(), std::move(then));
}

erp::job_handle activity_form_session::reopen(const std::string& reason, then_outcome then) {
  asks_.reset();
  busy_ = true;
  changed();
  watch();
  auto handle = owned(then);
  working_ = place_.write<activity>(
      tr("Saving"), by_,
      [wish = reopen_wish{reopening_, values_.base.id, reason}, now = place_.host().clock().now()](
          admitted& inside) { return reopen_activity(inside, wish, now); },
      [](const activity& reopened) { return std::vector<std::int64_t>{reopened.id}; },
      [this, then = std::move(then)](erp::result<activity> reopened) {
        busy_ = false;
        watching_.reset();
        if (!reopened) return failed(reopened.failure(), then);
        reopening_ = new_uid();
        notice_.reset();
        replace_values(*reopened);
        changed();
        then(erp::outcome{key(), std::nullopt, false});
      },
      waits_);
  return handle;
}

erp::job_handle activity_form_session::add_addendum(const std::string& content, then_outcome then) {
  asks_.reset();
  busy_ = true;
  changed();
  watch();
  auto handle = owned(then);
  working_ = place_.write<added_to>(
      tr("Saving"), by_,
      [wish = addendum_wish{adding_, values_.base.id, content},
       now = place_.host().clock().now()](admitted& inside) -> erp::result<added_to> {
        auto record = crm::add_addendum(inside, wish, now);
        if (!record) return record.failure();
        return added_to{std::move(*record), read_addenda(inside, wish.id)};
      },
      [](const added_to& now) { return std::vector<std::int64_t>{now.record.id}; },
      [this, content, then = std::move(then)](erp::result<added_to> now) {
        busy_ = false;
        watching_.reset();
        if (!now) {
          asks_ = addendum_question(content);  // nothing that was written is lost
          return failed(now.failure(), then);
        }
        adding_ = new_uid();
        notice_.reset();
        addenda_ = std::move(now->addenda);
        replace_values(now->record);
        changed();
        then(erp::outcome{key(), std::nullopt, false});
      },
      waits_);
  return handle;
}

}  // namespace crm
