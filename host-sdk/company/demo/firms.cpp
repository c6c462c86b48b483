// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/demo/firms.hpp"

#include <algorithm>
#include <cctype>

#include "db/dialect/fold.hpp"

namespace erp::company::demo {

namespace {

struct trade {
  std::string group;
  std::string house;  // "Hurtownia Elektryczna"
  std::string goods;  // "Elektrotechnika"
};

const std::vector<trade> trades = {{"Produkcja", "Zakład Stolarski", "Meble"},
                                   {"Produkcja", "Fabryka Opakowań", "Opakowania"},
                                   {"Produkcja", "Wytwórnia Tworzyw", "Tworzywa"},
                                   {"Produkcja", "Odlewnia Metali", "Odlewy"},
                                   {"Produkcja", "Zakład Obróbki Metali", "Obróbka CNC"},
                                   {"Produkcja", "Tartak", "Drewno"},
                                   {"Produkcja", "Szwalnia", "Odzież Robocza"},
                                   {"Produkcja", "Wytwórnia Okien", "Okna i Drzwi"},
                                   {"Produkcja", "Zakład Lakierniczy", "Powłoki"},
                                   {"Handel hurtowy", "Hurtownia Elektryczna", "Elektrotechnika"},
                                   {"Handel hurtowy", "Hurtownia Stali", "Stal"},
                                   {"Handel hurtowy", "Hurtownia Spożywcza", "Dystrybucja"},
                                   {"Handel hurtowy", "Hurtownia Instalacyjna", "Instalacje"},
                                   {"Handel hurtowy", "Hurtownia Papiernicza", "Papier"},
                                   {"Handel hurtowy", "Hurtownia Części Samochodowych", "Części"},
                                   {"Handel hurtowy", "Hurtownia Farb", "Farby i Lakiery"},
                                   {"Budownictwo", "Przedsiębiorstwo Budowlane", "Budownictwo"},
                                   {"Budownictwo", "Skład Budowlany", "Materiały Budowlane"},
                                   {"Budownictwo", "Wytwórnia Betonu", "Beton"},
                                   {"Budownictwo", "Zakład Konstrukcji Stalowych", "Konstrukcje"},
                                   {"Transport i logistyka", "Transport i Spedycja", "Logistyka"},
                                   {"Transport i logistyka", "Przewozy Krajowe", "Trans"},
                                   {"Transport i logistyka", "Centrum Logistyczne", "Magazyny"},
                                   {"Branża spożywcza", "Piekarnia", "Pieczywo"},
                                   {"Branża spożywcza", "Mleczarnia", "Nabiał"},
                                   {"Branża spożywcza", "Przetwórnia Owoców", "Przetwory"},
                                   {"Branża spożywcza", "Chłodnia", "Mrożonki"},
                                   {"Branża spożywcza", "Młyn", "Mąki i Kasze"},
                                   {"Branża spożywcza", "Palarnia Kawy", "Kawa"},
                                   {"Usługi", "Drukarnia", "Druk"},
                                   {"Usługi", "Pralnia Przemysłowa", "Serwis Bielizny"},
                                   {"Usługi", "Warsztat Maszynowy", "Maszyny"},
                                   {"Usługi", "Serwis Maszyn Rolniczych", "Agroserwis"},
                                   {"Usługi", "Archiwum i Niszczenie Dokumentów", "Archiwa"}};

const std::vector<std::string> words = {
    "Agawa",     "Aronia",    "Bażant",     "Bekas",        "Berberys",   "Bławatek", "Bocian",
    "Brzask",    "Bursztyn",  "Chaber",     "Cyranka",      "Cyprys",     "Czapla",   "Czeremcha",
    "Derkacz",   "Dolina",    "Dudek",      "Dzięcioł",     "Fiołek",     "Gil",      "Głóg",
    "Goplana",   "Grań",      "Gronostaj",  "Horyzont",     "Irys",       "Jałowiec", "Jarzębina",
    "Jaskółka",  "Jaśmin",    "Jemioła",    "Jesion",       "Jodła",      "Kalina",   "Kaskada",
    "Klon",      "Konwalia",  "Kormoran",   "Kosodrzewina", "Krokus",     "Krzemień", "Kulik",
    "Kuropatwa", "Leszczyna", "Ligustr",    "Łabędź",       "Łasica",     "Łosoś",    "Macierzanka",
    "Malwa",     "Melisa",    "Modrzew",    "Morena",       "Nagietek",   "Olcha",    "Ostrężyna",
    "Paproć",    "Perkoz",    "Piaskowiec", "Piwonia",      "Płomykówka", "Polana",   "Przebiśnieg",
    "Przełęcz",  "Pustułka",  "Rosomak",    "Rumianek",     "Ryś",        "Sasanka",  "Sikorka",
    "Skowronek", "Sójka",     "Szafir",     "Szarotka",     "Szczygieł",  "Szpak",    "Świerk",
    "Świetlik",  "Tarnina",   "Topaz",      "Tymianek",     "Wierzba",    "Wilga",    "Wrzos",
    "Zenit",     "Zimorodek", "Źródło",     "Żbik",         "Żubr",       "Żuraw"};

}  // namespace

std::string plain(const std::string& text) {
  std::string letters;
  for (const char c : db::fold(text))
    if (std::isalnum(static_cast<unsigned char>(c))) letters += c;
  return letters;
}

firm firm_maker::make() {
  for (;;) {
    const int kind = dice_.roll(100);
    firm firm = kind < 62 ? by_word() : kind < 82 ? by_family() : by_owner();
    if (!names_.insert(firm.name).second) continue;
    return firm;
  }
}

firm firm_maker::by_word() {
  static const std::vector<std::string> forms = {"sp. z o.o.", "sp. z o.o.",      "sp. z o.o.",
                                                 "sp. z o.o.", "sp.k.",           "S.A.",
                                                 "sp.j.",      "sp. z o.o. sp.k."};
  const trade& trade = dice_.pick(trades);
  const std::string word = dice_.pick(words);
  firm firm;
  firm.name = dice_.chance(60) ? trade.house + ' ' + word : word + ' ' + trade.goods;
  firm.name += ' ' + dice_.pick(forms);
  firm.group = trade.group;
  firm.acronym = free_acronym(word);
  firm.domain = plain(firm.acronym) + ".example";
  return firm;
}

firm firm_maker::by_family() {
  static const std::vector<std::string> forms = {"sp.j.", "s.c.", "sp. z o.o.", "sp.j."};
  static const std::vector<std::string> companies = {"PPHU", "PHU", "ZPH", "PW"};
  const trade& trade = dice_.pick(trades);
  const std::string surname = dice_.pick(surnames());
  firm firm;
  firm.name = dice_.chance(45)   ? trade.house + ' ' + surname
              : dice_.chance(50) ? dice_.pick(companies) + ' ' + surname
                                 : surname + " i Wspólnicy";
  firm.name += ' ' + dice_.pick(forms);
  firm.group = trade.group;
  firm.acronym = free_acronym(surname);
  firm.domain = plain(firm.acronym) + ".example";
  firm.has_owner = true;
  firm.owner = person_with_surname(dice_, surname);
  const bool partners = firm.name.find("sp. z o.o.") == std::string::npos;
  firm.owner_post = !partners ? "Prezes zarządu" : firm.owner.female ? "Wspólniczka" : "Wspólnik";
  return firm;
}

firm firm_maker::by_owner() {
  const trade& trade = dice_.pick(trades);
  firm firm;
  firm.has_owner = true;
  firm.owner = any_person(dice_);
  firm.owner_post = firm.owner.female ? "Właścicielka" : "Właściciel";
  firm.name = trade.house + ' ' + firm.owner.full();
  firm.group = trade.group;
  firm.acronym = free_acronym(firm.owner.last);
  firm.domain = plain(firm.acronym) + ".example";
  return firm;
}

std::string firm_maker::free_acronym(const std::string& word) {
  std::string capitals = plain(word);
  std::transform(capitals.begin(), capitals.end(), capitals.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  std::string acronym = capitals;
  for (int n = 2; !acronyms_.insert(acronym).second; ++n) acronym = capitals + std::to_string(n);
  return acronym;
}

}  // namespace erp::company::demo
