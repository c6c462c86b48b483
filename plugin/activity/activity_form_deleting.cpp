// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "plugin/activity/activity_form_session.hpp"
#include "plugin/deletion/deletion_offer.hpp"
#include "plugin/deletion/deletion_question.hpp"
#include "plugin/ids.hpp"
#include "plugin/uid.hpp"
#include "ribbon/text.hpp"

// Deleting the record of a form: asked first, and gone with the form; the bar takes it back.

namespace crm {

std::optional<erp::error> activity_form_session::why_not_deleted() const {
  const auto denied = [](erp::text message) {
    return erp::error{erp::error_code::denied, std::move(message), {}, {}};
  };
  if (is_new()) return denied(tr("This activity was never saved; close it instead."));
  if (busy_) return denied(tr("This activity is being saved."));
  if (!may_delete_) return may_not_delete();
  if (!may_change_) return may_not_change();
  if (sealed())
    return erp::error{erp::error_code::sealed,
                      tr("This activity is ended. Reopen it before you delete it."),
                      {},
                      {}};
  return std::nullopt;
}

erp::job_handle activity_form_session::ask_to_delete(then_outcome then) {
  if (auto why_not = why_not_deleted()) return later(std::move(*why_not), std::move(then));
  return ask(deletion_question(values_.base, dirty(), around_.follow_up.has_value()),
             std::move(then));
}

erp::job_handle activity_form_session::answer_deletion(const std::string& option,
                                                       then_outcome then) {
  const auto& options = asks_->options;
  if (std::none_of(options.begin(), options.end(),
                   [&](const erp::choice& each) { return each.key.id == option; }))
    return later(no_such_answer(), std::move(then));
  asks_.reset();
  const auto scope = deletion_scope(option);
  if (!scope) {
    changed();
    return later(erp::outcome{}, std::move(then));
  }
  busy_ = true;
  changed();
  watch();
  auto handle = owned(then);
  deletion_wish wish;
  wish.key = deleting_;
  wish.those = {{values_.base.id, values_.base.version}};
  wish.scope = *scope;
  working_ = place_.write<deletion>(
      tr("Deleting"), by_,
      [wish = std::move(wish), now = place_.host().clock().now()](admitted& inside) {
        return delete_activities(inside, wish, now);
      },
      [](const deletion& done) { return done.ids; },
      [this, then = std::move(then)](erp::result<deletion> done) {
        busy_ = false;
        watching_.reset();
        if (!done) return failed(done.failure(), then);
        deleted(*done, then);
      },
      waits_);
  return handle;
}

void activity_form_session::deleted(const deletion& done, const then_outcome& then) {
  offer_undo_of_deletion(place_, by_, done);
  closed_ = true;
  beats_.reset();
  looking_around_ = {};
  draft_.when_idle([this, then] {
    draft_.remove();
    then(erp::outcome{std::nullopt, std::nullopt, true});
  });
}

}  // namespace crm
