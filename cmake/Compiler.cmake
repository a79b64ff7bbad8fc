# How every file of ours is compiled: clang-19, warnings are errors, the same bytes wherever the tree lies.

if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang" OR CMAKE_CXX_COMPILER_VERSION VERSION_LESS 19)
    message(FATAL_ERROR "Mashang builds with clang 19 or newer; use a preset: cmake --preset dev")
endif()

add_compile_options(
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough
    -Wno-missing-field-initializers  # designated initialisers leave out what has a default
    -Wno-gnu-zero-variadic-macro-arguments  # Boost.Describe
    -Werror
    -fPIE  # libraries and programs alike, so that they share the precompiled header
    -fstack-protector-strong -fno-omit-frame-pointer
    "-ffile-prefix-map=${CMAKE_SOURCE_DIR}/=")
add_link_options(-pie -fuse-ld=lld-19 -Wl,-z,relro,-z,now)

if(MASHANG_SANITIZE)
    add_compile_options(-fsanitize=${MASHANG_SANITIZE} -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${MASHANG_SANITIZE})
endif()
if(MASHANG_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()

find_program(CCACHE ccache)
if(CCACHE)
    # A clone elsewhere finds what another clone compiled; precompiled headers do not spoil it.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}" CCACHE_NOHASHDIR=1
        "CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime" ${CCACHE})
    add_compile_options("SHELL:-Xclang -fno-pch-timestamp")
endif()
