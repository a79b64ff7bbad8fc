#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>

#include "base/date.h"
#include "base/id.h"
#include "base/instant.h"
#include "base/money.h"

namespace mashang::sql {

/// What a column holds in the portable subset: NULL, BIGINT, DOUBLE PRECISION, TEXT. (No blobs: bytes are
/// hex or base64 text, files lie in platform/files.)
using Value = std::variant<std::monostate, std::int64_t, double, std::string>;

/// A stored value that its type does not accept: a bug or a damaged database, never the caller's fault.
class BadColumn : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// How a type of ours lies in a column. Specialised below; a value type of a context needs only
/// `static std::optional<T> parse(std::string_view)` and `std::string text() const`.
template <class T>
struct Column;

template <class T>
concept TextValue = requires(const T& value, std::string_view text) {
    { value.text() } -> std::convertible_to<std::string>;
    { T::parse(text) } -> std::same_as<std::optional<T>>;
};

// … filled in column.h by the sql room
}  // namespace mashang::sql
