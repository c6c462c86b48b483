// SPDX-License-Identifier: Apache-2.0
#include "plugin/dictionary/dictionary_service.hpp"

#include <algorithm>

#include "plugin/dictionary/dictionary_rules.hpp"
#include "plugin/dictionary/dictionary_table.hpp"
#include "plugin/history/snapshot.hpp"
#include "plugin/saving/save_once.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

using erp::error;
using erp::error_code;
using value_list = std::vector<erp::dictionary_value>;

error gone() {
  return {error_code::not_found, tr("This value does not exist any more."), "key", {}};
}

error changed_meanwhile(const erp::dictionary_value& now) {
  return {error_code::conflict,
          tr("Somebody else changed \"{1}\" meanwhile. It is shown as it is now; change it again.",
             name_in(now.entry, dictionary_languages[0])),
          {},
          {}};
}

std::int64_t id_of(const erp::dictionary_value& value) {
  return std::stoll(value.key.id);
}

const erp::dictionary_value* find(const value_list& all, const erp::record_key& key) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.key == key; });
  return found == all.end() ? nullptr : &*found;
}

std::optional<std::string> words(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

std::vector<field_change> changes_between(const erp::dictionary_entry& before,
                                          const erp::dictionary_entry& after) {
  std::vector<field_change> changes;
  const auto add = [&](std::string field, std::string from, std::string to) {
    if (from != to) changes.push_back({std::move(field), words(from), words(to)});
  };
  for (const std::string language : dictionary_languages) {
    const auto of = [&](const auto& entry) {
      const auto found = entry.names.find(language);
      return found == entry.names.end() ? std::string() : found->second;
    };
    add("name." + language, of(before), of(after));
  }
  add("description", before.description, after.description);
  add("active", before.active ? "1" : "0", after.active ? "1" : "0");
  add("default", before.is_default ? "1" : "0", after.is_default ? "1" : "0");
  return changes;
}

// One change under way: what its steps share.
struct changing {
  const dictionary_desk& at;
  dictionary_table table{at.inside.session, at.inside.keys, at.code};

  dictionary_stamp stamp(std::int64_t value, std::int64_t change_no) const {
    const auto& by = at.inside.may.by();
    return {value, change_no, at.now, by.operator_key, by.station};
  }
  // Both histories say so; `version`: of one whose own does not yet.
  void hand_default_to(std::int64_t id, const value_list& all,
                       std::optional<std::int64_t> version = {}) {
    if (version) table.add_history(stamp(id, *version), {{"default", "0", "1"}});
    for (const auto& other : all)
      if (other.entry.is_default && id_of(other) != id)
        table.add_history(stamp(id_of(other), other.version), {{"default", "1", "0"}});
    table.set_default(id);
  }
};

template <class Write, class Found>
auto change_once(const dictionary_desk& at, const Write& write, const Found& found)
    -> std::invoke_result_t<const Found&> {
  if (!at.inside.may.may(right::edit_dictionaries))
    return error{error_code::denied, lacks_dictionary_right(), {}, {}};
  return save_once(
      at.inside.session, at.key, at.now,
      [&](db::unit_of_work& unit) {
        changing step{at};
        step.table.lock();
        return write(step, unit);
      },
      found);
}

erp::result<erp::dictionary_value> read_one(dictionary_table& table, std::int64_t id) {
  const auto all = table.read();
  if (const auto* value = find(all, {std::to_string(id)})) return *value;
  return gone();
}

erp::result<erp::dictionary_value> write_value(changing& step, db::unit_of_work& unit,
                                               const std::optional<erp::record_key>& key,
                                               std::int64_t version,
                                               const erp::dictionary_entry& wanted) {
  const auto all = step.table.read();
  const auto* old = key ? find(all, *key) : nullptr;
  const bool comes_back = key && !old;  // it was removed
  const auto removed = comes_back ? step.table.read(true) : value_list();
  if (comes_back) old = find(removed, *key);
  if (key && !old) return gone();
  if (old && old->version != version) return changed_meanwhile(*old);
  if (auto wrong = check_change(all, old, wanted)) return *wrong;
  std::int64_t id = 0;
  if (old) {
    const auto changes = changes_between(old->entry, wanted);
    if (changes.empty()) return *old;
    id = id_of(*old);
    step.table.update(id, version, wanted);
    if (old->entry.names != wanted.names) step.table.write_names(id, wanted);
    if (wanted.active || comes_back) step.table.set_gone(id, false);
    step.table.add_history(step.stamp(id, version + 1), changes);
  } else {
    id = step.table.insert(step.at.key, wanted);
    step.table.add_history(
        step.stamp(id, 1),
        {{"created", std::nullopt, snapshot_of(changes_between({{}, {}, false, false}, wanted))}});
  }
  if (wanted.is_default && !(old && old->entry.is_default)) step.hand_default_to(id, all);
  auto saved = read_one(step.table, id);
  unit.commit();
  return saved;
}

erp::result<erp::done> write_place(changing& step, db::unit_of_work& unit,
                                   const erp::record_key& key,
                                   const std::optional<erp::record_key>& before) {
  const auto all = step.table.read();
  if (!find(all, key) || (before && !find(all, *before))) return gone();
  std::vector<erp::record_key> order;
  for (const auto& value : all)
    if (value.key != key) order.push_back(value.key);
  auto there = before ? std::find(order.begin(), order.end(), *before) : order.end();
  if (before == key) return erp::done{};
  const auto place = there - order.begin() + 1;
  order.insert(there, key);
  step.table.place(order);
  const auto* moved = find(all, key);
  const auto was = moved - all.data() + 1;
  step.table.add_history(step.stamp(id_of(*moved), moved->version),
                         {{"position", std::to_string(was), std::to_string(place)}});
  unit.commit();
  return erp::done{};
}

std::optional<error> keeps_from_removal(const erp::dictionary_value& value) {
  const auto& name = name_in(value.entry, dictionary_languages[0]);
  if (value.predefined)
    return error{error_code::denied,
                 tr("\"{1}\" came with the module: it can be deactivated, but not removed.", name),
                 "key",
                 {}};
  if (value.entry.is_default)
    return error{error_code::invalid,
                 tr("\"{1}\" is the default. Make another value the default first.", name),
                 "default",
                 {}};
  return std::nullopt;
}

// What its row says from now on: not offered, and not listed while nobody holds it.
void put_away(changing& step, const erp::dictionary_value& value, bool gone) {
  auto entry = value.entry;
  entry.active = false;
  step.table.update(id_of(value), value.version, entry);
  if (gone) step.table.set_gone(id_of(value), true);
}

// With why; that comes last.
std::vector<field_change> put_away_as(field_change why, const erp::dictionary_value& value) {
  std::vector<field_change> changes;
  if (value.entry.active) changes.push_back({"active", "1", "0"});
  changes.push_back(std::move(why));
  return changes;
}

erp::result<erp::dictionary_removal> write_removal(changing& step, db::unit_of_work& unit,
                                                   const erp::record_key& key,
                                                   std::int64_t version) {
  const auto all = step.table.read();
  const auto* value = find(all, key);
  if (!value) return gone();
  if (value->version != version) return changed_meanwhile(*value);
  if (auto why = keeps_from_removal(*value)) return *why;
  if (value->uses > 0) return erp::dictionary_removal{false, value->uses};
  put_away(step, *value, true);
  step.table.add_history(step.stamp(id_of(*value), version + 1),
                         put_away_as({"removed", std::nullopt, std::nullopt}, *value));
  unit.commit();
  return erp::dictionary_removal{true, 0};
}

std::optional<error> keeps_from_merging(const erp::dictionary_value* from,
                                        const erp::dictionary_value* into) {
  if (!from || !into) return gone();
  if (from == into)
    return error{error_code::invalid, tr("A value cannot be merged into itself."), "into", {}};
  if (!into->entry.active)
    return error{error_code::invalid,
                 tr("\"{1}\" is not active. Merge into an active value.",
                    name_in(into->entry, dictionary_languages[0])),
                 "into",
                 {}};
  return std::nullopt;
}

erp::result<std::int64_t> write_merge(changing& step, db::unit_of_work& unit,
                                      const erp::record_key& from_key,
                                      const erp::record_key& into_key) {
  const auto all = step.table.read();
  const auto* from = find(all, from_key);
  const auto* into = find(all, into_key);
  if (auto why = keeps_from_merging(from, into)) return *why;
  if (from->entry.is_default) step.hand_default_to(id_of(*into), all, into->version);
  put_away(step, *from, !from->predefined);
  const auto stamp = step.stamp(id_of(*from), from->version + 1);
  const auto merge =
      step.table.add_history(stamp, put_away_as({"merged", from->key.id, into->key.id}, *from));
  const auto moved = step.table.move_records(id_of(*from), id_of(*into), merge, stamp);
  unit.commit();
  return moved;
}

}  // namespace

