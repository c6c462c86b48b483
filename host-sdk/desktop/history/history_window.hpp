// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <memory>
#include <vector>

#include "erp/data/history_session.hpp"
#include "host-sdk/desktop/bridge/desk.hpp"

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QTableWidget;

namespace erp::desktop {

namespace look {
class bar;
}
class empty_state;
class field_frame;

// Who changed what, of whatever hands out a history: narrowed by field, person, days and words,
// further pages as one gets to the end, the chosen change in full under the table. Main thread; a
// window of its own. It owns the session, so whoever opened it deletes it before its module goes.
class history_window : public QWidget {
  Q_OBJECT

 public:
  // `about`: what it is the history of, for the title.
  history_window(const desk& desk, std::unique_ptr<history_session> session, const QString& about,
                 QWidget* parent);
  ~history_window() override;

  QTableWidget* table() const { return table_; }
  QComboBox* field() const { return field_; }
  QComboBox* who() const { return who_; }
  QLineEdit* search() const { return search_; }
  field_frame* day(bool last) const { return last ? to_ : from_; }
  QPlainTextEdit* whole() const { return whole_; }
  QString trouble() const;
  QString empty_words() const;
  bool may_go_on() const { return !next_.empty(); }  // there are further pages
  void refresh();                                    // from the newest on

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  enum column { at, by, station, of, what, before, after, reason };

  void build();
  void build_filters();
  void build_table();
  QComboBox* make_combo(const text& caption, const char* name);
  field_frame* make_day(const char* id, const text& caption, std::optional<date>& kept);
  void fetch_people();
  void fetch(std::string after);
  void take(const history_page& page, bool further);
  void add(const history_row& row);
  void go_on();
  void show_whole();
  void copy() const;
  void clear_filters();
  bool narrowed() const;

  const desk desk_;
  const std::unique_ptr<history_session> session_;
  QComboBox* field_ = nullptr;
  QComboBox* who_ = nullptr;
  field_frame* from_ = nullptr;
  field_frame* to_ = nullptr;
  QLineEdit* search_ = nullptr;
  look::bar* trouble_;
  QTableWidget* table_;
  empty_state* empty_;
  QPlainTextEdit* whole_;
  std::optional<date> first_day_;
  std::optional<date> last_day_;
  std::vector<history_row> rows_;
  std::string next_;
  subscription changed_;
  job_handle fetching_;
  job_handle asking_people_;
};

}  // namespace erp::desktop
