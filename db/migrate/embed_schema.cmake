# Writes every db/schema/<schema>/NNNN_name[.<server>].sql into one C++ source, so that a program
# carries the schema it was built with. Called by db/CMakeLists.txt with SCHEMA and OUTPUT.
file(GLOB_RECURSE files RELATIVE ${SCHEMA} ${SCHEMA}/*.sql)
list(SORT files)
set(text "// Made of db/schema by embed_schema.cmake; edit there.\n")
string(APPEND text "#include \"db/migrate/schema_file.hpp\"\n\n")
string(APPEND text "namespace db {\n\nconst std::vector<schema_file>& schema_files() {\n")
string(APPEND text "  static const std::vector<schema_file> files = {\n")
foreach(file ${files})
  if(NOT file MATCHES "^([a-z_]+)/([0-9][0-9][0-9][0-9])_[a-z_]+(\\.[a-z_]+)?\\.sql$")
    message(FATAL_ERROR "db/schema/${file}: must be <schema>/NNNN_name[.<server>].sql")
  endif()
  set(schema ${CMAKE_MATCH_1})
  set(number ${schema}/${CMAKE_MATCH_2})
  # One file that every server understands, or one for each server; never both.
  set(servers "${CMAKE_MATCH_3}")
  if(DEFINED servers_of_${number} AND
     ("${servers}" STREQUAL "" OR "${servers_of_${number}}" STREQUAL "" OR
      "${servers_of_${number}}" STREQUAL "${servers}"))
    message(FATAL_ERROR "db/schema/${file}: the number is taken")
  endif()
  set(servers_of_${number} "${servers}")
  get_filename_component(name ${file} NAME)
  file(READ ${SCHEMA}/${file} sql)
  string(APPEND text "      {\"${schema}\", \"${name}\", R\"~sql~(${sql})~sql~\"},\n")
endforeach()
string(APPEND text "  };\n  return files;\n}\n\n}  // namespace db\n")
file(WRITE ${OUTPUT} "${text}")
