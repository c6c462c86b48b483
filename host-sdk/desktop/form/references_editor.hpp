// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "host-sdk/desktop/form/field_editor.hpp"

class QLineEdit;
class QToolButton;

namespace erp::desktop {

namespace look {
class flow_layout;
}
class choice_search;

// Several records as chips; the + opens a search for one more. Main thread; belongs to its frame.
class references_editor : public field_editor {
  Q_OBJECT

 public:
  references_editor(const desk& desk, const field& description, choice_source choices,
                    QWidget* parent);
  QWidget* focus_target() override;
  choice_search* search() const { return search_; }
  QToolButton* add_button() const { return add_; }

 protected:
  void show_value(const field_state& before) override;
  void set_editable(bool editable) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  std::vector<record_key> held() const;
  void show_chips();
  void open_search();
  void close_search();

  look::flow_layout* flow_;
  QToolButton* add_;
  QLineEdit* line_;
  choice_search* search_;
  bool editable_ = true;
};

}  // namespace erp::desktop
