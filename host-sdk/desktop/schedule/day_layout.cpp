// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/schedule/day_layout.hpp"

#include <algorithm>
#include <numeric>

namespace erp::desktop {

namespace {

// One run of entries that hang together by overlapping.
class cluster {
 public:
  cluster(const std::vector<time_span>& spans, side_by_side& into, int most)
      : spans_(spans), into_(into), most_(most) {}

  bool reaches(const time_span& span) const { return !columns_.empty() && span.from < until_; }

  // To be called in the order of their starts: then the first free column makes the fewest.
  void add(std::size_t index) {
    const time_span& span = spans_[index];
    const auto free = std::find_if(columns_.begin(), columns_.end(), [&](const auto& column) {
      return spans_[column.back()].until <= span.from;
    });
    into_.places[index].column = int(free - columns_.begin());
    if (columns_.empty()) from_ = span.from;
    until_ = columns_.empty() ? span.until : std::max(until_, span.until);
    if (free == columns_.end())
      columns_.push_back({index});
    else
      free->push_back(index);
  }

  void close() {
    const int all = int(columns_.size());
    if (all > most_) hide_beyond(most_ - 1);
    const int cut_into = std::min(all, most_);
    for (std::size_t column = 0; column < columns_.size(); ++column)
      for (const std::size_t index : columns_[column]) {
        side_place& place = into_.places[index];
        place.columns = cut_into;
        while (!place.hidden && is_free(place.column + place.width, spans_[index])) ++place.width;
      }
    columns_.clear();
  }

 private:
  void hide_beyond(int shown) {
    side_crowd crowd{from_, until_, shown + 1, 0};
    for (std::size_t column = std::size_t(shown); column < columns_.size(); ++column)
      for (const std::size_t index : columns_[column]) {
        into_.places[index].hidden = true;
        ++crowd.hidden;
      }
    columns_.resize(std::size_t(shown));
    into_.crowds.push_back(crowd);
  }

  bool is_free(int column, const time_span& span) const {
    if (column >= int(columns_.size())) return false;
    const auto& there = columns_[std::size_t(column)];
    const auto next = std::partition_point(there.begin(), there.end(), [&](std::size_t index) {
      return spans_[index].until <= span.from;
    });
    return next == there.end() || spans_[*next].from >= span.until;
  }

  const std::vector<time_span>& spans_;
  side_by_side& into_;
  const int most_;
  std::vector<std::vector<std::size_t>> columns_;
  int from_ = 0;
  int until_ = 0;
};

}  // namespace

side_by_side lay_side_by_side(const std::vector<time_span>& spans, int most) {
  side_by_side result;
  result.places.resize(spans.size());
  std::vector<std::size_t> order(spans.size());
  std::iota(order.begin(), order.end(), std::size_t(0));
  // The longer first, so that it stands left where people look first.
  std::stable_sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
    if (spans[one].from != spans[other].from) return spans[one].from < spans[other].from;
    return spans[one].until > spans[other].until;
  });
  cluster run(spans, result, std::max(most, 2));
  for (const std::size_t index : order) {
    if (!run.reaches(spans[index])) run.close();
    run.add(index);
  }
  run.close();
  return result;
}

}  // namespace erp::desktop
