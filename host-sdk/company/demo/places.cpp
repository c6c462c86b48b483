// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/demo/places.hpp"

#include <numeric>
#include <set>

namespace erp::company::demo {

namespace {

const std::vector<town> towns = {{"Warszawa", "mazowieckie", "02-001", "22", 14},
                                 {"Radom", "mazowieckie", "26-600", "48", 3},
                                 {"Płock", "mazowieckie", "09-400", "24", 2},
                                 {"Pruszków", "mazowieckie", "05-800", "22", 2},
                                 {"Siedlce", "mazowieckie", "08-110", "25", 2},
                                 {"Kraków", "małopolskie", "30-001", "12", 9},
                                 {"Tarnów", "małopolskie", "33-100", "14", 2},
                                 {"Nowy Sącz", "małopolskie", "33-300", "18", 3},
                                 {"Łódź", "łódzkie", "90-001", "42", 7},
                                 {"Piotrków Trybunalski", "łódzkie", "97-300", "44", 2},
                                 {"Sieradz", "łódzkie", "98-200", "43", 1},
                                 {"Wrocław", "dolnośląskie", "50-001", "71", 8},
                                 {"Legnica", "dolnośląskie", "59-220", "76", 2},
                                 {"Wałbrzych", "dolnośląskie", "58-300", "74", 2},
                                 {"Jelenia Góra", "dolnośląskie", "58-500", "75", 1},
                                 {"Poznań", "wielkopolskie", "60-001", "61", 9},
                                 {"Kalisz", "wielkopolskie", "62-800", "62", 2},
                                 {"Konin", "wielkopolskie", "62-500", "63", 2},
                                 {"Leszno", "wielkopolskie", "64-100", "65", 2},
                                 {"Piła", "wielkopolskie", "64-920", "67", 2},
                                 {"Ostrów Wielkopolski", "wielkopolskie", "63-400", "62", 1},
                                 {"Gdańsk", "pomorskie", "80-001", "58", 6},
                                 {"Gdynia", "pomorskie", "81-001", "58", 4},
                                 {"Słupsk", "pomorskie", "76-200", "59", 2},
                                 {"Tczew", "pomorskie", "83-110", "58", 1},
                                 {"Szczecin", "zachodniopomorskie", "70-001", "91", 4},
                                 {"Koszalin", "zachodniopomorskie", "75-001", "94", 2},
                                 {"Stargard", "zachodniopomorskie", "73-110", "91", 1},
                                 {"Bydgoszcz", "kujawsko-pomorskie", "85-001", "52", 4},
                                 {"Toruń", "kujawsko-pomorskie", "87-100", "56", 3},
                                 {"Włocławek", "kujawsko-pomorskie", "87-800", "54", 1},
                                 {"Katowice", "śląskie", "40-001", "32", 5},
                                 {"Gliwice", "śląskie", "44-100", "32", 4},
                                 {"Bielsko-Biała", "śląskie", "43-300", "33", 4},
                                 {"Częstochowa", "śląskie", "42-200", "34", 3},
                                 {"Tychy", "śląskie", "43-100", "32", 2},
                                 {"Rybnik", "śląskie", "44-200", "32", 2},
                                 {"Lublin", "lubelskie", "20-001", "81", 4},
                                 {"Zamość", "lubelskie", "22-400", "84", 1},
                                 {"Chełm", "lubelskie", "22-100", "82", 1},
                                 {"Białystok", "podlaskie", "15-001", "85", 3},
                                 {"Łomża", "podlaskie", "18-400", "86", 1},
                                 {"Suwałki", "podlaskie", "16-400", "87", 1},
                                 {"Olsztyn", "warmińsko-mazurskie", "10-001", "89", 3},
                                 {"Elbląg", "warmińsko-mazurskie", "82-300", "55", 2},
                                 {"Ełk", "warmińsko-mazurskie", "19-300", "87", 1},
                                 {"Rzeszów", "podkarpackie", "35-001", "17", 4},
                                 {"Mielec", "podkarpackie", "39-300", "17", 2},
                                 {"Krosno", "podkarpackie", "38-400", "13", 1},
                                 {"Kielce", "świętokrzyskie", "25-001", "41", 3},
                                 {"Ostrowiec Świętokrzyski", "świętokrzyskie", "27-400", "41", 1},
                                 {"Opole", "opolskie", "45-001", "77", 3},
                                 {"Nysa", "opolskie", "48-300", "77", 1},
                                 {"Zielona Góra", "lubuskie", "65-001", "68", 2},
                                 {"Gorzów Wielkopolski", "lubuskie", "66-400", "95", 2}};

const std::vector<std::string> streets = {
    "Akacjowa",    "Boczna",      "Brzozowa",    "Cegielniana", "Ceramiczna",   "Chłodna",
    "Długa",       "Dworcowa",    "Energetyków", "Fabryczna",   "Graniczna",    "Handlowa",
    "Hutnicza",    "Inżynierska", "Jasna",       "Kolejowa",    "Krótka",       "Kwiatowa",
    "Leśna",       "Lipowa",      "Logistyczna", "Łąkowa",      "Magazynowa",   "Młyńska",
    "Nadrzeczna",  "Ogrodowa",    "Okrężna",     "Polna",       "Portowa",      "Poznańska",
    "Produkcyjna", "Przemysłowa", "Przytorowa",  "Robotnicza",  "Rolna",        "Rzemieślnicza",
    "Składowa",    "Słoneczna",   "Spedycyjna",  "Sportowa",    "Stolarska",    "Strefowa",
    "Szkolna",     "Tartaczna",   "Techniczna",  "Towarowa",    "Transportowa", "Usługowa",
    "Warsztatowa", "Wiejska",     "Wodna",       "Zachodnia",   "Zakładowa",    "Zielona"};

}  // namespace

const town& any_town(dice& dice) {
  static const int total = std::accumulate(
      towns.begin(), towns.end(), 0, [](int sum, const town& town) { return sum + town.weight; });
  int left = dice.roll(total);
  for (const town& town : towns)
    if ((left -= town.weight) < 0) return town;
  return towns.back();
}

address address_in(const town& town, dice& dice) {
  std::string street = "ul. " + dice.pick(streets) + ' ' + std::to_string(dice.between(1, 140));
  if (dice.chance(12)) street += static_cast<char>('A' + dice.roll(4));
  if (dice.chance(15)) street += '/' + std::to_string(dice.between(1, 24));
  // Towns with a code of their own end in 0: one code, however large; cities have one per district.
  std::string code = town.postal_code;
  if (code.back() == '1') {
    const std::string district = std::to_string(dice.between(1, 899) + 1000);
    code = code.substr(0, 3) + district.substr(1);
  }
  return {street, code};
}

sales_region region_of(const std::string& voivodeship) {
  static const std::set<std::string> north = {"pomorskie", "kujawsko-pomorskie", "podlaskie",
                                              "warmińsko-mazurskie", "mazowieckie"};
  static const std::set<std::string> west = {"wielkopolskie", "zachodniopomorskie", "lubuskie",
                                             "dolnośląskie", "łódzkie"};
  if (north.count(voivodeship)) return sales_region::north;
  return west.count(voivodeship) ? sales_region::west : sales_region::south;
}

}  // namespace erp::company::demo
