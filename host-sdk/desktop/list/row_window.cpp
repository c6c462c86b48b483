// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/list/row_window.hpp"

#include <algorithm>
#include <utility>

namespace erp::desktop {

row_window::row_window(list_session& session, listener listener)
    : session_(session), listener_(std::move(listener)) {}

page_request row_window::asked(const std::string& after, int limit) const {
  page_request request = request_;
  request.after = after;
  request.limit = limit;
  return request;
}

void row_window::ask(page_request request) {
  request_ = std::move(request);
  drop_fetches();
  slots_.clear();
  starts_.clear();
  renewing_.reset();
  next_.clear();
  answered_ = false;
  seen_first_ = 0;
  listener_.rebuilt();
  fetch_next();
}

int row_window::known_rows() const {
  return slots_.empty() ? 0 : starts_.back() + slots_.back().count;
}

bool row_window::complete() const {
  return answered_ && next_.empty();
}

int row_window::row_count() const {
  return known_rows() + (complete() ? 0 : empty_rows);
}

std::size_t row_window::slot_of(int index) const {
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), index);
  return std::size_t(after - starts_.begin()) - 1;
}

void row_window::rebuild_starts() {
  starts_.resize(slots_.size());
  int start = 0;
  for (std::size_t index = 0; index < slots_.size(); ++index) {
    starts_[index] = start;
    start += slots_[index].count;
  }
}

const row* row_window::find(int index) const {
  if (index < 0 || index >= known_rows()) return nullptr;
  const std::size_t slot = slot_of(index);
  return slots_[slot].here() ? &slots_[slot].rows[std::size_t(index - starts_[slot])] : nullptr;
}

int row_window::find(const record_key& key) const {
  for (std::size_t slot = 0; slot < slots_.size(); ++slot)
    for (std::size_t row = 0; row < slots_[slot].rows.size(); ++row)
      if (slots_[slot].rows[row].key == key) return starts_[slot] + int(row);
  return -1;
}

void row_window::replace(const row& row) {
  const int index = find(row.key);
  if (index < 0) return;
  const std::size_t slot = slot_of(index);
  slots_[slot].rows[std::size_t(index - starts_[slot])] = row;
  listener_.loaded(index, index);
}

int row_window::rows_in_memory() const {
  std::size_t rows = 0;
  for (const slot& slot : slots_) rows += slot.rows.size();
  for (const slot& slot : renewed_) rows += slot.rows.size();
  return int(rows);
}

void row_window::look_at(int first, int last) {
  seen_first_ = std::max(first, 0);
  seen_last_ = std::max(last, seen_first_);
  if (slots_.empty()) return;
  // Some way beyond what is seen, so that scrolling meets rows that are there already.
  const int ahead = page_size / 2;
  const std::size_t from = slot_of(std::clamp(seen_first_ - ahead, 0, known_rows() - 1));
  const std::size_t to = slot_of(std::clamp(seen_last_ + ahead, 0, known_rows() - 1));
  std::erase_if(fetching_, [&](const auto& one) { return one.first < from || one.first > to; });
  for (std::size_t slot = from; slot <= to; ++slot)
    if (!slots_[slot].here()) fetch(slot);
  if (seen_last_ + ahead >= known_rows()) fetch_next();
  forget_far(from, to);
}

void row_window::forget_far(std::size_t first, std::size_t last) {
  const std::size_t spare = std::size_t(pages_kept) / 2;
  for (std::size_t slot = 0; slot < slots_.size(); ++slot)
    if (slot + spare < first || slot > last + spare) std::vector<row>().swap(slots_[slot].rows);
}

void row_window::fetch(std::size_t slot) {
  if (fetching_.contains(slot)) return;
  // A little more than it had: rows that came in between are found by where the next page begins.
  const bool last = slot + 1 == slots_.size();
  const int limit = last ? page_size : std::min(slots_[slot].count + page_size / 4, 500);
  auto& handle = fetching_[slot];
  handle = session_.page(asked(slots_[slot].after, limit), [this, slot](result<page> answer) {
    fetching_.erase(slot);
    if (!answer.ok()) return listener_.failed(answer.failure());
    take(slot, std::move(*answer));
  });
}

