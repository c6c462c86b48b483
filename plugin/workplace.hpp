// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "erp/host.hpp"
#include "plugin/access/database_gate.hpp"

// What every list and form of the module works with: the host, the gate to the database, and the
// two kinds of jobs. Made by module.cpp at registration and used on [main]; forms and lists must
// be gone before it (the host closes them before stop).

namespace crm {

inline constexpr char activity_entity[] = "crm.activity";

class workplace {
 public:
  // `patience`: of saves; how long they are tried again while the database does not answer.
  workplace(erp::host& host, std::shared_ptr<database_gate> gate,
            erp::kit::patience patience = erp::kit::patience_of_a_save());
  ~workplace();
  workplace(const workplace&) = delete;
  workplace& operator=(const workplace&) = delete;

  erp::host& host() const { return host_; }
  const std::shared_ptr<database_gate>& gate() const { return gate_; }

  // A fetch, tried again for a moment; dropped with its handle. [main]
  template <class T>
  erp::job_handle read(who by, std::function<erp::result<T>(admitted&)> work,
                       std::function<void(erp::result<T>)> then) {
    return erp::run_job<T>(
        host_.jobs(), {},
        [gate = gate_, by = std::move(by), work = std::move(work)](erp::job_context& job) {
          erp::kit::tries tries(erp::kit::patience_of_a_fetch(), &job);
          return gate->with(by, work, tries);
        },
        std::move(then));
  }

  // A save: runs to its end, being tried again while the database does not answer (`waits` tells
  // so), and publishes the activities that `touched` names even when nobody waits any more for the
  // answer. Told after publishing. [main]
  template <class T>
  erp::job_handle write(erp::text caption, who by, std::function<erp::result<T>(admitted&)> work,
                        std::function<std::vector<std::int64_t>(const T&)> touched,
                        std::function<void(erp::result<T>)> then,
                        erp::kit::trying_again waits = nullptr) {
    auto wanted = std::make_shared<bool>(true);
    auto answered = std::make_shared<bool>(false);
    keep(answered, erp::run_job<T>(
                       host_.jobs(), {std::move(caption), false},
                       [gate = gate_, by = std::move(by), work = std::move(work),
                        patience = patience_, waits = std::move(waits)](erp::job_context& job) {
                         erp::kit::tries tries(patience, &job, waits);
                         return gate->with(by, work, tries);
                       },
                       [this, wanted, answered, touched = std::move(touched),
                        then = std::move(then)](erp::result<T> answer) {
                         *answered = true;
                         if (answer.ok() && touched) publish(touched(*answer));
                         if (*wanted && then) then(std::move(answer));
                       }));
    return erp::job_handle([wanted] { *wanted = false; });
  }

  // Puts something to the operator that outlives the form it came of; one of the same id replaces
  // it. [main]
  void offer(erp::services::offer offer);

  // An answer that is known at once still comes after the function that was asked has returned.
  erp::job_handle later(std::function<void()> then) {
    return host_.jobs().start(
        {}, [](erp::job_context&) {}, std::move(then));
  }

 private:
  struct kept_write {
    std::shared_ptr<bool> answered;
    erp::job_handle handle;
  };
  void keep(std::shared_ptr<bool> answered, erp::job_handle handle);
  void publish(const std::vector<std::int64_t>& activities);

  erp::host& host_;
  std::shared_ptr<database_gate> gate_;
  const erp::kit::patience patience_;
  std::map<std::string, erp::subscription> offers_;
  std::list<kept_write> kept_;  // those already answered go when the next one comes
};

}  // namespace crm
