// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "plugin/draft/draft_content.hpp"
#include "plugin/workplace.hpp"

// The draft of one open form: written by jobs, one at a time, removed in the end. [main]; lives as
// long as its form. Destroyed without remove, as in a crash, it leaves what was last written.

namespace crm {

class form_draft {
 public:
  // `id`: of the draft that the form was restored from, else a new uid.
  form_draft(workplace& place, who by, std::string form, std::string id, bool stored);

  const std::string& id() const { return id_; }
  // There may be one in the database.
  bool stored() const { return stored_; }

  // Starts writing; while a write is under way, the newest content waits for its end. A failed
  // one is repeated with the next beat.
  void write(std::optional<std::int64_t> activity, draft_content content);
  // The last of it: written by a job that outlives the form.
  void leave(std::optional<std::int64_t> activity, const draft_content& content);
  // Calls when no write is under way, at once or later: before a save or removal, which must not
  // be overtaken by one. The last caller wins; it is forgotten with the form.
  void when_idle(std::function<void()> then);
  // The save has removed it in its own unit of work.
  void forget() { stored_ = false; }
  // Removes it from the database, also when the form is gone by then.
  void remove();

 private:
  void written(const std::optional<std::int64_t>& activity);

  workplace& place_;
  const who by_;
  const std::string form_;
  const std::string id_;
  bool stored_;
  bool writing_ = false;
  std::optional<draft_content> waiting_;
  std::function<void()> when_idle_;
  erp::job_handle write_;
};

}  // namespace crm
