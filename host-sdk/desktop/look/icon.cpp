// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/look/icon.hpp"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QPixmapCache>
#include <QSvgRenderer>

#include "host-sdk/desktop/look/palette.hpp"

namespace erp::desktop::look {

namespace {

constexpr char icon_accent[] = "#2a7de1";  // ribbon/README.md, Icons

const char fallback_svg[] =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'>"
    "<rect x='6' y='6' width='20' height='20' rx='3' fill='none' stroke='currentColor' "
    "stroke-width='2'/></svg>";

// Draws the document anew for each size, so that nothing is ever scaled as pixels.
class svg_engine : public QIconEngine {
 public:
  svg_engine(QByteArray svg, QColor colour) : svg_(std::move(svg)), colour_(std::move(colour)) {}

  QIconEngine* clone() const override { return new svg_engine(svg_, colour_); }

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
    QByteArray document = svg_;
    const QColor tint = mode == QIcon::Disabled ? ink_faint : colour_;
    document.replace("currentColor", tint.name().toUtf8());
    // The accent that icons may use would vanish on a coloured button, and shout on a disabled one.
    if (mode == QIcon::Disabled || colour_ == surface)
      document.replace(icon_accent, tint.name().toUtf8());
    QSvgRenderer renderer(document);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    painter->save();
    if (mode == QIcon::Disabled) painter->setOpacity(0.55);
    renderer.render(painter, rect);
    painter->restore();
  }

  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    return scaledPixmap(size, mode, state, 1.0);
  }

  QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal) override {
    const QString key = QString("erp-icon-%1-%2-%3x%4-%5")
                            .arg(qHash(svg_), 0, 16)
                            .arg(colour_.name())
                            .arg(size.width())
                            .arg(size.height())
                            .arg(int(mode));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) return pixmap;
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(&painter, QRect(QPoint(0, 0), size), mode, state);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
  }

 private:
  const QByteArray svg_;
  const QColor colour_;
};

}  // namespace

QIcon icon_of(const std::string& svg, const QColor& colour) {
  QByteArray document = QByteArray::fromStdString(svg);
  if (document.isEmpty()) document = fallback_svg;
  return QIcon(new svg_engine(document, colour));
}

QIcon own_icon(const QString& name, const QColor& colour) {
  QFile file(":/desktop/look/icons/" + name + ".svg");
  if (!file.open(QFile::ReadOnly)) return icon_of({}, colour);
  return QIcon(new svg_engine(file.readAll(), colour));
}

}  // namespace erp::desktop::look
