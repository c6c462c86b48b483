// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "host-sdk/company/core/settings_file.hpp"

namespace company_tests {

namespace fs = std::filesystem;
using erp::company::settings_file;

namespace {

class who : public erp::services::session {
 public:
  erp::services::operator_info current() const override { return info; }
  erp::subscription on_changed(std::function<void()>) override { return {}; }
  erp::services::operator_info info;
};

class Settings : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "erp-settings-XXXXXX").string();
    folder_ = mkdtemp(name.data());
    file_ = folder_ / "deeper" / "settings.json";
    session_.info.login = "nowak";
  }
  void TearDown() override { fs::remove_all(folder_); }

  who session_;
  fs::path folder_;
  fs::path file_;
};

}  // namespace

TEST_F(Settings, AreKeptAtOnceForTheNextProgram) {
  settings_file(session_, file_).set("columns", "title,done");
  EXPECT_EQ(settings_file(session_, file_).get("columns"), "title,done");
  EXPECT_EQ(settings_file(session_, file_).get("other"), std::nullopt);
}

TEST_F(Settings, BelongToOneOperator) {
  settings_file settings(session_, file_);
  settings.set("filter", "today");
  session_.info.login = "kowalski";
  EXPECT_EQ(settings.get("filter"), std::nullopt);
  settings.set("filter", "all");
  session_.info.login = "nowak";
  EXPECT_EQ(settings.get("filter"), "today");
}

TEST_F(Settings, OfTwoProgramsDoNotOverwriteEachOther) {
  settings_file one(session_, file_);
  settings_file other(session_, file_);
  one.set("from one", "1");
  other.set("from the other", "2");
  settings_file third(session_, file_);
  EXPECT_EQ(third.get("from one"), "1");
  EXPECT_EQ(third.get("from the other"), "2");
}

TEST_F(Settings, ADamagedFileIsPutAsideAndNotLost) {
  fs::create_directories(file_.parent_path());
  std::ofstream(file_) << "{\"nowak\": {\"a\": ";
  settings_file settings(session_, file_);
  EXPECT_EQ(settings.get("a"), std::nullopt);
  EXPECT_TRUE(fs::exists(fs::path(file_) += ".damaged"));
  settings.set("a", "1");
  EXPECT_EQ(settings_file(session_, file_).get("a"), "1");
}

TEST_F(Settings, OnADiskThatCannotBeWrittenLastUntilTheEnd) {
  std::ofstream(folder_ / "in the way") << "a file where a folder should be";
  settings_file settings(session_, folder_ / "in the way" / "settings.json");
  settings.set("a", "1");
  EXPECT_EQ(settings.get("a"), "1");
}

}  // namespace company_tests
