// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "db/admin/admin.hpp"
#include "db/admin/sha256.hpp"
#include "db/admin/star_file.hpp"
#include "tests/db/star_world.hpp"

namespace db::test {
namespace {

using admin::outcome;
using testing::HasSubstr;

class StarFiles : public star_world {
 protected:
  void SetUp() override {
    star_world::SetUp();
    request_.database = database_.connection();
    request_.folder = folder_ / "star";
    request_.program_version = "1.0.0";
  }
  std::string file(const std::string& name) { return content_of(request_.folder / name); }

  folder folder_;
  admin::request request_;
  std::ostringstream out_;
};
ON_EVERY_SERVER(StarFiles);

// Word for word the same, whatever the server calls its types.
TEST_P(StarFiles, SayTheSameOnEveryServer) {
  ASSERT_EQ(admin::star(request_, out_), outcome::in_order) << out_.str();
  const auto first = std::to_string(id(1)), second = std::to_string(id(2));
  const auto category = text(session_, "SELECT category FROM crm_activity WHERE uid = 'u1'");
  const auto facts = file("crm_fact_activity.csv");
  EXPECT_THAT(facts, HasSubstr("\r\n" + first + ",u1,2,2,1,1,1,,," + category +
                               ",2026-07-01,2026-07-01T00:30:00.000,2026-06-30T22:30:00.000Z,"
                               "2026-06-30T23:15:00.000Z,2026-07-02,2026-07-01T22:00:00.000Z,"
                               "2026-01-01T00:00:00.123Z,Europe/Warsaw,0,1,45,90,60,123.4500,EUR,"
                               "-0.0005,PLN,0,," +
                               first + ",\r\n"));
  EXPECT_THAT(facts, HasSubstr("\r\n" + second +
                               ",u2,3,1,,2,1,,,,2026-01-01,"
                               "2026-01-01T00:00:00.000,2026-01-01T00:00:00.000Z,"
                               "2026-01-02T00:00:00.000Z,,,2026-01-01T00:00:00.123Z,UTC,1,1,,0,0,"
                               ",,,,,," +
                               second + ",\r\n"));
  EXPECT_EQ(file("crm_fact_participation.csv"),
            "activity_id,participant_role,employee_key,person_key\r\n" + first +
                ",contact_person,,11\r\n" + first + ",employee,3,\r\n" + first +
                ",responsible,1,\r\n" + second + ",responsible,2,\r\n");
  EXPECT_EQ(file("crm_fact_exchange_rate.csv"),
            "currency_code,base_code,valid_from,rate\r\n"
            "EUR,PLN,2025-01-02,4.26170000\r\nEUR,PLN,2026-01-02,4.25000000\r\n"
            "EUR,PLN,2026-03-02,4.31250000\r\n");
  EXPECT_THAT(file("crm_dim_contractor.csv"),
              HasSubstr("1,Piekarnia Pod Kasztanem,KASZTAN,1111111111,Łódź,,,,2019-05-06,1\r\n"
                        "2,Huta Szkła Świetlik,ŚWIETLIK,2222222222,Krosno,,,,,1\r\n"));
  EXPECT_THAT(file("crm_dim_date.csv"),
              AllOf(HasSubstr("2026-04-05,20548,2026,2,4,5,2026,14,7,1,1,0\r\n"),
                    HasSubstr("2027-01-01,20819,2027,1,1,1,2026,53,5,0,1,0\r\n"),
                    HasSubstr("2026-12-31,20818,2026,4,12,31,2026,53,4,0,0,1\r\n")));
  EXPECT_THAT(file("crm_dim_state.csv"), HasSubstr("2,ended,Zakończone,Ended\r\n"));
}

TEST_P(StarFiles, AreListedWithTheirChecksums) {
  ASSERT_EQ(admin::star(request_, out_), outcome::in_order) << out_.str();
  const auto manifest = nlohmann::json::parse(file("manifest.json"));
  EXPECT_EQ(manifest.at("program"), "crm-admin 1.0.0");
  EXPECT_EQ(manifest.at("schema_version"), read_status(session_, "crm").installed);
  EXPECT_EQ(manifest.at("of_one_moment"), true);
  EXPECT_EQ(manifest.at("views").size(), admin::star_views().size());
  for (const auto& view : manifest.at("views")) {
    admin::sha256 digest;
    digest.add(file(view.at("file")));
    EXPECT_EQ(view.at("sha256"), digest.finished()) << view.at("view");
    EXPECT_EQ(view.at("rows"),
              number(session_, "SELECT COUNT(*) FROM " + view.at("view").get<std::string>()));
  }
  for (const auto& entry : std::filesystem::directory_iterator(request_.folder))
    EXPECT_NE(entry.path().extension(), ".part");
}

TEST_P(StarFiles, DoNotGoOverWhatIsThereUnlessToldTo) {
  std::filesystem::create_directory(request_.folder);
  std::ofstream(request_.folder / "mine.txt") << "mine";
  EXPECT_EQ(admin::star(request_, out_), outcome::to_be_done);
  EXPECT_THAT(out_.str(), HasSubstr("is not empty"));
  request_.overwrite = true;
  EXPECT_EQ(admin::star(request_, out_), outcome::in_order);
  EXPECT_EQ(admin::star(request_, out_), outcome::in_order);
  EXPECT_EQ(file("mine.txt"), "mine");
}

TEST(StarFile, QuotesWhatACommaOrALineWouldBreak) {
  folder folder;
  admin::star_file file(folder / "a.csv");
  file.add("a,b");
  file.add("say \"yes\"");
  file.add("");
  file.add_null();
  file.add("two\nlines");
  file.end_row();
  file.finish();
  EXPECT_FALSE(std::filesystem::exists(folder / "a.csv"));
  file.put_in_place();
  EXPECT_EQ(content_of(folder / "a.csv"), "\"a,b\",\"say \"\"yes\"\"\",\"\",,\"two\nlines\"\r\n");
}

TEST(StarFile, WritesMomentsAndDecimalsInOneForm) {
  using admin::star_type;
  using admin::written;
  EXPECT_EQ(written("2026-03-02 08:30:00", star_type::timestamp, true), "2026-03-02T08:30:00.000Z");
  EXPECT_EQ(written("2026-03-02 08:30:00.5", star_type::timestamp, false),
            "2026-03-02T08:30:00.500");
  EXPECT_EQ(written("2026-03-02 08:30:00.123456", star_type::timestamp, true),
            "2026-03-02T08:30:00.123Z");
  EXPECT_EQ(written(".5", star_type::decimal, false), "0.5");
  EXPECT_EQ(written("-.0005", star_type::decimal, false), "-0.0005");
  EXPECT_EQ(written("2026-03-02 00:00:00", star_type::date, false), "2026-03-02");
}

TEST(Sha256, IsThatOfTheStandard) {
  const auto of = [](const std::string& text) {
    admin::sha256 digest;
    for (const char c : text) digest.add(std::string_view(&c, 1));
    return digest.finished();
  };
  EXPECT_EQ(of(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(of("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(of("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(of(std::string(1'000'000, 'a')),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

}  // namespace
}  // namespace db::test
