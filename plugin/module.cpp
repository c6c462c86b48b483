// SPDX-License-Identifier: Apache-2.0
#include "erp/module.hpp"

#include <chrono>
#include <memory>

#include "erp/module_entry.hpp"
#include "erp/registry.hpp"
#include "plugin/activity/activity_list.hpp"
#include "plugin/command_binding.hpp"
#include "plugin/contact/contact_form.hpp"
#include "plugin/deletion/deletion_form.hpp"
#include "plugin/dictionary/dictionary_sessions.hpp"
#include "plugin/draft/draft_offers.hpp"
#include "plugin/meeting/meeting_form.hpp"
#include "plugin/permission/permission_sessions.hpp"
#include "plugin/recurrence/series_keeper.hpp"
#include "plugin/reminder/reminder_watch.hpp"
#include "plugin/report/reports.hpp"
#include "plugin/schedule/schedule.hpp"
#include "plugin/task/task_form.hpp"
#include "plugin/why/why_form.hpp"
#include "plugin/workplace.hpp"
#include "ribbon/commands.hpp"
#include "ribbon/text.hpp"

// The module as the host sees it, and the one place where its concepts are put together.

namespace crm {

namespace {

constexpr char id[] = "crm.activities";
constexpr char version[] = "1.0.0";
constexpr std::chrono::seconds look_again{10};

class activities_module : public erp::module {
 public:
  erp::module_description describe() const override {
    return {id, version, tr("CRM activities"),
            tr("Contacts, meetings and tasks with contractors: recorded, planned, followed up.")};
  }

  erp::result<void> register_into(erp::registry& registry, erp::host& host) override {
    place_ = std::make_unique<workplace>(host,
                                         std::make_shared<database_gate>(host.database().target()));
    if (auto added = keep(registry.add(erp::catalogue{text_domain, "locale"})); !added)
      return added;
    for (auto& command : bind_commands(*place_))
      if (auto added = keep(registry.add(std::move(command))); !added) return added;
    if (auto added = keep(registry.add(contact_form(*place_))); !added) return added;
    if (auto added = keep(registry.add(meeting_form(*place_))); !added) return added;
    if (auto added = keep(registry.add(task_form(*place_))); !added) return added;
    if (auto added = keep(registry.add(why_form(*place_))); !added) return added;
    if (auto added = keep(registry.add(deletion_form(*place_))); !added) return added;
    const auto makers = report_makers();
    if (auto added = keep(registry.add(activity_list(*place_, narrowed_by_figures(makers))));
        !added)
      return added;
    for (auto& report : reports(*place_, makers))
      if (auto added = keep(registry.add(std::move(report))); !added) return added;
    if (auto added = keep(registry.add(activity_schedule(*place_))); !added) return added;
    for (auto& dictionary : dictionaries(*place_))
      if (auto added = keep(registry.add(std::move(dictionary))); !added) return added;
    if (auto added = keep(registry.add(permissions(*place_))); !added) return added;
    return place_commands(registry);
  }

  erp::result<void> start(erp::host& host) override {
    look();
    // A schema that is installed meanwhile opens the module without a restart.
    held_.push_back(host.clock().every(look_again, [this] {
      if (place_->gate()->problem()) look();
    }));
    drafts_ = std::make_unique<draft_offers>(*place_);
    reminders_ = std::make_unique<reminder_watch>(*place_);
    series_ = std::make_unique<series_keeper>(*place_);
    return {};
  }

  void stop() noexcept override {
    series_.reset();
    reminders_.reset();
    drafts_.reset();
    looking_.reset();
    held_.clear();
    place_.reset();
  }

  erp::text problem() const override {
    if (!place_) return {};
    const auto problem = place_->gate()->problem();
    return problem ? problem->message : erp::text{};
  }

 private:
  erp::result<void> keep(erp::result<erp::subscription> registration) {
    if (!registration) return registration.failure();
    held_.push_back(std::move(*registration));
    return {};
  }

  erp::result<void> place_commands(erp::registry& registry) {
    for (auto& placement : ribbon::contractor_list_placements())
      if (auto added = keep(registry.add(std::move(placement))); !added) return added;
    for (auto& placement : ribbon::main_ribbon_placements())
      if (auto added = keep(registry.add(std::move(placement))); !added) return added;
    for (auto& placement : ribbon::main_menu_placements())
      if (auto added = keep(registry.add(std::move(placement))); !added) return added;
    return {};
  }

  void look() {
    looking_ = place_->host().jobs().start(
        {},
        [gate = place_->gate(), now = place_->host().clock().now()](erp::job_context&) {
          gate->look(now);
        },
        [] {});
  }

  std::unique_ptr<workplace> place_;
  std::unique_ptr<draft_offers> drafts_;
  std::unique_ptr<reminder_watch> reminders_;
  std::unique_ptr<series_keeper> series_;
  erp::subscriptions held_;
  erp::job_handle looking_;
};

}  // namespace

erp::module* create_module() {
  return new activities_module;
}

}  // namespace crm

ERP_MODULE("crm.activities", "1.0.0", crm::create_module);
