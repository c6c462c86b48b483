// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "erp/ui/form.hpp"
#include "erp/ui/list.hpp"
#include "plugin/workplace.hpp"
#include "tests/golden/recording.hpp"
#include "tests/support/fake_host.hpp"

// An operator's desk at the recorded server: a host and the module's workplace. What a host would
// ask for is one call here, which waits for its answer and fails the test where that is an error.
// One thread; sessions it opened must go first.

namespace golden {

class golden_desk {
 public:
  golden_desk();

  testing_support::fake_host& host() { return host_; }
  crm::workplace& place() { return place_; }

  std::unique_ptr<erp::list_session> open(const erp::list_contribution& list,
                                          erp::context about = {});
  erp::page page(erp::list_session& list, erp::page_request request);
  // A page and the one after it.
  void pages(erp::list_session& list, erp::page_request request);
  void rows(erp::list_session& list, std::size_t count);
  void counts(erp::list_session& list, erp::page_request request = {});
  void choices(erp::list_session& list, const std::string& criterion);

  std::unique_ptr<erp::form_session> open_form(erp::form_request request);  // of a contact
  std::unique_ptr<erp::form_session> open_form(erp::form_request request,
                                               const erp::form_contribution& form_of);
  void set(erp::form_session& form, const std::string& field, erp::value value);
  void choices(erp::form_session& form, const std::string& field, const std::string& typed = {});
  erp::outcome run(erp::form_session& form, const std::string& command);
  erp::outcome answer(erp::form_session& form, const std::string& question,
                      const std::string& option, const std::string& text = {});
  void save(erp::form_session& form);

 private:
  // Waits for what `start` asks.
  template <class Answer, class Start>
  Answer wait(const Start& start);

  testing_support::fake_host host_;
  crm::workplace place_;
};

erp::services::database_target recorded_target();

}  // namespace golden
