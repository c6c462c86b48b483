// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>

#include "erp/module.hpp"
#include "host-sdk/loader/module_file.hpp"
#include "host-sdk/loader/module_seat.hpp"

// One module's way from a file to a running guest and back, and the reason wherever it ended.
// Every function is [main]. Outlives the module in it; a stopped module's library stays mapped
// until the program ends, unless real unloading was asked for.
//
//   found → refused                              the file, its entry or its create said no
//   found → created → registered → started       the usual way
//                  ↘ failed   ↘ failed           with the reason; everything taken back
//   started → stopped                            with a reason when it left something behind

namespace erp::loader {

enum class module_state { found = 1, refused, created, registered, started, failed, stopped };

std::string_view name_of(module_state state);  // "started", for protocols and logs

enum class after_stop {
  keep_mapped = 1,  // what a host wants: no code can go away under somebody's feet
  unload            // what a test wants: a reference left behind is found at once
};

class loaded_module {
 public:
  explicit loaded_module(const std::filesystem::path& file,
                         after_stop ending = after_stop::keep_mapped);
  ~loaded_module();  // stops what is started
  loaded_module(const loaded_module&) = delete;
  loaded_module& operator=(const loaded_module&) = delete;

  // found → refused, failed or registered. No exception of the module comes out.
  void load(const seat_maker& seats);
  void start();                 // registered → started or failed; else does nothing
  void stop();                  // created, registered, started → stopped; else does nothing
  void refuse(load_error why);  // found → refused

  module_state state() const { return state_; }
  const text& reason() const { return reason_; }  // empty while nothing is wrong
  const module_file& file() const { return file_; }
  const std::string& id() const { return file_.id; }
  const module_description& description() const { return description_; }  // as it said at load
  text problem() const;  // what keeps a started module from its work just now; empty: nothing
  std::chrono::microseconds load_time() const { return load_time_; }  // file to registered

 private:
  bool map_and_create();
  bool take_description();
  bool register_contributions(const seat_maker& seats);
  void end(module_state state, text reason);

  module_file file_;
  after_stop ending_;
  module_state state_ = module_state::found;
  text reason_;
  module_description description_;
  std::chrono::microseconds load_time_{0};
  module_seat seat_;
  std::shared_ptr<module> module_;  // its deleter holds the library
};

}  // namespace erp::loader
