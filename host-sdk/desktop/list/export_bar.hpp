// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QWidget>
#include <memory>
#include <string>
#include <vector>

#include "host-sdk/desktop/bridge/desk.hpp"

class QPushButton;

namespace erp {
struct list_description;
struct page_request;
class list_session;
}  // namespace erp
namespace erp::company {
class list_export;
}

namespace erp::desktop {

namespace look {
class bar;
}

// Takes a list along to a file: how far it is, a way to stop it, and what came of it. Main thread;
// belongs to the list's view and is stopped before the session goes.
class export_bar : public QWidget {
  Q_OBJECT

 public:
  export_bar(const desk& desk, QWidget* parent);
  ~export_bar() override;

  // Starts anew; what was under way is cancelled. The file's ending says its format.
  void start(list_session& session, const list_description& list, const page_request& request,
             std::vector<std::string> columns, const QString& file);
  void stop();
  bool busy() const { return running_ != nullptr; }
  QString words() const;

  // Files that a dialog offers, the first is the usual one.
  static QString name_filters(const desk& desk);

 private:
  void tell(const QString& words, bool failed);
  void open_file();

  const desk desk_;
  look::bar* progress_;
  look::bar* done_;
  look::bar* failed_;
  QPushButton* open_;
  QString file_;
  std::unique_ptr<company::list_export> running_;
};

}  // namespace erp::desktop
