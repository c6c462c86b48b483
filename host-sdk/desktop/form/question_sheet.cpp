// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/form/question_sheet.hpp"

#include <QApplication>
#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <utility>

#include "host-sdk/desktop/look/flow_layout.hpp"

namespace erp::desktop {

question_sheet::question_sheet(const desk& desk, const question& question, QWidget* over,
                               answered then)
    : QWidget(over),
      desk_(desk),
      question_(question),
      then_(std::move(then)),
      focus_before_(QApplication::focusWidget()) {
  setObjectName("question." + to_qt(question.id));
  setFocusPolicy(Qt::StrongFocus);
  build();
  over->installEventFilter(this);
  qApp->installEventFilter(this);
  place();
  show();
  raise();
  if (editor_ != nullptr)
    editor_->setFocus();
  else if (auto* first = card_->findChild<QPushButton*>())
    first->setFocus();
}

void question_sheet::build() {
  card_ = new QFrame(this);
  card_->setProperty("part", "sheet");
  const QString message = desk_.say(question_.message);
  setAccessibleName(message);
  auto* words = new QLabel(message, card_);
  words->setProperty("part", "sheet-title");
  words->setObjectName("question.message");
  words->setWordWrap(true);
  auto* layout = new QVBoxLayout(card_);
  layout->setContentsMargins(22, 20, 22, 18);
  layout->setSpacing(14);
  layout->addWidget(words);
  if (!question_.details.empty()) {
    QStringList lines;
    for (const text& line : question_.details) lines << desk_.say(line);
    auto* details = new QLabel(lines.join('\n'), card_);
    details->setObjectName("question.details");
    details->setWordWrap(true);
    setAccessibleDescription(details->text());
    details->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    details_ = new QScrollArea(card_);
    details_->setObjectName("question.scroll");
    details_->setFrameShape(QFrame::NoFrame);
    details_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    details_->setWidgetResizable(true);
    details_->setWidget(details);
    // The sheet's own ground shows through.
    details_->viewport()->setAutoFillBackground(false);
    details->setAutoFillBackground(false);
    layout->addWidget(details_);
  }
  if (question_.wants_text) {
    auto* caption = new QLabel(desk_.say(question_.text_caption), card_);
    caption->setProperty("part", "field-caption");
    editor_ = text_editor();
    editor_->setObjectName("question.text");
    editor_->setAccessibleName(caption->text());
    caption->setBuddy(editor_);
    layout->addWidget(caption);
    layout->addWidget(editor_);
  }
  auto* row = new QHBoxLayout;
  row->addStretch(1);
  for (std::size_t index = 0; index < question_.options.size(); ++index) {
    const choice& option = question_.options[index];
    auto* button = new QPushButton(desk_.say(option.caption), card_);
    button->setObjectName(to_qt(option.key.id));
    button->setToolTip(desk_.say(option.detail));
    button->setAutoDefault(true);
    if (index == 0) button->setProperty("primary", true);
    connect(button, &QPushButton::clicked, this, [this, key = option.key] { choose(key); });
    row->addWidget(button);
  }
  layout->addLayout(row);
}

QWidget* question_sheet::text_editor() {
  const QString entered = to_qt(question_.entered);
  if (question_.of_lines) {
    auto* lines = new QPlainTextEdit(entered, card_);
    lines->setTabChangesFocus(true);
    lines->setMinimumHeight(120);
    text_in_editor_ = [lines] { return lines->toPlainText(); };
    return lines;
  }
  auto* line = new QLineEdit(entered, card_);
  text_in_editor_ = [line] { return line->text(); };
  return line;
}

void question_sheet::choose(const record_key& option) {
  const std::string text = editor_ == nullptr ? std::string() : text_in_editor_().toStdString();
  const answered then = then_;
  const QPointer<QWidget> focus = focus_before_;
  hide();
  deleteLater();
  if (focus && focus->window() == window()) focus->setFocus();
  then(option, text);
}

void question_sheet::place() {
  setGeometry(parentWidget()->rect());
  const int width = qMin(520, parentWidget()->width() - 40);
  card_->setFixedWidth(width);
  if (details_ != nullptr) {
    // All lines where there is room, else as many as leave the buttons in sight.
    const QMargins around = card_->layout()->contentsMargins();
    const int room =
        width - around.left() - around.right() - details_->verticalScrollBar()->sizeHint().width();
    details_->setFixedHeight(
        qMin(details_->widget()->heightForWidth(room), qMax(80, parentWidget()->height() / 2)));
  }
  card_->adjustSize();
  card_->move((parentWidget()->width() - width) / 2,
              qMax(20, (parentWidget()->height() - card_->height()) / 4));
}

void question_sheet::paintEvent(QPaintEvent*) {
  QPainter(this).fillRect(rect(), QColor(0x12, 0x26, 0x38, 110));
}

void question_sheet::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && !question_.options.empty())
    return choose(question_.options.front().key);
  QWidget::keyPressEvent(event);
}

bool question_sheet::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parentWidget() && event->type() == QEvent::Resize) place();
  // Tab goes round inside, and the form's shortcuts do not reach behind the veil.
  auto* widget = qobject_cast<QWidget*>(watched);
  const bool ours = widget != nullptr && (widget == this || isAncestorOf(widget));
  if (ours && event->type() == QEvent::ShortcutOverride) event->accept();
  if (event->type() == QEvent::FocusIn && widget != nullptr && !ours && isVisible() &&
      parentWidget()->isAncestorOf(widget)) {
    if (auto* first = card_->findChild<QPushButton*>()) first->setFocus();
  }
  return false;
}

}  // namespace erp::desktop
