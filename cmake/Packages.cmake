# `cpack --config build/release/CPackConfig.cmake` makes a .deb that installs and runs (deploy/README.md).

include(GNUInstallDirs)
install(TARGETS mashang RUNTIME DESTINATION bin)
install(DIRECTORY "${CMAKE_BINARY_DIR}/share/mashang/" DESTINATION share/mashang
        FILES_MATCHING PATTERN "*.utf8" PATTERN "*.csv" PATTERN "*.json" PATTERN "*.txt")
install(DIRECTORY "${CMAKE_SOURCE_DIR}/data/" DESTINATION share/mashang/data
        FILES_MATCHING PATTERN "*.csv" PATTERN "*.json" PATTERN "queries-*" EXCLUDE PATTERN "LICENSES" EXCLUDE)
install(DIRECTORY "${CMAKE_SOURCE_DIR}/web/dist/" DESTINATION share/mashang/web OPTIONAL PATTERN ".*" EXCLUDE)
install(FILES "${CMAKE_SOURCE_DIR}/deploy/mashang.service" DESTINATION /lib/systemd/system)
install(FILES "${CMAKE_SOURCE_DIR}/deploy/nginx-site.conf" "${CMAKE_SOURCE_DIR}/deploy/README.md"
        "${CMAKE_SOURCE_DIR}/data/PROVENANCE.md" DESTINATION share/doc/mashang)
install(FILES "${CMAKE_SOURCE_DIR}/LICENSE" DESTINATION share/doc/mashang RENAME copyright)
install(DIRECTORY "${CMAKE_SOURCE_DIR}/data/LICENSES/" DESTINATION share/doc/mashang/licences)
install(FILES "${CPPJIEBA_ROOT}/LICENSE" DESTINATION share/doc/mashang/licences RENAME cppjieba-MIT.txt)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME mashang)
set(CPACK_PACKAGE_CONTACT "Mashang <maintainers@mashang.example>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "fonts-noto-cjk, libopencc-data, passwd")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "nginx")
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA "${CMAKE_SOURCE_DIR}/deploy/postinst")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
include(CPack)
