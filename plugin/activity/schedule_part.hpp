// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "plugin/activity/form_part.hpp"
#include "plugin/activity/moment_input.hpp"
#include "plugin/slot/clash_watch.hpp"

// When: start, end, all day, and whether the schedule shows it. [main]; lives as long as its
// session. Moving the start moves the end along; an all-day end is shown as its last day and
// stored as the midnight after it.

namespace crm {

class schedule_part : public form_part {
 public:
  explicit schedule_part(form_ground& ground);

  void show(std::vector<erp::field_state>& fields) const override;
  std::optional<erp::result<void>> set(const std::string& field, const erp::value& value) override;
  void check(std::vector<erp::error>& errors) const override;
  void values_replaced() override;
  void settle(form_values& copy) const override;
  void values_changed() override;

 private:
  // A field whose text is no instant (yet).
  struct trouble {
    std::optional<erp::wall_time> typed;
    std::optional<erp::text> broken;
    std::optional<erp::text> doubt;
  };

  erp::result<void> set_start(const erp::value& value);
  erp::result<void> set_end(const erp::value& value);
  void set_all_day(bool all_day);
  void show_moment(std::vector<erp::field_state>& fields, const char* id, erp::instant at,
                   const trouble& trouble) const;
  std::optional<erp::text> end_error() const;

  void warn(std::vector<erp::text>& warnings) const;
  bool is_being_planned() const;  // new, or moved, or handed to others

  form_ground& ground_;
  clash_watch watch_;
  trouble start_;
  trouble end_;
  // The times of day to come back to when all day is unticked again.
  std::chrono::milliseconds timed_start_{};
  std::chrono::milliseconds timed_length_{};
};

}  // namespace crm
