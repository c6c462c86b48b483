// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <vector>

#include "host-sdk/company/demo/dice.hpp"
#include "host-sdk/company/demo/names.hpp"

// Firms as Polish towns have them, all invented: by trade, by owner, by a word somebody liked.
// One maker hands out each name once; used by one thread.

namespace erp::company::demo {

struct firm {
  std::string name;        // "Hurtownia Elektryczna Zimorodek sp. z o.o."
  std::string acronym;     // "ZIMORODEK", unique: what people type
  std::string group;       // of contractors: "Produkcja"
  std::string domain;      // of its e-mail, under .example, which nobody can register
  bool has_owner = false;  // named after somebody, who is its first contact person
  person_name owner;
  std::string owner_post;  // "Właścicielka"
};

class firm_maker {
 public:
  explicit firm_maker(demo::dice& dice) : dice_(dice) {}
  firm make();

 private:
  firm by_word();
  firm by_owner();
  firm by_family();
  std::string free_acronym(const std::string& word);

  demo::dice& dice_;
  std::set<std::string> names_;
  std::set<std::string> acronyms_;
};

// "Łąkowa 7" → "lakowa7": letters and digits of a–z, 0–9 alone.
std::string plain(const std::string& text);

}  // namespace erp::company::demo
