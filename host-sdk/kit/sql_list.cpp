// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/kit/sql_list.hpp"

#include "host-sdk/kit/text.hpp"

namespace erp::kit {

sql_list::sql_list(erp::host& host, list_door door, sql_list_options options)
    : host_(host), door_(std::move(door)), options_(std::move(options)) {
  if (options_.entity.empty()) return;
  changes_ = host_.changes().on_change(options_.entity,
                                       [this](const services::change&) { changed_.tell(); });
}

list_viewer sql_list::viewer() const {
  return {host_.clock().now(), host_.clock().zone(), options_.language};
}

job_handle sql_list::page(page_request request, std::function<void(result<erp::page>)> then) {
  const auto purpose = request.to_file ? list_purpose::take_along : list_purpose::look;
  return ask<erp::page>([request = std::move(request)](
                            const list_access& access) { return fetch_page(access, request); },
                        std::move(then), purpose);
}

job_handle sql_list::rows(std::vector<record_key> keys,
                          std::function<void(result<std::vector<row>>)> then) {
  return ask<std::vector<row>>(
      [keys = std::move(keys)](const list_access& access) -> result<std::vector<row>> {
        return fetch_rows(access, keys);
      },
      std::move(then));
}

job_handle sql_list::counts(page_request request,
                            std::function<void(result<std::vector<filter_count>>)> then) {
  return ask<std::vector<filter_count>>(
      [request = std::move(request)](const list_access& access) {
        return fetch_counts(access, request);
      },
      std::move(then));
}

job_handle sql_list::choices(const std::string& criterion, const std::string&, int,
                             std::function<void(result<choice_page>)> then) {
  return ask<choice_page>(
      [criterion](const list_access&) -> result<choice_page> {
        return error{error_code::not_found,
                     tr("The list cannot be narrowed by “{1}”.", criterion),
                     criterion,
                     {}};
      },
      std::move(then));
}

job_handle sql_list::edit_cell(const record_key&, std::int64_t, const std::string& column, value,
                               std::function<void(result<row>)> then) {
  return ask<row>(
      [column](const list_access&) -> result<row> {
        return error{
            error_code::denied, tr("“{1}” cannot be changed in the list.", column), column, {}};
      },
      std::move(then));
}

subscription sql_list::on_changed(std::function<void()> told) {
  return changed_.add(std::move(told));
}

}  // namespace erp::kit
