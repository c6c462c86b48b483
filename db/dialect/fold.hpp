// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

// Text made comparable: what a search box compares, what a sort column holds.
// Pure functions, callable on [any] thread. Made with ICU.

namespace db {

// Without case and diacritics, also where Unicode does not decompose: "Łódź" → "lodz", "ß" → "ss".
// Runs of white space become one blank, none at the ends. Input must be UTF-8; what is not is
// dropped.
std::string fold(std::string_view text);

// The words of a text, folded: letters and digits alone, each cut to 80 characters.
std::vector<std::string> words_of(std::string_view text);

// Orders as a Polish reader expects when compared byte by byte (… l ł m …); at most `bytes_max`
// characters of hexadecimal digits.
std::string sort_key(std::string_view text, std::size_t bytes_max = 160);

bool is_valid_utf8(std::string_view text);      // strict: no surrogates, no overlong forms
std::size_t characters(std::string_view utf8);  // code points

}  // namespace db
