// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/loader/elf_library.hpp"

#include <cstdint>
#include <cstring>
#include <optional>
#include <vector>

#if defined(__linux__)
#include <link.h>
#endif

namespace erp::loader {

#if defined(__linux__)

namespace {

using file_header = ElfW(Ehdr);
using program_header = ElfW(Phdr);
using section_header = ElfW(Shdr);
using symbol = ElfW(Sym);

constexpr unsigned char class_of_host = sizeof(void*) == 8 ? ELFCLASS64 : ELFCLASS32;

// `count` entries from `offset` on; none when they are not wholly in the file.
template <class Entry>
std::optional<std::vector<Entry>> table_of(file_reader& file, std::uint64_t offset,
                                           std::uint64_t count) {
  if (!file.inside(offset, count * sizeof(Entry))) return std::nullopt;
  std::vector<Entry> entries(count);
  if (!file.read(offset, entries.data(), count * sizeof(Entry))) return std::nullopt;
  return entries;
}

bool segments_inside(file_reader& file, const file_header& header) {
  if (header.e_phnum == 0 || header.e_phentsize != sizeof(program_header)) return false;
  const auto segments = table_of<program_header>(file, header.e_phoff, header.e_phnum);
  if (!segments) return false;
  for (const auto& each : *segments)
    if (!file.inside(each.p_offset, each.p_filesz)) return false;
  return true;
}

bool sections_inside(file_reader& file, const file_header& header) {
  if (header.e_shnum == 0 || header.e_shentsize != sizeof(section_header)) return false;
  const auto sections = table_of<section_header>(file, header.e_shoff, header.e_shnum);
  if (!sections) return false;
  for (const auto& each : *sections)
    if (each.sh_type != SHT_NOBITS && !file.inside(each.sh_offset, each.sh_size)) return false;
  return true;
}

bool is_exported(const symbol& each) {
  const auto visibility = each.st_other & 3;
  return each.st_shndx != SHN_UNDEF && (each.st_info >> 4) != STB_LOCAL &&
         (visibility == STV_DEFAULT || visibility == STV_PROTECTED);
}

bool stands_at(const std::string& texts, std::uint64_t offset, std::string_view name) {
  return offset < texts.size() && name == texts.c_str() + offset;  // c_str ends in any case
}

bool exports_in(file_reader& file, const section_header& table, const section_header& texts,
                std::string_view name) {
  const auto symbols = table_of<symbol>(file, table.sh_offset, table.sh_size / sizeof(symbol));
  if (!symbols || texts.sh_type == SHT_NOBITS) return false;
  const std::string names = file.text(texts.sh_offset, texts.sh_size);
  for (const auto& each : *symbols)
    if (is_exported(each) && stands_at(names, each.st_name, name)) return true;
  return false;
}

}  // namespace

extent extent_of(file_reader& file) {
  if (file.text(0, SELFMAG) != std::string_view(ELFMAG, SELFMAG)) return extent::other_kind;
  file_header header;
  if (!file.read(0, header)) return extent::cut_short;
  if (header.e_ident[EI_CLASS] != class_of_host || header.e_type != ET_DYN)
    return extent::other_kind;
  const bool whole = segments_inside(file, header) && sections_inside(file, header);
  return whole ? extent::whole : extent::cut_short;
}

bool exports(file_reader& file, std::string_view name) {
  file_header header;
  if (!file.read(0, header)) return false;
  const auto sections = table_of<section_header>(file, header.e_shoff, header.e_shnum);
  if (!sections) return false;
  for (const auto& each : *sections)
    if (each.sh_type == SHT_DYNSYM && each.sh_link < sections->size() &&
        exports_in(file, each, (*sections)[each.sh_link], name))
      return true;
  return false;
}

#else

extent extent_of(file_reader&) {
  return extent::whole;
}

bool exports(file_reader&, std::string_view) {
  return true;
}

#endif

}  // namespace erp::loader
