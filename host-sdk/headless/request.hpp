// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "erp/result.hpp"
#include "erp/ui/command.hpp"
#include "host-sdk/headless/value_json.hpp"

// One request, read with errors that name the member. Everything is [main].
// A request that does not say what it must throws `refused`, which the conversation answers;
// nothing else in this room throws. Lives as long as the JSON it was made of.

namespace erp::headless {

struct refused {
  error why;
};

[[noreturn]] void refuse(error_code code, text message, std::string field = {});

// The value, or refused with its error.
template <class T>
T must(result<T> result) {
  if (!result) throw refused{result.failure()};
  return std::move(*result);
}
inline void must(const result<void>& result) {
  if (!result) throw refused{result.failure()};
}

class request {
 public:
  explicit request(const json& object) : object_(object) {}

  bool has(const char* member) const;  // there, and not null
  // fails: required (not there), invalid (another kind).
  const json& member(const char* name) const;
  std::string text(const char* name) const;
  std::string text_or(const char* name, std::string otherwise) const;
  int integer_or(const char* name, int otherwise, int least, int most) const;
  bool flag(const char* name) const;       // false when not there
  record_key key(const char* name) const;  // text or a whole number
  std::optional<record_key> optional_key(const char* name) const;
  std::vector<record_key> keys(const char* name) const;
  context about() const;   // "context", an object of keys and moments
  arguments args() const;  // "args", an object of values

 private:
  const json& object_;
};

}  // namespace erp::headless
