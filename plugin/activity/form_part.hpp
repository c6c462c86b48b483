// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "erp/ui/form_session.hpp"
#include "plugin/activity/form_values.hpp"
#include "plugin/workplace.hpp"

// One part of a form: a few fields that belong together and the rules between them. A form is a
// composition of parts over one form_values. [main]; a part lives as long as its session.

namespace crm {

// What the parts of one open form have in common.
struct form_ground {
  workplace& place;
  who by;
  form_values& values;
  std::function<void()> changed;  // something in state() changed other than through set
};

class form_part {
 public:
  using then_choices = std::function<void(erp::result<erp::choice_page>)>;
  using then_done = std::function<void(erp::result<void>)>;

  virtual ~form_part() = default;

  // Adds the states of its fields: value, chosen, note, own errors, and whether the part's own
  // rules enable them; the session disables what the record's state or a running job forbids.
  virtual void show(std::vector<erp::field_state>& fields) const = 0;
  // None: not a field of this part. Else as form_session::set.
  virtual std::optional<erp::result<void>> set(const std::string& field,
                                               const erp::value& value) = 0;
  // Errors that stand between what is on screen and a save, at their fields.
  virtual void check(std::vector<erp::error>& errors) const { (void)errors; }
  // After the start, or all day, may have changed.
  virtual void in_step() {}
  // After the values were replaced: by a save, a merge, a draft.
  virtual void values_replaced() {}
  // After a field of any part was set or the values were replaced: what follows from the values of
  // several parts together.
  virtual void values_changed() {}

  // What goes on by itself, such as a timer: it is worth a draft although nobody types.
  virtual bool under_way() const { return false; }
  // Adds what is under way to a copy of the values, as it stands now.
  virtual void settle(form_values& copy) const { (void)copy; }
  // Before a save takes its copy: what is under way is cut there and goes on in a piece of its own,
  // so that a repeated save finds the same pieces.
  virtual void cut() {}
  // After the record was saved.
  virtual void finish() {}

  // None: not a field of this part.
  virtual std::optional<erp::job_handle> choices(const std::string& field,
                                                 const std::string& search, int limit,
                                                 const then_choices& then) {
    (void)field, (void)search, (void)limit, (void)then;
    return std::nullopt;
  }
  virtual void show(std::vector<erp::form_command_state>& commands) const { (void)commands; }
  // None: not a command of this part. Runs at once.
  virtual std::optional<erp::result<void>> run(const std::string& command) {
    (void)command;
    return std::nullopt;
  }
  // The same for one that takes a while; the form goes on meanwhile.
  virtual std::optional<erp::job_handle> start(const std::string& command, const then_done& then) {
    (void)command, (void)then;
    return std::nullopt;
  }
  virtual std::optional<erp::question> asks() const { return std::nullopt; }
  // Requires asks(). Goes on with what the operator chose. fails: invalid (option), unavailable.
  virtual erp::job_handle answer(const erp::record_key& option, then_done then) {
    (void)option, (void)then;
    return {};
  }
};

}  // namespace crm
