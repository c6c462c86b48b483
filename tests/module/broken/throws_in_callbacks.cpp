// SPDX-License-Identifier: Apache-2.0
// Starts well and throws whenever the host calls it afterwards.
#include <chrono>

#include "tests/module/broken/broken_module.hpp"

namespace {

[[noreturn]] void fail() {
  throw broken::own_exception("called back");
}

class failing_schedule : public erp::schedule_session {
 public:
  erp::job_handle entries(erp::schedule_request, then_page) override { fail(); }
  erp::job_handle employees(const std::string&, int,
                            std::function<void(erp::result<erp::choice_page>)>) override {
    fail();
  }
  erp::job_handle move(const erp::record_key&, std::int64_t, const erp::schedule_move&,
                       then_outcome) override {
    fail();
  }
  erp::job_handle answer(const std::string&, const erp::record_key&, const std::string&,
                         then_outcome) override {
    fail();
  }
  erp::job_handle undo(then_outcome) override { fail(); }
  bool can_undo() const override { fail(); }
  erp::subscription on_changed(std::function<void()>) override { return {}; }
};

class failing_module : public broken::quiet_module {
 public:
  failing_module() : quiet_module("broken.throws_in_callbacks") {}
  erp::text problem() const override { fail(); }
  erp::result<void> register_into(erp::registry& registry, erp::host&) override {
    erp::command command;
    command.description.id = "broken.command.throws";
    command.description.caption = erp::verbatim("Throws");
    command.run = [](const auto&, const auto&) -> erp::result<void> { fail(); };
    keep(registry.add(command));
    command.description.id = "broken.command.unavailable";
    command.available = [](const auto&) -> erp::availability { fail(); };
    keep(registry.add(command));
    erp::list_contribution list;
    list.description.id = "broken.list";
    list.description.caption = erp::verbatim("Throws when opened");
    list.description.columns = {{"id", erp::verbatim("Id")}};
    list.open = [](auto) -> erp::result<std::unique_ptr<erp::list_session>> { fail(); };
    keep(registry.add(list));
    erp::form_contribution form;
    form.description.id = "broken.form";
    form.description.caption = erp::verbatim("Throws when opened");
    form.open = [](auto, auto) -> erp::job_handle { fail(); };
    keep(registry.add(form));
    erp::schedule_contribution schedule;
    schedule.description.id = "broken.schedule";
    schedule.description.caption = erp::verbatim("Throws when asked");
    schedule.open = [](auto) -> erp::result<std::unique_ptr<erp::schedule_session>> {
      return std::unique_ptr<erp::schedule_session>(std::make_unique<failing_schedule>());
    };
    keep(registry.add(schedule));
    schedule.description.id = "broken.schedule.unopened";
    schedule.open = [](auto) -> erp::result<std::unique_ptr<erp::schedule_session>> { fail(); };
    keep(registry.add(schedule));
    return {};
  }
  erp::result<void> start(erp::host& host) override {
    held_.push_back(host.clock().every(std::chrono::seconds(1), fail));
    held_.push_back(host.session().on_changed(fail));
    held_.push_back(host.jobs().start(
        {}, [](erp::job_context&) { fail(); }, fail));
    return {};
  }
  void stop() noexcept override { held_.clear(); }

 private:
  void keep(erp::result<erp::subscription> added) {
    if (added) held_.push_back(std::move(*added));
  }
  erp::subscriptions held_;
};

erp::module* create() {
  return new failing_module;
}

}  // namespace

ERP_MODULE("broken.throws_in_callbacks", "1.0.0", create);
