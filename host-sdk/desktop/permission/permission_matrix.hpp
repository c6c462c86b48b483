// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTableWidget>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "erp/ui/permission.hpp"
#include "host-sdk/desktop/bridge/desk.hpp"
#include "host-sdk/desktop/permission/permission_draft.hpp"

namespace erp::desktop {

class level_panel;

// Permissions as rows under their sections, groups of operators as columns: ticked with Space, a
// level chosen from a panel (F4) or by its first letter. Main thread; it asks by a signal and shows
// what it is given.
class permission_matrix : public QTableWidget {
  Q_OBJECT

 public:
  permission_matrix(const desk& desk, std::vector<permission_section> sections, QWidget* parent);

  void show_draft(const permission_draft& draft);
  // Where the cursor is; nothing on a section.
  struct cell {
    record_key group;
    const erp::permission* permission;
  };
  std::optional<cell> chosen() const;
  void choose(const record_key& group, const std::string& permission);
  int row_of(const std::string& permission) const;  // -1: none
  int column_of(const record_key& group) const;     // -1: none
  level_panel* panel() const { return panel_; }
  // Ticks or unticks a switch, opens the levels of another.
  void act();

 signals:
  void asked(const erp::record_key& group, const QString& permission, const QString& level);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;

 private:
  void fill_captions();
  void fill(int row, int column, const permission_draft& draft);
  bool may_act() const;
  void open_levels();
  bool choose_by_letter(const QString& letter);
  const erp::permission* permission_at(int row) const;

  const desk desk_;
  const std::vector<permission_section> sections_;
  std::vector<std::string> rows_;  // permission of each row; empty: a section
  std::vector<permission_group> groups_;
  std::vector<std::vector<std::string>> levels_;  // as shown: by row, then by group
  level_panel* panel_;
  bool may_change_ = false;
};

}  // namespace erp::desktop
