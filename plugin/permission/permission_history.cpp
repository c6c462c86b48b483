// SPDX-License-Identifier: Apache-2.0
#include "plugin/permission/permission_history.hpp"

#include <algorithm>
#include <charconv>

#include "db/dialect/fold.hpp"
#include "host-sdk/kit/zone.hpp"
#include "plugin/permission/permission_catalogue.hpp"
#include "plugin/permission/permission_service.hpp"
#include "plugin/permission/permission_table.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

using erp::history_page;
using erp::history_request;

constexpr int rows_most = 500;

erp::error invalid(erp::text message, const char* field) {
  return {erp::error_code::invalid, std::move(message), field, {}};
}

erp::history_row in_words(const permission_history_row& row) {
  const auto* permission = find_permission(row.permission);
  const auto level = [&](const std::string& id) {
    return id.empty() && permission && permission->levels.empty()
               ? tr("No")
               : level_caption(row.permission, id);
  };
  erp::history_row words;
  words.change = std::to_string(row.change_no);
  words.at = row.at;
  words.who = row.by.id.empty()     ? tr("Installation")
              : row.by_name.empty() ? erp::verbatim(row.by.id)
                                    : erp::verbatim(row.by_name);
  words.station = erp::verbatim(row.station);
  words.of = erp::verbatim(row.group_name);
  words.field = row.permission;
  words.caption = permission ? permission->caption : erp::verbatim(row.permission);
  words.before = level(row.before);
  words.after = level(row.after);
  return words;
}

// What is asked for, understood once.
struct sieve {
  std::string permission;
  std::string who;
  std::optional<erp::instant> from;
  std::optional<erp::instant> until;
  std::vector<std::string> words;

  sieve(const history_request& asked, const std::string& zone)
      : permission(asked.field), who(asked.who), words(db::words_of(asked.search)) {
    if (asked.from) from = erp::kit::bounds_of_day(*asked.from, zone).from;
    if (asked.to) until = erp::kit::bounds_of_day(*asked.to, zone).until;
  }
  bool lets_through(const permission_history_row& row) const {
    if (!permission.empty() && row.permission != permission) return false;
    if (!who.empty() && row.by.id != who) return false;
    if ((from && row.at < *from) || (until && row.at >= *until)) return false;
    const auto said = in_words(row);
    const auto all = db::fold(said.who.id + '\n' + row.station + '\n' + row.group_name + '\n' +
                              said.caption.id + '\n' + said.before.id + '\n' + said.after.id);
    return std::all_of(words.begin(), words.end(),
                       [&](const auto& word) { return all.find(word) != all.npos; });
  }
};

erp::result<history_page> read_page(admitted& inside, const history_request& asked) {
  std::optional<std::int64_t> before;
  if (!asked.after.empty()) {
    std::int64_t id = 0;
    const auto* end = asked.after.data() + asked.after.size();
    if (std::from_chars(asked.after.data(), end, id).ptr != end)
      return invalid(tr("This place of the history is not known."), "after");
    before = id;
  }
  const sieve sieve(asked, inside.may.by().zone);
  permission_table table(inside.session, inside.keys);
  history_page page;
  while (true) {
    const auto rows = table.history(before);
    for (const auto& row : rows) {
      const bool full = static_cast<int>(page.rows.size()) >= asked.limit;
      if (full && page.rows.back().change != std::to_string(row.change_no)) {
        page.next = std::to_string(*before);
        return page;
      }
      before = row.id;
      if (sieve.lets_through(row)) page.rows.push_back(in_words(row));
    }
    if (static_cast<int>(rows.size()) < history_chunk) return page;
  }
}

class history_of_permissions : public erp::history_session {
 public:
  history_of_permissions(workplace& place, who by) : place_(place), by_(std::move(by)) {}

  erp::text title() const override { return tr("History of permissions"); }

  std::vector<erp::history_choice> fields() const override {
    std::vector<erp::history_choice> all;
    for (const auto& section : permission_sections())
      for (const auto& one : section.permissions) all.push_back({one.id, one.caption});
    return all;
  }

  erp::job_handle people(then<std::vector<erp::history_choice>> then) override {
    return place_.read<std::vector<erp::history_choice>>(
        by_,
        [](admitted& inside) -> erp::result<std::vector<erp::history_choice>> {
          std::vector<erp::history_choice> all;
          permission_table table(inside.session, inside.keys);
          for (const auto& [key, name] : table.who_changed())
            all.push_back({key.id, erp::verbatim(name)});
          return all;
        },
        std::move(then));
  }

  erp::job_handle page(history_request asked, then<history_page> then) override {
    return place_.read<history_page>(
        by_,
        [asked = std::move(asked)](admitted& inside) -> erp::result<history_page> {
          if (asked.limit < 1 || asked.limit > rows_most)
            return invalid(tr("A page of the history has 1 to {1} rows.",
                              static_cast<std::int64_t>(rows_most)),
                           "limit");
          if (!asked.field.empty() && !find_permission(asked.field))
            return invalid(tr("There is no permission {1}.", asked.field.substr(0, 60)), "field");
          return read_page(inside, asked);
        },
        std::move(then));
  }

  erp::subscription on_changed(std::function<void()> told) override {
    return place_.host().changes().on_change(permission_entity,
                                             [told = std::move(told)](const auto&) { told(); });
  }

 private:
  workplace& place_;
  const who by_;
};

}  // namespace

std::unique_ptr<erp::history_session> permission_history(workplace& place, who by) {
  return std::make_unique<history_of_permissions>(place, std::move(by));
}

}  // namespace crm
