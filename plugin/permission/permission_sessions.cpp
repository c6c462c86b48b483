// SPDX-License-Identifier: Apache-2.0
#include "plugin/permission/permission_sessions.hpp"

#include <utility>

#include "plugin/dictionary/dictionary_service.hpp"
#include "plugin/permission/permission_catalogue.hpp"
#include "plugin/permission/permission_history.hpp"
#include "plugin/permission/permission_service.hpp"
#include "plugin/uid.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

class crm_permission_session : public erp::permission_session {
 public:
  crm_permission_session(workplace& place, who by) : place_(place), by_(std::move(by)) {}

  erp::job_handle read(then<erp::permission_table> then) override {
    return place_.read<permission_reading>(
        by_, [](admitted& inside) { return read_permissions(inside); }, keep(std::move(then)));
  }

  std::vector<erp::permission_effect> effects(
      const erp::record_key& operator_,
      const std::vector<erp::permission_change>& changes) const override {
    return effects_for(changed(*office_, changes), operator_);
  }

  erp::job_handle save(std::vector<erp::permission_change> changes,
                       then<erp::permission_table> then) override {
    return change(
        tr("Saving permissions"),
        [changes = std::move(changes)](const permission_desk& at) {
          return save_permissions(at, changes);
        },
        std::move(then));
  }

  erp::job_handle forget_gone(then<erp::permission_table> then) override {
    return change(
        tr("Forgetting groups that are gone"),
        [](const permission_desk& at) { return forget_gone_groups(at); }, std::move(then));
  }

  std::unique_ptr<erp::history_session> history() override {
    return permission_history(place_, by_);
  }

  erp::subscription on_changed(std::function<void()> told) override {
    return place_.host().changes().on_change(permission_entity,
                                             [told = std::move(told)](const auto&) { told(); });
  }

 private:
  // What effects are told of from now on. The session may be gone before the answer.
  std::function<void(erp::result<permission_reading>)> keep(then<erp::permission_table> then) {
    return [office = office_, then = std::move(then)](erp::result<permission_reading> came) {
      if (!came) return then(came.failure());
      *office = std::move(came->office);
      then(std::move(came->table));
    };
  }

  // Rights are read by every job anew; what is shown because of them is told to look again.
  erp::job_handle change(
      erp::text caption,
      std::function<erp::result<permission_reading>(const permission_desk&)> work,
      then<erp::permission_table> then) {
    return place_.write<permission_reading>(
        std::move(caption), by_,
        [key = new_uid(), now = place_.host().clock().now(),
         work = std::move(work)](admitted& inside) {
          return work(permission_desk{inside, key, now});
        },
        [&place = place_](const permission_reading&) {
          for (const char* entity : {permission_entity, activity_entity, dictionary_entity})
            place.host().changes().publish({entity, {}});
          return std::vector<std::int64_t>();
        },
        keep(std::move(then)));
  }

  workplace& place_;
  const who by_;
  const std::shared_ptr<permission_office> office_ = std::make_shared<permission_office>();
};

// An administrator need not be an employee; whether there is a right to change is for the job.
erp::result<who> at_work(erp::host& host) {
  if (auto by = let_in(host)) return by;
  const auto now = host.session().current();
  if (now.key.id.empty())
    return erp::error{erp::error_code::denied, tr("Nobody is logged in."), {}, {}};
  return who{now.key, {}, {}, now.language, host.clock().zone(), now.station};
}

}  // namespace

erp::permissions_contribution permissions(workplace& place) {
  using opened = std::unique_ptr<erp::permission_session>;
  erp::permissions_contribution all;
  all.description = {"crm.permissions", tr("CRM permissions"), 10, permission_sections()};
  all.open = [&place]() -> erp::result<opened> {
    auto by = at_work(place.host());
    if (!by) return by.failure();
    return opened(std::make_unique<crm_permission_session>(place, *by));
  };
  return all;
}

}  // namespace crm
