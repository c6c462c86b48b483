// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/activity_search_table.hpp"

#include <unordered_set>

#include "db/dialect/fold.hpp"

namespace crm {

namespace {

// A server's index takes a megabyte of words with their places, and that is a book.
constexpr std::size_t bytes_max = 200'000;

// Each word once: what is looked for is whether there is one.
class word_list {
 public:
  void add(const std::string& text) {
    for (auto& word : db::words_of(text)) {
      if (text_.size() + word.size() >= bytes_max || !known_.insert(word).second) continue;
      if (!text_.empty()) text_ += ' ';
      text_ += word;
    }
  }
  const std::string& text() const { return text_; }

 private:
  std::unordered_set<std::string> known_;
  std::string text_;
};

}  // namespace

void write_search_text(db::session& session, std::int64_t activity, const searchable& texts) {
  word_list words;
  words.add(texts.contractor);
  for (const auto& person : texts.persons) words.add(person);
  words.add(texts.subject);
  words.add(texts.venue);
  words.add(texts.note);
  for (const auto& added : texts.addenda) words.add(added);
  const auto key = session.dialect().search_key("activity");
  auto& change = session.prepare("UPDATE crm_activity_search SET folded = :folded WHERE " + key +
                                 " = :activity");
  change.bind(words.text()).bind(activity).run();
  if (change.affected_rows() != 0) return;
  session
      .prepare("INSERT INTO crm_activity_search (" + key + ", folded) VALUES (:activity, :folded)")
      .bind(activity)
      .bind(words.text())
      .run();
}

}  // namespace crm
