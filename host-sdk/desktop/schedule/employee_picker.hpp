// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <vector>

#include "host-sdk/company/core/merged_schedule.hpp"
#include "host-sdk/desktop/bridge/desk.hpp"
#include "host-sdk/desktop/form/field_editor.hpp"
#include "host-sdk/desktop/schedule/schedule_contents.hpp"

namespace erp::desktop {

class references_editor;

// Whose schedules are shown: chips, and a search for more. Main thread; belongs to the schedule's
// view. At least one stays: taking the last one out brings the operator's own back.
class employee_picker : public QWidget {
  Q_OBJECT

 public:
  employee_picker(const desk& desk, company::merged_schedule& session, QWidget* parent);

  const std::vector<shown_person>& people() const { return people_; }
  // Names that are not known yet are asked for; `changed` comes when they are.
  void show_people(std::vector<shown_person> people);
  shown_person own() const;  // an empty key: the operator is nobody's employee
  void let_go();
  references_editor* editor() const { return editor_; }

  static constexpr int most_people = 20;

 signals:
  void changed();  // other people, or their names
  void refused(const QString& why);

 private:
  void take(const value& keys);
  void find_names();
  void show_chips();
  QString name_of(const record_key& key) const;

  const desk desk_;
  company::merged_schedule* session_;
  references_editor* editor_ = nullptr;
  std::vector<shown_person> people_;
  std::vector<choice> seen_;
  job_handle naming_;
};

}  // namespace erp::desktop
