// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/core/contributions.hpp"

#include <algorithm>
#include <utility>

#include "host-sdk/company/core/registration_check.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::company {

namespace {

template <class T>
using shelf = std::vector<std::unique_ptr<contribution<T>>>;

const std::string& id_of(const command& what) {
  return what.description.id;
}
const std::string& id_of(const form_contribution& what) {
  return what.description.id;
}
const std::string& id_of(const list_contribution& what) {
  return what.description.id;
}
const std::string& id_of(const schedule_contribution& what) {
  return what.description.id;
}
const std::string& id_of(const dictionary_contribution& what) {
  return what.description.id;
}
const std::string& id_of(const permissions_contribution& what) {
  return what.description.id;
}
const std::string& id_of(const report_contribution& what) {
  return what.description.id;
}

template <class T>
const contribution<T>* find_in(const shelf<T>& shelf, const std::string& id) {
  for (const auto& entry : shelf)
    if (id_of(entry->what) == id) return entry.get();
  return nullptr;
}

template <class T>
std::vector<const contribution<T>*> all_of(const shelf<T>& shelf) {
  std::vector<const contribution<T>*> result;
  for (const auto& entry : shelf) result.push_back(entry.get());
  return result;
}

template <class T>
std::vector<T> copies_of(const shelf<T>& shelf) {
  std::vector<T> result;
  for (const auto& entry : shelf) result.push_back(entry->what);
  return result;
}

error taken(const std::string& id, const std::string& by) {
  return {error_code::conflict, kit::tr("The id {1} is taken by {2}", id, by), {}, {}};
}

}  // namespace

struct contributions::state {
  explicit state(kit::translator& t) : translator(t) {}

  kit::translator& translator;
  shelf<command> commands;
  shelf<ribbon_placement> ribbon;
  shelf<menu_placement> menu;
  shelf<form_contribution> forms;
  shelf<list_contribution> lists;
  shelf<schedule_contribution> schedules;
  shelf<dictionary_contribution> dictionaries;
  shelf<permissions_contribution> permissions;
  shelf<report_contribution> reports;
  signal<> changed;

  // Puts it on its shelf; the subscription takes it off again.
  template <class T>
  static subscription keep(const std::shared_ptr<state>& self, shelf<T> state::*shelf,
                           const std::string& owner, T what) {
    auto& entries = (*self).*shelf;
    entries.push_back(std::make_unique<contribution<T>>(contribution<T>{owner, std::move(what)}));
    const auto* kept = entries.back().get();
    self->changed.tell();
    return subscription([weak = std::weak_ptr(self), shelf, kept] {
      const auto self = weak.lock();
      if (!self) return;
      auto& entries = (*self).*shelf;
      const auto found = std::find_if(entries.begin(), entries.end(),
                                      [&](const auto& entry) { return entry.get() == kept; });
      if (found == entries.end()) return;
      // Off the shelf first: whoever is told must not find it any more.
      const auto gone = std::move(*found);
      entries.erase(found);
      self->changed.tell();
    });
  }

  // As keep, for what has an id of its own that must be free.
  template <class T>
  static result<subscription> keep_named(const std::shared_ptr<state>& self, shelf<T> state::*shelf,
                                         const std::string& owner, T what) {
    if (auto wrong = check(what)) return *wrong;
    if (const auto* other = find_in((*self).*shelf, id_of(what)))
      return taken(id_of(what), other->owner);
    return keep(self, shelf, owner, std::move(what));
  }

  template <class T>
  static result<subscription> keep_place(const std::shared_ptr<state>& self, shelf<T> state::*shelf,
                                         const std::string& owner, T what) {
    if (!find_in(self->commands, what.command))
      return error{error_code::invalid,
                   kit::tr("There is no command {1} to be placed", what.command),
                   {},
                   {}};
    if (auto wrong = check(what)) return *wrong;
    return keep(self, shelf, owner, std::move(what));
  }
};

