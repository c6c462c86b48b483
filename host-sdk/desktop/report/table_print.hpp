// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <vector>

#include "erp/data/report_result.hpp"
#include "host-sdk/desktop/report/figure_words.hpp"
#include "host-sdk/desktop/report/page_flow.hpp"

// A table of a report on paper: its headings stand at the top of each page that it goes on over.
// Main thread; the table must outlive the flow.

namespace erp::desktop {

// As wide as the table would like to be in this font.
double width_on_paper(const report_table& table, const figure_words& words, const QFont& font);

// No page begins with the last row alone, or with what is said below it.
void print_table(page_flow& flow, const report_table& table, const figure_words& words);

}  // namespace erp::desktop
