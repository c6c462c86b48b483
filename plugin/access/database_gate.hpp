// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <type_traits>

#include "db/session/pool.hpp"
#include "erp/result.hpp"
#include "erp/services/database.hpp"
#include "host-sdk/kit/patience.hpp"
#include "plugin/access/key_types.hpp"
#include "plugin/access/rights.hpp"

// The only way from a job to the database: opens the pool, reads the binding's key types and makes
// sure that the schema is the one this program knows, before anybody sees a session.
// Callable on [any] thread, its jobs on [worker]. Held by shared_ptr, also by every job under way.

namespace crm {

// What a job works with once it was let through. Lives within the job.
struct admitted {
  db::session& session;
  const key_types& keys;
  rights may;
};

class database_gate {
 public:
  // `trusted`: how long who works where is taken to be as it was read.
  explicit database_gate(erp::services::database_target target,
                         std::chrono::milliseconds trusted = std::chrono::seconds(5));
  ~database_gate();

  // Runs `work` with a session and the operator's rights, again while `tries` allow it, each time
  // with a connection that was not lost; what went wrong at the database comes back as a sentence
  // that says what to do. fails: unavailable, busy, not_found, internal, and what `work` answers.
  template <class Work>
  auto with(const who& by, const Work& work, erp::kit::tries& tries)
      -> std::invoke_result_t<Work, admitted&> {
    try {
      return erp::kit::persist(tries, [&]() -> std::invoke_result_t<Work, admitted&> {
        auto session = lease();
        if (!session) return session.failure();
        admitted inside{**session, keys(), read(**session, by)};
        return work(inside);
      });
    } catch (const db::failure& failure) {
      return explain(failure);
    }
  }
  // The same, tried once.
  template <class Work>
  auto with(const who& by, const Work& work) {
    erp::kit::tries once;
    return with(by, work, once);
  }

  // Looks once whether jobs would be let through, and remembers the answer; forgets saves and
  // sets of people that nobody can ask for any more, and says the days of activities that were
  // stored before days were kept. [worker]
  void look(erp::instant now);
  // Why the last one was not let through; empty while all is well, or nobody tried yet. [any]
  std::optional<erp::error> problem() const;
  // Whether the last job let through for this operator found the right missing. [any]
  bool lacked_lately(const who& by, const std::string& right) const;

 private:
  erp::result<db::pool::lease> lease();
  const key_types& keys() const;
  rights read(db::session& session, const who& by);
  erp::error explain(const db::failure& failure);

  struct impl;
  std::unique_ptr<impl> impl_;
};

}  // namespace crm
