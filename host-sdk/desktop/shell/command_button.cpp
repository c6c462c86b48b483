// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/shell/command_button.hpp"

#include <QKeySequence>

#include "host-sdk/desktop/look/icon.hpp"
#include "host-sdk/desktop/look/palette.hpp"

namespace erp::desktop {

QString in_two_lines(const QString& caption) {
  // Two lines always, so that captions of one line stand level with those of two.
  if (caption.size() < 10 || !caption.contains(' ')) return caption + "\n ";
  qsizetype best = -1;
  for (qsizetype at = caption.indexOf(' '); at >= 0; at = caption.indexOf(' ', at + 1))
    if (best < 0 || qAbs(2 * at - caption.size()) < qAbs(2 * best - caption.size())) best = at;
  return caption.left(best) + '\n' + caption.mid(best + 1);
}

command_button::command_button(const desk& desk, const command_description& description,
                               command_look look, QWidget* parent)
    : QToolButton(parent), desk_(desk), description_(description) {
  const QString caption = desk_.say(description_.caption);
  setObjectName(to_qt(description_.id));
  setAccessibleName(caption);
  setFocusPolicy(Qt::StrongFocus);
  const bool on_ribbon = look == command_look::ribbon_large || look == command_look::ribbon_small;
  setProperty("kind", on_ribbon                         ? "ribbon"
                      : look == command_look::icon_only ? "beside"
                                                        : "command");
  const QColor colour = look == command_look::primary ? look::surface : look::accent;
  setIcon(look::icon_of(description_.icon_svg, colour));
  if (look == command_look::primary) setProperty("primary", true);
  if (look == command_look::ribbon_large) {
    setText(in_two_lines(caption));
    setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    setIconSize({32, 32});
    setMinimumWidth(58);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
  } else if (look == command_look::icon_only) {
    setText(caption);
    setToolButtonStyle(Qt::ToolButtonIconOnly);
    setIconSize({18, 18});
  } else {
    show_caption(caption);
    show_words(true);
    setIconSize({16, 16});
    if (on_ribbon) setSizePolicy(QSizePolicy::MinimumExpanding, QSizePolicy::Fixed);
  }
  refresh_tooltip({});
}

void command_button::show_caption(const QString& caption) {
  // Qt leaves hardly any room between icon and words.
  setText(icon().isNull() || description_.icon_svg.empty() ? caption : " " + caption);
}

void command_button::show_words(bool shown) {
  setToolButtonStyle(description_.icon_svg.empty() ? Qt::ToolButtonTextOnly
                     : shown                       ? Qt::ToolButtonTextBesideIcon
                                                   : Qt::ToolButtonIconOnly);
}

void command_button::show_availability(const availability& availability) {
  setEnabled(availability.enabled);
  refresh_tooltip(availability.enabled ? QString() : desk_.say(availability.why_not));
}

void command_button::refresh_tooltip(const QString& why_not) {
  const QString caption = accessibleName();
  QString tip = "<b>" + caption.toHtmlEscaped() + "</b>";
  const QString keys =
      QKeySequence(to_qt(description_.shortcut)).toString(QKeySequence::NativeText);
  if (!keys.isEmpty()) tip += " <span style='color:#505e6e'>(" + keys.toHtmlEscaped() + ")</span>";
  const QString what = desk_.say(description_.tooltip);
  if (!what.isEmpty()) tip += "<br>" + what.toHtmlEscaped();
  if (!why_not.isEmpty())
    tip += "<br><span style='color:" + look::danger.name() + "'>" + why_not.toHtmlEscaped() +
           "</span>";
  setToolTip(tip);
  setAccessibleDescription(why_not.isEmpty() ? what : why_not);
}

}  // namespace erp::desktop
