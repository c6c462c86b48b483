// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "erp/data/dictionary_session.hpp"

// What a value of a dictionary must be, and may become, whoever asks.
// Pure functions over what is stored; [any].

namespace crm {

inline constexpr const char* dictionary_languages[] = {"pl", "en"};  // the first: a value's own
inline constexpr std::size_t value_name_max = 120;                   // characters
inline constexpr std::size_t value_description_max = 1000;

// Without blanks at the ends and line breaks between; a language without a name is left out.
erp::dictionary_entry tidied(erp::dictionary_entry entry);

// Every mistake of the entry by itself: missing, too long, of letters that cannot be stored.
std::optional<erp::error> check_entry(const erp::dictionary_entry& entry);

// What cannot be because of the other values: `all` of the dictionary, `old` the stored value
// itself (nullptr: new). fails: denied, conflict, invalid
std::optional<erp::error> check_change(const std::vector<erp::dictionary_value>& all,
                                       const erp::dictionary_value* old,
                                       const erp::dictionary_entry& wanted);

// Why somebody without the right changes nothing.
erp::text lacks_dictionary_right();

// The name in that language, else the value's own.
const std::string& name_in(const erp::dictionary_entry& entry, const std::string& language);
// Every word of `search` is part of a name or of the description.
bool matches(const erp::dictionary_entry& entry, const std::string& search);

}  // namespace crm
