# Writes SOURCE: the files NNNN.sql of FOLDER as a table of sql::Migration (called by cmake/Embed.cmake).

get_filename_component(context "${ROOM}" NAME)
file(GLOB steps "${FOLDER}/*.sql")
list(SORT steps)

set(rows "")
foreach(step IN LISTS steps)
    get_filename_component(number "${step}" NAME_WE)
    if(NOT number MATCHES "^[0-9][0-9][0-9][0-9]$")
        message(FATAL_ERROR "${step}: a migration is named by four digits, as 0001.sql")
    endif()
    string(REGEX REPLACE "^0+" "" number "${number}")
    file(READ "${step}" sql)
    string(APPEND rows "    {\"${context}\", ${number}, R\"schema(${sql})schema\"},\n")
endforeach()

file(WRITE "${SOURCE}" "// Made by cmake/EmbedSchema.cmake.

#include \"${ROOM}/schema.h\"

namespace mashang::${context} {
namespace {

constexpr sql::Migration kSteps[] = {
${rows}};

}  // namespace

std::span<const sql::Migration> schema() { return kSteps; }

}  // namespace mashang::${context}
")
