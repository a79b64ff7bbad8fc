# mashang_embed_schema(TARGET ROOM) compiles src/ROOM/schema/NNNN.sql into the room's library and makes
# "ROOM/schema.h", in the build tree, which declares
#
#     namespace mashang::<last word of ROOM> { std::span<const sql::Migration> schema(); }
#
# so that src/app hands the steps of every context to sql::Database::migrate. mashang_room calls it; a
# room without a folder schema/ is left as it is. See docs/cookbook/add-a-table.md.

function(mashang_embed_schema target room)
    file(GLOB steps CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/src/${room}/schema/*.sql")
    if(NOT steps)
        return()
    endif()
    get_filename_component(context "${room}" NAME)
    set(generated "${CMAKE_BINARY_DIR}/generated")
    set(header "${generated}/${room}/schema.h")
    set(source "${generated}/${room}/schema.cpp")

    file(CONFIGURE OUTPUT "${header}" @ONLY CONTENT [[
#pragma once

// Made by cmake/Embed.cmake from src/@room@/schema/.

#include <span>

#include "platform/sql/migration.h"

namespace mashang::@context@ {

/// The steps of this room's schema, in their order.
std::span<const sql::Migration> schema();

}  // namespace mashang::@context@
]])
    add_custom_command(
        OUTPUT "${source}"
        COMMAND ${CMAKE_COMMAND} "-DROOM=${room}" "-DFOLDER=${CMAKE_SOURCE_DIR}/src/${room}/schema"
                "-DSOURCE=${source}" -P "${CMAKE_SOURCE_DIR}/cmake/EmbedSchema.cmake"
        DEPENDS ${steps} "${CMAKE_SOURCE_DIR}/cmake/EmbedSchema.cmake"
        COMMENT "Embedding the schema of ${room}"
        VERBATIM)
    target_sources(${target} PRIVATE "${source}")
    target_include_directories(${target} PUBLIC "${generated}")
endfunction()
