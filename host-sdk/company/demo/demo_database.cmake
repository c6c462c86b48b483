# build/share/demo/company.db: what ./dev run copies at its first start. Made by the programs and the
# module themselves, so it is made anew when one of them changed. Included by the root, because it
# needs host and module together; no sanitized build makes it.
set(demo_folder ${ERP_SHARE_DIRECTORY}/demo)
set(demo_new ${demo_folder}/new.db)
set(demo_connection "sqlite3://${demo_new}?synchronous=off")
# While a year is lived passwords cost nothing; then they are hashed as they should be.
# Settings and logs of this run stay in the build, whoever's computer it is.
set(demo_home ${CMAKE_COMMAND} -E env HOME=${demo_folder}/home XDG_DATA_HOME=${demo_folder}/home
  XDG_CONFIG_HOME=${demo_folder}/home XDG_STATE_HOME=${demo_folder}/home)
add_custom_command(
  OUTPUT ${demo_folder}/company.db
  COMMAND ${CMAKE_COMMAND} -E rm -rf ${demo_folder}
  COMMAND ${CMAKE_COMMAND} -E make_directory ${demo_folder}/home
  COMMAND demo-company create ${demo_new}
  COMMAND crm-admin install --database ${demo_connection} --binding demo > ${demo_folder}/install.log
  COMMAND demo-company passwords --database ${demo_connection} --binding demo --demo --cheap
          > ${demo_folder}/passwords.log
  COMMAND ${demo_home} $<TARGET_FILE:demo-company> diary --host $<TARGET_FILE:erp-headless>
          --database ${demo_connection} --binding demo
  COMMAND demo-company passwords --database ${demo_connection} --binding demo --demo --anew
          > ${demo_folder}/passwords.log
  COMMAND ${CMAKE_COMMAND} -E rename ${demo_new} ${demo_folder}/company.db
  DEPENDS demo-company crm-admin erp-headless crm-activities bindings
  COMMENT "Making the demo company: a year of contacts, entered through erp-headless"
  VERBATIM)
if(ERP_SANITIZE)
  add_custom_target(demo_database DEPENDS ${demo_folder}/company.db)
else()
  add_custom_target(demo_database ALL DEPENDS ${demo_folder}/company.db)
endif()
