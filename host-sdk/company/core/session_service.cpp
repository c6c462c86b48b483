// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/core/session_service.hpp"

#include <utility>

#include "host-sdk/company/core/operator_query.hpp"
#include "host-sdk/company/core/sign_in.hpp"
#include "host-sdk/company/core/unprepared_database.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::company {

namespace {

constexpr int operators_shown_max = 200;
constexpr char first_language[] = "pl";

template <class Work>
auto guarded(const database_service& database, const Work& work) -> decltype(work()) {
  try {
    return work();
  } catch (const db::failure& failure) {
    return explained(failure, database.target());
  }
}

}  // namespace

session_service::session_service(erp::jobs& jobs, database_service& database,
                                 const services::clock& clock, std::string language)
    : jobs_(jobs), database_(database), clock_(clock), language_(std::move(language)) {}

subscription session_service::on_changed(std::function<void()> told) {
  return changed_.connect(std::move(told));
}

subscription session_service::on_lock(std::function<void()> told) {
  return lock_.connect(std::move(told));
}

subscription session_service::on_leaving(std::function<void()> told) {
  return leaving_.connect(std::move(told));
}

std::string session_service::language() const {
  if (!language_.empty()) return language_;
  return current_.language.empty() ? first_language : current_.language;
}

// Asks the database who it is, and takes the answer over.
job_handle session_service::ask(std::function<result<info>(database_service&)> who,
                                std::function<void(info)> take, then_done then) {
  return run_job<info>(
      jobs_, {},
      [&database = database_, who = std::move(who)](job_context&) {
        return guarded(database, [&] { return who(database); });
      },
      [take = std::move(take), then = std::move(then)](result<info> found) {
        if (!found) return then(found.failure());
        take(std::move(*found));
        then({});
      });
}

job_handle session_service::log_in(std::string login, shared_secret password, shared_secret chosen,
                                   then_done then) {
  const credentials given{std::move(login), std::move(password), std::move(chosen), clock_.now()};
  return ask([given](database_service& database) { return sign_in(database, given); },
             [this](info found) { let_in(std::move(found), true); }, std::move(then));
}

job_handle session_service::vouch_for(std::string login, then_done then) {
  return ask([login](database_service& database) { return vouched_for(database, login); },
             [this](info found) { let_in(std::move(found), false); }, std::move(then));
}

void session_service::let_in(services::operator_info who, bool by_password) {
  if (logged_in() && who.key != current_.key) leaving_.tell();
  current_ = std::move(who);
  current_.language = language();
  current_.station = station_;
  by_password_ = by_password;
  changed_.tell();
  set_locked(false);
}

void session_service::log_out() {
  if (!logged_in()) return;
  leaving_.tell();
  current_ = {};
  current_.station = station_;
  changed_.tell();
  set_locked(false);
}

job_handle session_service::change_password(shared_secret password, shared_secret chosen,
                                            then_done then) {
  const credentials given{current_.login, std::move(password), std::move(chosen), clock_.now()};
  return run_job<done>(
      jobs_, {},
      [&database = database_, given](job_context&) {
        return guarded(database, [&]() -> result<done> {
          const auto came = company::change_password(database, given);
          if (!came) return came.failure();
          return done{};
        });
      },
      [then = std::move(then)](result<done> came) { came ? then({}) : then(came.failure()); });
}

result<void> session_service::lock() {
  if (!logged_in() || locked_) return {};
  if (!by_password_)
    return error{error_code::denied,
                 kit::tr("Without a password nobody could unlock it: this program was started for "
                         "the operator {1}",
                         current_.login),
                 {},
                 {}};
  set_locked(true);
  return {};
}

job_handle session_service::unlock(shared_secret password, then_done then) {
  const credentials given{current_.login, std::move(password), nullptr, clock_.now()};
  return ask([given](database_service& database) { return sign_in(database, given); },
             [this](info found) {
               // Somebody else may be in by now, or the groups be others.
               if (found.key != current_.key) return;
               const bool changed = found.groups != current_.groups;
               current_.groups = std::move(found.groups);
               if (changed) changed_.tell();
               set_locked(false);
             },
             std::move(then));
}

void session_service::set_locked(bool locked) {
  if (std::exchange(locked_, locked) != locked) lock_.tell();
}

job_handle session_service::choices(std::function<void(result<sign_in_choices>)> then) {
  return run_job<sign_in_choices>(
      jobs_, {},
      [&database = database_](job_context&) {
        return guarded(database, [&]() -> result<sign_in_choices> {
          return sign_in_choices{all_operators(database, operators_shown_max),
                                 asks_passwords(database)};
        });
      },
      std::move(then));
}

}  // namespace erp::company
