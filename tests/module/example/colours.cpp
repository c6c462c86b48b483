// SPDX-License-Identifier: Apache-2.0
#include "tests/module/example/colours.hpp"

#include <algorithm>
#include <utility>

#include "tests/module/example/text.hpp"

namespace notebook {

namespace {

using erp::error;
using erp::error_code;

constexpr char colour_entity[] = "example.colour";

using shelf = std::vector<erp::dictionary_value>;

class colour_session : public erp::dictionary_session {
 public:
  colour_session(erp::host& host, std::shared_ptr<shelf> colours)
      : host_(host), colours_(std::move(colours)) {}

  erp::job_handle values(const std::string& search, then<erp::dictionary_values> then) override {
    erp::dictionary_values all;
    for (const auto& colour : *colours_)
      if (colour.entry.names.at("en").find(search) != std::string::npos)
        all.values.push_back(colour);
    return answer<erp::dictionary_values>(all, std::move(then));
  }

  erp::job_handle save(std::optional<erp::record_key> key, std::int64_t version,
                       erp::dictionary_entry entry, then<erp::dictionary_value> then) override {
    if (entry.names["en"].empty())
      return answer<erp::dictionary_value>(
          error{error_code::required, tr("A colour needs a name"), "name.en", {}}, std::move(then));
    auto found =
        key ? find(*key) : colours_->insert(colours_->end(), {next_key(), 0, {}, false, 0});
    if (found == colours_->end()) return answer<erp::dictionary_value>(gone(), std::move(then));
    if (found->version != version)
      return answer<erp::dictionary_value>(
          error{error_code::conflict, tr("Somebody changed the colour meanwhile"), {}, {}},
          std::move(then));
    found->entry = std::move(entry);
    ++found->version;
    return changed<erp::dictionary_value>(*found, std::move(then));
  }

  erp::job_handle move(const erp::record_key& key, std::optional<erp::record_key> before,
                       then<erp::done> then) override {
    const auto found = find(key);
    if (found == colours_->end()) return answer<erp::done>(gone(), std::move(then));
    const auto colour = *found;
    colours_->erase(found);
    colours_->insert(before ? find(*before) : colours_->end(), colour);
    return changed<erp::done>(erp::done{}, std::move(then));
  }

  erp::job_handle remove(const erp::record_key& key, std::int64_t,
                         then<erp::dictionary_removal> then) override {
    const auto found = find(key);
    if (found == colours_->end()) return answer<erp::dictionary_removal>(gone(), std::move(then));
    colours_->erase(found);
    return changed<erp::dictionary_removal>(erp::dictionary_removal{true, 0}, std::move(then));
  }

  erp::job_handle merge(const erp::record_key&, const erp::record_key&,
                        then<std::int64_t> then) override {
    return answer<std::int64_t>(
        error{error_code::unsupported, tr("Colours are not merged"), {}, {}}, std::move(then));
  }

  erp::subscription on_changed(std::function<void()> told) override {
    return host_.changes().on_change(colour_entity, [told](const auto&) { told(); });
  }

 private:
  static error gone() { return {error_code::not_found, tr("The colour is gone"), "key", {}}; }
  shelf::iterator find(const erp::record_key& key) {
    return std::find_if(colours_->begin(), colours_->end(),
                        [&](const auto& colour) { return colour.key == key; });
  }
  erp::record_key next_key() const { return {std::to_string(colours_->size() + 1)}; }

  template <class T>
  erp::job_handle answer(erp::result<T> what, then<T> then) {
    return erp::run_job<T>(
        host_.jobs(), {}, [what](erp::job_context&) { return what; }, std::move(then));
  }
  template <class T>
  erp::job_handle changed(erp::result<T> what, then<T> then) {
    host_.changes().publish({colour_entity, {}});
    return answer<T>(std::move(what), std::move(then));
  }

  erp::host& host_;
  const std::shared_ptr<shelf> colours_;
};

}  // namespace

erp::dictionary_contribution colours(erp::host& host) {
  const auto kept =
      std::make_shared<shelf>(shelf{{{"1"}, 1, {{{"en", "Yellow"}}, "", true, true}, true, 1}});
  erp::dictionary_contribution dictionary;
  dictionary.description = {
      "example.dictionary.colour", tr("Note colours"), {{"example", tr("Example")}}, 10, {"en"}};
  dictionary.open = [&host, kept]() -> erp::result<std::unique_ptr<erp::dictionary_session>> {
    return std::unique_ptr<erp::dictionary_session>(std::make_unique<colour_session>(host, kept));
  };
  return dictionary;
}

}  // namespace notebook
