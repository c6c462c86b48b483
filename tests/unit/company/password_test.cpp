// SPDX-License-Identifier: Apache-2.0
// What is kept of a password, what a new one must be, how long one waits after wrong ones.
#include <gtest/gtest.h>

#include <cstring>

#include "host-sdk/company/core/password_hash.hpp"
#include "host-sdk/company/core/password_rules.hpp"
#include "host-sdk/company/core/secret_text.hpp"

using namespace erp::company;
using std::chrono::milliseconds;

TEST(PasswordHash, FitsItsPasswordAndNoOther) {
  const std::string hash = hash_of("żółta łódź", least_cost);
  EXPECT_EQ(hash.find("$argon2id$"), 0u);
  EXPECT_EQ(hash.find("łódź"), std::string::npos);
  EXPECT_TRUE(fits(hash, "żółta łódź"));
  EXPECT_FALSE(fits(hash, "żółta lodz"));
  EXPECT_FALSE(fits(hash, ""));
  EXPECT_FALSE(fits("", "żółta łódź"));
  EXPECT_FALSE(fits("$argon2id$v=19$m=8,t=1,p=1$x$y", "żółta łódź"));
  EXPECT_FALSE(fits(std::string(100'000, 'x'), "żółta łódź"));
}

TEST(PasswordHash, OfTheSamePasswordIsNeverTheSame) {
  EXPECT_NE(hash_of("pod kasztanem", least_cost), hash_of("pod kasztanem", least_cost));
}

TEST(PasswordHash, HoldsItsCostSoThatACheaperOneIsKnown) {
  const hash_cost dearer{2, 16};
  EXPECT_FALSE(needs_renewal(hash_of("pod kasztanem", least_cost), least_cost));
  EXPECT_TRUE(needs_renewal(hash_of("pod kasztanem", least_cost), dearer));
  EXPECT_TRUE(needs_renewal("of another program", least_cost));
}

TEST(PasswordHash, TakesNoCostThatAStationCannotAfford) {
  EXPECT_EQ(within_limits({0, 0}), least_cost);
  EXPECT_EQ(within_limits({-5, 1LL << 62}), (hash_cost{1, 1024 * 1024}));
  EXPECT_EQ(within_limits(usual_cost), usual_cost);
}

TEST(PasswordHash, FailuresAreCountedByTheLoginHoweverItIsTyped) {
  EXPECT_EQ(counted_as("Wójcik"), counted_as("WÓJCIK"));
  EXPECT_NE(counted_as("nowak"), counted_as("nowak2"));
  EXPECT_EQ(counted_as(std::string(1'000'000, 'x')).size(), 64u);
}

TEST(PasswordRules, ANewOneIsLongEnoughAndNotTheLogin) {
  EXPECT_FALSE(why_not("ośmioro!", "nowak"));
  EXPECT_TRUE(why_not("siedem7", "nowak"));
  EXPECT_TRUE(why_not("łódź", "nowak"));  // seven bytes and more, but four characters
  EXPECT_TRUE(why_not("KOWALSKA", "kowalska"));
  EXPECT_TRUE(why_not(std::string(2'000, 'x'), "nowak"));
  EXPECT_EQ(why_not("", "nowak")->field, "new_password");
}

TEST(PasswordRules, OneWaitsEverLongerButNeverForMoreThanAMinute) {
  EXPECT_EQ(wait_after(0), milliseconds(0));
  EXPECT_EQ(wait_after(2), milliseconds(0));
  EXPECT_EQ(wait_after(3), milliseconds(1'000));
  EXPECT_EQ(wait_after(4), milliseconds(2'000));
  EXPECT_EQ(wait_after(8), milliseconds(32'000));
  EXPECT_EQ(wait_after(9), milliseconds(60'000));
  EXPECT_EQ(wait_after(1'000'000), milliseconds(60'000));
}

TEST(SecretText, LeavesNothingInWhatItWasTakenFrom) {
  std::string typed = "pod kasztanem, pod dębem";
  const char* where = typed.data();
  const std::size_t size = typed.size();
  const secret_text secret(std::move(typed));
  EXPECT_EQ(secret.view(), "pod kasztanem, pod dębem");
  EXPECT_TRUE(typed.empty());
  EXPECT_EQ(std::string_view(where, size), std::string(size, '\0'));
}
