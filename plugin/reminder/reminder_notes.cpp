// SPDX-License-Identifier: Apache-2.0
#include "plugin/reminder/reminder_notes.hpp"

#include <nlohmann/json.hpp>

namespace crm {

namespace {

using json = nlohmann::json;
using what = reminder_note::what;

}  // namespace

std::string written_answers(const std::vector<reminder_note>& notes) {
  json all = json::array();
  for (const auto& note : notes) {
    if (note.done == what::shown) continue;
    all.push_back(
        {{"activity", note.mine.activity},
         {"employee", note.mine.employee.id},
         {"arming", note.mine.arming},
         {"station", note.mine.claimed_by},
         {"put_off_to",
          note.done == what::put_off ? json(note.at.time_since_epoch().count()) : json(nullptr)}});
  }
  if (all.empty()) return {};
  return all.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::vector<reminder_note> read_answers(const std::string& text,
                                        const erp::record_key& employee) try {
  std::vector<reminder_note> notes;
  if (text.empty()) return notes;
  for (const auto& one : json::parse(text)) {
    reminder_note note;
    note.mine.activity = one.at("activity");
    note.mine.employee = {one.at("employee").get<std::string>()};
    note.mine.arming = one.at("arming");
    note.mine.claimed_by = one.at("station");
    const auto& until = one.at("put_off_to");
    note.done = until.is_null() ? what::dismissed : what::put_off;
    if (!until.is_null())
      note.at = erp::instant(std::chrono::milliseconds(until.get<std::int64_t>()));
    if (note.mine.employee == employee) notes.push_back(std::move(note));
  }
  return notes;
} catch (const std::exception&) {
  return {};
}

}  // namespace crm
