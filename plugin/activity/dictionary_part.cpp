// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/dictionary_part.hpp"

#include "db/dialect/fold.hpp"
#include "plugin/activity/field_value.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

erp::choice choice_of(const dictionary_value& value) {
  return {{std::to_string(value.id)}, erp::verbatim(value.name), {}};
}

erp::choice_page page_of(const dictionary& values, const std::string& search, int limit) {
  erp::choice_page page;
  const auto wanted = db::fold(search);
  for (const auto& value : values) {
    if (db::fold(value.name).find(wanted) == std::string::npos) continue;
    if (static_cast<int>(page.choices.size()) == limit) {
      page.more = true;
      break;
    }
    page.choices.push_back(choice_of(value));
  }
  return page;
}

}  // namespace

dictionary_part::dictionary_part(form_ground& ground,
                                 std::map<std::string, dictionary> dictionaries,
                                 std::vector<dictionary_field> fields)
    : ground_(ground),
      dictionaries_(std::make_shared<std::map<std::string, dictionary>>(std::move(dictionaries))),
      fields_(std::move(fields)) {}

const dictionary_field* dictionary_part::field_of(const std::string& id) const {
  for (const auto& field : fields_)
    if (id == field.id) return &field;
  return nullptr;
}

const dictionary& dictionary_part::values_of(const dictionary_field& field) const {
  static const dictionary none;
  const auto found = dictionaries_->find(field.id);
  return found == dictionaries_->end() ? none : found->second;
}

// The value it was opened with stays on offer, also when it was deactivated since.
dictionary dictionary_part::offered_now(const dictionary_field& field) const {
  return offered(values_of(field), ground_.values.base.*field.value);
}

void dictionary_part::show(std::vector<erp::field_state>& fields) const {
  for (const auto& field : fields_) {
    erp::field_state state;
    state.id = field.id;
    if (const auto held = ground_.values.record.*field.value) {
      state.value = erp::record_key{std::to_string(*held)};
      const auto* value = find_value(values_of(field), *held);
      state.chosen = {value ? choice_of(*value)
                            : erp::choice{{std::to_string(*held)}, tr("(unknown)"), {}}};
    }
    fields.push_back(std::move(state));
  }
}

std::optional<erp::result<void>> dictionary_part::set(const std::string& id,
                                                      const erp::value& value) {
  const auto* field = field_of(id);
  if (!field) return std::nullopt;
  const auto key = as_key(id, value);
  if (!key) return key.failure();
  auto& held = ground_.values.record.*field->value;
  if (!*key) {
    held.reset();
    return erp::result<void>();
  }
  for (const auto& offer : offered_now(*field)) {
    if (std::to_string(offer.id) != (*key)->id) continue;
    held = offer.id;
    return erp::result<void>();
  }
  return erp::error{
      erp::error_code::invalid, tr("Choose one of the values that are offered."), id, {}};
}

std::optional<erp::job_handle> dictionary_part::choices(const std::string& id,
                                                        const std::string& search, int limit,
                                                        const then_choices& then) {
  const auto* field = field_of(id);
  if (!field) return std::nullopt;
  return ground_.place.read<std::map<std::string, dictionary>>(
      ground_.by,
      [language = ground_.by.language](
          admitted& inside) -> erp::result<std::map<std::string, dictionary>> {
        return read_dictionaries(inside.session, language);
      },
      [known = dictionaries_, id, held = ground_.values.base.*field->value, search, limit,
       then](erp::result<std::map<std::string, dictionary>> read) {
        // What was read with the form will do while the database is away.
        if (read) *known = std::move(*read);
        then(page_of(offered((*known)[id], held), search, limit));
      });
}

}  // namespace crm
