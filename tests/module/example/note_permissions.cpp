// SPDX-License-Identifier: Apache-2.0
#include "tests/module/example/note_permissions.hpp"

#include <algorithm>
#include <memory>

#include "tests/module/example/text.hpp"

namespace notebook {

namespace {

constexpr char permission_entity[] = "example.permission";
constexpr char stick[] = "stick";

class note_permission_session : public erp::permission_session {
 public:
  note_permission_session(erp::host& host, std::shared_ptr<erp::permission_table> kept)
      : host_(host), kept_(std::move(kept)) {}

  erp::job_handle read(then<erp::permission_table> then) override {
    return answer(*kept_, std::move(then));
  }

  std::vector<erp::permission_effect> effects(
      const erp::record_key&, const std::vector<erp::permission_change>& changes) const override {
    erp::permission_effect effect{stick, {}, tr("no notes"), {}};
    for (const auto& grant : with(changes)) {
      effect.level = grant.level;
      effect.words = tr("sticks notes");
      effect.from.push_back(grant.group);
    }
    return {effect};
  }

  erp::job_handle save(std::vector<erp::permission_change> changes,
                       then<erp::permission_table> then) override {
    kept_->grants = with(changes);
    host_.changes().publish({permission_entity, {}});
    return answer(*kept_, std::move(then));
  }

  erp::job_handle forget_gone(then<erp::permission_table> then) override {
    return answer(*kept_, std::move(then));
  }

  erp::subscription on_changed(std::function<void()> told) override {
    return host_.changes().on_change(permission_entity, [told](const auto&) { told(); });
  }

 private:
  std::vector<erp::permission_grant> with(
      const std::vector<erp::permission_change>& changes) const {
    auto grants = kept_->grants;
    for (const auto& change : changes) {
      std::erase_if(grants, [&](const auto& grant) { return grant.group == change.group; });
      if (!change.after.empty()) grants.push_back({change.group, change.permission, change.after});
    }
    return grants;
  }
  erp::job_handle answer(erp::permission_table table, then<erp::permission_table> then) {
    return erp::run_job<erp::permission_table>(
        host_.jobs(), {}, [table](erp::job_context&) { return table; }, std::move(then));
  }

  erp::host& host_;
  const std::shared_ptr<erp::permission_table> kept_;
};

}  // namespace

erp::permissions_contribution note_permissions(erp::host& host) {
  const auto kept = std::make_shared<erp::permission_table>();
  kept->groups = {{{"1"}, "Writers", false}};
  kept->operators = {{{"1"}, "writer", "A writer", {}, true, {{"1"}}}};
  erp::permissions_contribution all;
  all.description = {
      "example.permissions",
      tr("Note permissions"),
      20,
      {{"notes", tr("Notes"), {{stick, tr("Stick notes"), tr("Writes new notes.")}}}}};
  all.open = [&host, kept]() -> erp::result<std::unique_ptr<erp::permission_session>> {
    return std::unique_ptr<erp::permission_session>(
        std::make_unique<note_permission_session>(host, kept));
  };
  return all;
}

}  // namespace notebook
