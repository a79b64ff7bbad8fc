#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>

namespace mashang::sql {

/// For a `LIMIT` where all rows are wanted.
inline constexpr std::size_t kAll = std::numeric_limits<std::int64_t>::max();

}  // namespace mashang::sql
