// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/effectiveness.hpp"
#include "plugin/report/reports.hpp"

namespace crm {

makers report_makers() {
  return {effectiveness_report()};
}

}  // namespace crm
