// SPDX-License-Identifier: Apache-2.0
#include "plugin/ids.hpp"
#include "plugin/recurrence/recurrence_part.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

erp::field described(const char* id, erp::text caption, erp::field_kind kind, erp::text hint,
                     bool beside = true) {
  erp::field field;
  field.id = id;
  field.caption = std::move(caption);
  field.kind = kind;
  field.hint = std::move(hint);
  field.beside_previous = beside;
  return field;
}

}  // namespace

erp::section recurrence_section() {
  using erp::field_kind;
  auto every = described(field::repeat_every, tr("Every"), field_kind::integer,
                         tr("1: every time; 2: every second day, week, month or year."));
  every.minimum = 1;
  every.maximum = repeat_interval_max;
  auto count = described(field::repeat_count, tr("Times"), field_kind::integer,
                         tr("How many there are in all, this one included."));
  count.minimum = 1;
  count.maximum = repeat_count_max;
  return {"recurrence",
          tr("Recurrence"),
          erp::section_place::main,
          {described(field::repeat, tr("Repeats"), field_kind::choice,
                     tr("Each one is entered in the schedule by itself and can be changed alone."),
                     false),
           every,
           described(field::repeat_on, tr("On days"), field_kind::choices,
                     tr("The days of the week; that of the start is one of them."), false),
           described(field::repeat_end, tr("Until when"), field_kind::choice,
                     tr("What has no end is entered for two years, at most 400 of them, and "
                        "continued by itself."),
                     false),
           described(field::repeat_until, tr("Last day"), field_kind::moment,
                     tr("This day is included.")),
           count}};
}

}  // namespace crm
