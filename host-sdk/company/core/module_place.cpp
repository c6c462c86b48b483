// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/core/module_place.hpp"

#include <utility>

#include "host-sdk/company/core/guarded_services.hpp"
#include "host-sdk/company/core/reference_host.hpp"

namespace erp::company {

namespace {

class guarded_registry : public erp::registry {
 public:
  guarded_registry(contributions& to, ledger& ledger, std::string module,
                   std::filesystem::path folder)
      : to_(to), ledger_(ledger), module_(std::move(module)), folder_(std::move(folder)) {}

  result<subscription> add(command what) override {
    return enter("the command " + what.description.id, to_.add(module_, what));
  }
  result<subscription> add(ribbon_placement what) override {
    return enter("a place on the ribbon of " + what.command, to_.add(module_, what));
  }
  result<subscription> add(menu_placement what) override {
    return enter("a place in the menu of " + what.command, to_.add(module_, what));
  }
  result<subscription> add(form_contribution what) override {
    return enter("the form " + what.description.id, to_.add(module_, what));
  }
  result<subscription> add(list_contribution what) override {
    return enter("the list " + what.description.id, to_.add(module_, what));
  }
  result<subscription> add(schedule_contribution what) override {
    return enter("the schedule " + what.description.id, to_.add(module_, what));
  }
  result<subscription> add(dictionary_contribution what) override {
    return enter("the dictionary " + what.description.id, to_.add(module_, what));
  }
  result<subscription> add(permissions_contribution what) override {
    return enter("the permissions " + what.description.id, to_.add(module_, what));
  }
  result<subscription> add(report_contribution what) override {
    return enter("the report " + what.description.id, to_.add(module_, what));
  }
  result<subscription> add(catalogue what) override {
    return enter("the catalogue " + what.domain, to_.add(module_, what, folder_));
  }

 private:
  result<subscription> enter(std::string what, result<subscription> added) {
    if (!added) return added;
    return ledger_.enter(std::move(what), std::move(*added));
  }

  contributions& to_;
  ledger& ledger_;
  const std::string module_;
  const std::filesystem::path folder_;
};

class guarded_windows : public services::windows {
 public:
  guarded_windows(reference_host& host, ledger& ledger, const callback_guard& guard)
      : host_(host), ledger_(ledger), guard_(guard) {}
  result<void> open_list(const std::string& list, context about) override {
    return host_.windows_for_modules().open_list(list, std::move(about));
  }
  result<void> open_form(const std::string& form, std::optional<record_key> key,
                         context about) override {
    return host_.windows_for_modules().open_form(form, std::move(key), std::move(about));
  }
  subscription show(services::offer offer) override {
    const std::string what = "the offer " + offer.id;
    offer.chosen = guard_.wrap(what, std::move(offer.chosen));
    return ledger_.enter(what, host_.windows_for_modules().show(std::move(offer)));
  }
  result<void> open_schedule(context about) override {
    return host_.windows_for_modules().open_schedule(std::move(about));
  }
  result<void> open_report(const std::string& report, context about) override {
    return host_.windows_for_modules().open_report(report, std::move(about));
  }
  subscription notify(services::notification notification) override {
    const std::string what = "the notification " + notification.id;
    if (notification.shown) notification.shown = guard_.wrap(what, std::move(notification.shown));
    notification.chosen = guard_.wrap(what, std::move(notification.chosen));
    return ledger_.enter(what, host_.windows_for_modules().notify(std::move(notification)));
  }

 private:
  reference_host& host_;
  ledger& ledger_;
  const callback_guard& guard_;
};

class guarded_host : public erp::host {
 public:
  guarded_host(reference_host& host, ledger& ledger, const std::string& module)
      : guard_{host.log(), module},
        host_(host),
        clock_(host.clock(), ledger, guard_),
        log_(host.log(), module),
        session_(host.session(), ledger, guard_),
        changes_(host.changes(), ledger, guard_),
        windows_(host, ledger, guard_),
        jobs_(host.jobs(), ledger, guard_) {}

  services::clock& clock() override { return clock_; }
  services::log& log() override { return log_; }
  services::database& database() override { return host_.database(); }
  services::session& session() override { return session_; }
  services::settings& settings() override { return host_.settings(); }
  services::changes& changes() override { return changes_; }
  services::windows& windows() override { return windows_; }
  guarded_jobs& jobs() override { return jobs_; }

 private:
  const callback_guard guard_;
  reference_host& host_;
  guarded_clock clock_;
  named_log log_;
  guarded_session session_;
  guarded_changes changes_;
  guarded_windows windows_;
  guarded_jobs jobs_;
};

}  // namespace

struct module_place::impl {
  impl(reference_host& h, std::string module_id, std::filesystem::path folder)
      : owner(h),
        module(std::move(module_id)),
        registry(h.contributions(), ledger, module, std::move(folder)),
        host(h, ledger, module) {}

  reference_host& owner;
  const std::string module;
  company::ledger ledger;
  guarded_registry registry;
  guarded_host host;
};

module_place::module_place(reference_host& host, std::string module, std::filesystem::path folder)
    : impl_(std::make_unique<impl>(host, std::move(module), std::move(folder))) {}

module_place::~module_place() {
  take_back();
}

erp::registry& module_place::registry() {
  return impl_->registry;
}
erp::host& module_place::host() {
  return impl_->host;
}
void module_place::close_windows() {
  impl_->owner.end_windows_of(impl_->module);
}

std::vector<std::string> module_place::take_back() {
  const auto left = impl_->ledger.held();
  impl_->ledger.take_back();
  impl_->host.jobs().wait_for_work();
  return left;
}

}  // namespace erp::company
