#pragma once

#include <string_view>

namespace mashang::sql {

/// True of well-formed UTF-8 (RFC 3629: no overlong forms, no surrogates) without NUL: what a TEXT
/// column of either engine takes.
bool is_storable_text(std::string_view text);

}  // namespace mashang::sql
