// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/acquisition_report.hpp"
#include "plugin/report/effectiveness.hpp"
#include "plugin/report/negotiations_report.hpp"
#include "plugin/report/reports.hpp"

namespace crm {

makers report_makers() {
  return {negotiations_report(), effectiveness_report(), acquisition_report()};
}

}  // namespace crm
