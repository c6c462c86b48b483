// SPDX-License-Identifier: Apache-2.0
// A list as it is narrowed, written to a file.
#include <algorithm>

#include "host-sdk/company/export/list_export.hpp"
#include "host-sdk/headless/conversation.hpp"
#include "host-sdk/headless/file_format.hpp"

namespace erp::headless {

using kit::tr;

namespace {

std::vector<std::string> columns_of(const request& asked) {
  std::vector<std::string> columns;
  if (!asked.has("columns")) return columns;
  for (const auto& key : asked.keys("columns")) columns.push_back(key.id);
  return columns;
}

}  // namespace

json conversation::export_list(const request& asked) {
  auto& list = list_of(asked);
  const auto& description = description_of(list);
  company::export_wish wish;
  wish.request = page_request_of(asked, description);
  wish.file = asked.text("file");
  wish.format = format_of(asked, wish.file);
  wish.columns = columns_of(asked);
  std::error_code ignored;
  if (!asked.flag("overwrite") && std::filesystem::exists(wish.file, ignored))
    refuse(error_code::conflict,
           tr("There is a file {1} already; say \"overwrite\": true", wish.file.string()), "file");
  std::unique_ptr<company::list_export> running;
  const auto rows = must(await<std::int64_t>([&](auto then) {
    running = std::make_unique<company::list_export>(
        host_.jobs(), *list.session, description,
        company::sheet_words{speech_.say, host_.session().language(), speech_.zone}, wish,
        [](std::int64_t) {}, std::move(then));
    return job_handle();
  }));
  return {{"rows", rows}, {"file", wish.file.string()}};
}

}  // namespace erp::headless
