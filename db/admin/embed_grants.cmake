# Writes grants.sql into a C++ source, so that crm-admin asks for what the file says. Called by
# db/CMakeLists.txt with GRANTS and OUTPUT.
file(READ ${GRANTS} sql)
file(WRITE ${OUTPUT} "// Made of db/admin/grants.sql by embed_grants.cmake; edit there.
#include \"db/admin/grants.hpp\"

namespace db::admin {

std::string_view grants() {
  return R\"~sql~(${sql})~sql~\";
}

}  // namespace db::admin
")
