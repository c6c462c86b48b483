// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>

#include "host-sdk/desktop/bridge/desk.hpp"
#include "host-sdk/desktop/schedule/surface_state.hpp"

class QPainter;

namespace erp::desktop {

// What the painters of days and of months have in common: the same fonts on screen and on paper,
// and words that are cut where their room ends. Main thread; made for one painting.
class surface_painter {
 protected:
  static constexpr QColor off_time{0xf2, 0xf5, 0xf8};  // when nobody works

  surface_painter(const desk& desk, QPainter& painter, const surface_state& state,
                  const QFont& font);

  void text(const QRectF& at, int flags, const QString& words, const QFont& font,
            const QColor& colour);

  const desk& desk_;
  QPainter& painter_;
  const surface_state& state_;
  QFont font_;
  QFont small_;
  QFont strong_;
};

}  // namespace erp::desktop
