// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "erp/host.hpp"
#include "erp/module.hpp"
#include "erp/module_entry.hpp"
#include "erp/registry.hpp"

// A module that is in order and does nothing: each file of this folder breaks one thing of it.
// Main thread; the loader owns it.

namespace broken {

class quiet_module : public erp::module {
 public:
  explicit quiet_module(std::string id) : id_(std::move(id)) {}
  erp::module_description describe() const override {
    return {id_, "1.0.0", erp::verbatim("Broken module"), erp::verbatim("For tests of the loader")};
  }
  erp::result<void> register_into(erp::registry&, erp::host&) override { return {}; }
  erp::result<void> start(erp::host&) override { return {}; }
  void stop() noexcept override {}

 private:
  std::string id_;
};

// An exception whose code lies in the module's library, as a module's own exceptions do.
class own_exception : public std::exception {
 public:
  explicit own_exception(std::string what) : what_(std::move(what)) {}
  const char* what() const noexcept override { return what_.c_str(); }

 private:
  std::string what_;
};

inline erp::module* create_quiet() {
  return new quiet_module("broken.quiet");
}

}  // namespace broken

// An entry that says other things than ERP_MODULE would.
#define BROKEN_ENTRY(CONTRACT, TAG, ID, CREATE)                                             \
  ERP_MODULE_EXPORT const erp::module_entry erp_module_entry;                               \
  const erp::module_entry erp_module_entry {                                                \
    {'\x7f', 'E', 'R', 'P', '-', 'm', 'o', 'd', 'u', 'l', 'e', '-', 'e', 'n', 't', '\x01'}, \
        sizeof(erp::module_entry), CONTRACT, TAG, ID, "1.0.0", CREATE                       \
  }
