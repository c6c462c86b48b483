// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "erp/ui/command.hpp"
#include "erp/ui/form_session.hpp"

// What a form consists of: the module says what, the host draws it. Never a widget.
// Descriptions are plain data; `open` is [main]. Both are used until the registration is dropped.

namespace erp {

enum class field_kind {
  text = 1,    // one line; std::string
  multiline,   // many lines, grows with the window; std::string
  boolean,     // check box; bool
  integer,     // spin box; int64
  choice,      // short list, all of it at once (a dictionary); record_key
  reference,   // one record, searched as one types; record_key
  references,  // several records, a + opens the search; vector<record_key>
  moment,      // day and time, only the day while field_state::date_only; instant or wall_time
  duration,    // seconds
  money,       // amount and currency; money
  timer,       // a running clock and its correction; seconds; `command` starts and pauses it
  choices      // several of a short list, drawn as buttons to press in; vector<record_key>
};

struct field {
  std::string id;
  text caption;
  field_kind kind = field_kind::text;
  text placeholder;
  text hint;                     // for the tooltip: what it means
  std::size_t max_length = 0;    // characters; 0: no limit
  std::int64_t minimum = 0;      // integer
  std::int64_t maximum = 0;      // integer; 0: none
  std::string command;           // id of a form command drawn beside the field, or empty
  bool beside_previous = false;  // on the same line as the field before
};

enum class section_place { main = 1, side };

struct section {
  std::string id;
  text caption;
  section_place place = section_place::main;
  std::vector<field> fields;
};

struct form_command {
  command_description description;
  bool primary = false;    // the button that Enter would mean
  bool icon_only = false;  // drawn beside its field or in the title line
  bool closes_form = false;
};

struct form_description {
  std::string id;  // "crm.form.contact"
  text caption;
  std::string icon_svg;
  std::vector<section> sections;
  std::vector<form_command> commands;
};

struct form_request {
  std::optional<record_key> key;  // none: a new record
  context about;                  // what the opener knows, e.g. {"contractor", …}
};

struct form_contribution {
  form_description description;
  // Loads as a job and hands over a session that is ready to edit.
  // fails: not_found, denied, unavailable. [main]
  using then_session = std::function<void(result<std::unique_ptr<form_session>>)>;
  std::function<job_handle(form_request, then_session)> open;
  // The record kinds of services::change that this form shows, for "open this" from a list.
  std::string entity;
};

}  // namespace erp
