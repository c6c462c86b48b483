// SPDX-License-Identifier: Apache-2.0
#include "plugin/deletion/deletion_form.hpp"

#include "host-sdk/kit/listeners.hpp"
#include "plugin/deletion/deletion_offer.hpp"
#include "plugin/deletion/deletion_question.hpp"
#include "plugin/history/history_table.hpp"
#include "plugin/ids.hpp"
#include "plugin/uid.hpp"
#include "ribbon/icons.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

class deletion_session : public erp::form_session {
 public:
  deletion_session(workplace& place, who by, deletion_plan plan)
      : place_(place), by_(std::move(by)), plan_(std::move(plan)) {
    wish_.key = new_uid();
    wish_.those = plan_.those;
    wish_.because = cause::list;
  }

  erp::form_state state() const override {
    erp::form_state state;
    state.title = tr("Delete activities");
    erp::field_state about;
    about.id = field::activities;
    about.value = plan_.named.front();
    about.enabled = false;
    state.fields = {std::move(about)};
    state.busy = busy_;
    if (!busy_) state.asks = deletion_question(plan_);
    return state;
  }

  erp::result<void> set(const std::string& field, erp::value) override {
    return erp::error{
        erp::error_code::denied, tr("There is nothing to be changed here."), field, {}};
  }

  erp::job_handle choices(const std::string& field, const std::string&, int,
                          std::function<void(erp::result<erp::choice_page>)> then) override {
    return place_.later([error = none(field), then = std::move(then)] { then(error); });
  }

  erp::job_handle run(const std::string& command, const erp::arguments&,
                      then_outcome then) override {
    return later(none(command), std::move(then));
  }

  erp::job_handle answer(const std::string& question, const erp::record_key& option,
                         const std::string&, then_outcome then) override {
    if (question != ask::delete_ || busy_) return later(none(question), std::move(then));
    if (option.id == "delete") return remove(std::move(then));
    if (option.id != "keep") return later(none(option.id), std::move(then));
    return close(true, std::move(then));
  }

  erp::job_handle close(bool, then_outcome then) override {
    return later(erp::outcome{std::nullopt, std::nullopt, true}, std::move(then));
  }

  erp::subscription on_changed(std::function<void()> told) override {
    return changed_.add(std::move(told));
  }

 private:
  static erp::error none(const std::string& id) {
    return {erp::error_code::not_found, tr("There is nothing like {1} here.", id), id, {}};
  }

  erp::job_handle later(erp::result<erp::outcome> outcome, then_outcome then) {
    return place_.later([outcome = std::move(outcome), then = std::move(then)] { then(outcome); });
  }

  erp::job_handle remove(then_outcome then) {
    busy_ = true;
    changed_.tell();
    return place_.write<deletion>(
        tr("Deleting"), by_,
        [wish = wish_, now = place_.host().clock().now()](admitted& inside) {
          return delete_activities(inside, wish, now);
        },
        [](const deletion& done) { return done.ids; },
        [this, then = std::move(then)](erp::result<deletion> done) {
          busy_ = false;
          if (!done) {
            changed_.tell();
            return then(done.failure());
          }
          offer_undo_of_deletion(place_, by_, *done);
          then(erp::outcome{std::nullopt, std::nullopt, true});
        });
  }

  workplace& place_;
  const who by_;
  const deletion_plan plan_;
  deletion_wish wish_;
  bool busy_ = false;
  erp::kit::listeners<> changed_;
};

erp::form_description description() {
  erp::field about;
  about.id = field::activities;
  about.caption = tr("Activities");
  return {form::deletion,
          tr("Delete activities"),
          ribbon::icon("delete"),
          {{"about", tr("Activities"), erp::section_place::main, {about}}},
          {}};
}

std::vector<erp::record_key> keys_of(const erp::form_request& request) {
  const auto found = request.about.find(field::activities);
  if (found == request.about.end()) return {};
  const auto* keys = std::get_if<std::vector<erp::record_key>>(&found->second);
  return keys ? *keys : std::vector<erp::record_key>();
}

erp::job_handle open(workplace& place, const erp::form_request& request,
                     erp::form_contribution::then_session then) {
  const auto by = let_in(place.host());
  if (!by) return place.later([error = by.failure(), then = std::move(then)] { then(error); });
  return place.read<deletion_plan>(
      *by, [keys = keys_of(request)](admitted& inside) { return plan_deletion(inside, keys); },
      [&place, by = *by, then = std::move(then)](erp::result<deletion_plan> plan) {
        if (!plan) return then(plan.failure());
        then(std::unique_ptr<erp::form_session>(
            std::make_unique<deletion_session>(place, by, std::move(*plan))));
      });
}

}  // namespace

erp::form_contribution deletion_form(workplace& place) {
  return {description(),
          [&place](erp::form_request request, erp::form_contribution::then_session then) {
            return open(place, request, std::move(then));
          },
          {}};
}

}  // namespace crm
