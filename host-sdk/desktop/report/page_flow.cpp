// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/report/page_flow.hpp"

#include <QPainter>
#include <utility>

namespace erp::desktop {

void page_flow::next_page() {
  ++page_;
  top_ = body_.top();
  if (!repeated_) return;
  placed_.push_back({page_, {body_.left(), top_, body_.width(), repeated_height_}, repeated_});
  top_ += repeated_height_;
}

void page_flow::turn() {
  if (top_ > body_.top()) next_page();
}

void page_flow::repeat(double height, drawing draw) {
  repeated_ = std::move(draw);
  repeated_height_ = height;
}

void page_flow::add(double height, drawing draw, double with) {
  const bool page_is_empty = top_ <= body_.top();
  if (!page_is_empty && top_ + height + with > body_.bottom() + 0.5) next_page();
  placed_.push_back({page_, {body_.left(), top_, body_.width(), height}, std::move(draw)});
  top_ += height;
}

void page_flow::draw(QPainter& painter, int page) const {
  for (const placed& one : placed_) {
    if (one.page != page) continue;
    painter.save();
    one.draw(painter, one.box);
    painter.restore();
  }
}

}  // namespace erp::desktop
