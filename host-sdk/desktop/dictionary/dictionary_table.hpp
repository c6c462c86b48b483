// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTableWidget>
#include <string>
#include <vector>

#include "erp/data/dictionary_session.hpp"
#include "host-sdk/desktop/bridge/desk.hpp"

namespace erp::desktop {

// The values of one dictionary as rows: edited in place, ticked, dragged or moved with Alt and the
// arrows into another order. Main thread; it asks by signals and shows what it is given.
class dictionary_table : public QTableWidget {
  Q_OBJECT

 public:
  dictionary_table(const desk& desk, QWidget* parent);

  void show_values(const std::vector<std::string>& languages, const dictionary_values& values);
  // A new row at the end, its name being edited; it is a value once it has one.
  void begin_new();
  const dictionary_value* chosen() const;  // nullptr: none, or the new row
  const std::vector<dictionary_value>& values() const { return values_.values; }
  void choose(const record_key& key);
  // Where the order is only part of what there is, it is not changed.
  void set_filtered(bool filtered);
  int column_of(const QString& id) const;  // "name.pl", "description", "active", "default", "uses"

 signals:
  void edited(const erp::dictionary_value& was, const erp::dictionary_entry& wanted);
  void added(const erp::dictionary_entry& wanted);
  void moved(const erp::record_key& key, int to);  // to: the row it shall have

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void fill(int row, const dictionary_value& value);
  QTableWidgetItem* cell(int row, int column, const QString& words, bool editable);
  void tick(int row, const char* column, bool on, bool may);
  void take(QTableWidgetItem* item);

  const desk desk_;
  QStringList columns_;
  dictionary_values values_;
  bool filtered_ = false;
  bool filling_ = false;
};

}  // namespace erp::desktop
