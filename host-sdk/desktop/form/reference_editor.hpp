// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "host-sdk/desktop/form/field_editor.hpp"

class QLineEdit;
class QToolButton;

namespace erp::desktop {

class choice_search;

// One record, searched as one types. Main thread; belongs to its frame. Emptying the line takes the
// record out; text that names none is told as text, so that the session says so at the field.
class reference_editor : public field_editor {
  Q_OBJECT

 public:
  reference_editor(const desk& desk, const field& description, choice_source choices,
                   QWidget* parent);
  QWidget* focus_target() override;
  void commit() override;
  choice_search* search() const { return search_; }

 protected:
  void show_value(const field_state& before) override;
  void set_editable(bool editable) override;

 private:
  QString held_caption() const;

  QLineEdit* line_;
  QToolButton* drop_;
  choice_search* search_;
  QString shown_;
};

}  // namespace erp::desktop
