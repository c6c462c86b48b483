// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/core/secret_text.hpp"

#include <sodium.h>

#include <algorithm>

namespace erp::company {

void wipe(std::string& text) {
  sodium_memzero(text.data(), text.size());
  text.clear();
}

void secret_text::wiper::operator()(char* characters) const {
  sodium_memzero(characters, size);
  delete[] characters;
}

secret_text::secret_text(std::string&& typed)
    : characters_(new char[typed.size() + 1], wiper{typed.size()}), size_(typed.size()) {
  std::copy(typed.begin(), typed.end(), characters_.get());
  wipe(typed);
}

shared_secret share(std::string&& typed) {
  return std::make_shared<const secret_text>(std::move(typed));
}

}  // namespace erp::company
