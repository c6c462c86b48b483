// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <QRectF>

#include "host-sdk/desktop/bridge/desk.hpp"
#include "host-sdk/desktop/schedule/surface_state.hpp"

class QPainter;

namespace erp::desktop {

// How an entry stands there besides what it is.
struct entry_state {
  bool chosen = false;
  bool focused = false;      // the keyboard is on it
  bool faint = false;        // on its way elsewhere
  bool ghost = false;        // where it would come to stand
  bool from_before = false;  // it began earlier than the block
  bool goes_on = false;      // and goes on after it
};

// Draws entries as blocks among the hours and as bars over days, on screen and on paper.
// Main thread; made for one painting.
class entry_painter {
 public:
  entry_painter(const desk& desk, QPainter& painter, const QFont& font);

  void block(const QRectF& at, const shown_entry& entry, const entry_state& state);
  void bar(const QRectF& at, const shown_entry& entry, const entry_state& state);
  // A small piece of the edge's pattern, for the legend.
  static void swatch(QPainter& painter, const QRectF& at, int colour);

 private:
  void shape(const QRectF& at, const shown_entry& entry, const entry_state& state);
  double icons(const QRectF& at, const shown_entry& entry);  // the room they took at the right
  void line(const QRectF& at, const QString& text, const QFont& font, const QColor& colour);
  void lines(const QRectF& at, const shown_entry& entry);

  const desk& desk_;
  QPainter& painter_;
  QFont plain_;
  QFont strong_;
};

// What is said at the pointer, or at the entry that the keyboard moves: the time it would have, or
// why it may not stand there.
void draw_words(QPainter& painter, const QPointF& at, const QRectF& inside, const QFont& font,
                const moving_entry& moving);

}  // namespace erp::desktop
