// SPDX-License-Identifier: Apache-2.0
#include "plugin/draft/form_draft.hpp"

#include "plugin/draft/draft_table.hpp"

namespace crm {

form_draft::form_draft(workplace& place, who by, std::string form, std::string id, bool stored)
    : place_(place),
      by_(std::move(by)),
      form_(std::move(form)),
      id_(std::move(id)),
      stored_(stored) {}

void form_draft::write(std::optional<std::int64_t> activity, draft_content content) {
  if (writing_) {
    waiting_ = std::move(content);
    return;
  }
  writing_ = true;
  stored_ = true;
  draft beat{id_, form_, by_.operator_key, activity, {}, place_.host().clock().now()};
  write_ = place_.read<erp::done>(
      by_,
      [beat = std::move(beat),
       content = std::move(content)](admitted& inside) mutable -> erp::result<erp::done> {
        beat.content = write_content(content);
        draft_table(inside.session, inside.keys).write(beat);
        return erp::done{};
      },
      [this, activity](erp::result<erp::done>) { written(activity); });
}

void form_draft::leave(std::optional<std::int64_t> activity, const draft_content& content) {
  write_ = {};
  // Nobody's heart beats for it from now on: it is offered at once.
  const auto alive_at = place_.host().clock().now() - left_behind;
  draft last{id_, form_, by_.operator_key, activity, write_content(content), alive_at};
  (void)place_.write<erp::done>(
      {}, by_,
      [last = std::move(last)](admitted& inside) -> erp::result<erp::done> {
        draft_table(inside.session, inside.keys).write(last);
        return erp::done{};
      },
      nullptr, nullptr);
}

void form_draft::written(const std::optional<std::int64_t>& activity) {
  writing_ = false;
  auto content = std::exchange(waiting_, std::nullopt);
  if (auto then = std::exchange(when_idle_, nullptr)) return then();
  if (content) write(activity, std::move(*content));
}

void form_draft::when_idle(std::function<void()> then) {
  if (!writing_) return then();
  when_idle_ = std::move(then);
}

void form_draft::remove() {
  if (!stored_) return;
  stored_ = false;
  // Kept by the workplace, not by the form, which may close now.
  (void)place_.write<erp::done>(
      {}, by_,
      [id = id_](admitted& inside) -> erp::result<erp::done> {
        draft_table(inside.session, inside.keys).remove(id);
        return erp::done{};
      },
      nullptr, nullptr);
}

}  // namespace crm
