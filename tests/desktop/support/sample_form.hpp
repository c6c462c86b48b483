// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <vector>

#include "erp/host.hpp"
#include "erp/ui/form.hpp"

// A form with every kind of field and a session that keeps what it is told, for tests of what draws
// forms. [main]. What tests may change, and what was told, is public.

namespace testing_support {

class sample_form_session;

struct sample_desk {
  sample_form_session* open = nullptr;  // the session opened last, while it lives
  int saves = 0;
  bool refuse_save = false;
};

class sample_form_session : public erp::form_session {
 public:
  sample_form_session(erp::host& host, std::shared_ptr<sample_desk> desk);
  ~sample_form_session() override;

  erp::form_state state() const override;
  erp::result<void> set(const std::string& field, erp::value value) override;
  erp::job_handle choices(const std::string& field, const std::string& search, int limit,
                          std::function<void(erp::result<erp::choice_page>)> then) override;
  erp::job_handle run(const std::string& command, const erp::arguments& with,
                      then_outcome then) override;
  erp::job_handle answer(const std::string& question, const erp::record_key& option,
                         const std::string& text, then_outcome then) override;
  erp::job_handle close(bool discard, then_outcome then) override;
  erp::subscription on_changed(std::function<void()> told) override;

  erp::field_state& field(const std::string& id);
  void tell() {
    if (told_) told_();
  }
  void ask(erp::question question) {
    asks_ = std::move(question);
    tell();
  }

  std::vector<std::pair<std::string, erp::value>> told_values;
  std::vector<std::string> answers;  // "unsaved=discard"
  std::string answer_text;
  std::vector<erp::chain_link> chain;
  bool busy = false;

 private:
  erp::job_handle come(erp::result<erp::outcome> outcome, then_outcome then);
  void follow_rules();
  erp::result<erp::outcome> save();

  erp::host& host_;
  std::shared_ptr<sample_desk> desk_;
  std::vector<erp::field_state> fields_;
  std::optional<erp::question> asks_;
  std::optional<erp::text> notice_;
  std::function<void()> told_;
  bool dirty_ = false;
  bool running_ = false;
  std::optional<erp::record_key> key_;
  std::chrono::milliseconds started_{0};
};

inline constexpr char sample_form_id[] = "sample.form";
erp::form_contribution sample_form(erp::host& host, std::shared_ptr<sample_desk> desk);

}  // namespace testing_support
