// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "host-sdk/desktop/bridge/desk.hpp"
#include "host-sdk/desktop/schedule/schedule_contents.hpp"

// The schedule in words: periods, times, everything that is known of an entry. For headings,
// tooltips, what follows the pointer, and readers of the screen. Main thread; pure otherwise.

namespace erp::desktop {

// "2 – 8 March 2026", "March 2026", "Monday, 2 March 2026"
QString period_words(const desk& desk, schedule_span span, date anchor);
// "24 Nov – 7 Dec 2026", "Mon 2 Mar 2026": where there is less room
QString brief_period_words(const desk& desk, schedule_span span, date anchor);
QString span_caption(const desk& desk, schedule_span span);

QString day_words(const desk& desk, date day);    // "Mon 2 Mar 2026"
QString day_heading(const desk& desk, date day);  // "Monday, 2 March 2026"
// "10:00–11:30", over several days with the days; all day: the days.
QString times_words(const desk& desk, const entry_times& at, bool all_day);
// As times_words, with the day in front.
QString moment_words(const desk& desk, const entry_times& at, bool all_day);
// "Anna Nowak", where there is less room "A. Nowak".
QString short_name(const QString& name);
// Marks in words: "overdue", "cancelled", "overlaps another"; empty: there are none.
QString marks_words(const desk& desk, const shown_entry& entry);

// One line for readers of the screen, and several for the tooltip.
QString entry_words(const desk& desk, const schedule_contents& in, const shown_entry& entry);
QString entry_tooltip(const desk& desk, const schedule_contents& in, const shown_entry& entry);
QString slot_words(const desk& desk, const schedule_contents& in, const schedule_slot& slot);

}  // namespace erp::desktop
