// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/recorder.hpp"

#include <stdexcept>

namespace bench {

namespace {

std::vector<executed>* notes = nullptr;

}  // namespace

recorder::recorder() {
  if (notes) throw std::logic_error("one recorder at a time");
  notes = new std::vector<executed>;
}

recorder::~recorder() {
  delete notes;
  notes = nullptr;
}

std::vector<executed> recorder::statements() const {
  return *notes;
}

bool recorder::recording() {
  return notes != nullptr;
}

void recorder::note(executed statement) {
  if (notes) notes->push_back(std::move(statement));
}

}  // namespace bench
