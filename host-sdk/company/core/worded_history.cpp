// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/core/worded_history.hpp"

#include <algorithm>
#include <vector>

#include "db/dialect/fold.hpp"
#include "host-sdk/company/core/reference_host.hpp"
#include "host-sdk/kit/word_search.hpp"

namespace erp::company {

namespace {

constexpr int rows_at_once = 200;

using then_page = history_session::then<history_page>;

// One search: page after page of the module's, until there are enough rows or no more pages.
class search : public std::enable_shared_from_this<search> {
 public:
  search(const reference_host& host, std::shared_ptr<history_session> kept, history_request request,
         then_page then)
      : host_(host),
        kept_(std::move(kept)),
        words_(kit::search_words(request.search)),
        enough_(static_cast<std::size_t>(std::max(request.limit, 1))),
        request_(std::move(request)),
        then_(std::move(then)) {
    request_.search.clear();
    if (request_.limit >= 1 && request_.limit < rows_at_once) request_.limit = rows_at_once;
  }

  void go_on() {
    fetching_.push_back(kept_->page(request_, [self = weak_from_this()](result<history_page> page) {
      if (const auto alive = self.lock()) alive->take(std::move(page));
    }));
  }

 private:
  void take(result<history_page> page) {
    if (!page) return then_(page.failure());
    for (auto& row : page->rows)
      if (says(row)) found_.rows.push_back(std::move(row));
    request_.after = found_.next = std::move(page->next);
    if (found_.next.empty() || found_.rows.size() >= enough_) return then_(std::move(found_));
    go_on();
  }

  bool says(const history_row& row) const {
    std::string all;
    for (const auto* one :
         {&row.who, &row.station, &row.of, &row.caption, &row.before, &row.after, &row.reason})
      if (!one->empty()) all += db::fold(host_.say(*one)) + '\n';
    return std::all_of(words_.begin(), words_.end(), [&](const std::string& word) {
      return all.find(word) != std::string::npos;
    });
  }

  const reference_host& host_;
  const std::shared_ptr<history_session> kept_;
  const std::vector<std::string> words_;
  const std::size_t enough_;
  history_request request_;
  then_page then_;
  history_page found_;
  std::vector<job_handle> fetching_;  // also those answered: a host still works with its own
};

class worded : public history_session {
 public:
  worded(const reference_host& host, std::unique_ptr<history_session> kept)
      : host_(host), kept_(std::move(kept)) {}

  text title() const override { return kept_->title(); }
  std::vector<history_choice> fields() const override { return kept_->fields(); }
  job_handle people(then<std::vector<history_choice>> then) override {
    return kept_->people(std::move(then));
  }
  job_handle page(history_request request, then<history_page> then) override {
    if (kit::search_words(request.search).empty())
      return kept_->page(std::move(request), std::move(then));
    auto under_way = std::make_shared<search>(host_, kept_, std::move(request), std::move(then));
    under_way->go_on();
    return job_handle([under_way]() mutable { under_way.reset(); });
  }
  subscription on_changed(std::function<void()> told) override {
    return kept_->on_changed(std::move(told));
  }

 private:
  const reference_host& host_;
  const std::shared_ptr<history_session> kept_;
};

}  // namespace

std::unique_ptr<history_session> worded_history(const reference_host& host,
                                                std::unique_ptr<history_session> kept) {
  if (!kept) return nullptr;
  return std::make_unique<worded>(host, std::move(kept));
}

}  // namespace erp::company
