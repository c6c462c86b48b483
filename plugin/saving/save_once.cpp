// SPDX-License-Identifier: Apache-2.0
#include "plugin/saving/save_once.hpp"

#include "ribbon/text.hpp"

namespace crm {

erp::error given_up() {
  return {
      erp::error_code::conflict,
      tr("What you typed here was opened again in another window, from its draft. Go on there."),
      {},
      {}};
}

}  // namespace crm
