# mashang_room(NAME [DEPS …]) makes one folder of src/ a library, with the tests that lie beside it.
#
# platform/sql becomes the library `platform_sql` of all its *.cpp but *_test.cpp and *_fuzz.cpp, and the
# program `platform_sql_test` of its *_test.cpp; a main.cpp is left to a program of its own. Each *_fuzz.cpp becomes a program of its own: a libFuzzer
# target in the preset `fuzz`, elsewhere one that replays its corpus (src/testing/replay_corpus.cpp).
# A folder schema/ in the room (0001.sql, 0002.sql …) is compiled in and read through its schema.h
# (cmake/Embed.cmake).
# DEPS are the rooms and libraries that this one may see; the linker and tools/tidy hold it to them.

include(Embed)

# A few sources of a room compiled as one: a cold tree builds in a fraction of the time, a changed source in more of it.
# ./run, ./test and ./bench turn it on where they build for the first time.
option(MASHANG_TOGETHER "Compile sources of a room together (tools/together.py)" OFF)
if(MASHANG_TOGETHER)
    set(together "${CMAKE_BINARY_DIR}/together.cmake")
    file(GLOB_RECURSE together_sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/src/*.cpp")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${together_sources} "${CMAKE_SOURCE_DIR}/tools/together.py")
    execute_process(COMMAND "${CMAKE_SOURCE_DIR}/tools/together.py" OUTPUT_FILE "${together}" COMMAND_ERROR_IS_FATAL ANY)
endif()

# Has the sources of a target compiled in the groups that together.cmake names (src/CMakeLists.txt).
function(mashang_together target)
    if(MASHANG_TOGETHER)
        set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
    endif()
endfunction()

# Puts those sources that are to be the last of their group behind the others.
function(mashang_order list)
    foreach(source IN LISTS ${list})
        if(source IN_LIST together_last)
            list(APPEND last "${source}")
        else()
            list(APPEND first "${source}")
        endif()
    endforeach()
    set(${list} ${first} ${last} PARENT_SCOPE)
endfunction()

# In dev the tests themselves are not optimised, and what they take from an empty optional ends them with a word.
set(MASHANG_TEST_OPTIONS $<$<CONFIG:Debug>:-O0> $<$<CONFIG:Debug>:-D_GLIBCXX_ASSERTIONS>)

function(mashang_room name)
    cmake_parse_arguments(ROOM "" "" "DEPS" ${ARGN})
    set(folder "${CMAKE_SOURCE_DIR}/src/${name}")
    string(REPLACE "/" "_" target "${name}")

    file(GLOB sources CONFIGURE_DEPENDS "${folder}/*.cpp")
    list(REMOVE_ITEM sources "${folder}/main.cpp")
    file(GLOB tests CONFIGURE_DEPENDS "${folder}/*_test.cpp")
    file(GLOB fuzzers CONFIGURE_DEPENDS "${folder}/*_fuzz.cpp")
    if(tests)
        list(REMOVE_ITEM sources ${tests})
    endif()
    if(fuzzers)
        list(REMOVE_ITEM sources ${fuzzers})
    endif()

    mashang_order(sources)
    mashang_order(tests)
    if(sources)
        add_library(${target} STATIC ${sources})
        target_precompile_headers(${target} REUSE_FROM mashang_pch)
        mashang_together(${target})
        set(visibility PUBLIC)
    else()
        add_library(${target} INTERFACE)
        set(visibility INTERFACE)
    endif()
    target_include_directories(${target} ${visibility} "${CMAKE_SOURCE_DIR}/src")
    mashang_embed_schema(${target} ${name})
    target_link_libraries(${target} ${visibility} ${ROOM_DEPS} fmt::fmt Boost::json)

    if(tests)
        add_executable(${target}_test ${tests})
        target_precompile_headers(${target}_test REUSE_FROM mashang_test_pch)
        mashang_together(${target}_test)
        target_compile_options(${target}_test PRIVATE ${MASHANG_TEST_OPTIONS})
        target_link_libraries(${target}_test PRIVATE ${target} testing GTest::gmock GTest::gtest rapidcheck_gtest)
        target_compile_definitions(${target}_test PRIVATE MASHANG_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
        set_property(GLOBAL APPEND PROPERTY MASHANG_TESTS ${target}_test)
    endif()

    foreach(fuzzer IN LISTS fuzzers)
        get_filename_component(program "${fuzzer}" NAME_WE)
        set(corpus "${folder}/corpus/${program}")
        set(program "${target}_${program}")
        add_executable(${program} "${fuzzer}")
        target_link_libraries(${program} PRIVATE ${target})
        if(MASHANG_FUZZ)
            target_link_options(${program} PRIVATE -fsanitize=fuzzer)
        else()
            target_sources(${program} PRIVATE "${CMAKE_SOURCE_DIR}/src/testing/replay_corpus.cpp")
        endif()
        set_target_properties(${program} PROPERTIES MASHANG_CORPUS "${corpus}")
        set_property(GLOBAL APPEND PROPERTY MASHANG_FUZZERS ${program})
    endforeach()
endfunction()
