// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/loader/elf_extent.hpp"

#include <cstdint>
#include <cstring>

#if defined(__linux__)
#include <link.h>
#endif

namespace erp::loader {

#if defined(__linux__)

namespace {

using file_header = ElfW(Ehdr);
using program_header = ElfW(Phdr);
using section_header = ElfW(Shdr);

constexpr unsigned char class_of_host = sizeof(void*) == 8 ? ELFCLASS64 : ELFCLASS32;

bool inside(std::string_view bytes, std::uint64_t offset, std::uint64_t size) {
  return offset <= bytes.size() && size <= bytes.size() - offset;
}

// The table's entries, copied out: nothing in a file needs to be aligned.
template <class Entry, class Good>
bool every_entry(std::string_view bytes, std::uint64_t offset, std::size_t count,
                 std::size_t entry_size, const Good& good) {
  if (count == 0) return true;
  if (entry_size != sizeof(Entry) || !inside(bytes, offset, count * sizeof(Entry))) return false;
  for (std::size_t i = 0; i < count; ++i) {
    Entry entry;
    std::memcpy(&entry, bytes.data() + offset + i * sizeof(Entry), sizeof(Entry));
    if (!good(entry)) return false;
  }
  return true;
}

}  // namespace

extent elf_extent(std::string_view bytes) {
  if (bytes.substr(0, SELFMAG) != std::string_view(ELFMAG, SELFMAG)) return extent::other_kind;
  if (bytes.size() < sizeof(file_header)) return extent::cut_short;
  file_header header;
  std::memcpy(&header, bytes.data(), sizeof(header));
  if (header.e_ident[EI_CLASS] != class_of_host || header.e_type != ET_DYN)
    return extent::other_kind;
  const bool segments_inside = every_entry<program_header>(
      bytes, header.e_phoff, header.e_phnum, header.e_phentsize,
      [&](const program_header& each) { return inside(bytes, each.p_offset, each.p_filesz); });
  const bool sections_inside = every_entry<section_header>(
      bytes, header.e_shoff, header.e_shnum, header.e_shentsize, [&](const section_header& each) {
        return each.sh_type == SHT_NOBITS || inside(bytes, each.sh_offset, each.sh_size);
      });
  const bool named = header.e_shstrndx < header.e_shnum || header.e_shnum == 0;
  return segments_inside && sections_inside && named ? extent::whole : extent::cut_short;
}

#else

extent elf_extent(std::string_view) {
  return extent::whole;
}

#endif

}  // namespace erp::loader
