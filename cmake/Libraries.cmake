# Everything comes from Debian 12, except cppjieba, which comes from npm (cmake/npm).

find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(Boost 1.81 REQUIRED COMPONENTS json url)
find_package(OpenSSL 3 REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(PostgreSQL REQUIRED)
find_package(fmt REQUIRED)
find_package(spdlog REQUIRED)
find_package(GTest REQUIRED)
find_package(rapidcheck REQUIRED CONFIG)  # property tests: rapidcheck_gtest
pkg_check_modules(ARGON2 REQUIRED IMPORTED_TARGET libargon2)
pkg_check_modules(CURL REQUIRED IMPORTED_TARGET libcurl)
pkg_check_modules(HARFBUZZ REQUIRED IMPORTED_TARGET harfbuzz-subset)
pkg_check_modules(OPENCC REQUIRED IMPORTED_TARGET opencc)
pkg_check_modules(PUGIXML REQUIRED IMPORTED_TARGET pugixml)
pkg_check_modules(QRENCODE REQUIRED IMPORTED_TARGET libqrencode)
pkg_check_modules(XLSXWRITER REQUIRED IMPORTED_TARGET xlsxwriter)
pkg_check_modules(ZIP REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(TOMLPLUSPLUS REQUIRED IMPORTED_TARGET tomlplusplus)

set(CPPJIEBA_ROOT "${CMAKE_SOURCE_DIR}/cmake/npm/node_modules/nodejieba/submodules/cppjieba")
if(NOT EXISTS "${CPPJIEBA_ROOT}/dict/jieba.dict.utf8")
    message(FATAL_ERROR "cppjieba is missing. Run: npm ci --ignore-scripts --prefix cmake/npm   (./run and ./test do it)")
endif()
add_library(cppjieba INTERFACE)
target_include_directories(cppjieba SYSTEM INTERFACE
    "${CPPJIEBA_ROOT}/include" "${CPPJIEBA_ROOT}/deps/limonp/include")
