// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>
#include <toml.hpp>

#include "db/binding/binding.hpp"
#include "db/binding/checksum.hpp"
#include "db/dialect/sql_text.hpp"
#include "db/error/failure.hpp"

namespace db {
namespace {

// Reads one file; its name goes before every complaint.
class reader {
 public:
  explicit reader(std::string file) { binding_.file = std::move(file); }

  binding read(const std::string& text) {
    binding_.checksum = checksum(text + columns_of_views());
    const auto root = parse(text);
    for (const auto& [name, value] : root.as_table()) {
      if (name == "name")
        binding_.name = string_of(value, "name");
      else
        read_entity(name, value);
    }
    if (binding_.name.empty()) refuse(1, "name = \"…\" is missing: what people call this host");
    for (const auto& entity : entities())
      if (entity.required && !binding_.entities.contains(entity.name))
        refuse(1, "the table [" + std::string(entity.name) + "] is missing");
    return std::move(binding_);
  }

 private:
  // A program that reads one column more has the views made anew.
  static std::string columns_of_views() {
    std::string all;
    for (const auto& entity : entities())
      for (const auto* columns : {&entity.columns, &entity.optional_columns})
        for (const auto column : *columns) all += '\n' + std::string(column);
    return all;
  }

  [[noreturn]] void refuse(std::size_t line, const std::string& why) const {
    throw failure(failure_kind::bad_configuration,
                  binding_.file + ":" + std::to_string(line) + ": " + why);
  }

  toml::value parse(const std::string& text) const {
    try {
      std::istringstream stream(text);
      return toml::parse(stream, binding_.file);
    } catch (const toml::exception& error) {
      // "[error] toml::parse_key: an invalid key appeared.\n --> file …": only the sentence.
      std::string what(error.what());
      what.resize(std::min(what.find('\n'), what.size()));
      const auto colon = what.find(": ");
      refuse(error.location().line(),
             "not valid TOML: " + (colon == std::string::npos ? what : what.substr(colon + 2)));
    } catch (const std::exception&) {
      refuse(1, "not valid TOML");
    }
  }

  static std::size_t line_of(const toml::value& value) { return value.location().line(); }

  std::string string_of(const toml::value& value, const std::string& what) const {
    if (!value.is_string() || value.as_string().str.empty())
      refuse(line_of(value), what + " must be a text in quotes");
    return value.as_string().str;
  }

  void read_entity(const std::string& name, const toml::value& table) {
    const auto known = std::find_if(entities().begin(), entities().end(),
                                    [&](const entity& e) { return e.name == name; });
    if (known == entities().end())
      refuse(line_of(table), "unknown name '" + name + "'; see db/binding/README.md");
    if (!table.is_table()) refuse(line_of(table), name + " must be a table: [" + name + "]");

    bound_entity bound;
    bound.line = static_cast<int>(line_of(table));
    bool has_key = false;
    for (const auto& [field, value] : table.as_table()) {
      if (field == "select") {
        bound.select = select_of(name, value);
      } else if (field == "key") {
        has_key = true;
        bound.key = key_type_of(name, value);
      } else {
        refuse(line_of(value), name + ": unknown name '" + field + "'; known are key and select");
      }
    }
    if (bound.select.empty()) refuse(line_of(table), name + ": select = \"…\" is missing");
    if (has_key != has_record_key(*known))
      refuse(line_of(table), has_key
                                 ? name + ": has no key of its own, take key away"
                                 : name + ": key = \"integer\", \"text\" or \"guid\" is missing");
    binding_.entities.emplace(name, std::move(bound));
  }

  std::string select_of(const std::string& name, const toml::value& value) const {
    auto statements = split_statements(string_of(value, name + ": select"));
    if (statements.size() != 1) refuse(line_of(value), name + ": select must be one statement");
    return std::move(statements.front());
  }

  key_type key_type_of(const std::string& name, const toml::value& value) const {
    const auto type = string_of(value, name + ": key");
    if (type == "integer") return key_type::integer;
    if (type == "text") return key_type::text;
    if (type == "guid") return key_type::guid;
    refuse(line_of(value), name + ": key must be \"integer\", \"text\" or \"guid\"");
  }

  binding binding_;
};

}  // namespace

binding read_binding(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(stream), {}};
  if (!stream.is_open() || stream.bad())
    throw failure(failure_kind::bad_configuration, file.string() + ": cannot be read");
  return reader(file.string()).read(text);
}

}  // namespace db
