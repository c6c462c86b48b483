// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/contractor_list.hpp"

#include <array>

#include "db/binding/key.hpp"
#include "host-sdk/kit/database_error.hpp"
#include "host-sdk/kit/sql_list.hpp"
#include "host-sdk/kit/text.hpp"
#include "host-sdk/kit/word_search.hpp"

namespace erp::company {

namespace {

using kit::tr;

constexpr char icon[] =
    R"svg(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none"
 stroke="currentColor" stroke-width="2" stroke-linejoin="round" stroke-linecap="round">
<path d="M4 28h24M7 28V6h11v22M18 13h7v15"/>
<path d="M11 11h3M11 16h3M11 21h3M21.500 18v0M21.500 23v0"/>
</svg>)svg";

struct shown_column {
  const char* id;
  const char* expression;
  text caption;
  int width_chars;
  bool shown;
};

std::vector<shown_column> shown_columns() {
  return {{"short_name", "c.short_name", tr("Short name"), 14, true},
          {"name", "c.name", tr("Name"), 36, true},
          {"tax_id", "c.tax_id", tr("Tax id"), 14, true},
          {"city", "c.city", tr("Town"), 16, true},
          {"country", "c.country", tr("Country"), 10, true},
          {"phone", "c.phone", tr("Telephone"), 16, true},
          {"contractor_group", "c.contractor_group", tr("Group"), 16, true},
          {"email", "c.email", tr("E-mail"), 24, false},
          {"street", "c.street", tr("Street"), 24, false},
          {"postal_code", "c.postal_code", tr("Postal code"), 10, false},
          {"region", "c.region", tr("Region"), 16, false}};
}

list_description describe() {
  list_description list;
  list.id = contractor_list_id;
  list.caption = tr("Contractors");
  list.icon_svg = icon;
  for (auto& column : shown_columns())
    list.columns.push_back({column.id, std::move(column.caption), column_kind::text,
                            column.width_chars, std::string_view(column.id) == "name", false,
                            column.shown});
  list.filters = {{"active", tr("Active"), tr("Contractors one still works with")},
                  {"all", tr("All"), tr("Also those who were put aside")}};
  list.default_filter = "active";
  list.default_sort = {"name", false};
  list.searchable = true;
  list.search_placeholder = tr("Name, town or tax id");
  list.empty_text = tr("No contractor matches. Search for another word, or show all.");
  return list;
}

kit::condition_maker always(std::string sql) {
  return [sql = std::move(sql)](const kit::list_viewer&) { return kit::condition{sql, {}, {}}; };
}

// Not every host keeps a sort key with each contractor; without one the folded name must do.
bool every_one_has_a_sort_key(db::session& session) {
  auto& find = session.prepare(
      session.dialect().limited("SELECT 1 FROM erp_contractor c WHERE c.sort_key IS NULL", "1"),
      {db::column_type::integer});
  find.run();
  const bool missing = find.fetch();
  find.close();
  return !missing;
}

kit::sql_definition define(const db::dialect& dialect, db::key_type key, bool sort_keys) {
  kit::sql_definition list;
  list.list = contractor_list_id;
  list.table = "erp_contractor";
  list.alias = "c";
  list.key = "c.record_key";
  list.key_type = db::column_of(key);
  list.version = "0";
  for (const auto& column : shown_columns())
    list.columns.push_back({column.expression, db::column_type::text});
  list.orders = {
      {"name", sort_keys ? "c.sort_key" : dialect.folded("c.name"), db::column_type::text}};
  list.default_sort = {"name", false};
  list.filters = {{"active", always("c.active <> 0"), {}}, {"all", always(""), {}}};
  list.default_filter = "active";
  list.search = [](db::session& session, const std::string& words) {
    return kit::sql_search{
        {},
        kit::words_in(session.dialect(), {"c.name", "c.short_name", "c.city", "c.tax_id"}, words)};
  };
  list.make_row = [count = list.columns.size()](const db::statement& from, const kit::list_viewer&,
                                                row& made) {
    made.cells.resize(count);
    for (std::size_t i = 0; i < count; ++i)
      if (auto text = from.optional_text(static_cast<int>(i)))
        made.cells[i].value = std::move(*text);
  };
  return list;
}

// Both definitions of this host's list, made when the first job needs them.
class definitions {
 public:
  const kit::sql_definition& of(db::session& session, database_service& database) {
    const bool sort_keys = every_one_has_a_sort_key(session);
    std::lock_guard lock(mutex_);
    auto& kept = made_[sort_keys];
    if (!kept)
      kept = std::make_unique<kit::sql_definition>(
          define(session.dialect(), database.key_of("contractor"), sort_keys));
    return *kept;
  }

 private:
  std::mutex mutex_;
  std::array<std::unique_ptr<const kit::sql_definition>, 2> made_;
};

kit::list_door door_to(database_service& database) {
  return [&database, known = std::make_shared<definitions>()](
             kit::list_purpose,
             const std::function<result<void>(const kit::list_entry&)>& work) -> result<void> {
    return kit::guarded([&]() -> result<void> {
      auto session = database.pool().take();
      // Whoever works here may see every contractor: the host has no rule of its own for them.
      return work({*session, known->of(*session, database), kit::row_scope::every_row()});
    });
  };
}

}  // namespace

list_contribution contractor_list(erp::host& host, database_service& database) {
  list_contribution list;
  list.description = describe();
  list.open = [&host, door = door_to(database)](context) -> result<std::unique_ptr<list_session>> {
    kit::sql_list_options options{
        tr("Contractors"), contractor_entity, host.session().current().language, {}};
    return std::unique_ptr<list_session>(
        std::make_unique<kit::sql_list>(host, door, std::move(options)));
  };
  list.initial_criteria = [](const context&) { return std::map<std::string, choice>(); };
  return list;
}

}  // namespace erp::company