erp::result<erp::dictionary_value> save_value(const dictionary_desk& at,
                                              const std::optional<erp::record_key>& key,
                                              std::int64_t version,
                                              const erp::dictionary_entry& entry) {
  const auto wanted = tidied(entry);
  if (auto wrong = check_entry(wanted)) return *wrong;
  return change_once(
      at,
      [&](changing& step, db::unit_of_work& unit) {
        return write_value(step, unit, key, version, wanted);
      },
      [&]() -> erp::result<erp::dictionary_value> {
        dictionary_table table(at.inside.session, at.inside.keys, at.code);
        const auto id =
            key ? std::optional<std::int64_t>(std::stoll(key->id)) : table.id_of(at.key);
        if (!id) return gone();
        return read_one(table, *id);
      });
}

erp::result<erp::done> move_value(const dictionary_desk& at, const erp::record_key& key,
                                  const std::optional<erp::record_key>& before) {
  return change_once(
      at,
      [&](changing& step, db::unit_of_work& unit) { return write_place(step, unit, key, before); },
      []() -> erp::result<erp::done> { return erp::done{}; });
}

erp::result<erp::dictionary_removal> remove_value(const dictionary_desk& at,
                                                  const erp::record_key& key,
                                                  std::int64_t version) {
  return change_once(
      at,
      [&](changing& step, db::unit_of_work& unit) {
        return write_removal(step, unit, key, version);
      },
      []() -> erp::result<erp::dictionary_removal> {
        return erp::dictionary_removal{true, 0};
      });
}

erp::result<std::int64_t> merge_values(const dictionary_desk& at, const erp::record_key& from,
                                       const erp::record_key& into) {
  return change_once(
      at,
      [&](changing& step, db::unit_of_work& unit) { return write_merge(step, unit, from, into); },
      []() -> erp::result<std::int64_t> { return 0; });
}

}  // namespace crm
