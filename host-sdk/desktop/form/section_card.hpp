// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <vector>

#include "host-sdk/desktop/form/field_frame.hpp"

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace erp::desktop {

// One section of a form: a card with its caption and its fields, some side by side.
// Main thread; belongs to the form's view.
class section_card : public QFrame {
  Q_OBJECT

 public:
  section_card(const desk& desk, const section& description, QWidget* parent);

  field_frame* add(const field& field, choice_source choices);
  const std::vector<field_frame*>& fields() const { return fields_; }
  bool grows() const { return grows_; }

 private:
  const desk desk_;
  QVBoxLayout* layout_;
  QLabel* head_ = nullptr;
  QHBoxLayout* row_ = nullptr;
  std::vector<field_frame*> fields_;
  bool grows_ = false;
  bool speaks_for_field_ = false;  // its caption is that of its only field
};

}  // namespace erp::desktop
