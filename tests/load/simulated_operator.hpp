// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <random>
#include <string>

#include "tests/load/tally.hpp"
#include "tests/support/host_process.hpp"

// One operator at a host of his or her own: saves contacts, changes notes, turns pages, and tries
// again as a person would when told that the database is away. Used by one thread.

namespace load {

struct how_to_work {
  std::string connection;
  bool server_may_go = false;  // otherwise being away is a failure too
};

class simulated_operator {
 public:
  simulated_operator(int number, const how_to_work& how, tally& tally);  // signed in

  // Until told to stop; finishes what was begun. Throws what no operator should see.
  void work(const std::atomic<bool>& enough);

 private:
  using json = testing_support::json;

  void save_new();
  void change_note(const std::string& key);
  void turn_pages();

  // The answer, however often it has to be asked for; `what` names it in the figures.
  json ask(const std::string& what, const json& request);
  // Saved, also where somebody else changed the same field; the form must keep `typed` meanwhile.
  std::string save(const std::string& what, const std::string& form, const std::string& field,
                   const std::string& typed);
  void set(const std::string& form, const std::string& field, const json& value);
  void expect_kept(const std::string& form, const std::string& field, const std::string& typed);
  void close(const std::string& handle);
  std::string token();  // never the same twice in a run

  const int number_;
  const how_to_work& how_;
  tally& tally_;
  std::mt19937 chance_;
  int tokens_ = 0;
  testing_support::host_process host_;
  std::string list_;
  std::vector<std::string> own_;
};

}  // namespace load
