// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QString>

class QApplication;

// The colours, the font and the style sheet of the desktop, in one place.
// Main thread; colours are constants. Applied once, before the first widget is made.

namespace erp::desktop::look {

inline const QColor ink{0x1c, 0x27, 0x33};          // text
inline const QColor ink_soft{0x50, 0x5e, 0x6e};     // captions, notes
inline const QColor ink_faint{0x8a, 0x96, 0xa3};    // disabled, placeholders
inline const QColor surface{0xff, 0xff, 0xff};      // cards, editors, tables
inline const QColor canvas{0xf1, 0xf4, 0xf7};       // behind the cards
inline const QColor line{0xd9, 0xe0, 0xe8};         // hairlines
inline const QColor line_strong{0xa9, 0xb6, 0xc4};  // borders of editors
inline const QColor band{0x12, 0x36, 0x52};         // the title band
inline const QColor accent{0x17, 0x67, 0xa8};       // primary buttons, focus, links
inline const QColor accent_soft{0xe3, 0xef, 0xf9};  // hover, selection
inline const QColor accent_mid{0xc6, 0xde, 0xf2};   // pressed, chosen
inline const QColor danger{0xb4, 0x23, 0x18};       // errors, overdue
inline const QColor danger_soft{0xfd, 0xed, 0xeb};
inline const QColor warning{0x85, 0x56, 0x00};
inline const QColor warning_soft{0xff, 0xf3, 0xd6};
inline const QColor success{0x1b, 0x76, 0x45};
inline const QColor contextual{0x7b, 0x3b, 0x9c};  // the ribbon's contextual page
inline const QColor contextual_soft{0xf4, 0xea, 0xf9};

// Fusion with our palette, our font and the style sheet over it.
void apply(QApplication& application);

// The style sheet with the colours filled in, as applied.
QString style_sheet();

}  // namespace erp::desktop::look
