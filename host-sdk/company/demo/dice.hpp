// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

// Chance that falls the same way on every machine: the standard's distributions do not.
// Used by one thread; a copy goes on from the same place independently.

namespace erp::company::demo {

class dice {
 public:
  explicit dice(std::uint64_t seed) : state_(seed) {}

  // 0 … below - 1
  int roll(int below) { return static_cast<int>(next() % static_cast<std::uint64_t>(below)); }
  int between(int first, int last) { return first + roll(last - first + 1); }
  bool chance(int percent) { return roll(100) < percent; }

  template <class T>
  const T& pick(const std::vector<T>& from) {
    return from[static_cast<std::size_t>(roll(static_cast<int>(from.size())))];
  }

  template <class T>
  void shuffle(std::vector<T>& all) {
    for (std::size_t i = all.size(); i > 1; --i)
      std::swap(all[i - 1], all[static_cast<std::size_t>(roll(static_cast<int>(i)))]);
  }

 private:
  // splitmix64, Sebastiano Vigna, public domain
  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }

  std::uint64_t state_;
};

}  // namespace erp::company::demo
