# Writes OUTPUT, a C++ source that holds every file of ICONS (a ;-list of .svg files).
set(entries "")
foreach(file IN LISTS ICONS)
  get_filename_component(name ${file} NAME_WE)
  file(READ ${file} svg)
  string(APPEND entries "      {\"${name}\", R\"svg(${svg})svg\"},\n")
endforeach()
file(WRITE ${OUTPUT} "// Made by ribbon/embed_icons.cmake of ribbon/icons/*.svg.
#include <cassert>
#include <map>

#include \"ribbon/icons.hpp\"

namespace ribbon {

const std::string& icon(std::string_view name) {
  static const std::map<std::string, std::string, std::less<>> all{
${entries}  };
  auto found = all.find(name);
  assert(found != all.end());
  static const std::string none;
  return found == all.end() ? none : found->second;
}

}  // namespace ribbon
")
