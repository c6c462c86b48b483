// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/kit/translator.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <thread>

#include "host-sdk/kit/text.hpp"

namespace {

using erp::kit::counted_message;
using erp::kit::message;
using erp::kit::translator;
namespace fs = std::filesystem;

constexpr char zone[] = "Europe/Warsaw";

struct Translator : testing::Test {
  Translator() { loaded = speaker.add("sample", SAMPLE_LOCALE); }
  std::string say(const erp::text& text, const char* language = "pl") const {
    return speaker.render(text, language, zone);
  }
  translator speaker;
  bool loaded = false;
};

TEST_F(Translator, SpeaksPolishWithoutAnyLocaleOfTheSystem) {
  ASSERT_TRUE(loaded);
  EXPECT_EQ(say(message("sample", "Contractor is required")), "Kontrahent jest wymagany");
}

TEST_F(Translator, FallsBackToTheMessageIdWhereThereIsNoTranslation) {
  EXPECT_EQ(say(message("sample", "Nobody translated {1}", "this")), "Nobody translated this");
  EXPECT_EQ(say(message("unknown", "Contractor is required")), "Contractor is required");
  EXPECT_EQ(say(message("sample", "Contractor is required"), "en"), "Contractor is required");
  EXPECT_EQ(say(message("sample", "Contractor is required"), "de"), "Contractor is required");
}

TEST_F(Translator, ChoosesThePolishPluralForm) {
  const std::pair<std::int64_t, const char*> forms[] = {
      {0, "0 działań: Anna"},
      {1, "1 działanie: Anna"},
      {2, "2 działania: Anna"},
      {5, "5 działań: Anna"},
      {12, "12 działań: Anna"},
      {22, "22 działania: Anna"},
      {112, "112 działań: Anna"},
      {1'000, "1\u00a0000 działań: Anna"},
      {9'000'000'000'000'000'002,
       "9\u00a0000\u00a0000\u00a0000\u00a0000\u00a0000\u00a0002 działania: Anna"}};
  for (const auto& [count, shown] : forms)
    EXPECT_EQ(say(counted_message("sample", "{1} activity of {2}", "{1} activities of {2}", count,
                                  std::string("Anna"))),
              shown);
}

TEST_F(Translator, ChoosesTheEnglishPluralFormWithoutACatalogue) {
  const auto of = [&](std::int64_t n) {
    return say(counted_message("sample", "{1} activity of {2}", "{1} activities of {2}", n,
                               std::string("Anna")),
               "en");
  };
  EXPECT_EQ(of(1), "1 activity of Anna");
  EXPECT_EQ(of(0), "0 activities of Anna");
  EXPECT_EQ(of(12345), "12,345 activities of Anna");
}

TEST_F(Translator, PutsArgumentsWhereTheTranslationWantsThemInTheFormOfTheLanguage) {
  using namespace std::chrono;
  const erp::instant start = sys_days(2026y / March / 2) + 9h;
  const auto text = message("sample", "{1} ends before {2}", start, erp::money{12'345'000, "PLN"});
  EXPECT_EQ(say(text), "1\u00a0234,50\u00a0PLN jest po 02.03.2026 10:00");
  EXPECT_EQ(say(text, "en"), "2 Mar 2026 10:00 ends before 1,234.50\u00a0PLN");
}

TEST_F(Translator, LeavesAloneWhatIsDataAndPlacesThatHaveNoArgument) {
  EXPECT_EQ(say(erp::verbatim("50% of {1} {2}")), "50% of {1} {2}");
  EXPECT_EQ(say(message("sample", "{1} {2} {x} {", std::string("a"))), "a {2} {x} {");
  EXPECT_EQ(say(message("sample", "{1}", std::string("{1}"))), "{1}");
  EXPECT_EQ(say(erp::text{}), "");
}

TEST_F(Translator, TakesACatalogueInLaterAndForgetsItAgain) {
  translator later;
  const auto text = message("sample", "Contractor is required");
  EXPECT_EQ(later.render(text, "pl", zone), "Contractor is required");
  EXPECT_TRUE(later.add("sample", SAMPLE_LOCALE));
  EXPECT_EQ(later.render(text, "pl", zone), "Kontrahent jest wymagany");
  later.remove("sample", SAMPLE_LOCALE);
  EXPECT_EQ(later.render(text, "pl", zone), "Contractor is required");
}

TEST_F(Translator, StaysEnglishWhenACatalogueIsMissingOrDamaged) {
  const auto folder = fs::path(testing::TempDir()) / "damaged-locale";
  fs::create_directories(folder / "pl/LC_MESSAGES");
  for (const std::string& content : {std::string(), std::string("not a catalogue"),
                                     std::string("\xde\x12\x04\x95\0\0\0\0\xff\xff\xff\x7f", 12)}) {
    std::ofstream(folder / "pl/LC_MESSAGES/broken.mo", std::ios::binary) << content;
    translator speaker;
    speaker.add("broken", folder);
    EXPECT_EQ(speaker.render(message("broken", "Save"), "pl", zone), "Save");
  }
  EXPECT_FALSE(translator().add("sample", folder / "nowhere"));
}

TEST_F(Translator, MayBeReadWhileACatalogueIsTakenIn) {
  std::thread reader([this] {
    for (int i = 0; i < 2000; ++i)
      ASSERT_EQ(say(message("sample", "Contractor is required")), "Kontrahent jest wymagany");
  });
  for (int i = 0; i < 20; ++i) speaker.add("other", SAMPLE_LOCALE);
  for (int i = 0; i < 20; ++i) speaker.add("sample", SAMPLE_LOCALE);
  reader.join();
}

}  // namespace
