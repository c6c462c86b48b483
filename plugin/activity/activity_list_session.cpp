// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/activity_list_session.hpp"

#include <mutex>

#include "db/dialect/fold.hpp"
#include "host-sdk/kit/sql_list.hpp"
#include "host-sdk/kit/sql_statement.hpp"
#include "plugin/activity/activity_query.hpp"
#include "plugin/activity/activity_service.hpp"
#include "plugin/contractor/contractor_query.hpp"
#include "plugin/dictionary/dictionary_query.hpp"
#include "plugin/employee/employee_query.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

using erp::kit::list_access;
using erp::kit::sql_definition;
using contractor_key = std::optional<erp::record_key>;

// The definition, made by the first job, when the types of the host's keys are known.
class definition_once {
 public:
  const sql_definition& of(admitted& inside) {
    std::call_once(made_,
                   [&] { list_ = activity_definition(inside.session.dialect(), inside.keys); });
    return list_;
  }

 private:
  std::once_flag made_;
  sql_definition list_;
};

using shared_definition = std::shared_ptr<definition_once>;

erp::kit::list_door door_to(workplace& place, who by, contractor_key contractor,
                            shared_definition definition) {
  return [gate = place.gate(), by = std::move(by), contractor = std::move(contractor),
          definition = std::move(definition)](
             const std::function<erp::result<void>(const erp::kit::list_entry&)>& work) {
    return gate->with(by, [&](admitted& inside) -> erp::result<void> {
      return work({inside.session, definition->of(inside),
                   visible_activities(inside.may.visible(), inside.keys, contractor)});
    });
  };
}

erp::choice_page choices_in(const dictionary& values, const std::string& typed, int limit) {
  const auto part = db::fold(typed);
  erp::choice_page page;
  for (const auto& value : values) {
    if (db::fold(value.name).find(part) == std::string::npos) continue;
    page.more = static_cast<int>(page.choices.size()) == limit;
    if (page.more) break;
    page.choices.push_back({{std::to_string(value.id)}, erp::verbatim(value.name), {}});
  }
  return page;
}

erp::result<erp::choice_page> choices_for(admitted& inside, const std::string& criterion,
                                          const std::string& typed, int limit) {
  if (criterion == "employee") return find_employees(inside.session, inside.keys, typed, limit);
  if (criterion == "contractor") return find_contractors(inside.session, inside.keys, typed, limit);
  const auto all = read_dictionaries(inside.session, inside.may.by().language);
  if (const auto found = all.find(criterion); found != all.end())
    return choices_in(found->second, typed, limit);
  return erp::error{erp::error_code::not_found,
                    tr("The list cannot be narrowed by “{1}”.", criterion),
                    criterion,
                    {}};
}

erp::error not_editable(const std::string& column) {
  return {erp::error_code::denied, tr("Only the note can be changed in the list."), column, {}};
}

class activity_list_session : public erp::kit::sql_list {
 public:
  activity_list_session(workplace& place, who by, contractor_key contractor,
                        erp::kit::sql_list_options options, shared_definition definition)
      : sql_list(place.host(), door_to(place, by, contractor, definition), std::move(options)),
        place_(place),
        by_(std::move(by)),
        contractor_(std::move(contractor)),
        definition_(std::move(definition)) {}

  // The contractor's name is not known at once; it arrives with the first page.
  erp::text title() const override { return named_ ? *named_ : sql_list::title(); }

  erp::job_handle page(erp::page_request request,
                       std::function<void(erp::result<erp::page>)> then) override {
    if (contractor_ && !named_ && !naming_) read_name();
    return sql_list::page(std::move(request), std::move(then));
  }

  erp::job_handle choices(const std::string& criterion, const std::string& search, int limit,
                          std::function<void(erp::result<erp::choice_page>)> then) override {
    return place_.read<erp::choice_page>(
        by_,
        [criterion, search, limit](admitted& inside) {
          return choices_for(inside, criterion, search, limit);
        },
        std::move(then));
  }

  erp::job_handle edit_cell(const erp::record_key& key, std::int64_t version,
                            const std::string& column, erp::value value,
                            std::function<void(erp::result<erp::row>)> then) override;

 private:
  void read_name() {
    naming_ = place_.read<erp::choice>(
        by_,
        [key = *contractor_](admitted& inside) -> erp::result<erp::choice> {
          return contractor_choice(inside.session, inside.keys, key);
        },
        [this](erp::result<erp::choice> found) {
          if (found) named_ = tr("Activities: {1}", found->caption.id);
        });
  }

  workplace& place_;
  who by_;
  contractor_key contractor_;
  shared_definition definition_;
  std::optional<erp::text> named_;
  erp::job_handle naming_;
};

std::optional<std::string> note_of(const erp::value& value) {
  if (std::holds_alternative<std::monostate>(value)) return std::string();
  const auto* text = std::get_if<std::string>(&value);
  return text ? std::optional(*text) : std::nullopt;
}

// The row as the list may show it: not found, too, when it lies outside what the operator sees.
erp::result<erp::row> row_of(const list_access& access, const erp::record_key& key) {
  auto rows = erp::kit::fetch_rows(access, {key});
  if (rows.empty()) return activity_gone();
  return std::move(rows.front());
}

std::optional<std::int64_t> id_of(const erp::record_key& key) {
  const auto value = erp::kit::key_value(db::column_type::integer, key.id);
  if (!value) return std::nullopt;
  return std::get<std::int64_t>(*value);
}

erp::job_handle activity_list_session::edit_cell(const erp::record_key& key, std::int64_t version,
                                                 const std::string& column, erp::value value,
                                                 std::function<void(erp::result<erp::row>)> then) {
  const auto refuse = [&](erp::error why) {
    return place_.later([why = std::move(why), then] { then(why); });
  };
  const auto id = id_of(key);
  const auto note = note_of(value);
  if (column != "note") return refuse(not_editable(column));
  if (!id) return refuse(activity_gone());
  if (!note) return refuse({erp::error_code::invalid, tr("A note is text."), column, {}});
  return place_.write<erp::row>(
      tr("Saving the note"), by_,
      [key, version, id = *id, note = *note, viewer = viewer(), contractor = contractor_,
       definition = definition_](admitted& inside) -> erp::result<erp::row> {
        const list_access access{inside.session,
                                 definition->of(inside),
                                 visible_activities(inside.may.visible(), inside.keys, contractor),
                                 {},
                                 viewer};
        if (auto seen = row_of(access, key); !seen) return seen;
        if (auto changed = change_note(inside, id, version, note, viewer.now); !changed)
          return changed.failure();
        return row_of(access, key);
      },
      [id = *id](const erp::row&) { return std::vector<std::int64_t>{id}; }, std::move(then));
}

}  // namespace

std::unique_ptr<erp::list_session> open_activities(workplace& place, who by,
                                                   const contractor_key& contractor) {
  erp::kit::sql_list_options options;
  options.title = contractor ? tr("Activities") : tr("My activities");
  options.entity = activity_entity;
  options.language = by.language;
  if (!contractor) options.defaults["employee"] = by.employee;
  return std::make_unique<activity_list_session>(
      place, std::move(by), contractor, std::move(options), std::make_shared<definition_once>());
}

}  // namespace crm
