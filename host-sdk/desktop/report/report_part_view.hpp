// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSplitter>
#include <QWidget>
#include <string>

#include "host-sdk/desktop/bridge/desk.hpp"
#include "host-sdk/desktop/report/figure_words.hpp"

class QLabel;
class QTimer;

namespace erp::desktop {

class chart_view;
class figure_table;

// A part of a report: its table and beside it its chart; below each other where it is narrow.
// Main thread; belongs to the report's view. `place` names it among what the operator has arranged.
class report_part_view : public QWidget {
  Q_OBJECT

 public:
  report_part_view(const desk& desk, report_part part, std::string place, QWidget* parent);

  const std::string& id() const { return id_; }
  figure_table* table() const { return table_; }
  chart_view* chart() const { return chart_; }  // nullptr: there is none
  QSplitter* splitter() const { return splitter_; }
  void set_dimmed(bool dimmed);
  bool can_open() const;  // there is something behind what the keyboard is on

 signals:
  void behind_asked(const std::string& behind);
  void current_changed();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  QWidget* make_table_side(const text& note);
  void arrange();
  void keep();
  std::string setting() const;

  const desk desk_;
  const std::string id_;
  const std::string place_;
  figure_table* table_;
  chart_view* chart_ = nullptr;
  QSplitter* splitter_;
  bool arranged_ = false;
};

}  // namespace erp::desktop