contributions::contributions(kit::translator& translator)
    : state_(std::make_shared<state>(translator)) {}
contributions::~contributions() = default;

result<subscription> contributions::add(const std::string& owner, command what) {
  return state::keep_named(state_, &state::commands, owner, std::move(what));
}

result<subscription> contributions::add(const std::string& owner, ribbon_placement what) {
  return state::keep_place(state_, &state::ribbon, owner, std::move(what));
}

result<subscription> contributions::add(const std::string& owner, menu_placement what) {
  return state::keep_place(state_, &state::menu, owner, std::move(what));
}

result<subscription> contributions::add(const std::string& owner, form_contribution what) {
  return state::keep_named(state_, &state::forms, owner, std::move(what));
}

result<subscription> contributions::add(const std::string& owner, list_contribution what) {
  return state::keep_named(state_, &state::lists, owner, std::move(what));
}

result<subscription> contributions::add(const std::string& owner, schedule_contribution what) {
  return state::keep_named(state_, &state::schedules, owner, std::move(what));
}

result<subscription> contributions::add(const std::string& owner, dictionary_contribution what) {
  return state::keep_named(state_, &state::dictionaries, owner, std::move(what));
}

result<subscription> contributions::add(const std::string& owner, permissions_contribution what) {
  return state::keep_named(state_, &state::permissions, owner, std::move(what));
}

result<subscription> contributions::add(const std::string& owner, report_contribution what) {
  return state::keep_named(state_, &state::reports, owner, std::move(what));
}

result<subscription> contributions::add(const std::string&, catalogue what,
                                        const std::filesystem::path& folder) {
  if (auto wrong = check(what)) return *wrong;
  const std::filesystem::path directory = folder / what.directory;
  // Without a readable .mo its sentences stay English; a module must not fail for that.
  state_->translator.add(what.domain, directory);
  state_->changed.tell();
  return subscription([weak = std::weak_ptr(state_), domain = what.domain, directory] {
    const auto self = weak.lock();
    if (!self) return;
    self->translator.remove(domain, directory);
    self->changed.tell();
  });
}

const contribution<command>* contributions::find_command(const std::string& id) const {
  return find_in(state_->commands, id);
}

const contribution<form_contribution>* contributions::find_form(const std::string& id) const {
  return find_in(state_->forms, id);
}

const contribution<list_contribution>* contributions::find_list(const std::string& id) const {
  return find_in(state_->lists, id);
}

const contribution<dictionary_contribution>* contributions::find_dictionary(
    const std::string& id) const {
  return find_in(state_->dictionaries, id);
}

const contribution<permissions_contribution>* contributions::find_permissions(
    const std::string& id) const {
  return find_in(state_->permissions, id);
}

const contribution<report_contribution>* contributions::find_report(const std::string& id) const {
  return find_in(state_->reports, id);
}

std::vector<const contribution<command>*> contributions::commands() const {
  return all_of(state_->commands);
}

std::vector<const contribution<form_contribution>*> contributions::forms() const {
  return all_of(state_->forms);
}

std::vector<const contribution<list_contribution>*> contributions::lists() const {
  return all_of(state_->lists);
}

std::vector<const contribution<schedule_contribution>*> contributions::schedules() const {
  return all_of(state_->schedules);
}

std::vector<const contribution<dictionary_contribution>*> contributions::dictionaries() const {
  return all_of(state_->dictionaries);
}

std::vector<const contribution<permissions_contribution>*> contributions::permissions() const {
  return all_of(state_->permissions);
}

std::vector<const contribution<report_contribution>*> contributions::reports() const {
  return all_of(state_->reports);
}

std::vector<ribbon_placement> contributions::ribbon_placements() const {
  return copies_of(state_->ribbon);
}

std::vector<menu_placement> contributions::menu_placements() const {
  return copies_of(state_->menu);
}

subscription contributions::on_changed(std::function<void()> told) {
  return state_->changed.connect(std::move(told));
}

}  // namespace erp::company
