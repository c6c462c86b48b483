// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <random>

#include "plugin/dictionary/dictionary_rules.hpp"
#include "plugin/dictionary/dictionary_service.hpp"
#include "plugin/uid.hpp"
#include "tests/unit/crm/series_desk.hpp"

// Whatever is done to the values of a dictionary, their history tells it all: replayed over what
// the installation brought it gives them as they stand, in their order and with their default.

namespace crm_test {

using namespace std::chrono_literals;
using crm::admitted;

namespace {

using kept = std::optional<std::string>;

// A value as the history knows it.
struct replayed_value {
  std::int64_t version = 1;
  erp::dictionary_entry entry;
  std::int64_t place = 0;
  bool gone = false;
};

struct history_line {
  std::int64_t of = 0;
  std::int64_t change_no = 0;
  std::string field;
  kept before, after;
};

// Line by line: what each one found must be what those before it left.
class replayed_dictionary {
 public:
  explicit replayed_dictionary(const std::vector<erp::dictionary_value>& installed) {
    for (const auto& value : installed)
      all_[std::stoll(value.key.id)] = {value.version, value.entry, ++last_, false};
  }

  void add(const history_line& line) {
    if (line.field == "created") return create(line);
    auto& value = all_.at(line.of);
    value.version = std::max(value.version, line.change_no);
    if (line.field == "position")
      move(line.of, std::stoul(line.after.value()));
    else if (line.field == "removed")
      value.gone = true;
    else if (line.field == "merged")
      value.gone = made_here_.count(line.of) != 0;
    else
      take(value, line);
  }

  // As they are listed.
  std::vector<std::pair<std::int64_t, replayed_value>> listed() const {
    std::vector<std::pair<std::int64_t, replayed_value>> some;
    for (const auto& one : all_)
      if (!one.second.gone) some.push_back(one);
    std::sort(some.begin(), some.end(), [](const auto& one, const auto& other) {
      return std::pair(one.second.place, one.first) < std::pair(other.second.place, other.first);
    });
    return some;
  }

 private:
  void create(const history_line& line) {
    replayed_value fresh;
    fresh.version = line.change_no;
    fresh.entry.active = false;
    const auto begins = nlohmann::json::parse(line.after.value());
    for (const auto& [field, value] : begins.items())
      set(fresh.entry, field, value.get<std::string>());
    for (const auto& one : all_) fresh.place = std::max(fresh.place, one.second.place);
    ++fresh.place;
    all_[line.of] = fresh;
    made_here_.insert(line.of);
  }

  static void set(erp::dictionary_entry& entry, const std::string& field, const kept& value) {
    if (field == "active") entry.active = value == "1";
    if (field == "default") entry.is_default = value == "1";
    if (field == "description") entry.description = value.value_or("");
    if (!field.starts_with("name.")) return;
    const auto language = field.substr(5);
    entry.names.erase(language);
    if (value) entry.names[language] = *value;
  }

  static void take(replayed_value& value, const history_line& line) {
    auto before = value.entry;
    set(before, line.field, line.before);
    EXPECT_EQ(before, value.entry) << line.field << " of " << line.of << " found what nobody left";
    set(value.entry, line.field, line.after);
    if (line.field != "default" && !(line.field == "active" && line.after == "0"))
      value.gone = false;  // it was brought back with it
  }

  void move(std::int64_t id, std::size_t to) {
    std::vector<std::int64_t> order;
    for (const auto& one : listed())
      if (one.first != id) order.push_back(one.first);
    order.insert(order.begin() + static_cast<std::ptrdiff_t>(to) - 1, id);
    std::int64_t place = 0;
    for (const auto each : order) all_.at(each).place = ++place;
  }

  std::map<std::int64_t, replayed_value> all_;
  std::set<std::int64_t> made_here_;  // not predefined
  std::int64_t last_ = 0;
};

}  // namespace

class DictionaryReplay : public on_every_server {
 protected:
  int roll(int sides) { return static_cast<int>(dice_() % static_cast<unsigned>(sides)); }
  bool yes() { return roll(2) == 0; }

  template <class Work>
  auto at_desk(const Work& work) {
    desk_.host_.clock_.now_ += 1min;
    return desk_.with([&](admitted& inside) {
      return work(
          crm::dictionary_desk{inside, "category", crm::new_uid(), desk_.host_.clock_.now_});
    });
  }
  std::vector<erp::dictionary_value> values() {
    return desk_.with([](admitted& inside) { return crm::read_values(inside, "category", {}); })
        ->values;
  }
  erp::dictionary_value any() {
    const auto all = values();
    return all[static_cast<std::size_t>(roll(static_cast<int>(all.size())))];
  }
  void count(const char* what, bool ok) { done_[what] += ok ? 1 : 0; }

