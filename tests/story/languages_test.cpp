// SPDX-License-Identifier: Apache-2.0
// Polish and English: the operator's own language, whatever the computer's.
#include "tests/story/story.hpp"

namespace story {

class Languages : public lived_everywhere {};

TEST_P(Languages, FollowTheOperator) {
  desk nowak = sit_down("nowak", "");
  nowak.select({kasztan});
  EXPECT_EQ(nowak.command("crm.command.actions").at("caption"), "Działania");
  form_desk form = nowak.new_contact_with(kasztan);
  EXPECT_EQ(form.field("contractor").at("caption"), "Kontrahent");
  desk kowalski = sit_down("kowalski", "");
  kowalski.select({kasztan});
  EXPECT_EQ(kowalski.command("crm.command.actions").at("caption"), "Actions");
}

TEST_P(Languages, ErrorsAndNotesAreInTheOperatorsLanguageToo) {
  desk nowak = sit_down("nowak", "");
  form_desk form = nowak.new_contact();
  form.save_refused("required");
  desk kowalski = sit_down("kowalski", "");
  form_desk english = kowalski.new_contact();
  english.save_refused("required");
  EXPECT_NE(form.error_at("contractor"), english.error_at("contractor"));
  EXPECT_FALSE(english.error_at("contractor").empty());
}

LIVED_EVERYWHERE(Languages);

}  // namespace story
