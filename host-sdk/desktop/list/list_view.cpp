// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/list/list_view.hpp"

#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTabBar>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>
#include <utility>

#include "host-sdk/company/core/reference_host.hpp"
#include "host-sdk/desktop/list/cell_popup.hpp"
#include "host-sdk/desktop/list/column_layout.hpp"
#include "host-sdk/desktop/list/criteria_row.hpp"
#include "host-sdk/desktop/list/empty_state.hpp"
#include "host-sdk/desktop/list/export_bar.hpp"
#include "host-sdk/desktop/list/filter_chips.hpp"
#include "host-sdk/desktop/list/list_model.hpp"
#include "host-sdk/desktop/list/list_table.hpp"
#include "host-sdk/desktop/shell/command_strip.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

namespace {
constexpr int low_window = 680;
}

list_view::list_view(const desk& desk, const std::string& handle,
                     const list_contribution& contribution, const context& about,
                     list_session& session, QWidget* parent)
    : QWidget(parent),
      desk_(desk),
      handle_(handle),
      description_(contribution.description),
      about_(about),
      session_(&session),
      model_(new list_model(desk, description_, session, this)),
      table_(new list_table(model_, this)),
      columns_(new column_layout(desk, description_, table_)),
      chips_(new filter_chips(desk, description_, this)),
      criteria_(new criteria_row(desk, description_, session, this)),
      empty_(new empty_state(table_->viewport())),
      export_(new export_bar(desk, this)),
      search_pause_(new QTimer(this)) {
  setObjectName("list_view");
  setAttribute(Qt::WA_StyledBackground);
  table_->setAccessibleName(title());
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(make_head());
  layout->addWidget(make_narrowing());
  layout->addWidget(export_);
  layout->addWidget(table_, 1);
  layout->addWidget(make_footer());
  setFocusProxy(table_);
  columns_->restore();
  connect_parts();
  if (contribution.initial_criteria) criteria_->start_with(contribution.initial_criteria(about));
  show_criteria_where_there_is_room();
  ask_anew();
}

list_view::~list_view() = default;

void list_view::connect_parts() {
  connect(columns_, &column_layout::sort_changed, this, &list_view::ask_anew);
  connect(chips_, &filter_chips::changed, this, &list_view::ask_anew);
  connect(criteria_, &criteria_row::changed, this, [this] {
    show_criteria(!criteria_->isHidden());
    ask_anew();
  });
  search_pause_->setSingleShot(true);
  search_pause_->setInterval(250);
  connect(search_pause_, &QTimer::timeout, this, &list_view::ask_anew);
  connect(table_, &list_table::selection_changed, this, [this] {
    show_footer();
    emit context_changed();
  });
  connect(table_, &list_table::activated_row, this, &list_view::activate);
  connect(table_, &list_table::edit_asked, this, &list_view::edit);
  table_->setContextMenuPolicy(Qt::CustomContextMenu);
  connect(table_, &QWidget::customContextMenuRequested, this, &list_view::open_menu);
  connect(model_, &list_model::arrived, this, [this] {
    show_title();
    show_emptiness();
    show_footer();
  });
  connect(model_, &list_model::rebuilt, this, [this] {
    show_emptiness();
    show_footer();
  });
  connect(model_, &list_model::failed, this, [this](const error& why) {
    if (model_->rows().known_rows() > 0) return emit failed(why);
    empty_->say("warning", desk_.say(why.message), desk_.say(kit::tr("Try again")));
  });
  connect(empty_, &empty_state::action, this, [this] {
    // After a failure the same again; otherwise the list is empty because it is narrowed.
    if (model_->rows().answered()) {
      search_->clear();
      criteria_->clear();
    }
    ask_anew();
  });
  changed_ = session_->on_changed([this] { changed_elsewhere(); });
}

// In a low window the rows are worth more; the button says how many filters narrow them.
void list_view::show_criteria_where_there_is_room() {
  if (!criteria_asked_) show_criteria(criteria_->in_use() > 0 && window()->height() > low_window);
}

void list_view::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  show_criteria_where_there_is_room();
}

page_request list_view::request() const {
  page_request request;
  const int tab = tabs_ == nullptr ? -1 : tabs_->currentIndex();
  if (tab >= 0) request.tab = description_.tabs[std::size_t(tab)].id;
  request.filter = chips_->chosen();
  request.where = criteria_->where();
  request.search = search_ == nullptr ? std::string() : search_->text().trimmed().toStdString();
  request.sort = columns_->sort();
  return request;
}

void list_view::ask_anew() {
  search_pause_->stop();
  if (session_ == nullptr) return;
  empty_->hide();
  table_->start_over();
  model_->rows().ask(request());
  count();
}

