// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <string>
#include <vector>

#include "host-sdk/company/core/merged_schedule.hpp"
#include "host-sdk/desktop/bridge/desk.hpp"
#include "host-sdk/desktop/schedule/entry_colours.hpp"
#include "host-sdk/desktop/schedule/schedule_contents.hpp"

namespace erp::desktop {

// Fetches what the schedule shows and keeps it fresh. Main thread; belongs to the schedule's view,
// which lets go of the session before it is deleted. Only the newest answer counts.
class schedule_feed : public QObject {
  Q_OBJECT

 public:
  schedule_feed(const desk& desk, company::merged_schedule& session, QObject* parent);

  void ask(const day_range& days, std::vector<shown_person> people);
  void refresh();  // the same again
  void colour_by(const std::string& colouring);
  const std::string& colouring() const { return colouring_; }
  void let_go();

  const contents_ptr& contents() const { return contents_; }  // never null
  const company::merged_page& page() const { return page_; }  // what they were made from
  bool answered() const { return answered_; }                 // anything came yet
  bool busy() const { return bool(asking_) || due_; }
  // Parts of which nothing is here, and why: a sentence each; empty: all is well.
  const QString& trouble() const { return trouble_; }

  static constexpr int most_entries = 10'000;

 signals:
  void asked();
  void arrived();
  void failed(const QString& why);  // nothing at all came

 private:
  void take(const schedule_request& request, const std::vector<shown_person>& people,
            company::merged_page page);
  shown_entry show(const company::part_entry& entry) const;
  void show_colours(schedule_contents& contents);
  void changed_elsewhere();

  const desk desk_;
  company::merged_schedule* session_;
  colour_memory colours_;
  std::string colouring_;
  day_range days_{};
  std::vector<shown_person> people_;
  company::merged_page page_;
  contents_ptr contents_;
  QString trouble_;
  bool answered_ = false;
  bool due_ = false;
  job_handle asking_;
  subscription changed_;
};

}  // namespace erp::desktop
