// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <deque>
#include <memory>
#include <mutex>
#include <string>

#include "plugin/access/rights.hpp"
#include "plugin/report/report_maker.hpp"

// What reports have answered, for whoever asks the same again while nothing has changed: the same
// question of the same report by somebody who sees the same. A few of them, for some minutes.
// Callable on [any] thread; shared by the sessions of all reports.

namespace crm {

struct kept_answer {
  report_question question;  // what its figures are of
  report_answer answer;
};

class kept_answers {
 public:
  // What changes that nobody can tell of (in the host's own records) may be unseen for.
  static constexpr std::chrono::minutes trusted{5};
  static constexpr std::size_t most = 16;

  // As it stood at this mark of changes; none: make it anew.
  std::shared_ptr<const kept_answer> find(const std::string& of, const std::string& mark,
                                          erp::instant now) const;
  void keep(const std::string& of, const std::string& mark,
            std::shared_ptr<const kept_answer> answer);

 private:
  struct kept {
    std::string of;
    std::string mark;
    std::shared_ptr<const kept_answer> answer;
  };
  mutable std::mutex mutex_;  // held for moments only; guards what follows
  std::deque<kept> kept_;     // the one kept last first
};

// Report, parameters, and whose figures they are: rights, language, zone.
std::string kept_under(const std::string& report, const report_question& question,
                       const rights& may);

}  // namespace crm