void list_view::count() {
  if (session_ == nullptr || description_.filters.empty()) return;
  counting_under_way_ = true;
  counting_ = session_->counts(request(), [this](result<std::vector<filter_count>> answer) {
    counting_under_way_ = false;
    if (!answer.ok()) return chips_->forget_counts();
    counts_ = *answer;
    chips_->show_counts(counts_);
    show_footer();
  });
}

// A burst of changes is fetched once; not under a cell that is being edited.
void list_view::changed_elsewhere() {
  if (std::exchange(due_, true)) return;
  QTimer::singleShot(0, this, [this] {
    if (!due_ || popup_) return;
    refresh();
  });
}

void list_view::refresh() {
  due_ = false;
  if (session_ == nullptr) return;
  show_title();
  table_->tell_what_is_seen();
  model_->rows().refresh();
  count();
}

// A title may learn its contractor's name only with the first rows.
void list_view::show_title() {
  const QString now = title();
  if (now == title_->text()) return;
  title_->setText(now);
  table_->setAccessibleName(now);
  emit title_changed();
}

void list_view::let_go() {
  export_->stop();
  changed_.reset();
  counting_.reset();
  saving_.reset();
  due_ = false;
  if (popup_) delete popup_;
  session_ = nullptr;
  table_->setModel(nullptr);
  delete model_;
  model_ = nullptr;
}

command_context list_view::as_context() const {
  return {description_.id, table_->selection(), about_};
}

QString list_view::title() const {
  return session_ == nullptr ? QString() : desk_.say(session_->title());
}

void list_view::activate(int row_index) {
  const row* row = model_->rows().find(row_index);
  if (row == nullptr) return;
  if (!description_.activate.empty()) return emit command_asked(to_qt(description_.activate));
  if (!row->form.empty()) emit form_asked(to_qt(row->form), to_qt(row->key.id));
}

bool list_view::busy() const {
  return counting_under_way_ || (due_ && popup() == nullptr) || export_->busy();
}

void list_view::export_to(const QString& file) {
  if (session_ == nullptr || file.isEmpty()) return;
  export_->start(*session_, description_, request(), columns_->shown(), file);
}

void list_view::ask_where_to_export() {
  auto* dialog = new QFileDialog(this, desk_.say(kit::tr("Export the list")));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setNameFilters(export_bar::name_filters(desk_).split(";;"));
  dialog->setDefaultSuffix("xlsx");
  dialog->selectFile(title().remove(QRegularExpression("[\\\\/:*?\"<>|]")));
  connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& chosen) {
    dialog->setDefaultSuffix(chosen.contains("csv") ? "csv" : "xlsx");
  });
  connect(dialog, &QFileDialog::fileSelected, this, &list_view::export_to);
  dialog->open();
}

cell_popup* list_view::popup() const {
  return popup_;
}

void list_view::edit(const QModelIndex& index) {
  const row* row = model_->rows().find(index.row());
  if (row == nullptr || popup_) return;
  const column& column = description_.columns[std::size_t(index.column())];
  auto save = [this, key = row->key, version = row->version, id = column.id](
                  const value& value, std::function<void(std::optional<error>)> finish) {
    saving_ = session_->edit_cell(key, version, id, value,
                                  [this, finish = std::move(finish)](result<erp::row> answer) {
                                    if (!answer.ok()) return finish(answer.failure());
                                    model_->rows().replace(*answer);
                                    finish(std::nullopt);
                                  });
  };
  table_->scrollTo(index);
  popup_ = new cell_popup(desk_, column, row->cells[std::size_t(index.column())].value,
                          std::move(save), table_->viewport());
  connect(popup_, &look::floating_panel::dismissed, this, [this] {
    popup_->deleteLater();
    popup_ = nullptr;
    table_->setFocus();
    if (due_) refresh();
  });
  popup_->open_over(table_->visualRect(index));
}

void list_view::open_menu(const QPoint& at) {
  auto* menu = new QMenu(table_);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  for (command_button* button : commands_->buttons()) {
    QAction* action = menu->addAction(button->icon(), button->accessibleName());
    action->setEnabled(button->isEnabled());
    connect(action, &QAction::triggered, button, &QToolButton::click);
  }
  const QModelIndex index = table_->indexAt(at);
  if (index.data(list_model::editable_role).toBool())
    menu->addAction(desk_.say(kit::tr("Edit here")), this, [this, index] { edit(index); });
  menu->addAction(export_button_->icon(), export_button_->accessibleName(), this,
                  &list_view::ask_where_to_export);
  menu->popup(table_->viewport()->mapToGlobal(at));
}

void list_view::refresh_availability() {
  for (command_button* button : commands_->buttons())
    button->show_availability(
        desk_.host.commands().available(button->description().id, as_context()));
}

}  // namespace erp::desktop
