// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QBrush>
#include <QColor>
#include <string>
#include <vector>

#include "erp/services/settings.hpp"

// The colours of entries. Told apart by colour-blind people (after Okabe and Ito) and without any
// colour: each has an edge with a pattern of its own, and what it stands for is said in words.
// Main thread.

namespace erp::desktop {

struct entry_colour {
  QColor fill;
  QColor edge;
  Qt::BrushStyle pattern = Qt::SolidPattern;  // of the edge
};

// Any number; -1, no colour, is the plain one.
entry_colour colour_number(int number);

// Which number stands for what: the same one every day, whatever else is on screen.
class colour_memory {
 public:
  explicit colour_memory(services::settings& settings) : settings_(settings) {}
  // Of what has been seen before its own; else the next free one, which is kept.
  int number_of(const std::string& part, const std::string& colouring, const std::string& id);

 private:
  services::settings& settings_;
};

}  // namespace erp::desktop
