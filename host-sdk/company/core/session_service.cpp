// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/core/session_service.hpp"

#include <utility>

#include "host-sdk/company/core/operator_query.hpp"
#include "host-sdk/company/core/unprepared_database.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::company {

namespace {

constexpr int operators_shown_max = 200;
constexpr char first_language[] = "pl";

error unknown_operator(const std::string& login) {
  return {
      error_code::not_found,
      kit::tr("There is no operator with the login \"{1}\", or the account is not active", login),
      "operator",
      {}};
}

template <class Work>
auto guarded(const database_service& database, const Work& work) -> decltype(work()) {
  try {
    return work();
  } catch (const db::failure& failure) {
    return explained(failure, database.target());
  }
}

}  // namespace

session_service::session_service(erp::jobs& jobs, database_service& database, std::string language)
    : jobs_(jobs), database_(database), language_(std::move(language)) {}

subscription session_service::on_changed(std::function<void()> told) {
  return changed_.connect(std::move(told));
}

std::string session_service::language() const {
  if (!language_.empty()) return language_;
  return current_.language.empty() ? first_language : current_.language;
}

job_handle session_service::log_in(std::string login, std::function<void(result<void>)> then) {
  using info = services::operator_info;
  return run_job<info>(
      jobs_, {},
      [&database = database_, login](job_context&) {
        return guarded(database, [&]() -> result<info> {
          auto found = find_operator(database, login);
          if (!found) return unknown_operator(login);
          return std::move(*found);
        });
      },
      [this, then = std::move(then)](result<info> found) {
        if (!found) return then(found.failure());
        current_ = std::move(*found);
        current_.language = language();
        current_.station = station_;
        changed_.tell();
        then({});
      });
}

void session_service::log_out() {
  if (!logged_in()) return;
  current_ = {};
  current_.station = station_;
  changed_.tell();
}

job_handle session_service::operators(
    std::function<void(result<std::vector<services::operator_info>>)> then) {
  using infos = std::vector<services::operator_info>;
  return run_job<infos>(
      jobs_, {},
      [&database = database_](job_context&) {
        return guarded(database, [&]() -> result<infos> {
          return all_operators(database, operators_shown_max);
        });
      },
      std::move(then));
}

}  // namespace erp::company
