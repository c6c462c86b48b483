// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "host-sdk/desktop/form/typed_editor.hpp"

namespace erp::desktop {

class choice_box;

// An exact amount and its currency; the currencies are the field's choices, keyed by ISO code.
// Main thread; belongs to its frame. "12,50 EUR" typed into the amount chooses the currency too.
class money_editor : public typed_editor {
  Q_OBJECT

 public:
  money_editor(const desk& desk, const field& description, choice_source choices, QWidget* parent);
  void set_accessible(const QString& name, const QString& hint) override;
  choice_box* currency_box() const { return currency_; }

 protected:
  std::optional<value> read(const QString& typed) const override;
  QString write(const value& value) const override;
  void show_value(const field_state& before) override;
  void set_editable(bool editable) override;

 private:
  void fetch_currencies();
  void hold_currency(const QString& code);

  choice_box* currency_;
  job_handle fetching_;
};

}  // namespace erp::desktop
