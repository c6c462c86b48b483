// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRectF>
#include <functional>
#include <vector>

class QPainter;

namespace erp::desktop {

// Blocks that follow each other down the pages; drawn only when all are placed, so that a page can
// say how many there are. Pure but for the drawing; main thread.
class page_flow {
 public:
  using drawing = std::function<void(QPainter&, const QRectF&)>;

  explicit page_flow(QRectF body) : body_(body), top_(body.top()) {}

  // `with`: how much of what follows has to stand on the same page.
  void add(double height, drawing draw, double with = 0);
  void leave(double height) { top_ += height; }  // nothing where a page begins
  // Stands at the top of each page from here on; nullptr: nothing does.
  void repeat(double height, drawing draw);
  void turn();  // to a new page, unless this one is empty

  const QRectF& body() const { return body_; }
  double left_over() const { return body_.bottom() - top_; }
  int pages() const { return page_ + 1; }
  void draw(QPainter& painter, int page) const;

 private:
  struct placed {
    int page = 0;
    QRectF box;
    drawing draw;
  };
  void next_page();

  const QRectF body_;
  double top_;
  int page_ = 0;
  double repeated_height_ = 0;
  drawing repeated_;
  std::vector<placed> placed_;
};

}  // namespace erp::desktop
