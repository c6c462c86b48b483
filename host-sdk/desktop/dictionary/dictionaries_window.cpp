// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/dictionary/dictionaries_window.hpp"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

#include "host-sdk/company/core/reference_host.hpp"
#include "host-sdk/desktop/dictionary/dictionary_table.hpp"
#include "host-sdk/desktop/history/history_window.hpp"
#include "host-sdk/desktop/look/bar.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

void dictionaries_window::rebuild_tree() {
  tree_->clear();
  add(company::dictionary_tree(desk_.host.contributions()), nullptr);
  tree_->expandAll();
  if (!shown_.empty() && desk_.host.contributions().find_dictionary(shown_) == nullptr) {
    fetching_.reset();
    changing_.reset();
    changed_.reset();
    delete history_;
    session_.reset();
    shown_.clear();
    table_->show_values({}, {});
    title_->clear();
  }
  refresh_buttons();
}

void dictionaries_window::add(const std::vector<company::dictionary_node>& nodes,
                              QTreeWidgetItem* under) {
  for (const auto& node : nodes) {
    auto* item = under == nullptr ? new QTreeWidgetItem(tree_) : new QTreeWidgetItem(under);
    item->setText(0, desk_.say(node.caption));
    item->setSizeHint(0, {100, 28});
    if (node.leaf) item->setData(0, Qt::UserRole, to_qt(node.id));
    add(node.nodes, item);
  }
}

void dictionaries_window::open(const std::string& dictionary) {
  if (shown_ == dictionary && session_) return;
  auto opened = company::open_dictionary(desk_.host.contributions(), dictionary, desk_.host.log());
  trouble_->say(opened ? QString() : desk_.say(opened.failure().message));
  if (!opened) return;
  notice_->say({});
  merging_->hide();
  take_back_ = nullptr;
  fetching_.reset();
  changing_.reset();
  changed_.reset();
  delete history_;
  session_ = std::move(*opened);
  shown_ = dictionary;
  const auto& described = desk_.host.contributions().find_dictionary(dictionary)->what.description;
  languages_ = described.languages;
  title_->setText(desk_.say(described.caption));
  table_->setAccessibleName(title_->text());
  changed_ = session_->on_changed([this] { fetch(); });
  for (QTreeWidgetItemIterator item(tree_); *item != nullptr; ++item)
    if ((*item)->data(0, Qt::UserRole).toString() == to_qt(dictionary))
      tree_->setCurrentItem(*item);
  fetch();
}

void dictionaries_window::fetch() {
  if (!session_) return;
  const QString search = filter_->text();
  fetching_ =
      session_->values(search.toStdString(), [this, search](result<dictionary_values> values) {
        if (!values) return trouble_->say(desk_.say(values.failure().message));
        may_change_ = values->may_change;
        if (!may_change_) notice_->say(desk_.say(values->why_not));
        table_->show_values(languages_, *values);
        table_->set_filtered(!search.isEmpty() || !may_change_);
        refresh_buttons();
      });
}

void dictionaries_window::refresh_buttons() {
  const auto* value = table_->chosen();
  const bool may = session_ && may_change_;
  add_->setEnabled(may && filter_->text().isEmpty());
  remove_->setEnabled(may && value != nullptr && !value->predefined);
  merge_->setEnabled(may && value != nullptr && table_->values().size() > 1);
  undo_->setEnabled(may && take_back_ != nullptr);
  show_history_->setEnabled(session_ != nullptr);
}

void dictionaries_window::came(const error* why) {
  trouble_->say(why == nullptr ? QString() : desk_.say(why->message));
  refusal_ = why == nullptr ? std::nullopt : std::optional(*why);
  if (why != nullptr) take_back_ = nullptr;
  fetch();
}

void dictionaries_window::edit(const dictionary_value& was, const dictionary_entry& wanted) {
  notice_->say({});
  // A default is taken back by giving it to the one that had it.
  std::optional<dictionary_value> had_it;
  for (const auto& other : table_->values())
    if (other.entry.is_default && wanted.is_default && other.key != was.key) had_it = other;
  changing_ = session_->save(
      was.key, was.version, wanted, [this, was, had_it](result<dictionary_value> saved) {
        take_back_ = nullptr;
        if (saved && had_it)
          take_back_ = [this, had_it] { give_default(had_it->key); };
        else if (saved)
          take_back_ = [this, now = *saved, entry = was.entry] { edit(now, entry); };
        came(saved ? nullptr : &saved.failure());
      });
}

void dictionaries_window::create(const dictionary_entry& wanted) {
  notice_->say({});
  changing_ = session_->save({}, 0, wanted, [this](result<dictionary_value> saved) {
    take_back_ = nullptr;
    if (saved) take_back_ = [this, now = *saved] { take_away(now.key, now.version); };
    came(saved ? nullptr : &saved.failure());
  });
}

