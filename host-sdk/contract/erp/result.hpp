// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "erp/text.hpp"

// The expected failure: a code for programs, a sentence for people, the field it belongs to.
// Plain data without a thread rule. A programmer's mistake is an assert, never an error.

namespace erp {

enum class error_code {
  invalid = 1,  // a value that the field cannot take
  required,     // a value is missing
  not_found,    // the record, command, list or field does not exist (or may not be seen)
  denied,       // the operator lacks the right
  sealed,       // the record is ended
  conflict,     // somebody else changed it meanwhile
  unavailable,  // the database or another service cannot be reached now
  busy,         // locked by another program; worth a retry
  cancelled,    // by the operator
  unsupported,  // the other side does not know how
  internal      // a defect of ours; the sentence says what was being done
};

struct error {
  error_code code = error_code::internal;
  text message;
  std::string field;           // id of the field or column, or empty
  std::vector<error> details;  // further ones of the same attempt, e.g. one per field
};

template <class T>
class [[nodiscard]] result {
 public:
  result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  result(error e) : state_(std::in_place_index<1>, std::move(e)) {}

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }

  // Requires ok().
  T& operator*() & { return get(); }
  const T& operator*() const& { return get(); }
  T&& operator*() && { return std::move(get()); }
  T* operator->() { return &get(); }
  const T* operator->() const { return &get(); }

  // Requires !ok().
  const error& failure() const {
    assert(!ok());
    return *std::get_if<1>(&state_);
  }

 private:
  T& get() {
    assert(ok());
    return *std::get_if<0>(&state_);
  }
  const T& get() const {
    assert(ok());
    return *std::get_if<0>(&state_);
  }

  std::variant<T, error> state_;
};

struct done {};  // the value of a result that has none

template <>
class [[nodiscard]] result<void> : public result<done> {
 public:
  result() : result<done>(done{}) {}
  result(error e) : result<done>(std::move(e)) {}
};

}  // namespace erp
