// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>
#include <string>

// Icons from SVG, sharp at every size and pixel ratio, tinted where they say "currentColor".
// Main thread. The returned icons share nothing with their source.

namespace erp::desktop::look {

// From a whole SVG document, as a module hands it over. An empty or broken one gives a plain square
// of the colour's outline, so that a button never lacks its picture.
QIcon icon_of(const std::string& svg, const QColor& colour);

// One of the desktop's own: "search" is :/desktop/look/icons/search.svg.
QIcon own_icon(const QString& name, const QColor& colour);

}  // namespace erp::desktop::look
