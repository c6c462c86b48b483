// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "db/dialect/dialect.hpp"
#include "db/session/session.hpp"

// The host binding: a TOML file with one SELECT per entity, from which the views erp_* are made, so
// that everything else reads a database nobody here designed under names we know.
// Plain data once read; reading and checking block and belong on a worker or in a tool.

namespace db {

// What a view must offer, in the documented order; see README.md.
struct entity {
  std::string_view name;                           // "contractor" → view erp_contractor
  std::vector<std::string_view> columns;           // required
  std::vector<std::string_view> optional_columns;  // NULL in the view when the SELECT has none
  bool required;
};

const std::vector<entity>& entities();
// Whose key this column holds: "contact_person", "contractor" → "contractor"; empty when nobody's.
std::string_view key_target(std::string_view entity, std::string_view column);
bool has_record_key(const entity& entity);  // else its records have no key of their own

struct bound_entity {
  std::string select;
  key_type key = key_type::integer;
  int line = 0;  // of the file, where its table begins
};

struct binding {
  std::string name;
  std::string file;      // as given, for messages
  std::string checksum;  // of the file's text and of the columns that views have
  std::map<std::string, bound_entity, std::less<>> entities;

  key_type key_of(std::string_view entity) const;  // integer where the entity is not bound
};

// "northwind" → SHARE/bindings/northwind.toml; what has a folder or ends in .toml is a path.
// fails: bad_configuration, naming what there is
std::filesystem::path find_binding(const std::string& name_or_path,
                                   const std::filesystem::path& share_dir);

// fails: failure bad_configuration "FILE:LINE: …"
binding read_binding(const std::filesystem::path& file);

struct finding {
  std::string entity;
  int line = 0;
  std::string message;  // "northwind.toml:12: contractor: the SELECT has no column 'name'"
};

// Runs each SELECT: columns there, key never NULL and unique, key type fits. Changes nothing. Reads
// whole tables: `begins` is told each entity before its rows are read.
std::vector<finding> check_binding(
    const binding& binding, session& session,
    const std::function<void(std::string_view entity)>& begins = nullptr);
// Of a binding that passed: where one record is found so slowly by its key that work with it will
// be. Changes nothing.
std::vector<finding> slow_selects(
    const binding& binding, session& session,
    std::chrono::milliseconds bearable = std::chrono::milliseconds(100));

// The CREATE VIEW statements, in order; erp_* views only, never a host's table.
std::vector<std::string> view_statements(const binding& binding, session& session);

// The type of each entity's key as a column of ours is declared: the very type of the view's column
// where the server tells and the view is made, else the dialect's for the binding's key type.
std::map<std::string, std::string, std::less<>> key_columns(const binding& binding,
                                                            session& session);

}  // namespace db
