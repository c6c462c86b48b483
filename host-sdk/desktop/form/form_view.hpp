// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QScrollArea>
#include <map>
#include <string>
#include <vector>

#include "host-sdk/desktop/form/section_card.hpp"

class QBoxLayout;

namespace erp::desktop {

// The body of a form: its sections in a main and a side column, one column when it is narrow.
// Main thread; belongs to the form's window, which holds the session longer than the view.
class form_view : public QScrollArea {
  Q_OBJECT

 public:
  form_view(const desk& desk, const form_description& description, form_session& session,
            QWidget* parent);

  // Draws what the session holds now.
  void refresh(const form_state& state);
  // Tells everything that was typed and not told yet.
  void commit();
  field_frame* find(const std::string& field) const;  // nullptr: no such field
  const std::vector<field_frame*>& fields() const { return fields_; }
  // The first field with an error takes the focus; false: there is none.
  bool focus_first_error();
  void focus_first_field();
  // What the session said to the last value it was told; nullopt: it took it.
  const std::optional<error>& last_refusal() const { return refused_; }
  void forget_refusal() { refused_.reset(); }

 signals:
  void changed();  // a value was told: whoever draws the rest asks for the state anew

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void add_section(const section& section);
  void take(const std::string& field, const value& value);
  void put_in_columns(bool two);

  const desk desk_;
  form_session& session_;
  QWidget* body_;
  QBoxLayout* columns_;
  QBoxLayout* main_;
  QBoxLayout* side_;
  std::vector<field_frame*> fields_;
  std::map<std::string, field_frame*> by_id_;
  std::map<std::string, field_state> shown_;
  std::vector<std::pair<std::string, value>> waiting_;  // told while the form was busy
  std::optional<error> refused_;
  bool busy_ = false;
};

}  // namespace erp::desktop
