// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/activity_form_load.hpp"

#include "plugin/activity/activity_facts.hpp"
#include "plugin/activity/activity_service.hpp"
#include "plugin/activity/activity_table.hpp"
#include "plugin/chain/chain_query.hpp"
#include "plugin/chain/neighbour_query.hpp"
#include "plugin/contractor/contractor_query.hpp"
#include "plugin/currency/currency_query.hpp"
#include "plugin/draft/draft_content.hpp"
#include "plugin/draft/draft_table.hpp"
#include "plugin/ids.hpp"
#include "plugin/recurrence/series_making.hpp"
#include "plugin/uid.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

loaded_form with_surroundings(admitted& inside, form_values values,
                              const activity_form_kind& kind) {
  loaded_form form;
  form.values = std::move(values);
  form.captions = read_captions(inside, form.values.record);
  form.dictionaries = read_dictionaries(inside.session, inside.may.by().language);
  if (kind.has_costs) form.currencies = read_currencies(inside.session);
  form.may_reopen = inside.may.may(right::reopen_ended);
  form.may_delete = inside.may.may(right::delete_);
  const auto& base = form.values.base;
  form.may_change = base.id == 0 || inside.may.may_change(facts_of(base));
  if (base.id == 0) return form;
  form.around = read_neighbours(inside, base);
  form.addenda = read_addenda(inside, base.id);
  // A draft says itself what was changed, of a rule that may be another by now.
  if (!form.values.repeats.before)
    form.values.repeats.before = form.values.repeats.rule = stored_rule(inside, base.series);
  return form;
}

form_values unchanged(activity record) {
  form_values values;
  values.base = record;
  values.record = std::move(record);
  return values;
}

}  // namespace

neighbours read_neighbours(admitted& inside, const activity& record) {
  neighbours around;
  around.follow_up = follow_up_of(inside, record.id);
  around.source = source_of(inside, record);
  around.chain = read_chain(inside, record);
  return around;
}

erp::result<loaded_form> load_new(admitted& inside, activity fresh,
                                  const activity_form_kind& kind) {
  if (fresh.contractor && !read_contractor(inside.session, inside.keys, *fresh.contractor))
    return erp::error{erp::error_code::not_found,
                      tr("This contractor does not exist any more."),
                      field::contractor,
                      {}};
  auto form = with_surroundings(inside, unchanged(std::move(fresh)), kind);
  for (const auto& field : kind.dictionary_fields) {
    const auto value = default_of(form.dictionaries[field.id]);
    form.values.base.*field.value = form.values.record.*field.value = value;
  }
  form.draft = new_uid();
  return form;
}

erp::result<loaded_form> load_stored(admitted& inside, std::int64_t id,
                                     const activity_form_kind& kind) {
  auto record = activity_table(inside.session, inside.keys).read(id, inside.may.visible());
  if (!record || record->kind != kind.kind) return activity_gone();
  auto form = with_surroundings(inside, unchanged(std::move(*record)), kind);
  form.draft = new_uid();
  return form;
}

erp::result<loaded_form> load_draft(admitted& inside, const std::string& id,
                                    const activity_form_kind& kind, erp::instant now) {
  const auto kept =
      draft_table(inside.session, inside.keys).claim(id, inside.may.by().operator_key, now);
  const auto content = kept ? read_content(kept->content) : std::nullopt;
  if (!content || content->values.record.kind != kind.kind)
    return erp::error{erp::error_code::not_found,
                      tr("This draft does not exist any more, or is open in another window."),
                      {},
                      {}};
  const auto about = content->values.base.id;
  if (about != 0 && !activity_table(inside.session, inside.keys).read(about, inside.may.visible()))
    return activity_gone();
  auto form = with_surroundings(inside, content->values, kind);
  form.draft = id;
  form.restored = true;
  // Whoever wrote it may have saved it, or may do so yet.
  form.doubts = content->tries.doubts;
  form.doubts.push_back({content->tries.key, content->values.record});
  return form;
}

}  // namespace crm
