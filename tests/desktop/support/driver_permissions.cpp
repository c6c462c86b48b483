// SPDX-License-Identifier: Apache-2.0
// The requests about permissions on the real window: cells are changed by keys, saved by the
// button, what it comes to is read from the pane beside them.
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableWidget>
#include <set>

#include "host-sdk/company/core/permission_sets.hpp"
#include "host-sdk/company/core/worded_history.hpp"
#include "host-sdk/desktop/permission/effect_pane.hpp"
#include "host-sdk/desktop/permission/level_panel.hpp"
#include "host-sdk/desktop/permission/permission_matrix.hpp"
#include "host-sdk/desktop/permission/permissions_window.hpp"
#include "host-sdk/headless/moment_text.hpp"
#include "host-sdk/headless/permission_json.hpp"
#include "tests/desktop/support/desktop_driver.hpp"

namespace testing_support {

using namespace erp;
using headless::refuse;

namespace {

const permissions_description& described(company::reference_host& host) {
  return host.contributions().permissions().front()->what.description;
}

const permission* find(const permissions_description& all, const std::string& id) {
  for (const auto& section : all.sections)
    for (const auto& one : section.permissions)
      if (one.id == id) return &one;
  return nullptr;
}

// How many steps from the first level; -1: there is no such level.
int rank_of(const permission& permission, const std::string& level) {
  if (permission.levels.empty()) return level.empty() ? 0 : level == granted ? 1 : -1;
  for (std::size_t i = 0; i < permission.levels.size(); ++i)
    if (permission.levels[i].id == level) return int(i);
  return -1;
}

void press_button(QWidget& page, const char* name) {
  page.findChild<QPushButton*>(name)->click();
}

}  // namespace

desktop::permission_page& desktop_driver::permissions_of(const request&) {
  work().show_permissions();
  settle();
  auto* page = work().show_permissions()->page();
  if (page == nullptr) refuse(error_code::not_found, verbatim("there are no permissions"));
  page->refresh();
  settle();
  return *page;
}

std::unique_ptr<permission_session> desktop_driver::behind_permissions() {
  return headless::must(
      company::open_permissions(host_.contributions(), described(host_).id, host_.log()));
}

json desktop_driver::permission_table(const request& asked) {
  return headless::to_json(permissions_of(asked).draft().stored(), speech_);
}

bool desktop_driver::enter(desktop::permission_page& page,
                           const std::vector<permission_change>& changes) {
  auto* matrix = page.matrix();
  const auto& stored = page.draft().stored();
  std::set<std::pair<record_key, std::string>> cells;
  for (const auto& change : changes) {
    if (!cells.insert({change.group, change.permission}).second) return false;
    const auto* known = find(described(host_), change.permission);
    const int column = matrix->column_of(change.group);
    if (!stored.may_change || known == nullptr || column < 0) return false;
    if (stored.groups[std::size_t(column)].gone || rank_of(*known, change.after) < 0) return false;
    if (page.draft().stored_level(change.group, change.permission) != change.before) return false;
  }
  for (const auto& change : changes) {
    const auto& known = *find(described(host_), change.permission);
    matrix->choose(change.group, change.permission);
    if (page.draft().level(change.group, change.permission) == change.after) continue;
    if (known.levels.empty()) {
      press(matrix, Qt::Key_Space);
      continue;
    }
    press(matrix, Qt::Key_F4);
    press(matrix, Qt::Key_Home);
    for (int step = rank_of(known, change.after); step > 0; --step) press(matrix, Qt::Key_Down);
    press(matrix, Qt::Key_Return);
  }
  return true;
}

json desktop_driver::permission_effects(const request& asked) {
  auto& page = permissions_of(asked);
  const auto key = asked.key("operator");
  const auto changes = headless::changes_of(asked, page.draft().stored());
  auto* operators = page.effects()->operators();
  page.effects()->filter()->clear();
  int row = 0;
  while (row < operators->count() &&
         operators->item(row)->data(Qt::UserRole).toString().toStdString() != key.id)
    ++row;
  if (row == operators->count())
    refuse(error_code::not_found, verbatim("no such operator"), "operator");
  operators->setCurrentRow(row);
  if (!enter(page, changes)) refuse(error_code::invalid, verbatim("cells that cannot be changed"));
  const auto* shown = page.effects()->effects();
  json effects = json::array();
  int line = 0;
  for (const auto& section : described(host_).sections)
    for (const auto& one : section.permissions) {
      json from = json::array();
      for (const auto& name : shown->item(line, 2)->text().split(", ", Qt::SkipEmptyParts))
        from.push_back(name.toStdString());
      effects.push_back({{"permission", one.id},
                         {"caption", shown->item(line, 0)->text().toStdString()},
                         {"words", shown->item(line, 1)->text().toStdString()},
                         {"from", std::move(from)}});
      ++line;
    }
  page.discard();
  return {{"effects", std::move(effects)}};
}

json desktop_driver::permission_save(const request& asked) {
  asked.member("changes");
  auto& page = permissions_of(asked);
  const auto changes = headless::changes_of(asked, page.draft().stored());
  if (!enter(page, changes)) {
    const auto session = behind_permissions();
    return headless::to_json(headless::must(await<erp::permission_table>(
                                 [&](auto then) { return session->save(changes, then); })),
                             speech_);
  }
  press_button(page, "permission_save");
  settle();
  if (page.refusal()) {
    const auto why = *page.refusal();
    page.discard();
    throw headless::refused{why};
  }
  return headless::to_json(page.draft().stored(), speech_);
}

json desktop_driver::permission_forget_gone(const request& asked) {
  auto& page = permissions_of(asked);
  auto* button = page.findChild<QPushButton*>("permission_forget");
  if (button->isHidden()) {
    const auto session = behind_permissions();
    return headless::to_json(headless::must(await<erp::permission_table>(
                                 [&](auto then) { return session->forget_gone(then); })),
                             speech_);
  }
  button->click();
  settle();
  if (page.refusal()) throw headless::refused{*page.refusal()};
  return headless::to_json(page.draft().stored(), speech_);
}

// The history has a window of its own; here what it would show.
json desktop_driver::permission_history(const request& asked) {
  const auto session = behind_permissions();
  const auto history = company::worded_history(host_, session->history());
  history_request wanted;
  wanted.field = asked.text_or("permission", {});
  wanted.search = asked.text_or("search", {});
  const auto page = headless::must(
      await<history_page>([&](auto then) { return history->page(wanted, std::move(then)); }));
  json rows = json::array();
  for (const auto& row : page.rows) {
    json one{{"who", speech_.say(row.who)}, {"of", speech_.say(row.of)}, {"field", row.field}};
    if (!row.station.empty()) one["station"] = speech_.say(row.station);
    one["before"] = speech_.say(row.before);
    one["after"] = speech_.say(row.after);
    rows.push_back(std::move(one));
  }
  return {{"rows", std::move(rows)}};
}

}  // namespace testing_support
