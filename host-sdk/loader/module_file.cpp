// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/loader/module_file.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "erp/module_entry.hpp"
#include "host-sdk/loader/elf_library.hpp"
#include "host-sdk/loader/text.hpp"

namespace erp::loader {

namespace {

// Spelt backwards, so that the host does not carry the pattern it looks for.
std::string magic() {
  constexpr char backwards[] = "\x01tne-eludom-PRE\x7f";
  static_assert(sizeof(backwards) - 1 == module_magic_size);
  return std::string(std::make_reverse_iterator(std::end(backwards) - 1),
                     std::make_reverse_iterator(std::begin(backwards)));
}

std::string version_text(contract_version version) {
  return std::to_string(version.major) + "." + std::to_string(version.minor);
}

// A text field of the entry, which may lack its end.
template <std::size_t size>
std::string field_text(const char (&field)[size]) {
  return std::string(field, std::find(field, field + size, '\0'));
}

// The entry as the file holds it. What stands before build_tag keeps its place in every contract.
bool find_entry(file_reader& file, module_entry& entry) {
  const auto at = file.find(magic());
  return at && file.read(*at, entry);
}

std::optional<load_error> compare_contract(contract_version theirs) {
  const auto ours = current_contract;
  if (theirs.major < ours.major)
    return load_error{
        refusal::older_contract,
        tr("Built for contract {1}; this host speaks {2}. Rebuild the module with this "
           "host's SDK.",
           {version_text(theirs), version_text(ours)})};
  if (theirs.major > ours.major || theirs.minor > ours.minor)
    return load_error{refusal::newer_contract,
                      tr("Built for contract {1}; this host speaks {2} only. Update the host.",
                         {version_text(theirs), version_text(ours)})};
  return std::nullopt;
}

std::optional<load_error> examine(file_reader& file, module_file& facts) {
  switch (extent_of(file)) {
    case extent::other_kind:
      return load_error{refusal::not_a_library, tr("Not a library of this system")};
    case extent::cut_short:
      return load_error{refusal::incomplete, tr("The file is cut short or damaged; copy it again")};
    case extent::whole:
      break;
  }
  module_entry entry;
  if (!find_entry(file, entry))
    return load_error{refusal::no_entry,
                      tr("A library, but not a module: it has no {1}", {module_entry_symbol})};
  facts.contract = entry.contract;
  // Of the same shape as ours: then it can be refused by its name.
  const bool same_shape = entry.struct_size == sizeof(module_entry);
  if (same_shape) {
    facts.build_tag = field_text(entry.build_tag);
    facts.id = field_text(entry.id);
    facts.version = field_text(entry.version);
  }
  if (auto wrong = compare_contract(entry.contract)) return wrong;
  if (!same_shape)
    return load_error{refusal::misdescribed, tr("The entry's size is {1} where {2} is right",
                                                {std::to_string(entry.struct_size),
                                                 std::to_string(sizeof(module_entry))})};
  if (facts.build_tag != ERP_BUILD_TAG)
    return load_error{refusal::other_build,
                      tr("Built as {1}; this host needs {2}", {facts.build_tag, ERP_BUILD_TAG})};
  if (facts.id.empty()) return load_error{refusal::misdescribed, tr("The module gives no id")};
  if (!exports(file, module_entry_symbol))
    return load_error{refusal::no_entry,
                      tr("Holds a module, but does not export {1}", {module_entry_symbol})};
  return std::nullopt;
}

}  // namespace

module_file read_module_file(const std::filesystem::path& file) {
  module_file facts;
  facts.file = file;
  file_reader reader(file);
  if (reader.open())
    facts.refused = examine(reader, facts);
  else
    facts.refused = load_error{refusal::unreadable, tr("The file is not there or cannot be read")};
  return facts;
}

}  // namespace erp::loader
