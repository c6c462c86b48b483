// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

// A password on its way from the keyboard to its hash: gone from memory with the object.
// One thread at a time; moved, never copied. Whoever takes `view` must not keep it.

namespace erp::company {

// Overwrites what the text holds, and empties it.
void wipe(std::string& text);

class secret_text {
 public:
  secret_text() = default;
  // Takes the characters over; of what was handed in nothing is left.
  explicit secret_text(std::string&& typed);

  std::string_view view() const { return {characters_.get(), size_}; }
  bool empty() const { return size_ == 0; }

 private:
  struct wiper {
    std::size_t size = 0;
    void operator()(char* characters) const;
  };
  std::unique_ptr<char, wiper> characters_;
  std::size_t size_ = 0;
};

// As jobs hold it, whose work is copied about.
using shared_secret = std::shared_ptr<const secret_text>;
shared_secret share(std::string&& typed);

}  // namespace erp::company
