// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QWidget>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "host-sdk/company/core/dictionary_tree.hpp"
#include "host-sdk/desktop/bridge/desk.hpp"

class QComboBox;
class QFrame;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace erp::desktop {

namespace look {
class bar;
}
class dictionary_table;
class history_window;

// Configuration → Universal dictionaries: the tree of all modules' dictionaries, and the values of
// the one chosen. Main thread; a window of its own. It owns the session of the dictionary shown
// and lets go of it when the module withdraws that dictionary.
class dictionaries_window : public QWidget {
  Q_OBJECT

 public:
  explicit dictionaries_window(const desk& desk);
  ~dictionaries_window() override;

  void open(const std::string& dictionary);
  QTreeWidget* tree() const { return tree_; }
  dictionary_table* table() const { return table_; }
  QLineEdit* filter() const { return filter_; }
  QString trouble() const;
  history_window* show_history();                                   // of the dictionary shown
  const std::optional<error>& refusal() const { return refusal_; }  // of the last change
  bool may_change() const { return may_change_; }
  void fetch();

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void build();
  void build_buttons();
  void build_merging();
  QPushButton* make_button(const text& caption, const text& tooltip, const char* name);
  void rebuild_tree();
  void add(const std::vector<company::dictionary_node>& nodes, QTreeWidgetItem* under);
  void refresh_buttons();
  void edit(const dictionary_value& was, const dictionary_entry& wanted);
  void create(const dictionary_entry& wanted);
  void move(const record_key& key, int to);
  void remove();
  void take_away(const record_key& key, std::int64_t version);
  void restore(const dictionary_value& was);
  void give_default(const record_key& key);
  void ask_for_merge();
  void merge();
  void undo();
  // Shows what came of a change, and the values as they are now.
  void came(const error* why);

  const desk desk_;
  QTreeWidget* tree_;
  dictionary_table* table_;
  QLineEdit* filter_;
  QLabel* title_;
  look::bar* trouble_;
  look::bar* notice_;
  QPushButton* deactivate_ = nullptr;
  QPushButton* add_ = nullptr;
  QPushButton* remove_ = nullptr;
  QPushButton* merge_ = nullptr;
  QPushButton* undo_ = nullptr;
  QPushButton* show_history_ = nullptr;
  QFrame* merging_ = nullptr;
  QLabel* merge_words_ = nullptr;
  QComboBox* into_ = nullptr;
  std::string shown_;  // id of the dictionary
  std::vector<std::string> languages_;
  bool may_change_ = false;
  std::unique_ptr<dictionary_session> session_;
  QPointer<history_window> history_;
  std::function<void()> take_back_;  // the last change, while it can be
  std::optional<error> refusal_;
  subscription changed_;
  subscription registered_;
  job_handle fetching_;
  job_handle changing_;
};

}  // namespace erp::desktop
