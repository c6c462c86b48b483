// SPDX-License-Identifier: Apache-2.0
#include "plugin/draft/draft_table.hpp"

#include "db/binding/key.hpp"
#include "plugin/stored_moment.hpp"

namespace crm {

namespace {

using db::column_type;

constexpr char select_draft[] = "SELECT id, form, activity, content, alive_at FROM crm_draft";

draft fetched(const db::statement& row, const erp::record_key& by) {
  return {row.text(0), row.text(1),
          by,          row.optional_integer(2),
          row.text(3), erp::instant(std::chrono::milliseconds(row.integer(4)))};
}

}  // namespace

void draft_table::write(const draft& draft) {
  auto& change = session_.prepare(
      "UPDATE crm_draft SET activity = :activity, content = :content, alive_at = :alive_at"
      " WHERE id = :id");
  change.bind(draft.activity).bind(draft.content).bind(ms(draft.alive_at)).bind(draft.id);
  change.run();
  if (change.affected_rows() != 0) return;
  auto& add = session_.prepare(
      "INSERT INTO crm_draft (id, form, operator, activity, content, alive_at)"
      " VALUES (:id, :form, :operator, :activity, :content, :alive_at)");
  add.bind(draft.id).bind(draft.form);
  db::bind_key(add, keys_.operator_, draft.by.id);
  add.bind(draft.activity).bind(draft.content).bind(ms(draft.alive_at));
  add.run();
}

void draft_table::remove(const std::string& id) {
  auto& remove = session_.prepare("DELETE FROM crm_draft WHERE id = :id");
  remove.bind(id);
  remove.run();
}

std::vector<draft> draft_table::of(const erp::record_key& by) {
  auto& find =
      session_.prepare(std::string(select_draft) + " WHERE operator = :operator ORDER BY alive_at",
                       {column_type::text, column_type::text, column_type::integer,
                        column_type::text, column_type::integer});
  db::bind_key(find, keys_.operator_, by.id);
  find.run();
  std::vector<draft> all;
  while (find.fetch()) all.push_back(fetched(find, by));
  return all;
}

std::optional<draft> draft_table::claim(const std::string& id, const erp::record_key& by,
                                        erp::instant now) {
  auto& find =
      session_.prepare(std::string(select_draft) + " WHERE id = :id AND operator = :operator",
                       {column_type::text, column_type::text, column_type::integer,
                        column_type::text, column_type::integer});
  find.bind(id);
  db::bind_key(find, keys_.operator_, by.id);
  find.run();
  if (!find.fetch()) return std::nullopt;
  const auto found = fetched(find, by);
  find.close();
  if (found.alive_at + left_behind > now) return std::nullopt;

  auto& take =
      session_.prepare("UPDATE crm_draft SET alive_at = :now WHERE id = :id AND alive_at = :seen");
  take.bind(ms(now)).bind(id).bind(ms(found.alive_at));
  take.run();
  if (take.affected_rows() != 1) return std::nullopt;
  return found;
}

}  // namespace crm
