// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>
#include <QObject>
#include <QPointer>
#include <functional>
#include <vector>

class QKeyEvent;

namespace erp::desktop {

class ribbon;

// The letters after Alt: first over the ribbon's tabs, then over the buttons of the chosen one.
// Main thread; listens to the window it was made for and lives as long. Esc goes one step back,
// any click ends it.
class key_tips : public QObject {
  Q_OBJECT

 public:
  key_tips(ribbon* ribbon, QWidget* window);
  ~key_tips() override;

  bool is_shown() const { return level_ != level::none; }
  std::vector<QString> shown() const;  // the letters now on screen

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  enum class level { none = 1, tabs, buttons };
  struct tip {
    QString letters;
    QPointer<QLabel> label;
    std::function<void()> act;
  };

  void show_tabs();
  void show_buttons();
  void end();
  void add(const QString& letters, QWidget* over, const QPoint& at, bool enabled,
           std::function<void()> act);
  bool type(const QString& letter);
  bool key_press(QKeyEvent* key);
  void clear();

  ribbon* ribbon_;
  QWidget* window_;
  level level_ = level::none;
  std::vector<tip> tips_;
  QString typed_;
  bool alt_alone_ = false;
};

}  // namespace erp::desktop
