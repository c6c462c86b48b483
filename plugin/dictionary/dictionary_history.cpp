// SPDX-License-Identifier: Apache-2.0
#include "plugin/dictionary/dictionary_history.hpp"

#include <algorithm>
#include <charconv>

#include "host-sdk/kit/format.hpp"
#include "plugin/dictionary/dictionary_query.hpp"
#include "plugin/dictionary/dictionary_service.hpp"
#include "plugin/history/history_paging.hpp"
#include "plugin/history/snapshot.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

using choices = std::vector<erp::history_choice>;

const choices& all_fields() {
  static const choices all{{"created", tr("Created")},         {"removed", tr("Removed")},
                           {"merged", tr("Merged into")},      {"name.pl", tr("Name in Polish")},
                           {"name.en", tr("Name in English")}, {"description", tr("Description")},
                           {"active", tr("Active")},           {"default", tr("Default")},
                           {"position", tr("Place in order")}};
  return all;
}

erp::text caption_of(const std::string& field) {
  const auto found = std::find_if(all_fields().begin(), all_fields().end(),
                                  [&](const auto& one) { return one.id == field; });
  return found == all_fields().end() ? erp::verbatim(field) : found->caption;
}

// What is asked for: of which value, if of one.
struct history_subject {
  std::string code;
  std::optional<erp::record_key> value;
};

// A key that none can have is of a value that is not there.
std::optional<std::int64_t> id_of(const history_subject& subject) {
  if (!subject.value) return std::nullopt;
  std::int64_t id = 0;
  const auto& text = subject.value->id;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), id);
  return read.ec == std::errc() && read.ptr == text.data() + text.size() ? id : 0;
}

class words {
 public:
  words(admitted& inside, const history_subject& subject)
      : inside_(inside), one_(subject.value.has_value()) {
    auto all = read_dictionaries(inside.session, inside.may.by().language);
    for (const auto& value : all[subject.code]) names_[std::to_string(value.id)] = value.name;
  }

  std::vector<erp::history_row> tell(const std::vector<kept_change>& change) {
    const auto& first = change.front();
    const auto of = one_ ? erp::text() : name(std::to_string(first.of));
    const auto heading = heading_of(first, who(first.row.by), of);
    std::vector<erp::history_row> told;
    for (const auto& kept : change) {
      const auto& one = kept.row.change;
      told.push_back(in_words(heading, one));
      if (one.field != "created") continue;
      for (const auto& initial : initial_changes(one.after.value_or("")))
        told.push_back(in_words(heading, initial));
    }
    return told;
  }

 private:
  erp::history_row in_words(const erp::history_row& heading, const field_change& change) const {
    auto row = heading;
    row.field = change.field;
    row.caption = caption_of(change.field);
    if (change.field == "created") return row;
    if (change.field == "merged") {
      row.after = change.after ? name(*change.after) : erp::text();
      return row;
    }
    row.before = shown(change.field, change.before);
    row.after = shown(change.field, change.after);
    return row;
  }
  erp::text name(const std::string& id) const {
    const auto found = names_.find(id);
    return erp::verbatim(found == names_.end() ? id : found->second);
  }
  erp::text shown(const std::string& field, const std::optional<std::string>& value) const {
    if (field == "active" || field == "default")
      return value ? erp::verbatim(erp::kit::show_boolean(value == "1", inside_.may.by().language))
                   : erp::text();
    return value ? erp::verbatim(*value) : erp::text();
  }
  erp::text who(const erp::record_key& by) {
    if (operators_.count(by.id) == 0)
      operators_[by.id] = operator_names(inside_.session, inside_.keys, {by}).front().caption;
    return operators_[by.id];
  }

  admitted& inside_;
  const bool one_;
  std::map<std::string, std::string> names_;
  std::map<std::string, erp::text> operators_;
};

erp::result<erp::history_page> read_page(admitted& inside, const history_subject& subject,
                                         const erp::history_request& wanted) {
  const auto filter = filter_of(wanted, inside.may.by().zone);
  if (!filter) return filter.failure();
  words in_words(inside, subject);
  return page_of_history(
      wanted,
      [&](std::optional<std::int64_t> before, int count) {
        return changes_of_dictionary(inside.session, inside.keys, subject.code, id_of(subject),
                                     *filter, before, count);
      },
      [&](const std::vector<kept_change>& change) { return in_words.tell(change); });
}

class dictionary_history_session : public erp::history_session {
 public:
  dictionary_history_session(workplace& place, who by, history_subject subject)
      : place_(place), by_(std::move(by)), subject_(std::move(subject)) {}

  erp::text title() const override { return tr("History"); }
  choices fields() const override { return all_fields(); }

  erp::job_handle people(then<choices> then) override {
    return place_.read<choices>(
        by_,
        [subject = subject_](admitted& inside) -> erp::result<choices> {
          choices all;
          for (auto& one :
               changers_of_dictionary(inside.session, inside.keys, subject.code, id_of(subject)))
            all.push_back({one.key.id, std::move(one.caption)});
          return all;
        },
        std::move(then));
  }

  erp::job_handle page(erp::history_request request, then<erp::history_page> then) override {
    if (!request.field.empty() && caption_of(request.field).domain.empty())
      return place_.later([field = request.field, then = std::move(then)] {
        then(
            erp::error{erp::error_code::invalid, tr("There is no field {1}.", field), "field", {}});
      });
    return place_.read<erp::history_page>(
        by_,
        [subject = subject_, request = std::move(request)](admitted& inside) {
          return read_page(inside, subject, request);
        },
        std::move(then));
  }

  erp::subscription on_changed(std::function<void()> told) override {
    return place_.host().changes().on_change(dictionary_entity,
                                             [told = std::move(told)](const auto&) { told(); });
  }

 private:
  workplace& place_;
  const who by_;
  const history_subject subject_;
};

}  // namespace

std::unique_ptr<erp::history_session> dictionary_history(workplace& place, who by, std::string code,
                                                         std::optional<erp::record_key> value) {
  return std::make_unique<dictionary_history_session>(
      place, std::move(by), history_subject{std::move(code), std::move(value)});
}

}  // namespace crm
