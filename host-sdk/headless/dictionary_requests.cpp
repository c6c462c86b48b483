// SPDX-License-Identifier: Apache-2.0
// What is asked of Configuration → Universal dictionaries: the tree, values, what changes them.
#include <algorithm>
#include <utility>

#include "host-sdk/headless/conversation.hpp"
#include "host-sdk/headless/dictionary_json.hpp"

namespace erp::headless {

using kit::tr;

namespace {

const dictionary_value& value_of(const dictionary_values& all, const record_key& key) {
  const auto found = std::find_if(all.values.begin(), all.values.end(),
                                  [&](const auto& value) { return value.key == key; });
  if (found == all.values.end())
    refuse(error_code::not_found, tr("There is no value {1}", key.id), "key");
  return *found;
}

// That of the row as a screen shows it, unless the request names one.
std::int64_t version_of(const request& asked, const dictionary_value& value) {
  if (asked.has("version") && asked.member("version").is_number_integer())
    return asked.member("version").get<std::int64_t>();
  return value.version;
}

}  // namespace

json conversation::dictionaries(const request&) {
  return {{"dictionaries", to_json(company::dictionary_tree(host_.contributions()), speech_)}};
}

std::unique_ptr<dictionary_session> conversation::dictionary_of(const request& asked) {
  need_operator();
  return must(
      company::open_dictionary(host_.contributions(), asked.text("dictionary"), host_.log()));
}

dictionary_values conversation::values_of(dictionary_session& session, const std::string& search) {
  return must(
      await<dictionary_values>([&](auto then) { return session.values(search, std::move(then)); }));
}

json conversation::dictionary(const request& asked) {
  const auto session = dictionary_of(asked);
  const auto all = values_of(*session, asked.text_or("search", {}));
  const auto& described =
      host_.contributions().find_dictionary(asked.text("dictionary"))->what.description;
  json values = json::array();
  for (const auto& value : all.values) values.push_back(to_json(value));
  json answer{{"caption", speech_.say(described.caption)},
              {"languages", described.languages},
              {"values", std::move(values)},
              {"may_change", all.may_change}};
  if (!all.may_change) answer["why_not"] = speech_.say(all.why_not);
  return answer;
}

json conversation::dictionary_save(const request& asked) {
  const auto session = dictionary_of(asked);
  const auto key = asked.optional_key("key");
  dictionary_entry was;
  std::int64_t version = 0;
  if (key) {
    const auto all = values_of(*session, {});
    const auto& value = value_of(all, *key);
    was = value.entry;
    version = version_of(asked, value);
  }
  const auto entry = entry_of(asked, std::move(was));
  return {{"value", to_json(must(await<dictionary_value>([&](auto then) {
             return session->save(key, version, entry, std::move(then));
           })))}};
}

json conversation::dictionary_move(const request& asked) {
  const auto session = dictionary_of(asked);
  must(await<done>([&](auto then) {
    return session->move(asked.key("key"), asked.optional_key("before"), std::move(then));
  }));
  return json::object();
}

json conversation::dictionary_remove(const request& asked) {
  const auto session = dictionary_of(asked);
  const auto key = asked.key("key");
  const auto all = values_of(*session, {});
  const auto version = version_of(asked, value_of(all, key));
  const auto came = must(await<dictionary_removal>(
      [&](auto then) { return session->remove(key, version, std::move(then)); }));
  return {{"removed", came.removed}, {"uses", came.uses}};
}

json conversation::dictionary_merge(const request& asked) {
  const auto session = dictionary_of(asked);
  return {{"moved", must(await<std::int64_t>([&](auto then) {
             return session->merge(asked.key("key"), asked.key("into"), std::move(then));
           }))}};
}

}  // namespace erp::headless
