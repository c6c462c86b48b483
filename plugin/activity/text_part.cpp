// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/text_part.hpp"

#include "plugin/activity/activity_rules.hpp"
#include "plugin/activity/field_value.hpp"
#include "plugin/ids.hpp"

namespace crm {

namespace {

erp::field_state shown(const char* id, const std::string& text) {
  erp::field_state state;
  state.id = id;
  state.value = text;
  return state;
}

// Line breaks do not fit a single line; what was pasted becomes one.
std::string one_line(std::string text) {
  for (auto& c : text)
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  return text;
}

}  // namespace

void text_part::show(std::vector<erp::field_state>& fields) const {
  const auto& record = ground_.values.record;
  auto subject = shown(field::subject, record.subject);
  if (auto broken = broken_text(field::subject, record.subject, subject_length_max))
    subject.error = broken->message;
  fields.push_back(std::move(subject));
  fields.push_back(shown(field::venue, record.venue));
  fields.push_back(shown(field::note, record.note));
}

std::optional<erp::result<void>> text_part::set(const std::string& id, const erp::value& value) {
  auto& record = ground_.values.record;
  const bool subject = id == field::subject;
  const bool venue = id == field::venue;
  if (!subject && !venue && id != field::note) return std::nullopt;
  auto text = as_text(id, value);
  if (!text) return text.failure();
  if (auto broken = broken_text(id, *text, 0)) return *broken;
  if (subject)
    record.subject = one_line(std::move(*text));
  else
    (venue ? record.venue : record.note) = std::move(*text);
  return erp::result<void>();
}

void text_part::check(std::vector<erp::error>& errors) const {
  if (auto broken = broken_text(field::subject, ground_.values.record.subject, subject_length_max))
    errors.push_back(std::move(*broken));
}

}  // namespace crm
