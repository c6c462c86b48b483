// SPDX-License-Identifier: Apache-2.0
#include "db/session/pool.hpp"

#include <cassert>
#include <condition_variable>
#include <mutex>
#include <vector>

#include "db/session/session_impl.hpp"

namespace db {

struct pool::impl {
  using clock = std::chrono::steady_clock;
  struct resting {
    std::unique_ptr<db::session> session;
    clock::time_point since;
  };

  impl(connection_target given, std::size_t max, std::chrono::milliseconds trust)
      : target(std::move(given)), sessions_max(max), trusted(trust) {}

  const connection_target target;
  const std::size_t sessions_max;
  const std::chrono::milliseconds trusted;
  std::mutex mutex;
  std::condition_variable freed;
  std::vector<resting> idle;
  std::size_t in_use = 0;

  void give_back(std::unique_ptr<session> session) {
    {
      const std::lock_guard lock(mutex);
      --in_use;
      if (session) idle.push_back({std::move(session), clock::now()});
    }
    freed.notify_one();
  }
};

struct pool::lease::held {
  pool::impl& owner;
  std::unique_ptr<db::session> session;

  ~held() {
    if (session) session->release();
    owner.give_back(std::move(session));
  }
};

pool::lease::lease(std::unique_ptr<held> held) : held_(std::move(held)) {}
pool::lease::lease(lease&&) noexcept = default;
pool::lease& pool::lease::operator=(lease&&) noexcept = default;
pool::lease::~lease() = default;
session& pool::lease::operator*() const {
  return *held_->session;
}
session* pool::lease::operator->() const {
  return held_->session.get();
}

pool::pool(connection_target target, std::size_t sessions_max, std::chrono::milliseconds trusted)
    : impl_(std::make_unique<impl>(std::move(target), sessions_max, trusted)) {
  assert(sessions_max > 0);
}

pool::~pool() {
  assert(impl_->in_use == 0);
}

pool::lease pool::take(std::chrono::milliseconds patience) {
  auto held = std::unique_ptr<lease::held>();
  auto since = impl::clock::time_point();
  {
    std::unique_lock lock(impl_->mutex);
    const bool free = impl_->freed.wait_for(lock, patience,
                                            [this] { return impl_->in_use < impl_->sessions_max; });
    if (!free)
      throw failure(failure_kind::busy,
                    impl_->target.label() + ": every connection is in use; try again in a moment");
    ++impl_->in_use;
    held.reset(new lease::held{*impl_, nullptr});
    if (!impl_->idle.empty()) {
      held->session = std::move(impl_->idle.back().session);
      since = impl_->idle.back().since;
      impl_->idle.pop_back();
    }
  }
  // Connecting may take long, so it happens outside the lock; when it throws, the place is free.
  if (!held->session)
    held->session = std::make_unique<session>(impl_->target);
  else if (!held->session->alive() ||
           (impl::clock::now() - since >= impl_->trusted && !held->session->answers()))
    held->session->reconnect();
  return lease(std::move(held));
}

}  // namespace db
