// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "db/dialect/fold.hpp"

namespace db {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Words, AreFoldedLettersAndDigitsWithoutWhatStandsBetween) {
  EXPECT_THAT(words_of("Łódź, ul. Żeromskiego 12/3a"),
              ElementsAre("lodz", "ul", "zeromskiego", "12", "3a"));
  EXPECT_THAT(words_of("jan.kowalski@firma-abc.pl"),
              ElementsAre("jan", "kowalski", "firma", "abc", "pl"));
  EXPECT_THAT(words_of("O'Neil “x” a_b"), ElementsAre("o", "neil", "x", "a", "b"));
  EXPECT_THAT(words_of("Киев 東京"), ElementsAre("киев", "東京"));
}

TEST(Words, OfPunctuationAndPicturesAreNone) {
  for (const char* text : {"", "  \n", "---", "%", "\"*\"", "😀", "\\"})
    EXPECT_THAT(words_of(text), IsEmpty()) << text;
}

TEST(Words, KeepTheSignsThatAScriptWritesVowelsWith) {
  EXPECT_THAT(words_of("हिन्दी भाषा"), ElementsAre("हिन्दी", "भाषा"));
}

TEST(Words, AreCutWhereNoServerIndexesThemAnyLonger) {
  std::string word;
  for (int i = 0; i < 100; ++i) word += "ж";
  EXPECT_THAT(words_of(word + " b"), ElementsAre(word.substr(0, 160), "b"));
}

}  // namespace
}  // namespace db
