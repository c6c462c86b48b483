// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/loader/module_file.hpp"

#include <algorithm>
#include <boost/dll/library_info.hpp>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string_view>

#include "erp/module_entry.hpp"
#include "host-sdk/loader/elf_extent.hpp"
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
bool find_entry(std::string_view bytes, module_entry& entry) {
  const std::string pattern = magic();
  const auto at = std::search(bytes.begin(), bytes.end(), pattern.begin(), pattern.end());
  if (at == bytes.end() || bytes.end() - at < std::ptrdiff_t(sizeof(module_entry))) return false;
  std::memcpy(static_cast<void*>(&entry), &*at, sizeof(entry));
  return true;
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

// Lists the exported names where the file still has them; a stripped library is asked once mapped.
std::optional<load_error> compare_exports(const std::filesystem::path& file) {
  try {
    boost::dll::library_info library(file.string());
    const auto names = library.symbols();
    if (names.empty() || std::count(names.begin(), names.end(), module_entry_symbol))
      return std::nullopt;
    return load_error{refusal::no_entry,
                      tr("Holds a module, but does not export {1}", {module_entry_symbol})};
  } catch (const std::exception& e) {
    return load_error{refusal::incomplete, tr("Cannot be read as a library: {1}", {e.what()})};
  }
}

std::optional<load_error> examine(const std::filesystem::path& file, std::string_view bytes,
                                  module_file& facts) {
  switch (elf_extent(bytes)) {
    case extent::other_kind:
      return load_error{refusal::not_a_library, tr("Not a library of this system")};
    case extent::cut_short:
      return load_error{refusal::incomplete, tr("The file is cut short or damaged; copy it again")};
    case extent::whole:
      break;
  }
  module_entry entry;
  if (!find_entry(bytes, entry))
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
  return compare_exports(file);
}

}  // namespace

module_file read_module_file(const std::filesystem::path& file) {
  module_file facts;
  facts.file = file;
  std::error_code error;
  const bool is_file = std::filesystem::is_regular_file(file, error);
  std::ifstream in(file, std::ios::binary);
  if (!is_file || !in) {
    facts.refused = load_error{refusal::unreadable, tr("The file is not there or cannot be read")};
    return facts;
  }
  std::string bytes(std::filesystem::file_size(file, error), '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(in.gcount(), 0)));
  facts.refused = examine(file, bytes, facts);
  return facts;
}

}  // namespace erp::loader
