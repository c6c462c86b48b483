// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/activity_list_session.hpp"

#include <mutex>

#include "db/dialect/fold.hpp"
#include "host-sdk/kit/sql_list.hpp"
#include "host-sdk/kit/sql_statement.hpp"
#include "plugin/activity/activity_form_open.hpp"
#include "plugin/activity/activity_query.hpp"
#include "plugin/activity/activity_service.hpp"
#include "plugin/contractor/contractor_query.hpp"
#include "plugin/dictionary/dictionary_query.hpp"
#include "plugin/employee/employee_query.hpp"
#include "plugin/uid.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

using erp::kit::list_access;
using contractor_key = std::optional<erp::record_key>;

// Of the contractor whose list it is: read by the first job, so that it is there with its rows.
class contractor_name {
 public:
  void read_once(admitted& inside, const contractor_key& contractor) {
    const std::scoped_lock lock(guard_);
    if (!contractor || name_) return;
    name_ = contractor_choice(inside.session, inside.keys, *contractor).caption.id;
  }
  std::optional<std::string> known() const {
    const std::scoped_lock lock(guard_);
    return name_;
  }

 private:
  mutable std::mutex guard_;
  std::optional<std::string> name_;
};

using shared_name = std::shared_ptr<contractor_name>;

erp::error may_not_export() {
  return {erp::error_code::denied,
          tr("You may look at these activities but not export them. The right “Export” is given in "
             "Configuration → Operator groups → CRM permissions."),
          {},
          {}};
}

erp::kit::list_door door_to(workplace& place, who by, contractor_key contractor, shared_name name) {
  return [gate = place.gate(), by = std::move(by), contractor = std::move(contractor),
          name = std::move(name)](
             erp::kit::list_purpose purpose,
             const std::function<erp::result<void>(const erp::kit::list_entry&)>& work) {
    erp::kit::tries tries(erp::kit::patience_of_a_fetch());
    return gate->with(
        by,
        [&](admitted& inside) -> erp::result<void> {
          if (purpose == erp::kit::list_purpose::take_along && !inside.may.may(right::export_))
            return may_not_export();
          name->read_once(inside, contractor);
          const activity_rows rows(inside.session.dialect(), inside.keys, inside.may, contractor);
          return work(rows.in(inside.session));
        },
        tries);
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
                        erp::kit::sql_list_options options, shared_name name)
      : sql_list(place.host(), door_to(place, by, contractor, name), std::move(options)),
        place_(place),
        by_(std::move(by)),
        contractor_(std::move(contractor)),
        name_(std::move(name)) {}

  // The contractor's name is not known at once; it arrives with the first page.
  erp::text title() const override {
    const auto name = name_->known();
    return name ? tr("Activities: {1}", *name) : sql_list::title();
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
  workplace& place_;
  who by_;
  contractor_key contractor_;
  shared_name name_;
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

erp::job_handle activity_list_session::edit_cell(const erp::record_key& key, std::int64_t version,
                                                 const std::string& column, erp::value value,
                                                 std::function<void(erp::result<erp::row>)> then) {
  const auto refuse = [&](erp::error why) {
    return place_.later([why = std::move(why), then] { then(why); });
  };
  const auto id = activity_id(key);
  const auto note = note_of(value);
  if (column != "note") return refuse(not_editable(column));
  if (!id) return refuse(activity_gone());
  if (!note) return refuse({erp::error_code::invalid, tr("A note is text."), column, {}});
  return place_.write<erp::row>(
      tr("Saving the note"), by_,
      [key, wish = note_wish{new_uid(), *id, version, *note}, viewer = viewer(),
       contractor = contractor_](admitted& inside) -> erp::result<erp::row> {
        const activity_rows rows(inside.session.dialect(), inside.keys, inside.may, contractor);
        const auto entry = rows.in(inside.session);
        const list_access access{entry.session, entry.definition, entry.scope, {}, viewer};
        if (auto seen = row_of(access, key); !seen) return seen;
        if (auto changed = change_note(inside, wish, viewer.now); !changed)
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
      place, std::move(by), contractor, std::move(options), std::make_shared<contractor_name>());
}

}  // namespace crm
