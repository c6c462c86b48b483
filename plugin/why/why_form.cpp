// SPDX-License-Identifier: Apache-2.0
#include "plugin/why/why_form.hpp"

#include "host-sdk/kit/listeners.hpp"
#include "plugin/activity/activity_form_open.hpp"
#include "plugin/activity/activity_service.hpp"
#include "plugin/ids.hpp"
#include "plugin/why/why.hpp"
#include "ribbon/icons.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

constexpr char about_field[] = "about";
constexpr std::size_t told_max = 200;  // more are counted

std::vector<erp::text> first_of(const std::vector<erp::text>& all) {
  if (all.size() <= told_max) return all;
  std::vector<erp::text> some(all.begin(), all.begin() + told_max);
  some.push_back(
      tr_n("and {1} more", "and {1} more", static_cast<std::int64_t>(all.size() - told_max)));
  return some;
}

class why_session : public erp::form_session {
 public:
  why_session(workplace& place, visibility_told told, bool who)
      : place_(place), told_(std::move(told)), who_(who) {}

  erp::form_state state() const override {
    erp::form_state state;
    state.title = who_ ? tr("Who sees this?") : tr("Why do I see this?");
    state.key = erp::record_key{std::to_string(told_.id)};
    erp::field_state about;
    about.id = about_field;
    about.value = told_.about;
    about.enabled = false;
    state.fields = {std::move(about)};
    state.asks = asked();
    return state;
  }

  erp::result<void> set(const std::string& field, erp::value) override {
    return erp::error{
        erp::error_code::denied, tr("There is nothing to be changed here."), field, {}};
  }

  erp::job_handle choices(const std::string& field, const std::string&, int,
                          std::function<void(erp::result<erp::choice_page>)> then) override {
    return later<erp::choice_page>(none(field), std::move(then));
  }

  erp::job_handle run(const std::string& command, const erp::arguments&,
                      then_outcome then) override {
    return later<erp::outcome>(none(command), std::move(then));
  }

  // The usual answer closes; the other one tells the other half.
  erp::job_handle answer(const std::string& question, const erp::record_key& option,
                         const std::string&, then_outcome then) override {
    if (question != asked().id) return later<erp::outcome>(none(question), std::move(then));
    erp::outcome outcome;
    outcome.closed = option.id == told::close;
    if (!outcome.closed) {
      who_ = !who_;
      outcome.asks = asked();
      changed_.tell();
    }
    return later<erp::outcome>(std::move(outcome), std::move(then));
  }

  erp::job_handle close(bool, then_outcome then) override {
    erp::outcome outcome;
    outcome.closed = true;
    return later<erp::outcome>(std::move(outcome), std::move(then));
  }

  erp::subscription on_changed(std::function<void()> told) override {
    return changed_.add(std::move(told));
  }

 private:
  erp::question asked() const {
    erp::question question;
    question.id = who_ ? ask::who_sees : ask::why_seen;
    question.message = who_ ? tr("Every operator, and what lets them see this activity:")
                            : tr("You see this activity because of:");
    question.details = first_of(who_ ? told_.who_sees : told_.why_seen);
    question.options = {
        {{told::close}, tr("Close"), {}},
        {{told::other}, who_ ? tr("Why do I see this?") : tr("Who sees this?"), {}}};
    return question;
  }

  static erp::error none(const std::string& id) {
    return {erp::error_code::not_found, tr("There is nothing like {1} here.", id), id, {}};
  }

  template <class Answer>
  erp::job_handle later(erp::result<Answer> answer, std::function<void(erp::result<Answer>)> then) {
    return place_.later([answer = std::move(answer), then = std::move(then)]() mutable {
      then(std::move(answer));
    });
  }

  workplace& place_;
  const visibility_told told_;
  bool who_;
  erp::kit::listeners<> changed_;
};

erp::form_description description() {
  erp::field about;
  about.id = about_field;
  about.caption = tr("Activity");
  return {form::why,
          tr("Why do I see this?"),
          ribbon::icon("why"),
          {{"about", tr("Activity"), erp::section_place::main, {about}}},
          {}};
}

bool wants_who(const erp::form_request& request) {
  const auto found = request.about.find("who");
  const auto* yes = found == request.about.end() ? nullptr : std::get_if<bool>(&found->second);
  return yes && *yes;
}

erp::job_handle open(workplace& place, const erp::form_request& request,
                     erp::form_contribution::then_session then) {
  const auto by = let_in(place.host());
  if (!by) return place.later([error = by.failure(), then = std::move(then)] { then(error); });
  const auto id = request.key ? activity_id(*request.key) : std::nullopt;
  return place.read<visibility_told>(
      *by,
      [id](admitted& inside) {
        return id ? tell_visibility(inside, *id) : erp::result<visibility_told>(activity_gone());
      },
      [&place, who = wants_who(request),
       then = std::move(then)](erp::result<visibility_told> told) {
        if (!told) return then(told.failure());
        then(std::unique_ptr<erp::form_session>(
            std::make_unique<why_session>(place, std::move(*told), who)));
      });
}

}  // namespace

erp::form_contribution why_form(workplace& place) {
  return {description(),
          [&place](erp::form_request request, erp::form_contribution::then_session then) {
            return open(place, request, std::move(then));
          },
          {}};
}

}  // namespace crm
