// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "erp/result.hpp"
#include "erp/subscription.hpp"
#include "erp/thread.hpp"
#include "erp/ui/command.hpp"
#include "erp/ui/dictionary.hpp"
#include "erp/ui/form.hpp"
#include "erp/ui/list.hpp"
#include "erp/ui/permission.hpp"
#include "erp/ui/placement.hpp"
#include "erp/ui/report.hpp"
#include "erp/ui/schedule.hpp"

// Where a module hangs what it brings; the host draws it.
// Every function is [main]. Each registration lasts as long as the subscription it returns, which
// the module drops in stop at the latest.

namespace erp {

// A module's gettext catalogues: <directory>/<language>/LC_MESSAGES/<domain>.mo
struct catalogue {
  std::string domain;
  std::string directory;  // absolute, or relative to the folder of the module's library
};

class registry {
 public:
  virtual ~registry() = default;

  // fails: conflict when the id is taken; invalid when the description is not whole (an empty id or
  // caption, a placement of an unknown command, a field twice), naming the id. [main]
  virtual result<subscription> add(command command) = 0;
  virtual result<subscription> add(ribbon_placement placement) = 0;
  virtual result<subscription> add(menu_placement placement) = 0;
  virtual result<subscription> add(form_contribution form) = 0;
  virtual result<subscription> add(list_contribution list) = 0;
  virtual result<subscription> add(catalogue catalogue) = 0;
  virtual result<subscription> add(schedule_contribution schedule) = 0;
  virtual result<subscription> add(dictionary_contribution dictionary) = 0;
  virtual result<subscription> add(permissions_contribution permissions) = 0;
  virtual result<subscription> add(report_contribution report) = 0;
};

}  // namespace erp
