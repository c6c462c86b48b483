// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/own_lists.hpp"

#include <cassert>
#include <utility>

#include "host-sdk/company/contractor_list.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::company {

using kit::tr;

namespace {

constexpr char contractors_command[] = "erp.command.contractors";

command open_contractors(erp::host& host, const list_description& list) {
  return {{contractors_command,
           list.caption,
           tr("Opens the list of contractors."),
           list.icon_svg,
           "K",
           {}},
          [](const command_context&) { return availability{}; },
          [&host, id = list.id](const command_context&, const arguments&) {
            return host.windows().open_list(id, {});
          }};
}

}  // namespace

subscriptions register_own_lists(reference_host& host) {
  auto& place = host.own_place();
  auto& registry = place.registry();
  subscriptions held;
  const auto keep = [&held](result<subscription> added) {
    assert(added.ok());
    held.push_back(std::move(*added));
  };
  auto list = contractor_list(place.host(), host.database());
  keep(registry.add(open_contractors(place.host(), list.description)));
  keep(registry.add(ribbon_placement{contractors_command,
                                     "main",
                                     tr("Main"),
                                     "G",
                                     {},
                                     "contractors",
                                     list.description.caption,
                                     0,
                                     button_size::large}));
  keep(registry.add(menu_placement{contractors_command, {{"main", tr("Main")}}, 0}));
  keep(registry.add(std::move(list)));
  return held;
}

}  // namespace erp::company
