// SPDX-License-Identifier: Apache-2.0
#include "db/session/unit_of_work.hpp"

#include <cassert>

#include "db/session/session_impl.hpp"

namespace db {

unit_of_work::unit_of_work(session& session) : session_(session) {
  session_.impl_->begin();
}

unit_of_work::~unit_of_work() {
  if (open_) session_.impl_->rollback();
}

void unit_of_work::commit() {
  assert(open_);
  open_ = false;
  session_.impl_->commit();
}

}  // namespace db
