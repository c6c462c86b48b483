// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "plugin/activity/form_part.hpp"

// Contractor, contact persons, the responsible employee and others: who takes part. [main]; lives
// as long as its session. Contact persons are the chosen contractor's only; changing the contractor
// asks when persons would be dropped (P7).

namespace crm {

// How the participants of a record read; made with the record by the job that loads it.
struct participant_captions {
  std::optional<erp::choice> contractor;
  std::vector<erp::choice> persons;
  std::optional<erp::choice> employee;
  std::vector<erp::choice> employees;
};
participant_captions read_captions(admitted& inside, const activity& record);

class participants_part : public form_part {
 public:
  participants_part(form_ground& ground, const participant_captions& captions,
                    std::vector<std::string> required);

  // As it reads, or empty while none is chosen.
  erp::text contractor_name() const;

  void show(std::vector<erp::field_state>& fields) const override;
  std::optional<erp::result<void>> set(const std::string& field, const erp::value& value) override;
  void check(std::vector<erp::error>& errors) const override;
  void values_replaced() override;
  std::optional<erp::job_handle> choices(const std::string& field, const std::string& search,
                                         int limit, const then_choices& then) override;
  std::optional<erp::question> asks() const override;
  erp::job_handle answer(const erp::record_key& option, then_done then) override;

 private:
  using captions = std::map<erp::record_key, erp::choice>;

  erp::result<void> set_contractor(const std::optional<erp::record_key>& contractor);
  erp::result<void> set_employee(std::optional<erp::record_key> employee);
  erp::result<void> set_employees(std::vector<erp::record_key> employees);
  erp::result<void> set_persons(std::vector<erp::record_key> persons);
  void change_contractor(const std::optional<erp::record_key>& contractor,
                         std::vector<erp::record_key> persons_kept);
  void leave_out_responsible();
  void remember(const participant_captions& captions);
  // The contractor that the field shows: the one asked about, else the record's.
  std::optional<erp::record_key> shown_contractor() const;
  void look_up();  // what was set without having been offered
  void take(const activity& asked, participant_captions read,
            std::map<std::string, erp::text> errors);
  bool is_required(const char* field) const;
  static erp::choice caption(const captions& known, const erp::record_key& key);

  form_ground& ground_;
  const std::vector<std::string> required_;
  captions contractors_;
  captions persons_;
  captions employees_;
  std::set<erp::record_key> belonging_;  // persons known to be the present contractor's
  // Waits for the answer; an empty key: to choose none.
  std::optional<erp::record_key> asked_contractor_;
  bool left_out_ = false;                    // the responsible one was among the others
  std::map<std::string, erp::text> errors_;  // by field: what looking up found
  erp::job_handle looking_up_;
};

}  // namespace crm
