// SPDX-License-Identifier: Apache-2.0
#include "plugin/dictionary/dictionary_sessions.hpp"

#include <utility>

#include "plugin/dictionary/dictionary_history.hpp"
#include "plugin/dictionary/dictionary_rules.hpp"
#include "plugin/dictionary/dictionary_service.hpp"
#include "plugin/uid.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

class crm_dictionary_session : public erp::dictionary_session {
 public:
  crm_dictionary_session(workplace& place, who by, std::string code)
      : place_(place), by_(std::move(by)), code_(std::move(code)) {}

  erp::job_handle values(const std::string& search, then<erp::dictionary_values> then) override {
    return place_.read<erp::dictionary_values>(
        by_, [code = code_, search](admitted& inside) { return read_values(inside, code, search); },
        std::move(then));
  }

  erp::job_handle save(std::optional<erp::record_key> key, std::int64_t version,
                       erp::dictionary_entry entry, then<erp::dictionary_value> then) override {
    return change<erp::dictionary_value>(
        tr("Saving the value"),
        [key, version, entry](const dictionary_desk& at) {
          return save_value(at, key, version, entry);
        },
        std::move(then));
  }

  erp::job_handle move(const erp::record_key& key, std::optional<erp::record_key> before,
                       then<erp::done> then) override {
    return change<erp::done>(
        tr("Moving the value"),
        [key, before](const dictionary_desk& at) { return move_value(at, key, before); },
        std::move(then));
  }

  erp::job_handle remove(const erp::record_key& key, std::int64_t version,
                         then<erp::dictionary_removal> then) override {
    return change<erp::dictionary_removal>(
        tr("Removing the value"),
        [key, version](const dictionary_desk& at) { return remove_value(at, key, version); },
        std::move(then));
  }

  erp::job_handle merge(const erp::record_key& from, const erp::record_key& into,
                        then<std::int64_t> then) override {
    return change<std::int64_t>(
        tr("Moving records from one value to another"),
        [from, into](const dictionary_desk& at) { return merge_values(at, from, into); },
        std::move(then), true);
  }

  erp::subscription on_changed(std::function<void()> told) override {
    return place_.host().changes().on_change(dictionary_entity,
                                             [told = std::move(told)](const auto&) { told(); });
  }

  std::unique_ptr<erp::history_session> history(std::optional<erp::record_key> value) override {
    return dictionary_history(place_, by_, code_, std::move(value));
  }

 private:
  // Under one key however often it is tried; told to everybody once it is done, also when nobody
  // waits for the answer any more.
  template <class T>
  erp::job_handle change(erp::text caption,
                         std::function<erp::result<T>(const dictionary_desk&)> work, then<T> then,
                         bool of_records = false) {
    return place_.write<T>(
        std::move(caption), by_,
        [code = code_, key = new_uid(), now = place_.host().clock().now(),
         work = std::move(work)](admitted& inside) {
          return work(dictionary_desk{inside, code, key, now});
        },
        [&place = place_, of_records](const T&) {
          place.host().changes().publish({dictionary_entity, {}});
          if (of_records) place.host().changes().publish({activity_entity, {}});
          return std::vector<std::int64_t>();
        },
        std::move(then));
  }

  workplace& place_;
  const who by_;
  const std::string code_;
};

erp::dictionary_contribution contribution(workplace& place, const char* code, erp::text caption,
                                          int order) {
  using opened = std::unique_ptr<erp::dictionary_session>;
  erp::dictionary_contribution dictionary;
  dictionary.description = {"crm.dictionary." + std::string(code),
                            std::move(caption),
                            {{"crm", tr("CRM")}},
                            order,
                            {std::begin(dictionary_languages), std::end(dictionary_languages)}};
  dictionary.open = [&place, code]() -> erp::result<opened> {
    auto by = let_in(place.host());
    if (!by) return by.failure();
    return opened(std::make_unique<crm_dictionary_session>(place, *by, code));
  };
  return dictionary;
}

}  // namespace

std::vector<erp::dictionary_contribution> dictionaries(workplace& place) {
  return {contribution(place, "contact_type", tr("Contact types"), 10),
          contribution(place, "priority", tr("Activity priorities"), 20),
          contribution(place, "category", tr("Activity categories"), 30)};
}

}  // namespace crm
