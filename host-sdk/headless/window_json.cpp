// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/headless/window_json.hpp"

#include <algorithm>

#include "host-sdk/headless/names.hpp"

namespace erp::headless {

namespace {

template <class Items>
auto find_by_id(const Items& items, const std::string& id) {
  const auto found =
      std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.id == id; });
  return found == items.end() ? nullptr : &*found;
}

json choices_json(const std::vector<choice>& choices, const speech& speech) {
  json result = json::array();
  for (const auto& each : choices) result.push_back(to_json(each, speech));
  return result;
}

json to_json(const column& column, const speech& speech) {
  return {{"id", column.id},
          {"caption", speech.say(column.caption)},
          {"kind", name_of(column.kind)},
          {"width_chars", column.width_chars},
          {"sortable", column.sortable},
          {"editable", column.editable},
          {"shown", column.shown}};
}

json to_json(const field& field, const speech& speech) {
  json result{
      {"id", field.id}, {"caption", speech.say(field.caption)}, {"kind", name_of(field.kind)}};
  if (!field.placeholder.empty()) result["placeholder"] = speech.say(field.placeholder);
  if (!field.hint.empty()) result["hint"] = speech.say(field.hint);
  if (field.max_length > 0) result["max_length"] = field.max_length;
  if (field.minimum != 0) result["minimum"] = field.minimum;
  if (field.maximum != 0) result["maximum"] = field.maximum;
  if (!field.command.empty()) result["command"] = field.command;
  return result;
}

json to_json(const chain_link& link, const speech& speech) {
  json result{{"key", link.key.id},
              {"form", link.form},
              {"caption", speech.say(link.caption)},
              {"ended", link.ended},
              {"current", link.current}};
  if (!link.detail.empty()) result["detail"] = speech.say(link.detail);
  return result;
}

json to_json(const form_command& command, const speech& speech) {
  return {{"id", command.description.id},
          {"caption", speech.say(command.description.caption)},
          {"tooltip", speech.say(command.description.tooltip)},
          {"shortcut", command.description.shortcut},
          {"primary", command.primary},
          {"closes_form", command.closes_form}};
}

json options_json(const std::vector<services::offer_option>& options, const speech& speech) {
  json all = json::array();
  for (const auto& option : options) {
    json entry{{"id", option.id}, {"caption", speech.say(option.caption)}};
    if (!option.menu.empty()) entry["menu"] = speech.say(option.menu);
    all.push_back(std::move(entry));
  }
  return all;
}

}  // namespace

const field* find_field(const form_description& form, const std::string& id) {
  for (const auto& section : form.sections)
    if (const auto* found = find_by_id(section.fields, id)) return found;
  return nullptr;
}

const column* find_column(const list_description& list, const std::string& id) {
  return find_by_id(list.columns, id);
}

const criterion* find_criterion(const list_description& list, const std::string& id) {
  return find_by_id(list.criteria, id);
}

json to_json(const list_description& list, const speech& speech) {
  json result{
      {"id", list.id},
      {"caption", speech.say(list.caption)},
      {"tabs", json::array()},
      {"columns", json::array()},
      {"filters", json::array()},
      {"criteria", json::array()},
      {"default_filter", list.default_filter},
      {"default_sort",
       {{"column", list.default_sort.column}, {"descending", list.default_sort.descending}}},
      {"searchable", list.searchable},
      {"commands", list.commands},
      {"activate", list.activate}};
  for (const auto& tab : list.tabs)
    result["tabs"].push_back({{"id", tab.id}, {"caption", speech.say(tab.caption)}});
  for (const auto& column : list.columns) result["columns"].push_back(to_json(column, speech));
  for (const auto& filter : list.filters)
    result["filters"].push_back({{"id", filter.id},
                                 {"caption", speech.say(filter.caption)},
                                 {"tooltip", speech.say(filter.tooltip)}});
  for (const auto& criterion : list.criteria)
    result["criteria"].push_back({{"id", criterion.id},
                                  {"caption", speech.say(criterion.caption)},
                                  {"kind", name_of(criterion.kind)}});
  return result;
}

json to_json(const form_description& form, const speech& speech) {
  json result{{"id", form.id},
              {"caption", speech.say(form.caption)},
              {"sections", json::array()},
              {"commands", json::array()}};
  for (const auto& section : form.sections) {
    json fields = json::array();
    for (const auto& field : section.fields) fields.push_back(to_json(field, speech));
    result["sections"].push_back({{"id", section.id},
                                  {"caption", speech.say(section.caption)},
                                  {"place", name_of(section.place)},
                                  {"fields", std::move(fields)}});
  }
  for (const auto& command : form.commands) result["commands"].push_back(to_json(command, speech));
  return result;
}

