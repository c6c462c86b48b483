// SPDX-License-Identifier: Apache-2.0
#include "plugin/contact/contact_timer.hpp"

#include <algorithm>

namespace crm {

using std::chrono::milliseconds;
using std::chrono::seconds;

contact_timer::contact_timer(const erp::services::clock& clock, form_values& values)
    : clock_(clock), values_(values) {
  values_replaced();
}

timer_segment contact_timer::closed() const {
  const auto length = std::max(milliseconds(0), clock_.monotonic() - running_->since);
  return {running_->started_at, length};
}

void contact_timer::start() {
  if (!running_) running_ = {clock_.now(), clock_.monotonic()};
}

void contact_timer::stop() {
  if (!running_) return;
  const auto segment = closed();
  running_.reset();
  if (segment.length > milliseconds(0)) values_.segments.push_back(segment);
}

milliseconds contact_timer::measured() const {
  milliseconds sum = values_.base.measured;
  for (const auto& segment : values_.segments) sum += segment.length;
  if (running_) sum += closed().length;
  return sum;
}

seconds contact_timer::shown() const {
  if (!corrected()) return std::chrono::floor<seconds>(measured());
  const auto since = std::max(milliseconds(0), measured() - measured_at_correction_);
  return *values_.record.elapsed + std::chrono::floor<seconds>(since);
}

void contact_timer::correct(std::optional<seconds> typed) {
  values_.record.elapsed = typed;
  measured_at_correction_ = measured();
}

void contact_timer::cut() {
  if (!running_) return;
  stop();
  start();
}

void contact_timer::settle(form_values& copy) const {
  if (corrected()) copy.record.elapsed = shown();
  if (!running_) return;
  const auto segment = closed();
  if (segment.length > milliseconds(0)) copy.segments.push_back(segment);
}

void contact_timer::finish() {
  running_.reset();
  values_replaced();
}

void contact_timer::values_replaced() {
  measured_at_correction_ = measured();
}

}  // namespace crm
