// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "host-sdk/desktop/form/field_editor.hpp"

namespace erp::desktop {

class choice_box;

// A short list that is all there at once, such as the values of a dictionary. Main thread; belongs
// to its frame. The values are fetched when the field is first reached and again at each opening.
class choice_editor : public field_editor {
  Q_OBJECT

 public:
  choice_editor(const desk& desk, const field& description, choice_source choices, QWidget* parent);
  QWidget* focus_target() override;

 protected:
  void show_value(const field_state& before) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void fetch();
  void fill();
  void picked(int index);

  choice_box* box_;
  std::vector<choice> known_;
  bool fetched_ = false;
  job_handle fetching_;
};

}  // namespace erp::desktop
