// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <chrono>
#include <optional>
#include <string>

#include "db/binding/binding.hpp"
#include "db/binding/key.hpp"

namespace db {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr int tries = 3;  // the quickest counts: the first one fetches from the disk

// A column by which daily work finds the rows of an entity.
struct way_in {
  std::string_view entity;
  std::string_view column;
};
constexpr way_in ways_in[] = {
    {"contractor", "record_key"},     {"contact_person", "record_key"},
    {"contact_person", "contractor"}, {"employee", "record_key"},
    {"operator", "record_key"},       {"operator_in_group", "operator_key"},
};

class stopwatch_of_selects {
 public:
  stopwatch_of_selects(const binding& binding, session& session)
      : binding_(binding), session_(session) {}

  // None: there is no row to look for.
  std::optional<milliseconds> quickest(const bound_entity& bound, const way_in& way,
                                       milliseconds bearable) {
    const auto column = "e." + std::string(way.column);
    const auto from =
        " FROM (\n" + session_.dialect().of_script(bound.select) + "\n) e WHERE " + column;
    const auto type = binding_.key_of(
        way.column == "record_key" ? way.entity : key_target(way.entity, way.column));
    const auto key = some_key("SELECT " + column + from + " IS NOT NULL", type);
    if (!key) return std::nullopt;
    auto best = milliseconds::max();
    for (int i = 0; i < tries && best > bearable; ++i)
      best = std::min(best, timed("SELECT " + column + from + " = :looked_for", type, *key));
    return best;
  }

 private:
  std::optional<std::string> some_key(const std::string& select, key_type type) {
    auto& rows = session_.prepare(session_.dialect().limited(select, "1"), {column_of(type)});
    rows.run();
    std::optional<std::string> key;
    if (rows.fetch()) key = key_text(rows, 0, type);
    rows.close();
    return key;
  }

  milliseconds timed(const std::string& select, key_type type, const std::string& key) {
    auto& rows = session_.prepare(select, {column_of(type)});
    bind_key(rows, type, key);
    const auto begun = steady_clock::now();
    rows.run();
    while (rows.fetch()) continue;
    return std::chrono::duration_cast<milliseconds>(steady_clock::now() - begun);
  }

  const binding& binding_;
  session& session_;
};

}  // namespace

std::vector<finding> slow_selects(const binding& binding, session& session, milliseconds bearable) {
  std::vector<finding> findings;
  stopwatch_of_selects stopwatch(binding, session);
  for (const auto& way : ways_in) {
    const auto bound = binding.entities.find(way.entity);
    if (bound == binding.entities.end()) continue;
    const auto took = stopwatch.quickest(bound->second, way, bearable);
    if (!took || *took <= bearable) continue;
    findings.push_back(
        {std::string(way.entity), bound->second.line,
         binding.file + ":" + std::to_string(bound->second.line) + ": " + std::string(way.entity) +
             ": the SELECT is slow: finding rows by " + std::string(way.column) + " took " +
             std::to_string(took->count()) +
             " ms, and lists do so for each row they show; give the host's column an index, or "
             "select from the table itself without calculation"});
  }
  return findings;
}

}  // namespace db
