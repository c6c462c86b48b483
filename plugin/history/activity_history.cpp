// SPDX-License-Identifier: Apache-2.0
#include "plugin/history/activity_history.hpp"

#include <algorithm>

#include "plugin/activity/activity_service.hpp"
#include "plugin/activity/activity_table.hpp"
#include "plugin/history/activity_words.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

using choices = std::vector<erp::history_choice>;

erp::error no_such_field(const std::string& id) {
  return {erp::error_code::invalid, tr("There is no field {1}.", id), "field", {}};
}

erp::result<activity> seen(admitted& inside, std::int64_t id) {
  auto record = activity_table(inside.session, inside.keys).read(id, inside.may.visible());
  if (!record) return activity_gone();
  return std::move(*record);
}

erp::result<choices> read_people(admitted& inside, std::int64_t id) {
  if (const auto record = seen(inside, id); !record) return record.failure();
  choices all;
  for (auto& one : changers_of_activity(inside.session, inside.keys, id))
    all.push_back({one.key.id, std::move(one.caption)});
  return all;
}

class activity_history_session : public erp::history_session {
 public:
  activity_history_session(workplace& place, who by, const erp::form_description& form,
                           std::int64_t id)
      : place_(place), by_(std::move(by)), form_(form), id_(id) {}

  erp::text title() const override { return tr("History"); }
  choices fields() const override { return history_fields(form_); }

  erp::job_handle people(then<choices> then) override {
    return place_.read<choices>(
        by_, [id = id_](admitted& inside) { return read_people(inside, id); }, std::move(then));
  }

  erp::job_handle page(erp::history_request request, then<erp::history_page> then) override {
    const auto known = fields();
    if (!request.field.empty() && std::none_of(known.begin(), known.end(), [&](const auto& one) {
          return one.id == request.field;
        }))
      return place_.later(
          [error = no_such_field(request.field), then = std::move(then)] { then(error); });
    return place_.read<erp::history_page>(
        by_,
        [id = id_, request = std::move(request)](admitted& inside) {
          return read_history(inside, id, request);
        },
        std::move(then));
  }

  erp::subscription on_changed(std::function<void()> told) override {
    return place_.host().changes().on_change(
        activity_entity, [key = erp::record_key{std::to_string(id_)},
                          told = std::move(told)](const erp::services::change& change) {
          const auto& keys = change.keys;
          if (keys.empty() || std::find(keys.begin(), keys.end(), key) != keys.end()) told();
        });
  }

 private:
  workplace& place_;
  const who by_;
  const erp::form_description& form_;
  const std::int64_t id_;
};

}  // namespace

erp::result<erp::history_page> read_history(admitted& inside, std::int64_t id,
                                            const erp::history_request& wanted) {
  const auto record = seen(inside, id);
  if (!record) return record.failure();
  const auto filter = filter_of(wanted, inside.may.by().zone);
  if (!filter) return filter.failure();
  activity_words words(inside, *record);
  return page_of_history(
      wanted,
      [&](std::optional<std::int64_t> before, int count) {
        return changes_of_activity(inside.session, inside.keys, id, *filter, before, count);
      },
      [&](const std::vector<kept_change>& change) { return words.tell(change); });
}

std::unique_ptr<erp::history_session> activity_history(workplace& place, who by,
                                                       const erp::form_description& form,
                                                       std::int64_t id) {
  return std::make_unique<activity_history_session>(place, std::move(by), form, id);
}

}  // namespace crm
