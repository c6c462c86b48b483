// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "host-sdk/desktop/form/boolean_editor.hpp"
#include "host-sdk/desktop/form/choice_editor.hpp"
#include "host-sdk/desktop/form/choices_editor.hpp"
#include "host-sdk/desktop/form/duration_editor.hpp"
#include "host-sdk/desktop/form/integer_editor.hpp"
#include "host-sdk/desktop/form/moment_editor.hpp"
#include "host-sdk/desktop/form/money_editor.hpp"
#include "host-sdk/desktop/form/multiline_editor.hpp"
#include "host-sdk/desktop/form/reference_editor.hpp"
#include "host-sdk/desktop/form/references_editor.hpp"
#include "host-sdk/desktop/form/text_editor.hpp"
#include "host-sdk/desktop/form/timer_editor.hpp"

namespace erp::desktop {

field_editor* make_editor(const desk& desk, const field& field, choice_source choices,
                          QWidget* parent) {
  switch (field.kind) {
    case field_kind::text:
      return new text_editor(desk, field, parent);
    case field_kind::multiline:
      return new multiline_editor(desk, field, parent);
    case field_kind::boolean:
      return new boolean_editor(desk, field, parent);
    case field_kind::integer:
      return new integer_editor(desk, field, parent);
    case field_kind::choice:
      return new choice_editor(desk, field, std::move(choices), parent);
    case field_kind::reference:
      return new reference_editor(desk, field, std::move(choices), parent);
    case field_kind::references:
      return new references_editor(desk, field, std::move(choices), parent);
    case field_kind::choices:
      return new choices_editor(desk, field, std::move(choices), parent);
    case field_kind::moment:
      return new moment_editor(desk, field, parent);
    case field_kind::duration:
      return new duration_editor(desk, field, parent);
    case field_kind::money:
      return new money_editor(desk, field, std::move(choices), parent);
    case field_kind::timer:
      return new timer_editor(desk, field, parent);
  }
  return new text_editor(desk, field, parent);
}

}  // namespace erp::desktop
