// SPDX-License-Identifier: Apache-2.0
#include "plugin/recurrence/series_keeper.hpp"

#include "plugin/recurrence/series_making.hpp"

namespace crm {

namespace {

constexpr std::chrono::hours once_a_day{24};

}  // namespace

erp::result<std::vector<std::int64_t>> continue_all_series(admitted& inside, erp::instant now) {
  std::vector<std::int64_t> all;
  const auto due =
      series_table(inside.session, inside.keys).to_continue(now + series_continued_before);
  for (const auto id : due) {
    const auto made = continue_series(inside, id, now);
    // One whose people are gone does not keep the others from going on.
    if (made) all.insert(all.end(), made->begin(), made->end());
  }
  return all;
}

series_keeper::series_keeper(workplace& place) : place_(place) {
  operators_ = place_.host().session().on_changed([this] { look(); });
  daily_ = place_.host().clock().every(once_a_day, [this] { look(); });
  look();
}

void series_keeper::look() {
  using ids = std::vector<std::int64_t>;
  const auto by = let_in(place_.host());
  if (!by) return;
  working_ = place_.write<ids>(
      {}, *by,
      [now = place_.host().clock().now()](admitted& inside) {
        return continue_all_series(inside, now);
      },
      [](const ids& made) { return made; },
      [this](const erp::result<ids>& made) {
        if (!made)
          place_.host().log().write(erp::services::log_level::warning,
                                    "what repeats without an end could not be continued");
      });
}

}  // namespace crm
