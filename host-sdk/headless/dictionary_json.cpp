// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/headless/dictionary_json.hpp"

#include "host-sdk/kit/text.hpp"

namespace erp::headless {

using kit::tr;

namespace {

void read_names(const json& given, std::map<std::string, std::string>& names) {
  const auto wrong = [] {
    refuse(error_code::invalid,
           tr("\"{1}\" takes {2}", std::string("names"),
              std::string(R"({"pl": "…", "en": "…" or null})")),
           "names");
  };
  if (!given.is_object()) wrong();
  for (const auto& [language, name] : given.items()) {
    if (name.is_null())
      names.erase(language);
    else if (name.is_string())
      names[language] = name.get<std::string>();
    else
      wrong();
  }
}

}  // namespace

json to_json(const std::vector<company::dictionary_node>& tree, const speech& speech) {
  json all = json::array();
  for (const auto& node : tree) {
    json one{{"caption", speech.say(node.caption)}};
    if (node.leaf) {
      one["dictionary"] = node.id;
    } else {
      one["group"] = node.id;
      one["items"] = to_json(node.nodes, speech);
    }
    all.push_back(std::move(one));
  }
  return all;
}

json to_json(const dictionary_value& value) {
  return {{"key", value.key.id},
          {"version", value.version},
          {"names", value.entry.names},
          {"description", value.entry.description},
          {"active", value.entry.active},
          {"default", value.entry.is_default},
          {"predefined", value.predefined},
          {"uses", value.uses}};
}

dictionary_entry entry_of(const request& asked, dictionary_entry was) {
  const auto flag = [&](const char* name, bool& held) {
    if (!asked.has(name)) return;
    if (!asked.member(name).is_boolean())
      refuse(error_code::invalid,
             tr("\"{1}\" takes {2}", std::string(name), std::string("true, false")), name);
    held = asked.member(name).get<bool>();
  };
  if (asked.has("names")) read_names(asked.member("names"), was.names);
  was.description = asked.text_or("description", was.description);
  flag("active", was.active);
  flag("default", was.is_default);
  return was;
}

}  // namespace erp::headless