// The row as it is on screen now: the handing over has changed it.
void dictionaries_window::give_default(const record_key& key) {
  for (const auto& value : table_->values()) {
    if (value.key != key) continue;
    auto entry = value.entry;
    entry.is_default = true;
    return edit(value, entry);
  }
}

void dictionaries_window::move(const record_key& key, int to) {
  const auto& all = table_->values();
  std::vector<record_key> others;
  int from = 0;
  for (int row = 0; row < int(all.size()); ++row)
    all[std::size_t(row)].key == key ? void(from = row)
                                     : others.push_back(all[std::size_t(row)].key);
  const auto before =
      to < int(others.size()) ? std::optional(others[std::size_t(to)]) : std::nullopt;
  changing_ = session_->move(key, before, [this, key, from](result<done> moved) {
    take_back_ = nullptr;
    if (moved) take_back_ = [this, key, from] { move(key, from); };
    came(moved ? nullptr : &moved.failure());
  });
}

void dictionaries_window::remove() {
  const auto* value = table_->chosen();
  if (remove_->isEnabled() && value != nullptr) take_away(value->key, value->version);
}

void dictionaries_window::take_away(const record_key& key, std::int64_t version) {
  std::optional<dictionary_value> was;
  for (const auto& value : table_->values())
    if (value.key == key) was = value;
  changing_ = session_->remove(key, version, [this, was](result<dictionary_removal> removed) {
    take_back_ = nullptr;
    if (removed && removed->removed && was) take_back_ = [this, was = *was] { restore(was); };
    came(removed ? nullptr : &removed.failure());
    if (!removed || removed->removed) return;
    notice_->say(desk_.say(
        kit::tr_n("{1} record holds this value, so it stays. It can be deactivated: forms no "
                  "longer offer it, the record keeps it.",
                  "{1} records hold this value, so it stays. It can be deactivated: forms no "
                  "longer offer it, the records keep it.",
                  removed->uses)));
    deactivate_->show();
    deactivate_->setFocus();
  });
}

// A value that was removed is there again once it is saved as it was.
void dictionaries_window::restore(const dictionary_value& was) {
  changing_ =
      session_->save(was.key, was.version + 1, was.entry, [this](result<dictionary_value> saved) {
        take_back_ = nullptr;
        came(saved ? nullptr : &saved.failure());
      });
}

void dictionaries_window::ask_for_merge() {
  const auto* value = table_->chosen();
  if (!merge_->isEnabled() || value == nullptr) return;
  into_->clear();
  for (const auto& other : table_->values())
    if (other.key != value->key && other.entry.active)
      into_->addItem(to_qt(other.entry.names.begin()->second), to_qt(other.key.id));
  const auto own = value->entry.names.find(languages_.front());
  merge_words_->setText(desk_.say(kit::tr_n(
      "Merge \"{2}\" ({1} record) into:", "Merge \"{2}\" ({1} records) into:", value->uses,
      own == value->entry.names.end() ? std::string() : own->second)));
  for (int row = 0; row < into_->count(); ++row)
    for (const auto& other : table_->values())
      if (to_qt(other.key.id) == into_->itemData(row).toString())
        if (const auto name = other.entry.names.find(languages_.front());
            name != other.entry.names.end())
          into_->setItemText(row, to_qt(name->second));
  merging_->show();
  into_->setFocus();
}

void dictionaries_window::merge() {
  const auto* value = table_->chosen();
  if (value == nullptr || into_->currentIndex() < 0) return;
  merging_->hide();
  const record_key into{into_->currentData().toString().toStdString()};
  changing_ = session_->merge(value->key, into, [this](result<std::int64_t> moved) {
    take_back_ = nullptr;
    came(moved ? nullptr : &moved.failure());
    if (!moved) return;
    notice_->say(desk_.say(
        kit::tr_n("Merged. {1} record was moved.", "Merged. {1} records were moved.", *moved)));
    deactivate_->hide();
    table_->setFocus();
  });
}

void dictionaries_window::undo() {
  if (take_back_) std::exchange(take_back_, nullptr)();
}

history_window* dictionaries_window::show_history() {
  if (!session_) return nullptr;
  if (!history_) {
    auto opened = session_->history({});
    if (!opened) return nullptr;
    history_ = new history_window(desk_, std::move(opened), title_->text(), this);
    history_->setAttribute(Qt::WA_DeleteOnClose);
  }
  history_->show();
  history_->raise();
  history_->activateWindow();
  return history_;
}

QString dictionaries_window::trouble() const {
  return trouble_->isHidden() ? QString() : trouble_->words();
}

void dictionaries_window::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    if (merging_->isHidden()) return void(close());
    merging_->hide();
    return table_->setFocus();
  }
  QWidget::keyPressEvent(event);
}

}  // namespace erp::desktop
