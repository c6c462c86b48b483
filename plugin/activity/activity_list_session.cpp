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

// What the list is about: read by the first job, so that its name is there with its rows.
class list_subject {
 public:
  list_subject(contractor_key contractor, activity_narrowing narrowing)
      : contractor_(std::move(contractor)), narrowing_(std::move(narrowing)) {}

  // fails: not_found, where there is nothing like that.
  erp::result<activity_rows> rows(admitted& inside) {
    const auto also = narrowed(inside);
    if (!also) return also.failure();
    const auto& dialect = inside.session.dialect();
    return narrowing_ ? activity_rows(dialect, inside.keys, inside.may, *also)
                      : activity_rows(dialect, inside.keys, inside.may, contractor_);
  }
  std::optional<erp::text> title() const {
    const std::scoped_lock lock(guard_);
    return title_;
  }

 private:
  erp::result<erp::kit::condition> narrowed(admitted& inside) {
    const std::scoped_lock lock(guard_);
    if (title_) return also_;
    if (narrowing_) {
      auto found = narrowing_(inside);
      if (!found) return found.failure();
      also_ = std::move(found->where);
      title_ = std::move(found->title);
    } else if (contractor_) {
      const auto name = contractor_choice(inside.session, inside.keys, *contractor_).caption.id;
      title_ = tr("Activities: {1}", name);
    }
    return also_;
  }

  const contractor_key contractor_;
  const activity_narrowing narrowing_;
  mutable std::mutex guard_;
  std::optional<erp::text> title_;  // none: not read yet, or the list's own
  erp::kit::condition also_;
};

using shared_subject = std::shared_ptr<list_subject>;

erp::error may_not_export() {
  return {erp::error_code::denied,
          tr("You may look at these activities but not export them. The right “Export” is given in "
             "Configuration → Operator groups → CRM permissions."),
          {},
          {}};
}

erp::kit::list_door door_to(workplace& place, who by, shared_subject about) {
  return [gate = place.gate(), by = std::move(by), about = std::move(about)](
             erp::kit::list_purpose purpose,
             const std::function<erp::result<void>(const erp::kit::list_entry&)>& work) {
    erp::kit::tries tries(erp::kit::patience_of_a_fetch());
    return gate->with(
        by,
        [&](admitted& inside) -> erp::result<void> {
          if (purpose == erp::kit::list_purpose::take_along && !inside.may.may(right::export_))
            return may_not_export();
          const auto rows = about->rows(inside);
          if (!rows) return rows.failure();
          return work((*rows).in(inside.session));
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
  activity_list_session(workplace& place, who by, shared_subject about,
                        erp::kit::sql_list_options options)
      : sql_list(place.host(), door_to(place, by, about), std::move(options)),
        place_(place),
        by_(std::move(by)),
        about_(std::move(about)) {}

  // What it is about is not known at once; it arrives with the first page.
  erp::text title() const override { return about_->title().value_or(sql_list::title()); }

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
  shared_subject about_;
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
       about = about_](admitted& inside) -> erp::result<erp::row> {
        const auto rows = about->rows(inside);
        if (!rows) return rows.failure();
        const auto entry = (*rows).in(inside.session);
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
                                                   const contractor_key& contractor,
                                                   activity_narrowing narrowing) {
  erp::kit::sql_list_options options;
  options.title = contractor || narrowing ? tr("Activities") : tr("My activities");
  options.entity = activity_entity;
  options.language = by.language;
  if (!contractor && !narrowing) options.defaults["employee"] = by.employee;
  return std::make_unique<activity_list_session>(
      place, std::move(by), std::make_shared<list_subject>(contractor, std::move(narrowing)),
      std::move(options));
}

}  // namespace crm
