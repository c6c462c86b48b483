// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "erp/registry.hpp"
#include "host-sdk/company/core/signal.hpp"
#include "host-sdk/kit/translator.hpp"

// Everything that was registered, by whom: what the front-ends draw from.
// Every function is [main]. Pointers are good until the registration is dropped, which on_changed
// tells; ask again rather than keep them. Subscriptions may outlive it.

namespace erp::company {

template <class T>
struct contribution {
  std::string owner;  // id of the module; "erp": the host itself
  T what;
};

class contributions {
 public:
  // Catalogues registered are added to and removed from `translator`.
  explicit contributions(kit::translator& translator);
  ~contributions();

  // As registry::add, by `owner`. A relative directory of a catalogue counts from `folder`.
  result<subscription> add(const std::string& owner, command what);
  result<subscription> add(const std::string& owner, ribbon_placement what);
  result<subscription> add(const std::string& owner, menu_placement what);
  result<subscription> add(const std::string& owner, form_contribution what);
  result<subscription> add(const std::string& owner, list_contribution what);
  result<subscription> add(const std::string& owner, schedule_contribution what);
  result<subscription> add(const std::string& owner, dictionary_contribution what);
  result<subscription> add(const std::string& owner, permissions_contribution what);
  result<subscription> add(const std::string& owner, report_contribution what);
  result<subscription> add(const std::string& owner, catalogue what,
                           const std::filesystem::path& folder);

  // nullptr: no such id.
  const contribution<command>* find_command(const std::string& id) const;
  const contribution<form_contribution>* find_form(const std::string& id) const;
  const contribution<list_contribution>* find_list(const std::string& id) const;
  const contribution<dictionary_contribution>* find_dictionary(const std::string& id) const;
  const contribution<permissions_contribution>* find_permissions(const std::string& id) const;
  const contribution<report_contribution>* find_report(const std::string& id) const;
  // In the order of registration.
  std::vector<const contribution<command>*> commands() const;
  std::vector<const contribution<form_contribution>*> forms() const;
  std::vector<const contribution<list_contribution>*> lists() const;
  std::vector<const contribution<schedule_contribution>*> schedules() const;
  std::vector<const contribution<dictionary_contribution>*> dictionaries() const;
  std::vector<const contribution<permissions_contribution>*> permissions() const;
  std::vector<const contribution<report_contribution>*> reports() const;
  std::vector<ribbon_placement> ribbon_placements() const;
  std::vector<menu_placement> menu_placements() const;
  // After anything was registered or dropped.
  subscription on_changed(std::function<void()> told);

 private:
  struct state;
  std::shared_ptr<state> state_;
};

}  // namespace erp::company
