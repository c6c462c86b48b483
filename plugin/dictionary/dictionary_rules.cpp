// SPDX-License-Identifier: Apache-2.0
#include "plugin/dictionary/dictionary_rules.hpp"

#include <algorithm>

#include "db/dialect/fold.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

using erp::error;
using erp::error_code;

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f';
}

// Runs of white space become one blank, none at the ends.
std::string one_line(const std::string& text) {
  std::string line;
  for (const char c : text) {
    if (!is_blank(c))
      line += c;
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
  }
  if (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

std::optional<error> check_text(const std::string& text, std::size_t most, std::string field) {
  const auto invalid = [&](erp::text message) {
    return error{error_code::invalid, std::move(message), field, {}};
  };
  if (!db::is_valid_utf8(text) || text.find('\0') != std::string::npos)
    return invalid(tr("This text has a character that cannot be stored. Type it anew."));
  const auto length = db::characters(text);
  if (length > most)
    return invalid(tr("This text has {1} characters; at most {2} fit. Shorten it.",
                      static_cast<std::int64_t>(length), static_cast<std::int64_t>(most)));
  return std::nullopt;
}

// The first of the others whose name an operator of that language could not tell from this one.
const erp::dictionary_value* alike(const std::vector<erp::dictionary_value>& all,
                                   const erp::dictionary_value* old,
                                   const erp::dictionary_entry& wanted,
                                   const std::string& language) {
  const auto name = db::fold(name_in(wanted, language));
  for (const auto& other : all)
    if ((!old || other.key != old->key) && db::fold(name_in(other.entry, language)) == name)
      return &other;
  return nullptr;
}

}  // namespace

erp::dictionary_entry tidied(erp::dictionary_entry entry) {
  for (auto& [language, name] : entry.names) name = one_line(name);
  std::erase_if(entry.names, [](const auto& one) { return one.second.empty(); });
  const auto first = std::find_if_not(entry.description.begin(), entry.description.end(), is_blank);
  entry.description.erase(entry.description.begin(), first);
  while (!entry.description.empty() && is_blank(entry.description.back()))
    entry.description.pop_back();
  return entry;
}

std::optional<error> check_entry(const erp::dictionary_entry& entry) {
  for (const auto& [language, name] : entry.names) {
    if (std::none_of(std::begin(dictionary_languages), std::end(dictionary_languages),
                     [&](const char* known) { return language == known; }))
      return error{
          error_code::invalid,
          tr("This dictionary has no names in the language \"{1}\".", language.substr(0, 20)),
          "names",
          {}};
    if (auto wrong = check_text(name, value_name_max, "name." + language)) return wrong;
  }
  const std::string own = dictionary_languages[0];
  if (entry.names.count(own) == 0)
    return error{error_code::required, tr("Type the value in Polish."), "name." + own, {}};
  return check_text(entry.description, value_description_max, "description");
}

std::optional<error> check_change(const std::vector<erp::dictionary_value>& all,
                                  const erp::dictionary_value* old,
                                  const erp::dictionary_entry& wanted) {
  if (old && old->predefined && old->entry.names != wanted.names)
    return error{error_code::denied,
                 tr("\"{1}\" came with the module: it can be deactivated, but not renamed.",
                    name_in(old->entry, dictionary_languages[0])),
                 "name.pl",
                 {}};
  for (const char* language : dictionary_languages)
    if (const auto* other = alike(all, old, wanted, language))
      return error{error_code::conflict,
                   tr("\"{1}\" is there already. Choose another name, or use that value.",
                      name_in(other->entry, language)),
                   std::string("name.") + language,
                   {}};
  if (wanted.is_default && !wanted.active)
    return error{error_code::invalid,
                 tr("The default must be active. Choose another default first."),
                 "active",
                 {}};
  if (old && old->entry.is_default && !wanted.is_default)
    return error{error_code::invalid,
                 tr("A dictionary keeps its default. Make another value the default instead."),
                 "default",
                 {}};
  return std::nullopt;
}

const std::string& name_in(const erp::dictionary_entry& entry, const std::string& language) {
  static const std::string none;
  auto found = entry.names.find(language);
  if (found == entry.names.end()) found = entry.names.find(dictionary_languages[0]);
  return found == entry.names.end() ? none : found->second;
}

erp::text lacks_dictionary_right() {
  return tr("Only who may edit dictionaries can change this. Ask the administrator for the right.");
}

bool matches(const erp::dictionary_entry& entry, const std::string& search) {
  std::string all = db::fold(entry.description);
  for (const auto& [language, name] : entry.names) all += '\n' + db::fold(name);
  const auto words = db::words_of(search);
  return std::all_of(words.begin(), words.end(),
                     [&](const auto& word) { return all.find(word) != std::string::npos; });
}

}  // namespace crm
