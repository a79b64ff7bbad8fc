#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace mashang::sql {

/// What a column holds in the portable subset: NULL, BIGINT, DOUBLE PRECISION, TEXT (UTF-8 without
/// NUL). No blobs: bytes are hex or base64 text, files lie in platform/files.
using Value = std::variant<std::monostate, std::int64_t, double, std::string>;

/// The same, looked at where it lies: valid while the row or the argument lives.
using Cell = std::variant<std::monostate, std::int64_t, double, std::string_view>;

/// The column type that a C++ type is stored in; known also where the value is NULL.
enum class Kind : std::uint8_t { integer, real, text };

/// One bound argument.
struct Argument {
    Kind kind;
    Cell cell;
};

}  // namespace mashang::sql
