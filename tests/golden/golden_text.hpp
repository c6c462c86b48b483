// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

// Recorded statements as a text that people review: under headings, one paragraph each, in lines of
// a readable length. One thread; copies are independent.

namespace golden {

class golden_text {
 public:
  // Where something long stands again and again, `name` is written, and what it means on top.
  void abbreviate(const std::string& name, const std::string& before, const std::string& after);
  // Those that stand under no heading yet.
  void add(const std::string& heading, std::vector<std::string> statements, bool sorted);

  std::string text() const;
  const std::set<std::string>& statements() const { return known_; }

 private:
  struct abbreviation {
    std::string name, before, after;
  };
  std::string shortened(std::string statement) const;

  std::vector<abbreviation> abbreviations_;
  std::vector<std::pair<std::string, std::vector<std::string>>> headings_;
  std::set<std::string> known_;
};

// Of this run.
golden_text& recorded_text();
// Of those the statements that an installed module says while people work.
std::set<std::string>& recorded_at_work();

// Which paragraphs went ("- ") and came ("+ ") between two texts; empty when they are the same.
std::string difference(const std::string& before, const std::string& after);

}  // namespace golden
