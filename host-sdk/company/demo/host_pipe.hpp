// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

// erp-headless running as a process of its own, one line of JSON a question.
// Used by one thread; the process is ended, and waited for, with the object.

namespace erp::company::demo {

class host_pipe {
 public:
  // fails: throws std::runtime_error when the program cannot be started
  host_pipe(const std::string& program, const std::vector<std::string>& arguments);
  ~host_pipe();
  host_pipe(const host_pipe&) = delete;
  host_pipe& operator=(const host_pipe&) = delete;

  // fails: throws std::runtime_error when the program is gone
  nlohmann::json ask(const nlohmann::json& request);

 private:
  struct impl;
  std::unique_ptr<impl> impl_;
};

}  // namespace erp::company::demo
