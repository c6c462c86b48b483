// SPDX-License-Identifier: Apache-2.0
#include "plugin/history/history_paging.hpp"

#include <algorithm>
#include <charconv>

#include "db/dialect/fold.hpp"
#include "host-sdk/kit/word_search.hpp"
#include "host-sdk/kit/zone.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

constexpr int rows_at_once = 200;
constexpr int rows_most = 500;

bool same_change(const kept_change& a, const kept_change& b) {
  return a.of == b.of && a.row.change_no == b.row.change_no && a.row.at == b.row.at &&
         a.row.by == b.row.by && a.row.cause == b.row.cause;
}

erp::text cause_words(const std::string& cause) {
  if (cause == cause::chain) return tr("Moved along with its chain");
  if (cause == cause::series) return tr("Changed along with its series");
  if (cause == cause::schedule) return tr("Moved in the schedule");
  if (cause == cause::undo) return tr("Taken back");
  if (cause == cause::list) return tr("Edited in the list");
  if (cause == cause::dictionary) return tr("Values of a dictionary were merged");
  return {};
}

erp::error bad(const char* field, erp::text message) {
  return {erp::error_code::invalid, std::move(message), field, {}};
}

// Every word in something that is data; what the catalogue says is left to the filters.
bool says(const erp::history_row& row, const std::vector<std::string>& words) {
  std::string all;
  for (const auto* text : {&row.who, &row.station, &row.of, &row.before, &row.after, &row.reason})
    if (text->domain.empty()) all += db::fold(text->id) + "\n";
  return std::all_of(words.begin(), words.end(),
                     [&](const std::string& word) { return all.find(word) != std::string::npos; });
}

// Rows one change after the other, fetched a few hundred at once.
class changes {
 public:
  changes(const fetch_changes& fetch, std::optional<std::int64_t> before)
      : fetch_(fetch), before_(before) {}

  // The newest that is left, its rows as they were kept; empty: there is none.
  std::vector<kept_change> next() {
    auto end = end_of_first();
    while (end == rows_.size() && !over_) {
      read();
      end = end_of_first();
    }
    std::vector<kept_change> one(rows_.rend() - static_cast<std::ptrdiff_t>(end), rows_.rend());
    rows_.erase(rows_.begin(), rows_.begin() + static_cast<std::ptrdiff_t>(end));
    return one;
  }
  // Whether next() is sure to be empty.
  bool over() const { return over_ && rows_.empty(); }

 private:
  std::size_t end_of_first() const {
    const auto other = std::find_if(rows_.begin(), rows_.end(), [this](const kept_change& row) {
      return !same_change(row, rows_.front());
    });
    return static_cast<std::size_t>(other - rows_.begin());
  }
  void read() {
    auto some = fetch_(before_, rows_at_once);
    over_ = some.size() < rows_at_once;
    if (!some.empty()) before_ = some.back().id;
    rows_.insert(rows_.end(), some.begin(), some.end());
  }

  const fetch_changes& fetch_;
  std::optional<std::int64_t> before_;
  std::vector<kept_change> rows_;
  bool over_ = false;
};

}  // namespace

erp::result<erp::history_page> page_of_history(const erp::history_request& wanted,
                                               const fetch_changes& fetch,
                                               const tell_change& tell) {
  if (wanted.limit < 1 || wanted.limit > rows_most)
    return bad("limit", tr("A page has between 1 and {1} rows.", std::int64_t{rows_most}));
  std::optional<std::int64_t> before;
  if (!wanted.after.empty()) {
    std::int64_t id = 0;
    const auto* end = wanted.after.data() + wanted.after.size();
    const auto read = std::from_chars(wanted.after.data(), end, id);
    if (read.ec != std::errc() || read.ptr != end)
      return bad("after", tr("This is not where a page ends."));
    before = id;
  }
  const auto words = erp::kit::search_words(wanted.search);
  changes left(fetch, before);
  erp::history_page page;
  while (true) {
    const auto one = left.next();
    if (one.empty()) return page;
    for (auto& told : tell(one)) {
      if (!wanted.field.empty() && told.field != wanted.field) continue;
      if (says(told, words)) page.rows.push_back(std::move(told));
    }
    if (page.rows.size() < static_cast<std::size_t>(wanted.limit)) continue;
    if (!left.over()) page.next = std::to_string(one.front().id);
    return page;
  }
}

erp::result<history_filter> filter_of(const erp::history_request& wanted, std::string_view zone) {
  history_filter filter;
  if (!wanted.who.empty()) filter.who = erp::record_key{wanted.who};
  if ((wanted.from && !wanted.from->ok()) || (wanted.to && !wanted.to->ok()))
    return bad("from", tr("There is no such day."));
  if (wanted.from && wanted.to && *wanted.to < *wanted.from)
    return bad("to", tr("The last day is before the first one."));
  if (wanted.from) filter.from = erp::kit::bounds_of_day(*wanted.from, zone).from;
  if (wanted.to) filter.until = erp::kit::bounds_of_day(*wanted.to, zone).until;
  return filter;
}

erp::history_row heading_of(const kept_change& kept, erp::text who, erp::text of) {
  erp::history_row row;
  row.change = std::to_string(kept.of) + "." + std::to_string(kept.row.change_no) + "." +
               std::to_string(kept.row.at.time_since_epoch().count());
  row.at = kept.row.at;
  row.who = std::move(who);
  row.station = erp::verbatim(kept.row.station);
  row.of = std::move(of);
  row.reason =
      kept.row.reason.empty() ? cause_words(kept.row.cause) : erp::verbatim(kept.row.reason);
  return row;
}

}  // namespace crm
