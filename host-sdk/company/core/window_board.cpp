// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/core/window_board.hpp"

#include <algorithm>
#include <utility>

#include "host-sdk/kit/text.hpp"

namespace erp::company {

namespace {

using kit::tr;

error not_found(text message) {
  return {error_code::not_found, std::move(message), {}, {}};
}

bool shows(const open_form& open, const record_key& key) {
  if (open.key == key) return true;
  return open.session && open.session->state().key == key;  // was new, has been saved since
}

}  // namespace

window_board::window_board(const contributions& contributions, main_queue& queue,
                           services::clock& clock, services::log& log)
    : contributions_(contributions), queue_(queue), clock_(clock), log_(log) {}

window_board::~window_board() {
  alive_.reset();
  schedule_.reset();
  lists_.clear();
  reports_.clear();
  forms_.clear();
}

std::string window_board::next_handle(const char* kind) {
  return kind + std::to_string(next_number_++);
}

// To be called inside a catch clause.
error window_board::failed(const std::string& owner, const std::string& doing) const {
  std::string what = "unknown exception";
  try {
    throw;
  } catch (const std::exception& e) {
    what = e.what();
  } catch (...) {
    // Of a type that says nothing.
  }
  log_.write(services::log_level::error, owner + ": " + doing + ": " + what);
  return {error_code::internal, tr("The module {1} failed; the log says how", owner), {}, {}};
}

result<void> window_board::open_list(const std::string& list, context about) {
  auto opened = open_list(list, std::move(about), reopen::existing);
  if (!opened) return opened.failure();
  return {};
}

result<void> window_board::open_form(const std::string& form, std::optional<record_key> key,
                                     context about) {
  auto opened = open_form(form, std::move(key), std::move(about), reopen::existing);
  if (!opened) return opened.failure();
  return {};
}

result<std::string> window_board::open_list(const std::string& list, context about, reopen how) {
  const auto* found = contributions_.find_list(list);
  if (!found) return not_found(tr("There is no list {1}", list));
  if (how == reopen::existing)
    for (const auto& [handle, open] : lists_)
      if (open.list == list && open.about == about) {
        if (front_) front_->raised(handle);
        return handle;
      }
  const std::string owner = found->owner;
  std::unique_ptr<list_session> session;
  try {
    auto made = found->what.open(about);
    if (!made) return made.failure();
    session = std::move(*made);
  } catch (...) {
    return failed(owner, "opening the list " + list);
  }
  const std::string handle = next_handle("list-");
  auto& open = lists_[handle];
  open = {handle, list, owner, std::move(about), std::move(session)};
  if (front_) front_->list_opened(open);
  return handle;
}

result<std::string> window_board::open_form(const std::string& form, std::optional<record_key> key,
                                            context about, reopen how) {
  const auto* found = contributions_.find_form(form);
  if (!found) return not_found(tr("There is no form {1}", form));
  if (how == reopen::existing && key)
    for (const auto& [handle, open] : forms_)
      if (open.form == form && shows(open, *key)) {
        if (front_) front_->raised(handle);
        return handle;
      }
  const std::string owner = found->owner;
  const std::string handle = next_handle("form-");
  auto& open = forms_[handle];
  open.handle = handle;
  open.form = form;
  open.owner = owner;
  open.about = about;
  open.key = key;
  if (front_) front_->form_opening(open);
  try {
    auto opening = found->what.open(form_request{std::move(key), std::move(about)},
                                    [this, alive = std::weak_ptr(alive_),
                                     handle](result<std::unique_ptr<form_session>> opened) {
                                      if (!alive.expired()) take_form(handle, std::move(opened));
                                    });
    if (auto* still = find_form(handle)) still->opening = std::move(opening);
  } catch (...) {
    const error why = failed(owner, "opening the form " + form);
    forms_.erase(handle);
    if (front_) front_->form_failed(handle, why);
    return why;
  }
  return handle;
}

void window_board::take_form(const std::string& handle,
                             result<std::unique_ptr<form_session>> opened) {
  auto* open = find_form(handle);
  if (!open) return;  // closed while it was opening
  if (!opened) {
    forms_.erase(handle);
    if (front_) front_->form_failed(handle, opened.failure());
    return;
  }
  open->session = std::move(*opened);
  if (front_) front_->form_ready(*open);
}

company::open_list* window_board::find_list(const std::string& handle) {
  const auto found = lists_.find(handle);
  return found == lists_.end() ? nullptr : &found->second;
}

company::open_form* window_board::find_form(const std::string& handle) {
  const auto found = forms_.find(handle);
  return found == forms_.end() ? nullptr : &found->second;
}

std::vector<std::string> window_board::handles() const {
  std::vector<std::string> result;
  for (const auto& [handle, open] : lists_) result.push_back(handle);
  for (const auto& [handle, open] : forms_) result.push_back(handle);
  for (const auto& [handle, open] : reports_) result.push_back(handle);
  if (schedule_) result.push_back(schedule_->handle);
  return result;
}

void window_board::run(const std::string& handle, const std::string& command, const arguments& with,
                       form_session::then_outcome then) {
  call(
      handle,
      [&](form_session& session, form_session::then_outcome done) {
        return session.run(command, with, std::move(done));
      },
      std::move(then));
}

void window_board::answer(const std::string& handle, const std::string& question,
                          const record_key& option, const std::string& text,
                          form_session::then_outcome then) {
  call(
      handle,
      [&](form_session& session, form_session::then_outcome done) {
        return session.answer(question, option, text, std::move(done));
      },
      std::move(then));
}

void window_board::close_form(const std::string& handle, bool discard,
                              form_session::then_outcome then) {
  if (auto* open = find_form(handle); open && !open->session) {
    forms_.erase(handle);  // nothing was typed yet; dropping `opening` cancels it
    if (front_) front_->closing(handle);
    queue_.post([then = std::move(then)] { then(outcome{{}, {}, true}); });
    return;
  }
  call(
      handle,
      [&](form_session& session, form_session::then_outcome done) {
        return session.close(discard, std::move(done));
      },
      std::move(then));
}

void window_board::call(const std::string& handle, const session_call& what,
                        form_session::then_outcome then) {
  auto* open = find_form(handle);
  std::optional<error> refused;
  if (!open)
    refused = not_found(tr("There is no open form {1}", handle));
  else if (!open->session || open->calling)
    refused = error{error_code::busy, tr("The form is still busy; wait a moment"), {}, {}};
  if (refused) {
    queue_.post([then = std::move(then), refused] { then(*refused); });
    return;
  }
  open->calling = true;
  const std::string owner = open->owner;
  try {
    auto running = what(*open->session, [this, alive = std::weak_ptr(alive_), handle,
                                         then](result<outcome> came_of_it) {
      if (alive.expired()) return;
      end_call(handle, came_of_it);
      then(std::move(came_of_it));
    });
    if (auto* still = find_form(handle)) still->call = std::move(running);
  } catch (...) {
    const error why = failed(owner, "a call of the form " + handle);
    if (auto* still = find_form(handle)) still->calling = false;
    queue_.post([then = std::move(then), why] { then(why); });
  }
}

void window_board::end_call(const std::string& handle, const result<outcome>& came_of_it) {
  auto* open = find_form(handle);
  if (!open) return;
  open->calling = false;
  if (!came_of_it || !came_of_it->closed) return;
  if (front_) front_->closing(handle);
  // It is on the stack: its call is what has just ended.
  bury(std::make_shared<company::open_form>(std::move(*open)));
  forms_.erase(handle);
}

void window_board::close_list(const std::string& handle) {
  auto* open = find_list(handle);
  if (!open) return;
  if (front_) front_->closing(handle);
  bury(std::make_shared<company::open_list>(std::move(*open)));
  lists_.erase(handle);
}

void window_board::bury(std::shared_ptr<void> session) {
  graves_.push_back(std::move(session));
  queue_.post([this, alive = std::weak_ptr(alive_)] {
    if (!alive.expired()) graves_.clear();
  });
}

void window_board::drop_sessions_of(const std::string& owner) {
  drop_parts_of(owner);
  for (const auto& handle : handles()) {
    if (owner_of(handle) != owner) continue;
    if (front_) front_->closing(handle);
    forget(handle);
  }
  graves_.clear();
}

void window_board::abandon_all() {
  close_schedule();
  for (const auto& handle : handles()) {
    if (front_) front_->closing(handle);
    forget(handle);
  }
}

std::string window_board::owner_of(const std::string& handle) {
  if (const auto* list = find_list(handle)) return list->owner;
  if (const auto* form = find_form(handle)) return form->owner;
  if (const auto* report = find_report(handle)) return report->owner;
  return {};
}

void window_board::forget(const std::string& handle) {
  lists_.erase(handle);
  forms_.erase(handle);
  reports_.erase(handle);
}

}  // namespace erp::company
