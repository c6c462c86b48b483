// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QFont>
#include <QString>

#include "host-sdk/desktop/report/page_flow.hpp"

// Words of a report on paper, wrapped at the width of the page. Main thread.

namespace erp::desktop {

double printed_height(const QString& words, const QFont& font, double width);

// `with` as in page_flow::add. No words: nothing.
void print_words(page_flow& flow, const QString& words, const QFont& font, const QColor& colour,
                 double with = 0);

}  // namespace erp::desktop
