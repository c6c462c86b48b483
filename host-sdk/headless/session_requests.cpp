// SPDX-License-Identifier: Apache-2.0
// Who works here: signing in, a new password, locking the station and unlocking it.
#include <utility>

#include "host-sdk/company/core/secret_text.hpp"
#include "host-sdk/headless/conversation.hpp"

namespace erp::headless {

using kit::tr;

namespace {

json keys_json(const std::vector<record_key>& keys) {
  json result = json::array();
  for (const auto& key : keys) result.push_back(key.id);
  return result;
}

// What the request holds of it is wiped with the request.
company::shared_secret secret_of(const request& asked, const char* member) {
  return company::share(asked.text(member));
}

company::shared_secret secret_if_any(const request& asked, const char* member) {
  return asked.has(member) ? secret_of(asked, member) : nullptr;
}

constexpr int at_most_min = company::idle_lock::minutes_max;

}  // namespace

result<void> conversation::begin_as(const std::string& login, company::shared_secret password) {
  const auto came = await<done>([&](std::function<void(result<done>)> then) {
    return password ? host_.session().log_in(login, password, nullptr, std::move(then))
                    : host_.session().vouch_for(login, std::move(then));
  });
  if (!came) return came.failure();
  return {};
}

json conversation::who_json() {
  const auto who = host_.session().current();
  json answer{{"operator", {{"key", who.key.id}, {"login", who.login}, {"name", who.name}}},
              {"employee", nullptr},
              {"groups", keys_json(who.groups)},
              {"language", host_.session().language()}};
  if (who.employee) answer["employee"] = {{"key", who.employee->id}, {"name", who.employee_name}};
  return answer;
}

// At a locked station another operator finds no window of the one before, whose drafts stay; at an
// unlocked one those are closed first.
json conversation::login(const request& asked) {
  const std::string login = asked.text("operator");
  if (!host_.windows().handles().empty() && !host_.session().locked())
    refuse(error_code::conflict, tr("Close the open windows before another operator logs in"),
           "operator");
  const auto password = secret_if_any(asked, "password");
  const auto chosen = secret_if_any(asked, "new_password");
  must(await<done>([&](std::function<void(result<done>)> then) {
    return host_.session().log_in(login, password, chosen, std::move(then));
  }));
  settle();
  return with_opened(who_json());
}

json conversation::change_password(const request& asked) {
  need_operator();
  const auto password = secret_of(asked, "password");
  const auto chosen = secret_of(asked, "new_password");
  must(await<done>([&](std::function<void(result<done>)> then) {
    return host_.session().change_password(password, chosen, std::move(then));
  }));
  return json::object();
}

json conversation::lock(const request& asked) {
  need_operator();
  if (asked.has("after_min"))
    host_.idle_lock().set_minutes(asked.integer_or("after_min", 0, 0, at_most_min));
  else
    must(host_.session().lock());
  return {{"locked", host_.session().locked()}, {"after_min", host_.idle_lock().minutes()}};
}

json conversation::unlock(const request& asked) {
  need_operator();
  const auto password = secret_of(asked, "password");
  if (host_.session().locked())
    must(await<done>([&](std::function<void(result<done>)> then) {
      return host_.session().unlock(password, std::move(then));
    }));
  settle();
  return with_opened({{"locked", host_.session().locked()}});
}

}  // namespace erp::headless
