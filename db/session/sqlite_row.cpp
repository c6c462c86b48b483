// SPDX-License-Identifier: Apache-2.0
#include "db/session/sqlite_row.hpp"

namespace db {

void sqlite_row::post_fetch(bool got_data, bool) {
  using namespace sqlite_api;
  if (!got_data) return;
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    auto& cell = cells_[i];
    // "Unprotected": only this thread has the connection.
    auto* value = sqlite3_column_value(backend_->stmt_, static_cast<int>(i));
    if (sqlite3_value_type(value) == SQLITE_NULL) {
      cell.indicator = soci::i_null;
      continue;
    }
    cell.indicator = soci::i_ok;
    switch (cell.type) {
      case column_type::integer:
        cell.integer = sqlite3_value_int64(value);
        break;
      case column_type::real:
        cell.real = sqlite3_value_double(value);
        break;
      case column_type::text: {
        const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
        if (text == nullptr) throw std::bad_alloc();
        cell.text.assign(text, static_cast<std::size_t>(sqlite3_value_bytes(value)));
        break;
      }
    }
  }
}

}  // namespace db
