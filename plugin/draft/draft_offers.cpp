// SPDX-License-Identifier: Apache-2.0
#include "plugin/draft/draft_offers.hpp"

#include "plugin/draft/draft_content.hpp"
#include "plugin/draft/draft_table.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

constexpr char all_offer[] = "crm.draft.all";

std::string offer_id(const std::string& draft) {
  return "crm.draft." + draft;
}

erp::text message_of(const draft& draft) {
  const auto content = read_content(draft.content);
  const auto about = content ? content->about : std::string();
  if (about.empty()) return tr("What you typed on {1} was not saved.", draft.alive_at);
  return tr("What you typed about {1} on {2} was not saved.", about, draft.alive_at);
}

}  // namespace

draft_offers::draft_offers(workplace& place) : place_(place) {
  operators_ = place_.host().session().on_changed([this] { operator_changed(); });
  operator_changed();
}

void draft_offers::operator_changed() {
  offered_.clear();
  shown_.clear();
  young_.clear();
  first_look_ = true;
  again_.reset();
  look();
}

void draft_offers::look() {
  const auto by = let_in(place_.host());
  if (!by) return;
  looking_ = place_.read<std::vector<draft>>(
      *by,
      [key = by->operator_key](admitted& inside) -> erp::result<std::vector<draft>> {
        return draft_table(inside.session, inside.keys).of(key);
      },
      [this](erp::result<std::vector<draft>> drafts) {
        if (drafts)
          offer(std::move(*drafts));
        else if (!again_)
          again_ = place_.host().clock().every(left_behind, [this] { look(); });
      });
}

void draft_offers::offer(std::vector<draft> drafts) {
  const auto now = place_.host().clock().now();
  const auto young_before = std::exchange(young_, {});
  for (auto& draft : drafts) {
    // A form that was opened after the login is this program's own.
    if (!first_look_ && young_before.count(draft.id) == 0) continue;
    if (draft.alive_at + left_behind > now)
      young_.insert(draft.id);
    else
      offered_[draft.id] = std::move(draft);
  }
  first_look_ = false;
  for (const auto& [id, draft] : offered_)
    if (shown_.count(offer_id(id)) == 0) offer_one(draft);
  offer_all();
  if (young_.empty())
    again_.reset();
  else if (!again_)
    again_ = place_.host().clock().every(left_behind, [this] { look(); });
}

void draft_offers::offer_one(const draft& draft) {
  shown_[offer_id(draft.id)] =
      place_.host().windows().show({offer_id(draft.id),
                                    message_of(draft),
                                    {{"open", tr("Open")}, {"discard", tr("Discard")}},
                                    [this, draft](const std::string& option) {
                                      done_with(draft.id);
                                      if (option == "open") open(draft);
                                      if (option == "discard") discard(draft);
                                    }});
}

void draft_offers::offer_all() {
  if (offered_.size() < 2) {
    shown_.erase(all_offer);
    return;
  }
  shown_[all_offer] = place_.host().windows().show(
      {all_offer,
       tr_n("{1} draft was not saved.", "{1} drafts were not saved.",
            static_cast<std::int64_t>(offered_.size())),
       {{"open_all", tr("Open all")}, {"discard_all", tr("Discard all")}},
       [this](const std::string& option) {
         const auto drafts = offered_;
         for (const auto& [id, draft] : drafts) {
           done_with(id);
           if (option == "open_all") open(draft);
           if (option == "discard_all") discard(draft);
         }
       }});
}

// An offer's subscription outlives its own answer: the host still works with it.
void draft_offers::done_with(const std::string& id) {
  offered_.erase(id);
  for (const auto& gone : {offer_id(id), std::string(offered_.size() < 2 ? all_offer : "")})
    if (auto found = shown_.find(gone); found != shown_.end()) {
      answered_.push_back(std::move(found->second));
      shown_.erase(found);
    }
  closing_ = place_.later([this] { answered_.clear(); });
}

void draft_offers::open(const draft& draft) {
  std::optional<erp::record_key> key;
  if (draft.activity) key = erp::record_key{std::to_string(*draft.activity)};
  if (!place_.host().windows().open_form(draft.form, key, {{"draft", draft.id}}))
    place_.host().log().write(erp::services::log_level::warning, "a draft could not be opened");
}

void draft_offers::discard(const draft& draft) {
  const auto by = let_in(place_.host());
  if (!by) return;
  (void)place_.write<erp::done>(
      {}, *by,
      [id = draft.id](admitted& inside) -> erp::result<erp::done> {
        draft_table(inside.session, inside.keys).remove(id);
        return erp::done{};
      },
      nullptr, nullptr);
}

}  // namespace crm
