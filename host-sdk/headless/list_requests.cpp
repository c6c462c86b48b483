// SPDX-License-Identifier: Apache-2.0
// What is asked of lists: descriptions, pages, counts, the cell that is edited in place.
#include <algorithm>
#include <utility>

#include "host-sdk/headless/conversation.hpp"
#include "host-sdk/headless/names.hpp"

namespace erp::headless {

using kit::tr;

namespace {

constexpr int page_limit_usual = 50;
constexpr int page_limit_most = 500;
constexpr int choices_usual = 20;
constexpr int choices_most = 500;

sort_order sort_of(const json& given, const list_description& list) {
  sort_order sort;
  if (given.is_string()) {
    sort.column = given.get<std::string>();
  } else if (given.is_object()) {
    const request members(given);
    sort = {members.text("column"), members.flag("descending")};
  } else {
    refuse(error_code::invalid,
           tr("\"{1}\" takes {2}", std::string("sort"),
              std::string(R"({"column": …, "descending": …})")),
           "sort");
  }
  const auto* column = find_column(list, sort.column);
  if (!column || !column->sortable)
    refuse(error_code::invalid, tr("The list cannot be sorted by {1}", sort.column), "sort");
  return sort;
}

template <class Items>
void need_id(const Items& items, const std::string& id, const char* member) {
  if (std::none_of(items.begin(), items.end(), [&](const auto& item) { return item.id == id; }))
    refuse(error_code::invalid, tr("The list has no {1} \"{2}\"", std::string(member), id), member);
}

}  // namespace

json conversation::lists(const request&) {
  json all = json::array();
  for (const auto* list : host_.contributions().lists())
    all.push_back(to_json(list->what.description, speech_));
  return {{"lists", std::move(all)}};
}

company::open_list& conversation::list_of(const request& asked) {
  const std::string handle = asked.text("handle");
  auto* list = host_.windows().find_list(handle);
  if (!list) refuse(error_code::not_found, tr("There is no open list {1}", handle), "handle");
  return *list;
}

const list_description& conversation::description_of(const company::open_list& list) const {
  const auto* found = host_.contributions().find_list(list.list);
  if (!found) refuse(error_code::not_found, tr("There is no list {1}", list.list), "handle");
  return found->what.description;
}

json conversation::open_list(const request& asked) {
  need_operator();
  const std::string id = asked.text("list");
  const std::string handle =
      must(host_.windows().open_list(id, asked.about(), company::reopen::anew));
  front_.take_opened();  // it was asked for: the answer itself tells
  auto& list = *host_.windows().find_list(handle);
  const auto* contribution = host_.contributions().find_list(id);
  json answer = to_json(contribution->what.description, speech_);
  answer.erase("id");
  answer["list"] = id;
  answer["handle"] = handle;
  answer["title"] = speech_.say(list.session->title());
  if (contribution->what.initial_criteria)
    for (const auto& [criterion, choice] : contribution->what.initial_criteria(list.about))
      for (auto& each : answer["criteria"])
        if (each["id"] == criterion) each["initial"] = to_json(choice, speech_);
  if (contribution->what.description.filters.empty()) return answer;
  const auto counted = await<std::vector<filter_count>>(
      [&](auto then) { return list.session->counts({}, std::move(then)); });
  if (!counted) {
    answer["counts_missing"] = to_json(counted.failure(), speech_);
    return answer;
  }
  for (const auto& count : *counted)
    for (auto& filter : answer["filters"])
      if (filter["id"] == count.filter) {
        filter["count"] = count.count;
        filter["at_least"] = count.at_least;
      }
  return answer;
}

page_request conversation::page_request_of(const request& asked,
                                           const list_description& list) const {
  page_request wanted;
  wanted.tab = asked.text_or("tab", {});
  if (!wanted.tab.empty()) need_id(list.tabs, wanted.tab, "tab");
  wanted.filter = asked.text_or("filter", {});
  if (!wanted.filter.empty()) need_id(list.filters, wanted.filter, "filter");
  wanted.search = asked.text_or("search", {});
  wanted.limit = asked.integer_or("limit", page_limit_usual, 1, page_limit_most);
  wanted.after = asked.text_or("after", {});
  if (asked.has("sort")) wanted.sort = sort_of(asked.member("sort"), list);
  if (!asked.has("where")) return wanted;
  const auto& where = asked.member("where");
  if (!where.is_object())
    refuse(error_code::invalid,
           tr("\"{1}\" takes {2}", std::string("where"), std::string("an object")), "where");
  for (const auto& [id, each] : where.items()) {
    const auto* criterion = find_criterion(list, id);
    if (!criterion) refuse(error_code::invalid, tr("The list has no criterion \"{1}\"", id), id);
    wanted.where[id] = must(from_json(each, criterion->kind, id));
  }
  return wanted;
}

json conversation::page(const request& asked) {
  auto& list = list_of(asked);
  const auto& description = description_of(list);
  const auto wanted = page_request_of(asked, description);
  const auto page = must(
      await<erp::page>([&](auto then) { return list.session->page(wanted, std::move(then)); }));
  json rows = json::array();
  for (const auto& row : page.rows) rows.push_back(to_json(row, description, speech_));
  json answer{{"rows", std::move(rows)}, {"next", nullptr}};
  if (!page.next.empty()) answer["next"] = page.next;
  return answer;
}

json conversation::counts(const request& asked) {
  auto& list = list_of(asked);
  const auto wanted = page_request_of(asked, description_of(list));
  json all = json::array();
  for (const auto& count : must(await<std::vector<filter_count>>(
           [&](auto then) { return list.session->counts(wanted, std::move(then)); })))
    all.push_back(to_json(count));
  return {{"counts", std::move(all)}};
}

json conversation::list_choices(const request& asked, company::open_list& list) {
  const std::string criterion = asked.text("criterion");
  if (!find_criterion(description_of(list), criterion))
    refuse(error_code::not_found, tr("The list has no criterion \"{1}\"", criterion), "criterion");
  return to_json(must(await<choice_page>([&](auto then) {
                   return list.session->choices(
                       criterion, asked.text_or("search", {}),
                       asked.integer_or("limit", choices_usual, 1, choices_most), std::move(then));
                 })),
                 speech_);
}

json conversation::edit_cell(const request& asked) {
  auto& list = list_of(asked);
  const auto& description = description_of(list);
  const record_key key = asked.key("key");
  const std::string id = asked.text("column");
  const auto* column = find_column(description, id);
  if (!column || !column->editable)
    refuse(error_code::invalid, tr("The column {1} cannot be edited in the list", id), "column");
  const json& given = asked.has("value") ? asked.member("value") : json(nullptr);
  const auto value = must(from_json(given, column->kind, id));
  // As a screen does: the version is that of the row it shows.
  const auto rows = must(await<std::vector<row>>(
      [&](auto then) { return list.session->rows({key}, std::move(then)); }));
  if (rows.empty())
    refuse(error_code::not_found, tr("There is no row {1}, or it may not be seen", key.id), "key");
  const std::int64_t version = asked.has("version") && asked.member("version").is_number_integer()
                                   ? asked.member("version").get<std::int64_t>()
                                   : rows.front().version;
  const auto changed = must(await<row>([&](auto then) {
    return list.session->edit_cell(key, version, id, value, std::move(then));
  }));
  return {{"row", to_json(changed, description, speech_)}};
}

}  // namespace erp::headless
