// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/demo/names.hpp"

namespace erp::company::demo {

namespace {

const std::vector<std::string> women = {
    "Agata",      "Agnieszka", "Aleksandra", "Alicja",   "Anna",    "Barbara", "Beata",
    "Bożena",     "Dagmara",   "Danuta",     "Dominika", "Dorota",  "Edyta",   "Elżbieta",
    "Emilia",     "Ewa",       "Ewelina",    "Grażyna",  "Halina",  "Hanna",   "Irena",
    "Iwona",      "Izabela",   "Jadwiga",    "Joanna",   "Jolanta", "Julia",   "Justyna",
    "Kamila",     "Karolina",  "Katarzyna",  "Kinga",    "Lidia",   "Lucyna",  "Magdalena",
    "Małgorzata", "Maria",     "Marta",      "Marzena",  "Milena",  "Monika",  "Natalia",
    "Olga",       "Patrycja",  "Paulina",    "Renata",   "Sylwia",  "Teresa",  "Urszula",
    "Weronika",   "Wiesława",  "Zofia"};

const std::vector<std::string> men = {
    "Adam",       "Adrian",    "Andrzej",  "Arkadiusz", "Artur",    "Bartłomiej", "Bartosz",
    "Bogdan",     "Cezary",    "Damian",   "Daniel",    "Dariusz",  "Dawid",      "Dominik",
    "Filip",      "Grzegorz",  "Henryk",   "Hubert",    "Ireneusz", "Jacek",      "Jakub",
    "Jan",        "Janusz",    "Jarosław", "Jerzy",     "Józef",    "Kamil",      "Karol",
    "Konrad",     "Krzysztof", "Leszek",   "Łukasz",    "Maciej",   "Marcin",     "Marek",
    "Mariusz",    "Mateusz",   "Michał",   "Mirosław",  "Norbert",  "Paweł",      "Piotr",
    "Przemysław", "Radosław",  "Rafał",    "Robert",    "Roman",    "Ryszard",    "Sebastian",
    "Sławomir",   "Stanisław", "Stefan",   "Szymon",    "Tadeusz",  "Tomasz",     "Waldemar",
    "Wiesław",    "Witold",    "Wojciech", "Zbigniew"};

const std::vector<std::string> family_names = {
    "Adamczyk",    "Adamski",    "Andrzejewski",  "Baran",       "Baranowski",  "Bielecki",
    "Błaszczyk",   "Borkowski",  "Brzeziński",    "Chmielewski", "Cieślak",     "Czarnecki",
    "Czerwiński",  "Dąbrowski",  "Domański",      "Dudek",       "Duda",        "Gajewski",
    "Głowacki",    "Górecki",    "Górski",        "Grabowski",   "Jabłoński",   "Jakubowski",
    "Janik",       "Jankowski",  "Jasiński",      "Jaworski",    "Kaczmarek",   "Kaczor",
    "Kalinowski",  "Kamiński",   "Kania",         "Karpiński",   "Kasprzak",    "Kaźmierczak",
    "Kołodziej",   "Konieczny",  "Kopeć",         "Kowalczyk",   "Kozłowski",   "Krajewski",
    "Krawczyk",    "Król",       "Krupa",         "Kubiak",      "Kucharski",   "Kurek",
    "Kwiatkowski", "Laskowski",  "Lis",           "Lisowski",    "Maciejewski", "Majewski",
    "Makowski",    "Malinowski", "Marciniak",     "Markowski",   "Marszałek",   "Matuszewski",
    "Mazur",       "Mazurek",    "Michalak",      "Michalski",   "Mikołajczyk", "Mróz",
    "Muszyński",   "Nowacki",    "Nowakowski",    "Olejniczak",  "Olszewski",   "Orłowski",
    "Ostrowski",   "Owczarek",   "Pawlak",        "Pawłowski",   "Piątek",      "Pietrzak",
    "Piotrowski",  "Polak",      "Przybylski",    "Ratajczak",   "Rogowski",    "Rutkowski",
    "Sadowski",    "Sawicki",    "Sikora",        "Skiba",       "Sobczak",     "Sobolewski",
    "Sokołowski",  "Stachowiak", "Stasiak",       "Stępień",     "Szczepański", "Szewczyk",
    "Szulc",       "Szymczak",   "Tomaszewski",   "Tomczyk",     "Urban",       "Urbański",
    "Walczak",     "Wasilewski", "Wawrzyniak",    "Wesołowski",  "Wieczorek",   "Wilk",
    "Winiarski",   "Witkowski",  "Wojciechowski", "Wolski",      "Wójcicki",    "Wrona",
    "Wróbel",      "Wróblewski", "Wysocki",       "Zając",       "Zakrzewski",  "Zalewski",
    "Zieliński",   "Ziółkowski", "Żak",           "Żukowski"};

bool ends_with(const std::string& text, const std::string& end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

}  // namespace

const std::vector<std::string>& surnames() {
  return family_names;
}

std::string feminine(const std::string& surname) {
  for (const char* adjective : {"ski", "cki", "dzki", "zny"})
    if (ends_with(surname, adjective)) return surname.substr(0, surname.size() - 1) + 'a';
  return surname;
}

person_name person_with_surname(dice& dice, const std::string& surname) {
  person_name name;
  name.female = dice.chance(47);
  name.first = dice.pick(name.female ? women : men);
  name.last = name.female ? feminine(surname) : surname;
  return name;
}

person_name any_person(dice& dice) {
  return person_with_surname(dice, dice.pick(family_names));
}

}  // namespace erp::company::demo
