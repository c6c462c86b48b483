// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

// One host running as its own process, spoken to in lines of JSON: erp-headless, or the real
// window driven by tests/desktop. Used by one thread; the process is ended with the object, and the
// test fails when it did not end well by itself, unless it was killed.

namespace testing_support {

using json = nlohmann::json;

class host_process {
 public:
  // `fault`: as in ERP_FAULT, see db/README.md; empty: none.
  host_process(const std::filesystem::path& program, std::vector<std::string> arguments,
               const std::string& fault = {});
  ~host_process();
  host_process(const host_process&) = delete;
  host_process& operator=(const host_process&) = delete;

  // Sends one line and waits for its answer. Throws when the host is gone or answers no JSON.
  json ask(const json& request);
  std::string ask_line(const std::string& line);
  // As a power cut would: no farewell, no destructor.
  void kill();

 private:
  struct impl;
  std::unique_ptr<impl> impl_;
};

// What the last line of a program that ends by itself said; both streams, and its exit code.
struct finished_program {
  int exit_code = -1;
  std::string output;
};
finished_program run_program(const std::filesystem::path& program,
                             const std::vector<std::string>& arguments);

}  // namespace testing_support