  void add() {
    erp::dictionary_entry entry;
    entry.names["pl"] = "Wartość " + std::to_string(++named_);
    if (yes()) entry.names["en"] = "Value " + std::to_string(named_);
    if (yes()) entry.description = "opis, \\ 'z' \"cudzysłowem\"";
    entry.active = roll(4) != 0;
    entry.is_default = entry.active && roll(4) == 0;
    count("added", at_desk([&](const crm::dictionary_desk& at) {
                     return crm::save_value(at, {}, 0, entry);
                   }).ok());
  }
  void alter() {
    auto value = any();
    auto& entry = value.entry;
    if (!value.predefined && yes()) entry.names["pl"] = "Nazwa " + std::to_string(++named_);
    if (!value.predefined && yes()) entry.names.erase("en");
    if (yes()) entry.description = yes() ? "" : "opis " + std::to_string(++named_);
    if (yes()) entry.active = !entry.active;
    if (entry.active && yes()) entry.is_default = true;
    count("altered", at_desk([&](const crm::dictionary_desk& at) {
                       return crm::save_value(at, value.key, value.version, entry);
                     }).ok());
  }
  void move() {
    const auto moved = any().key, before = any().key;
    const auto place = yes() ? std::optional(before) : std::nullopt;
    count("moved", at_desk([&](const crm::dictionary_desk& at) {
                     return crm::move_value(at, moved, place);
                   }).ok());
  }
  void remove() {
    const auto value = any();
    const auto removed = at_desk([&](const crm::dictionary_desk& at) {
      return crm::remove_value(at, value.key, value.version);
    });
    count("removed", removed.ok() && removed->removed);
    if (!removed || !removed->removed || yes()) return;
    auto entry = value.entry;  // the undo
    count("brought back", at_desk([&](const crm::dictionary_desk& at) {
                            return crm::save_value(at, value.key, value.version + 1, entry);
                          }).ok());
  }
  void merge() {
    const auto from = any().key, into = any().key;
    count("merged", at_desk([&](const crm::dictionary_desk& at) {
                      return crm::merge_values(at, from, into);
                    }).ok());
  }
  void act() {
    switch (roll(8)) {
      case 0:
      case 1:
        return add();
      case 2:
        return move();
      case 3:
        return remove();
      case 4:
        return merge();
      default:
        return alter();
    }
  }

  std::vector<history_line> history() {
    using db::column_type;
    auto& find = company_.other_program().prepare(
        "SELECT dictionary_value, change_no, field, before_value, after_value"
        " FROM crm_dictionary_history ORDER BY id",
        {column_type::integer, column_type::integer, column_type::text, column_type::text,
         column_type::text});
    find.run();
    std::vector<history_line> all;
    while (find.fetch())
      all.push_back({find.integer(0), find.integer(1), find.text(2), find.optional_text(3),
                     find.optional_text(4)});
    return all;
  }

  company_database company_{GetParam()};
  series_desk desk_{company_};
  std::mt19937 dice_{20260302};
  int named_ = 0;
  std::map<std::string, int> done_;
};
ON_EVERY_SERVER(DictionaryReplay);

TEST_P(DictionaryReplay, OfTheHistoryGivesEveryValueAsItStands) {
  const bool file = GetParam().kind == db::server::sqlite;
  replayed_dictionary again(values());
  for (int i = 0; i < (file ? 400 : 80); ++i) act();
  for (const auto& line : history()) again.add(line);
  const auto stored = values();
  const auto listed = again.listed();
  ASSERT_EQ(listed.size(), stored.size());
  for (std::size_t i = 0; i < stored.size(); ++i) {
    EXPECT_EQ(std::to_string(listed[i].first), stored[i].key.id) << "place " << i;
    EXPECT_EQ(listed[i].second.entry, stored[i].entry) << stored[i].key.id;
    EXPECT_EQ(listed[i].second.version, stored[i].version) << stored[i].key.id;
  }
  for (const char* what : {"added", "altered", "moved", "removed", "brought back", "merged"})
    EXPECT_GT(done_[what], 0) << what << " was never done";
}

}  // namespace crm_test