void row_window::take(std::size_t index, page page) {
  slot& slot = slots_[index];
  const int before = slot.count;
  const bool last = index + 1 == slots_.size();
  bool joined = last;
  if (!last) {
    const std::string& follows = slots_[index + 1].first_key;
    const auto end = std::find_if(page.rows.begin(), page.rows.end(),
                                  [&](const row& row) { return row.key.id == follows; });
    joined = end != page.rows.end();
    page.rows.erase(end, page.rows.end());
  }
  slot.rows = std::move(page.rows);
  slot.count = int(slot.rows.size());
  if (!slot.rows.empty()) slot.first_key = slot.rows.front().key.id;
  if (!joined || last) {
    // What followed is not where it was: known anew from here on.
    slots_.resize(index + 1);
    next_ = page.next;
    fetching_next_.reset();
    next_under_way_ = false;
  }
  if (!joined || slot.count == 0) fetching_.clear();
  if (slot.count == 0) slots_.erase(slots_.begin() + std::ptrdiff_t(index));
  rebuild_starts();
  if (slots_.size() > index && slots_[index].count == before && joined)
    listener_.loaded(starts_[index], starts_[index] + before - 1);
  else
    listener_.rebuilt();
}

void row_window::fetch_next() {
  if (next_under_way_ || complete()) return;
  next_under_way_ = true;
  fetching_next_ =
      session_.page(asked(next_, page_size), [this, after = next_](result<page> answer) {
        next_under_way_ = false;
        if (!answer.ok()) return listener_.failed(answer.failure());
        take_next(after, std::move(*answer));
      });
}

// Fetches under way answer for pages as they were.
void row_window::drop_fetches() {
  fetching_.clear();
  fetching_next_.reset();
  next_under_way_ = false;
}

void row_window::take_next(const std::string& after, page page) {
  answered_ = true;
  const int first = known_rows();
  slot slot;
  slot.after = after;
  slot.count = int(page.rows.size());
  slot.rows = std::move(page.rows);
  next_ = page.next;
  if (slot.count > 0) {
    slot.first_key = slot.rows.front().key.id;
    starts_.push_back(first);
    slots_.push_back(std::move(slot));
  }
  listener_.resized();
  if (known_rows() > first) listener_.loaded(first, known_rows() - 1);
}

// Near the beginning everything down to the screen's end is fetched anew; deep down the pages above
// keep their cursors and are looked at again when one scrolls there.
void row_window::refresh() {
  if (!answered_ || slots_.empty()) {
    ask(request_);
    return;
  }
  drop_fetches();
  const int last = std::clamp(seen_last_, 0, known_rows() - 1);
  const int first = std::clamp(seen_first_, 0, last);
  renewed_from_ = first < 2 * page_size ? 0 : slot_of(first);
  renewed_.clear();
  renewed_rows_ = 0;
  renewed_wanted_ = last - starts_[renewed_from_] + page_size / 4;
  slot start;
  start.after = slots_[renewed_from_].after;
  renewed_.push_back(std::move(start));
  renew_step();
}

void row_window::renew_step() {
  const int limit = std::clamp(renewed_wanted_ - renewed_rows_, page_size, 500);
  renewing_ = session_.page(asked(renewed_.back().after, limit), [this](result<page> answer) {
    if (!answer.ok()) {
      renewed_.clear();
      return listener_.failed(answer.failure());
    }
    slot& slot = renewed_.back();
    slot.count = int(answer->rows.size());
    slot.rows = std::move(answer->rows);
    if (slot.count > 0) slot.first_key = slot.rows.front().key.id;
    renewed_rows_ += slot.count;
    renewed_next_ = answer->next;
    if (renewed_next_.empty() || renewed_rows_ >= renewed_wanted_) return finish_renewal();
    renewed_.emplace_back();
    renewed_.back().after = renewed_next_;
    renew_step();
  });
}

void row_window::finish_renewal() {
  drop_fetches();
  next_ = renewed_next_;
  std::vector<record_key> before;
  for (int index = starts_[renewed_from_]; index < known_rows(); ++index)
    if (const row* row = find(index)) before.push_back(row->key);
  const int count_before = row_count();
  slots_.resize(renewed_from_);
  for (slot& slot : slots_) slot.rows.clear();
  for (slot& slot : renewed_)
    if (slot.count > 0) slots_.push_back(std::move(slot));
  renewed_.clear();
  rebuild_starts();
  std::vector<record_key> after;
  const int first = renewed_from_ < slots_.size() ? starts_[renewed_from_] : known_rows();
  for (int index = first; index < known_rows(); ++index)
    if (const row* row = find(index)) after.push_back(row->key);
  if (before == after && count_before == row_count() && known_rows() > first)
    listener_.loaded(first, known_rows() - 1);
  else
    listener_.rebuilt();
}

}  // namespace erp::desktop
