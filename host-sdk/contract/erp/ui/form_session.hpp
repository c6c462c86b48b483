// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "erp/data/history_session.hpp"
#include "erp/job.hpp"
#include "erp/ui/command.hpp"

// One open form: its values, what may be done with them, and the way to save them.
// Every function is [main]; state and set are instant, the rest answers later through `then`.
// The host owns the session and closes it before deleting it; deleting an unclosed one keeps its
// draft, as a crash would.

namespace erp {

// One record that can be picked, as people read it.
struct choice {
  record_key key;
  text caption;
  text detail;  // a second line: town, position
  bool operator==(const choice&) const = default;
};

struct choice_page {
  std::vector<choice> choices;
  bool more = false;  // there are others; type more letters
};

struct field_state {
  std::string id;
  erp::value value;
  // What choice, reference and references hold, in order; of money the currency alone, also that
  // in which the next amount will be meant, and none where the operator has to say.
  std::vector<choice> chosen;
  bool enabled = true;
  bool visible = true;
  bool required = false;
  bool date_only = false;      // moment: the time of day does not count
  std::optional<text> error;   // shown at the field
  std::optional<text> note;    // shown under the field: weekday, what was measured
  std::vector<text> warnings;  // after the note, each by itself; they never block
  bool operator==(const field_state&) const = default;
};

struct form_command_state {
  std::string id;
  bool enabled = true;
  bool visible = true;
  bool active = false;  // a toggle that is on: the running timer
  bool operator==(const form_command_state&) const = default;
};

// Something only the operator can decide; the form waits for answer().
struct question {
  std::string id;
  text message;
  std::vector<choice> options;  // the first is the safe one
  bool wants_text = false;      // e.g. the reason for reopening
  text text_caption;
  std::vector<text> details = {};  // lines under the message: what would be done to what
  bool of_lines = false;           // the text may be of several lines
  std::string entered = {};        // what the text is at first: what was given when it failed
};

// One record of the chain that the form's record stands in, as a strip over the fields shows it;
// the host opens another one in a window of its own.
struct chain_link {
  record_key key;
  std::string form;
  text caption;  // "Mon 9 Mar, 10:00"
  text detail;   // for the tooltip
  bool ended = false;
  bool current = false;  // the record of this form
  bool operator==(const chain_link&) const = default;
};

struct form_state {
  text title;
  std::optional<record_key> key;  // none while never saved
  std::int64_t version = 0;
  std::vector<field_state> fields;  // in the description's order, all of them
  std::vector<form_command_state> commands;
  bool dirty = false;
  bool busy = false;           // a job of the form is running; fields are disabled
  std::optional<text> notice;  // a line over the form: draft restored, connection lost
  std::optional<question> asks;
  std::vector<chain_link> chain;  // in order; empty: stands alone
};

// What came of a command, an answer or a close.
struct outcome {
  std::optional<record_key> saved;  // was saved under this key
  std::optional<question> asks;     // not done yet: ask, then answer()
  bool closed = false;              // the form is to go away
};

class form_session {
 public:
  using then_outcome = std::function<void(result<outcome>)>;

  virtual ~form_session() = default;

  virtual form_state state() const = 0;  // [main]
  // Takes a value; what follows from it (other fields, errors, a question) is in state().
  // fails: not_found (field), invalid (kind of value), sealed or denied (field disabled). [main]
  virtual result<void> set(const std::string& field, value value) = 0;
  // Up to `limit` records that the field may take, those matching `search` first to last.
  // Finds by any part of a word, whatever the case and diacritics. fails: unavailable. [main]
  virtual job_handle choices(const std::string& field, const std::string& search, int limit,
                             std::function<void(result<choice_page>)> then) = 0;
  // Runs a command of the form. A failed save leaves everything typed where it was; errors are at
  // their fields in state(). fails: required, invalid, conflict, sealed, denied, unavailable.
  virtual job_handle run(const std::string& command, const arguments& with, then_outcome then) = 0;
  // Answers what state().asks or an outcome asked. An unknown id fails with not_found. [main]
  virtual job_handle answer(const std::string& question, const record_key& option,
                            const std::string& text, then_outcome then) = 0;
  // Asks when dirty, unless `discard`; a discarded form's draft is removed. [main]
  virtual job_handle close(bool discard, then_outcome then) = 0;
  // After anything in state() changed other than through set. [main]
  virtual subscription on_changed(std::function<void()> told) = 0;
  // Of the record as it is stored; none: never saved, or nobody keeps one. [main]
  virtual std::unique_ptr<history_session> history() { return nullptr; }
};

}  // namespace erp
