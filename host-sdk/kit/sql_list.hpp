// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "erp/data/list_session.hpp"
#include "erp/host.hpp"
#include "host-sdk/kit/listeners.hpp"
#include "host-sdk/kit/sql_page.hpp"

// An open list made of a sql_definition: pages, rows and counts as jobs, told of changes.
// Every function is [main]; the host owns it. What its jobs need they hold themselves, so it may
// be deleted while they run. Derive to offer choices and cells that can be edited.

namespace erp::kit {

// Lets a job in to the database: finds a session, the definition and what the operator may see,
// and runs `work` with them; or says why not. The viewer and defaults are the list's. [worker]
struct list_entry {
  db::session& session;
  const sql_definition& definition;
  row_scope scope;
};
// Rows that are to leave the program may take a right of their own.
enum class list_purpose { look = 1, take_along };
using list_door = std::function<result<void>(
    list_purpose purpose, const std::function<result<void>(const list_entry&)>& work)>;

struct sql_list_options {
  text title;
  std::string entity;  // of services::change; its changes are this list's
  std::string language;
  criterion_values defaults;  // what a criterion is when a request does not mention it
};

class sql_list : public list_session {
 public:
  sql_list(erp::host& host, list_door door, sql_list_options options);

  text title() const override { return options_.title; }
  job_handle page(page_request request, std::function<void(result<erp::page>)> then) override;
  job_handle rows(std::vector<record_key> keys,
                  std::function<void(result<std::vector<row>>)> then) override;
  job_handle counts(page_request request,
                    std::function<void(result<std::vector<filter_count>>)> then) override;
  // A list without criteria and editable cells answers not_found.
  job_handle choices(const std::string& criterion, const std::string& search, int limit,
                     std::function<void(result<choice_page>)> then) override;
  job_handle edit_cell(const record_key& key, std::int64_t version, const std::string& column,
                       value value, std::function<void(result<row>)> then) override;
  subscription on_changed(std::function<void()> told) override;

 protected:
  erp::host& where() const { return host_; }
  list_viewer viewer() const;

  // Runs `work` as a job behind the door. The work must not refer to this list.
  template <class T>
  job_handle ask(std::function<result<T>(const list_access&)> work,
                 std::function<void(result<T>)> then, list_purpose purpose = list_purpose::look) {
    return run_job<T>(
        host_.jobs(), {},
        [door = door_, work = std::move(work), defaults = options_.defaults, viewer = viewer(),
         purpose](job_context& context) -> result<T> {
          if (context.cancelled()) return error{error_code::cancelled, {}, {}, {}};
          std::optional<result<T>> answer;
          const auto let_in = door(purpose, [&](const list_entry& entry) -> result<void> {
            answer.emplace(work({entry.session, entry.definition, entry.scope, defaults, viewer}));
            if (!answer->ok()) return answer->failure();
            return {};
          });
          if (!let_in.ok()) return let_in.failure();
          return std::move(*answer);
        },
        std::move(then));
  }

 private:
  erp::host& host_;
  list_door door_;
  sql_list_options options_;
  listeners<> changed_;
  subscription changes_;
};

}  // namespace erp::kit
