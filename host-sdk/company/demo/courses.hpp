// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "host-sdk/company/demo/dice.hpp"

// What a seller of racks and forklifts talks about, as courses of steps that follow one another:
// an offer is asked for, sent, haggled over, decided. Texts are Polish, with places to fill in.
// Written down data, callable on any thread.

namespace erp::company::demo {

enum class contact_kind { telephone = 1, email, in_person, online };

// {M} {D} {B} the goods in nominative, genitive and accusative; {kwota} {rabat} {szt} {m2} {h}
// {tyg} {dzien} {nadzien} {wdzien} {miesiac} {wmiesiacu} numbers and dates; [his|hers] by the
// contact person's sex, <his|hers> by the author's.
struct step {
  std::vector<contact_kind> kinds;
  std::vector<std::string> subjects;
  std::vector<std::string> notes;
};

enum class team { sales = 1, service, marketing };

struct course {
  team whose;
  std::string category;  // as the dictionary calls it in Polish
  std::vector<step> steps;
};

const std::vector<course>& sales_courses();
const std::vector<course>& other_courses();

struct goods {
  std::string nominative;
  std::string genitive;
  std::string accusative;
};
const std::vector<goods>& sold_goods();

// Who the sentence is about, and the moment it is written.
struct sentence_about {
  const goods& what;
  bool person_female;
  bool author_female;
  int month;  // 1 … 12, when it is written
};

std::string filled_in(const std::string& pattern, const sentence_about& about, dice& dice);

}  // namespace erp::company::demo
