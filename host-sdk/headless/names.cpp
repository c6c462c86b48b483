// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/headless/names.hpp"

namespace erp::headless {

std::string_view name_of(error_code code) {
  switch (code) {
    case error_code::invalid:
      return "invalid";
    case error_code::required:
      return "required";
    case error_code::not_found:
      return "not_found";
    case error_code::denied:
      return "denied";
    case error_code::sealed:
      return "sealed";
    case error_code::conflict:
      return "conflict";
    case error_code::unavailable:
      return "unavailable";
    case error_code::busy:
      return "busy";
    case error_code::cancelled:
      return "cancelled";
    case error_code::unsupported:
      return "unsupported";
    case error_code::internal:
      return "internal";
  }
  return "internal";
}

std::string_view name_of(field_kind kind) {
  switch (kind) {
    case field_kind::text:
      return "text";
    case field_kind::multiline:
      return "multiline";
    case field_kind::boolean:
      return "boolean";
    case field_kind::integer:
      return "integer";
    case field_kind::choice:
      return "choice";
    case field_kind::reference:
      return "reference";
    case field_kind::references:
      return "references";
    case field_kind::moment:
      return "moment";
    case field_kind::duration:
      return "duration";
    case field_kind::money:
      return "money";
    case field_kind::timer:
      return "timer";
    case field_kind::choices:
      return "choices";
  }
  return "text";
}

std::string_view name_of(column_kind kind) {
  switch (kind) {
    case column_kind::text:
      return "text";
    case column_kind::multiline:
      return "multiline";
    case column_kind::boolean:
      return "boolean";
    case column_kind::integer:
      return "integer";
    case column_kind::moment:
      return "moment";
    case column_kind::date:
      return "date";
    case column_kind::duration:
      return "duration";
    case column_kind::money:
      return "money";
    case column_kind::reference:
      return "reference";
  }
  return "text";
}

std::string_view name_of(criterion_kind kind) {
  switch (kind) {
    case criterion_kind::choice:
      return "choice";
    case criterion_kind::reference:
      return "reference";
    case criterion_kind::day_from:
      return "day_from";
    case criterion_kind::day_to:
      return "day_to";
  }
  return "choice";
}

std::string_view name_of(section_place place) {
  return place == section_place::main ? "main" : "side";
}

std::string_view name_of(row_mark mark) {
  switch (mark) {
    case row_mark::none:
      return "none";
    case row_mark::overdue:
      return "overdue";
    case row_mark::ended:
      return "ended";
    case row_mark::running:
      return "running";
  }
  return "none";
}

}  // namespace erp::headless
