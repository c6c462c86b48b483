// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <map>
#include <string>

#include "erp/ui/list.hpp"
#include "host-sdk/desktop/form/field_frame.hpp"

namespace erp::desktop {

// The criteria of a list, one small editor each, in a row that can be folded away. Main thread;
// belongs to the list's view. A criterion that was emptied means any.
class criteria_row : public QWidget {
  Q_OBJECT

 public:
  criteria_row(const desk& desk, const list_description& description, list_session& session,
               QWidget* parent);

  // What the list starts with.
  void start_with(const std::map<std::string, choice>& initial);
  const std::map<std::string, value>& where() const { return where_; }
  int in_use() const;  // how many narrow the list
  field_frame* find(const std::string& criterion) const;
  void clear();

 signals:
  void changed();

 private:
  void add(const criterion& criterion, list_session& session);
  void take(const std::string& criterion, const value& value);
  void show(const std::string& criterion);
  std::optional<choice> known(const std::string& criterion, const record_key& key) const;

  const desk desk_;
  std::map<std::string, field_frame*> frames_;
  std::map<std::string, field_state> states_;
  std::map<std::string, value> where_;
  std::map<std::string, std::vector<choice>> seen_;  // answers, for the captions of what is picked
};

}  // namespace erp::desktop
