// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/activity_search_table.hpp"

#include "db/dialect/fold.hpp"

namespace crm {

namespace {

void add(std::string& all, const std::string& text) {
  auto folded = db::fold(text);
  if (folded.empty()) return;
  if (!all.empty()) all += ' ';
  all += folded;
}

}  // namespace

void write_search_text(db::session& session, std::int64_t activity, const searchable& texts) {
  std::string all;
  add(all, texts.contractor);
  for (const auto& person : texts.persons) add(all, person);
  add(all, texts.subject);
  add(all, texts.note);
  session
      .prepare(
          "INSERT OR REPLACE INTO crm_activity_search (rowid, folded) "
          "VALUES (:activity, :folded)")
      .bind(activity)
      .bind(all)
      .run();
}

}  // namespace crm
