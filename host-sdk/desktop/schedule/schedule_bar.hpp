// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <map>
#include <string>
#include <vector>

#include "erp/ui/schedule.hpp"
#include "host-sdk/desktop/bridge/desk.hpp"
#include "host-sdk/desktop/schedule/calendar_days.hpp"

class QLabel;
class QToolButton;

namespace erp::desktop {

class calendar_popup;

// The line over the schedule: which period, which view, which colours. Main thread; belongs to the
// schedule's view, which does what is asked for here.
class schedule_bar : public QWidget {
  Q_OBJECT

 public:
  schedule_bar(const desk& desk, const std::vector<schedule_colouring>& colourings,
               QWidget* parent);

  void show_period(schedule_span span, date anchor);
  void show_colouring(const std::string& id);
  void open_calendar();
  QToolButton* span_button(schedule_span span) const { return spans_.at(span); }

 signals:
  void stepped(int by);
  void today_asked();
  void day_picked(const QDate& day);
  void span_picked(erp::desktop::schedule_span span);
  void colouring_picked(const std::string& id);
  void print_asked();
  void refresh_asked();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void fit_period();
  QToolButton* button(const char* name, const char* icon, const QString& words, const char* kind);
  QWidget* make_spans();
  QToolButton* make_colours(const std::vector<schedule_colouring>& colourings);

  const desk desk_;
  QToolButton* period_;
  calendar_popup* calendar_;
  std::map<schedule_span, QToolButton*> spans_;
  QToolButton* colours_ = nullptr;
  std::map<std::string, QString> captions_;
  date anchor_{};
  QStringList period_words_;  // the longest first
};

}  // namespace erp::desktop
