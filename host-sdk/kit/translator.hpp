// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "erp/text.hpp"

// Turns an erp::text into a sentence of one language, out of gettext catalogues (.mo).
// render is [any]; add and remove are [main] and are seen by what is rendered afterwards.
// Needs no locale of the system; one translator lives as long as its host.

namespace erp::kit {

class translator {
 public:
  translator();
  ~translator();
  translator(const translator&) = delete;
  translator& operator=(const translator&) = delete;

  // Takes in <directory>/<language>/LC_MESSAGES/<domain>.mo for each language there. False when
  // none could be read: the texts of that domain then stay English. [main]
  bool add(const std::string& domain, const std::filesystem::path& directory);
  // Forgets what add took in. [main]
  void remove(const std::string& domain, const std::filesystem::path& directory);

  // Without a translation: the message id itself. Arguments appear as `format.hpp` shows them.
  // A language we do not speak is taken for English. [any]
  std::string render(const text& text, std::string_view language, std::string_view zone) const;

 private:
  struct catalogues;
  std::shared_ptr<const catalogues> current() const;

  mutable std::mutex mutex_;                      // protects the pointer, not what it points to
  std::shared_ptr<const catalogues> catalogues_;  // never changed, only replaced
};

}  // namespace erp::kit
