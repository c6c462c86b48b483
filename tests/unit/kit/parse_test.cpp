// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/kit/parse.hpp"

#include <gtest/gtest.h>

#include <random>

#include "host-sdk/kit/format.hpp"

namespace {

using namespace erp::kit;
using namespace std::chrono;

constexpr erp::date monday = 2026y / March / 2;
constexpr erp::wall_time shown = local_days(2026y / March / 10) + 9h + 15min;

erp::wall_time at(erp::date day, minutes time) {
  return local_days(day) + time;
}

TEST(ParseDate, UnderstandsWhatPeopleType) {
  const std::pair<const char*, erp::date> table[] = {
      {"02.03.2026", monday},
      {"2.3.26", monday},
      {"2.3", monday},
      {"2.3.", monday},
      {"2026-03-02", monday},
      {"2026/03/02", monday},
      {"02-03-2026", monday},
      {"2 mar 2026", monday},
      {"2 marca", monday},
      {"2. marzec 2026", monday},
      {"March 2, 2026", monday},
      {" 2   Mar ", monday},
      {"15 PAŹ", 2026y / October / 15},
      {"15 października 2027", 2027y / October / 15},
      {"today", monday},
      {"Dziś", monday},
      {"jutro", 2026y / March / 3},
      {"Tomorrow", 2026y / March / 3},
      {"pojutrze", 2026y / March / 4},
      {"wczoraj", 2026y / March / 1},
      {"+3", 2026y / March / 5},
      {"-2", 2026y / February / 28},
      {"mon", 2026y / March / 9},
      {"wt", 2026y / March / 3},
      {"środa", 2026y / March / 4},
      {"pt.", 2026y / March / 6},
      {"piątek", 2026y / March / 6},
      {"sunday", 2026y / March / 8},
      {"pon. 02.03.2026", monday},
      {"Mon 2 Mar 2026", monday},
      {"29.2.2028", 2028y / February / 29},
      {"31.12.9999", 9999y / December / 31},
  };
  for (const auto& [text, day] : table) EXPECT_EQ(parse_date(text, monday), day) << text;
}

TEST(ParseDate, NeverGuesses) {
  for (const char* text : {"",
                           " ",
                           "30.02.2026",
                           "29.2.2027",
                           "31.4",
                           "0.1",
                           "1.13",
                           "2/3/2026",
                           "2.3.123",
                           "2.3.1",
                           "2026-3",
                           "32 mar",
                           "mar",
                           "ma",
                           "2 m",
                           "2 xyz",
                           "wto. 02.03.2026",
                           "10:30",
                           "9",
                           "+",
                           "+12345",
                           "2.3.2026x",
                           "2..3",
                           "2 mar 26",
                           "jutroo",
                           "31.12.10000",
                           "٢.٣.٢٠٢٦",
                           "\xff\xfe"})
    EXPECT_EQ(parse_date(text, monday), std::nullopt) << text;
  EXPECT_EQ(parse_date("+1", 9999y / December / 31), std::nullopt);
  EXPECT_EQ(parse_date(std::string(1'000'000, '1'), monday), std::nullopt);
}

TEST(ParseTime, UnderstandsClocksOfBothLanguages) {
  const std::pair<const char*, minutes> table[] = {
      {"10:30", 630min}, {"10.30", 630min},   {"1030", 630min}, {"930", 570min},
      {"9", 540min},     {"9:05", 545min},    {"9 am", 540min}, {"12 am", 0min},
      {"12 pm", 720min}, {"2:15 PM", 855min}, {"2pm", 840min},  {"0:00", 0min},
      {"23:59", 1439min}};
  for (const auto& [text, time] : table) EXPECT_EQ(parse_time(text), time) << text;
  for (const char* text : {"", "24:00", "10:60", "2460", "13 pm", "0 am", "10:5", "10:300", "a",
                           "-1", "10:30 x", "12345", ":30", "10:"})
    EXPECT_EQ(parse_time(text), std::nullopt) << text;
}

TEST(ParseMoment, TakesWhatWasNotTypedFromWhatWasShown) {
  const std::pair<const char*, erp::wall_time> table[] = {
      {"10:30", at(2026y / March / 10, 630min)},
      {"2.3", at(monday, 555min)},
      {"jutro", at(2026y / March / 3, 555min)},
      {"jutro 10:30", at(2026y / March / 3, 630min)},
      {"jutro o 10", at(2026y / March / 3, 600min)},
      {"tomorrow at 2:15 pm", at(2026y / March / 3, 855min)},
      {"10:30 jutro", at(2026y / March / 3, 630min)},
      {"02.03.2026 10:00", at(monday, 600min)},
      {"02.03.2026, 10.00", at(monday, 600min)},
      {"2 mar 10", at(monday, 600min)},
      {"pt. 9", at(2026y / March / 6, 540min)},
      {"10.11", at(2026y / November / 10, 555min)},
      {"+7 8:00", at(2026y / March / 9, 480min)}};
  for (const auto& [text, moment] : table)
    EXPECT_EQ(parse_moment(text, shown, monday), moment) << text;
  for (const char* text :
       {"", "jutro 25:00", "30.02.2026 10:00", "x 10:00", "10:00 10:00", "o 10", ","})
    EXPECT_EQ(parse_moment(text, shown, monday), std::nullopt) << text;
}

TEST(ParseDuration, UnderstandsHoursMinutesAndSeconds) {
  const std::pair<const char*, seconds> table[] = {
      {"1:30", 90min},       {"1:30:05", 90min + 5s}, {"90", 90min},
      {"90 min", 90min},     {"1,5 h", 90min},        {"1.25 godz.", 75min},
      {"1 h 30 min", 90min}, {"1h30", 90min},         {"1 godz. 5 min", 65min},
      {"45s", 45s},          {"2 m 5", 2min + 5s},    {"0", 0s},
      {"9999:00", 9999h},    {"0,5 min", 30s}};
  for (const auto& [text, length] : table) EXPECT_EQ(parse_duration(text), length) << text;
  for (const char* text : {"", "-5", "1:60", "1:5", "10000:00", "9999:00:01", "h", "5 min 1 h",
                           "1,555 h", "1 h 1 h", "5 lat", "1:30:5", "5 s 3", "99999999 h"})
    EXPECT_EQ(parse_duration(text), std::nullopt) << text;
}

TEST(ParseMoney, KeepsFourDecimalsExactly) {
  const std::tuple<const char*, const char*, erp::money> table[] = {
      {"1 234,50 PLN", "pl", {12'345'000, "PLN"}},
      {"1,234.50", "en", {12'345'000, "EUR"}},
      {"1.234,50", "en", {12'345'000, "EUR"}},
      {"1234,5", "pl", {12'345'000, "EUR"}},
      {"12.5", "pl", {125'000, "EUR"}},
      {"PLN 12", "en", {120'000, "PLN"}},
      {"12 zł", "pl", {120'000, "PLN"}},
      {"12 €", "pl", {120'000, "EUR"}},
      {"usd12", "en", {120'000, "USD"}},
      {"-0,0001", "pl", {-1, "EUR"}},
      {"1,234", "en", {12'340'000, "EUR"}},
      {"1,234", "pl", {12'340, "EUR"}},
      {"1.234.567", "pl", {12'345'670'000, "EUR"}},
      {"0,125", "en", {1'250, "EUR"}},
      {"900 000 000 000", "pl", {9'000'000'000'000'000, "EUR"}}};
  for (const auto& [text, language, amount] : table)
    EXPECT_EQ(parse_money(text, language, "EUR"), amount) << text;
  for (const char* text :
       {"", "PLN", "12 xx", "PLN 12 EUR", "1,23456", "1 23,5", "12,", ",5", "--1", "1e5",
        "900000000001", "9999999999999999999", "0x10", "1,2,3", "NaN", "12 34 567"})
    EXPECT_EQ(parse_money(text, "pl", "EUR"), std::nullopt) << text;
}

TEST(ParseInteger, TakesGroupsButNoDecimals) {
  EXPECT_EQ(parse_integer("12 345"), 12'345);
  EXPECT_EQ(parse_integer("12,345"), 12'345);
  EXPECT_EQ(parse_integer("-7"), -7);
  for (const char* text : {"", "-", "1,5", "7 5", "1a", "9999999999999999999"})
    EXPECT_EQ(parse_integer(text), std::nullopt) << text;
}

// Whatever is typed: an answer or none, never a crash.
TEST(Parse, TakesAnyBytes) {
  std::mt19937 random(20260302);
  const std::string alphabet = "0123456789.,:-+ /hmsąłpnPMa\u00a0zł€\xff";
  int understood = 0;
  for (int round = 0; round < 40'000; ++round) {
    std::string text(random() % 12, ' ');
    for (auto& c : text) c = alphabet[random() % alphabet.size()];
    understood += parse_date(text, monday).has_value() + parse_time(text).has_value() +
                  parse_moment(text, shown, monday).has_value() + parse_duration(text).has_value() +
                  parse_integer(text).has_value() + parse_money(text, "pl", "").has_value();
  }
  EXPECT_GT(understood, 100);
}

}  // namespace