json to_json(const choice& choice, const speech& speech) {
  json result{{"key", choice.key.id}, {"caption", speech.say(choice.caption)}};
  if (!choice.detail.empty()) result["detail"] = speech.say(choice.detail);
  return result;
}

json to_json(const choice_page& page, const speech& speech) {
  return {{"choices", choices_json(page.choices, speech)}, {"more", page.more}};
}

json to_json(const question& question, const speech& speech) {
  json result{{"id", question.id},
              {"message", speech.say(question.message)},
              {"options", choices_json(question.options, speech)},
              {"wants_text", question.wants_text}};
  if (question.wants_text) result["text_caption"] = speech.say(question.text_caption);
  if (!question.entered.empty()) result["text"] = question.entered;
  for (const auto& line : question.details) result["details"].push_back(speech.say(line));
  return result;
}

json to_json(const services::offer& offer, const speech& speech) {
  return {{"id", offer.id},
          {"message", speech.say(offer.message)},
          {"options", options_json(offer.options, speech)}};
}

json to_json(const services::notification& notification, const speech& speech) {
  return {{"id", notification.id},
          {"title", speech.say(notification.title)},
          {"message", speech.say(notification.message)},
          {"options", options_json(notification.options, speech)}};
}

json to_json(const error& error, const speech& speech) {
  json result{{"code", name_of(error.code)}, {"message", speech.say(error.message)}};
  if (!error.field.empty()) result["field"] = error.field;
  if (!error.details.empty()) {
    result["details"] = json::array();
    for (const auto& detail : error.details) result["details"].push_back(to_json(detail, speech));
  }
  return result;
}

json to_json(const row& row, const list_description& list, const speech& speech) {
  json result{{"key", row.key.id}, {"version", row.version}};
  json shown = json::object();
  for (std::size_t i = 0; i < list.columns.size() && i < row.cells.size(); ++i) {
    const auto& cell = row.cells[i];
    result[list.columns[i].id] = to_json(cell.value, speech.zone);
    if (!cell.shown.empty()) shown[list.columns[i].id] = speech.say(cell.shown);
  }
  result["form"] = row.form;
  result["mark"] = name_of(row.mark);
  result["editable"] = row.editable;
  result["shown"] = std::move(shown);
  return result;
}

json to_json(const filter_count& count) {
  return {{"filter", count.filter}, {"count", count.count}, {"at_least", count.at_least}};
}

json to_json(const field& field, const field_state& state, const speech& speech) {
  json result{{"id", state.id},
              {"caption", speech.say(field.caption)},
              {"kind", name_of(field.kind)},
              {"value", to_json(state.value, speech.zone)},
              {"enabled", state.enabled},
              {"visible", state.visible},
              {"required", state.required},
              {"error", nullptr}};
  if (state.error) result["error"] = speech.say(*state.error);
  std::string note = state.note ? speech.say(*state.note) : std::string();
  for (const auto& warning : state.warnings) {
    result["warnings"].push_back(speech.say(warning));
    note += (note.empty() ? "" : " · ") + speech.say(warning);
  }
  if (!note.empty()) result["note"] = note;
  if (state.date_only) result["date_only"] = true;
  if (!state.chosen.empty()) result["chosen"] = choices_json(state.chosen, speech);
  return result;
}

json to_json(const form_description& form, const form_state& state, const speech& speech) {
  json result{{"form", form.id},         {"title", speech.say(state.title)},
              {"key", nullptr},          {"version", state.version},
              {"dirty", state.dirty},    {"busy", state.busy},
              {"fields", json::array()}, {"commands", json::array()}};
  if (state.key) result["key"] = state.key->id;
  if (state.notice) result["notice"] = speech.say(*state.notice);
  if (state.asks) result["asks"] = to_json(*state.asks, speech);
  for (const auto& each : state.fields) {
    const auto* described = find_field(form, each.id);
    if (described) result["fields"].push_back(to_json(*described, each, speech));
  }
  for (const auto& each : state.commands) {
    json command{{"id", each.id},
                 {"caption", ""},
                 {"enabled", each.enabled},
                 {"visible", each.visible},
                 {"active", each.active}};
    for (const auto& described : form.commands)
      if (described.description.id == each.id)
        command["caption"] = speech.say(described.description.caption);
    result["commands"].push_back(std::move(command));
  }
  for (const auto& link : state.chain) result["chain"].push_back(to_json(link, speech));
  return result;
}

}  // namespace erp::headless
