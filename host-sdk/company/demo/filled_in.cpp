// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "host-sdk/company/demo/courses.hpp"

namespace erp::company::demo {

namespace {

// "48 500 zł": no one quotes racks to the grosz.
std::string amount(dice& dice) {
  const int hundreds = dice.chance(70) ? dice.between(45, 990) : dice.between(1'000, 3'900);
  const std::string digits = std::to_string(hundreds * 100);
  return digits.substr(0, digits.size() - 3) + ' ' + digits.substr(digits.size() - 3) + " zł";
}

std::string month_genitive(int month) {
  static const std::array<const char*, 12> names = {
      "stycznia", "lutego",   "marca",    "kwietnia",     "maja",      "czerwca",
      "lipca",    "sierpnia", "września", "października", "listopada", "grudnia"};
  return names[static_cast<std::size_t>((month - 1) % 12)];
}

std::string in_month(int month) {
  static const std::array<const char*, 12> names = {
      "w styczniu", "w lutym",    "w marcu",     "w kwietniu",     "w maju",        "w czerwcu",
      "w lipcu",    "w sierpniu", "we wrześniu", "w październiku", "w listopadzie", "w grudniu"};
  return names[static_cast<std::size_t>((month - 1) % 12)];
}

std::string value_of(const std::string& name, const sentence_about& about, dice& dice) {
  static const std::vector<std::string> until = {"piątku", "środy", "końca tygodnia",
                                                 "poniedziałku", "końca miesiąca"};
  static const std::vector<std::string> for_day = {"poniedziałek", "wtorek", "środę", "czwartek",
                                                   "piątek"};
  static const std::vector<std::string> on_day = {"w poniedziałek", "we wtorek", "w środę",
                                                  "w czwartek", "w piątek"};
  if (name == "M") return about.what.nominative;
  if (name == "D") return about.what.genitive;
  if (name == "B") return about.what.accusative;
  if (name == "kwota") return amount(dice);
  if (name == "rabat") return std::to_string(dice.between(2, 9)) + '%';
  if (name == "szt") return std::to_string(dice.between(5, 21));
  if (name == "m2") return std::to_string(dice.between(4, 60) * 100);
  if (name == "h") return std::to_string(dice.between(4, 11)) + ',' + (dice.chance(50) ? '5' : '0');
  if (name == "tyg") return std::to_string(dice.between(5, 12));
  if (name == "dzien") return dice.pick(until);
  if (name == "nadzien") return dice.pick(for_day);
  if (name == "wdzien") return dice.pick(on_day);
  if (name == "miesiac") return month_genitive(about.month + dice.between(2, 6));
  if (name == "wmiesiacu") return in_month(about.month + dice.between(1, 5));
  return '{' + name + '}';
}

}  // namespace

std::string filled_in(const std::string& pattern, const sentence_about& about, dice& dice) {
  std::string text;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    const char c = pattern[at];
    if (c != '{' && c != '[' && c != '<') {
      text += c;
      continue;
    }
    const char end = c == '{' ? '}' : c == '[' ? ']' : '>';
    const std::size_t close = pattern.find(end, at);
    const std::string inside = pattern.substr(at + 1, close - at - 1);
    if (c == '{') {
      text += value_of(inside, about, dice);
    } else {
      const bool female = c == '[' ? about.person_female : about.author_female;
      const std::size_t bar = inside.find('|');
      text += female ? inside.substr(bar + 1) : inside.substr(0, bar);
    }
    at = close;
  }
  return text;
}

}  // namespace erp::company::demo
