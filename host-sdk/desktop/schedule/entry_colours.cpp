// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/schedule/entry_colours.hpp"

#include <sstream>

namespace erp::desktop {

namespace {

struct tone {
  QRgb fill;
  QRgb edge;
};

constexpr tone tones[] = {{0xffdcebf8, 0xff0a5f9c},   // blue
                          {0xfffde6cd, 0xffb85c00},   // orange
                          {0xffd6f0e4, 0xff00735a},   // green
                          {0xfff4deed, 0xff96407a},   // purple
                          {0xfff8f0bd, 0xff7d6b00},   // yellow
                          {0xfffbdcd3, 0xffa63a1e},   // vermilion
                          {0xffd9f2fa, 0xff2a7f9f},   // sky
                          {0xffece2d6, 0xff67482a}};  // brown
constexpr Qt::BrushStyle patterns[] = {Qt::SolidPattern,  Qt::BDiagPattern,    Qt::HorPattern,
                                       Qt::Dense4Pattern, Qt::FDiagPattern,    Qt::CrossPattern,
                                       Qt::Dense6Pattern, Qt::DiagCrossPattern};
constexpr int tone_count = 8;

}  // namespace

entry_colour colour_number(int number) {
  if (number < 0) return {QColor(0xe8, 0xec, 0xf1), QColor(0x56, 0x62, 0x6f), Qt::SolidPattern};
  const tone& chosen = tones[number % tone_count];
  // Beyond the eight the patterns shift, so that no two of sixty-four are alike.
  return {QColor(chosen.fill), QColor(chosen.edge),
          patterns[(number + number / tone_count) % tone_count]};
}

int colour_memory::number_of(const std::string& part, const std::string& colouring,
                             const std::string& id) {
  const std::string name = "schedule.colours." + part + "." + colouring;
  const std::string kept = settings_.get(name).value_or("");
  std::istringstream lines(kept);
  int number = 0;
  for (std::string line; std::getline(lines, line); ++number)
    if (line == id) return number;
  settings_.set(name, kept + id + "\n");
  return number;
}

}  // namespace erp::desktop
