// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/headless/request.hpp"

#include "host-sdk/kit/text.hpp"

namespace erp::headless {

using kit::tr;

namespace {

[[noreturn]] void refuse_kind(const char* name, const char* wanted) {
  refuse(error_code::invalid, tr("\"{1}\" takes {2}", std::string(name), std::string(wanted)),
         name);
}

}  // namespace

void refuse(error_code code, text message, std::string field) {
  throw refused{{code, std::move(message), std::move(field), {}}};
}

bool request::has(const char* name) const {
  const auto found = object_.find(name);
  return found != object_.end() && !found->is_null();
}

const json& request::member(const char* name) const {
  if (!has(name))
    refuse(error_code::required, tr("The request needs \"{1}\"", std::string(name)), name);
  return *object_.find(name);
}

std::string request::text(const char* name) const {
  const auto& given = member(name);
  if (!given.is_string()) refuse_kind(name, "text");
  return given.get<std::string>();
}

std::string request::text_or(const char* name, std::string otherwise) const {
  return has(name) ? text(name) : std::move(otherwise);
}

int request::integer_or(const char* name, int otherwise, int least, int most) const {
  if (!has(name)) return otherwise;
  const auto& given = member(name);
  const bool fits = given.is_number_integer() && given >= json(least) && given <= json(most);
  if (!fits)
    refuse_kind(
        name,
        ("a whole number from " + std::to_string(least) + " to " + std::to_string(most)).c_str());
  return given.get<int>();
}

bool request::flag(const char* name) const {
  if (!has(name)) return false;
  const auto& given = member(name);
  if (!given.is_boolean()) refuse_kind(name, "true or false");
  return given.get<bool>();
}

record_key request::key(const char* name) const {
  const auto& given = member(name);
  if (!given.is_string() && !given.is_number_integer()) refuse_kind(name, "the key of a record");
  return std::get<record_key>(must(key_from_json(given, name)));
}

std::optional<record_key> request::optional_key(const char* name) const {
  if (!has(name)) return std::nullopt;
  return key(name);
}

std::vector<record_key> request::keys(const char* name) const {
  const auto& given = member(name);
  if (!given.is_array()) refuse_kind(name, "an array of keys");
  return std::get<std::vector<record_key>>(must(from_json(given, name)));
}

context request::about() const {
  context about;
  if (!has("context")) return about;
  const auto& given = member("context");
  if (!given.is_object()) refuse_kind("context", "an object");
  for (const auto& [name, each] : given.items()) about[name] = must(about_from_json(each, name));
  return about;
}

arguments request::args() const {
  arguments args;
  if (!has("args")) return args;
  const auto& given = member("args");
  if (!given.is_object()) refuse_kind("args", "an object");
  for (const auto& [name, each] : given.items()) args[name] = must(from_json(each, name));
  return args;
}

}  // namespace erp::headless
