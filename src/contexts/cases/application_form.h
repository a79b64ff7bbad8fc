#pragma once

// The form as it was handed in, as a material that the case makes itself.

#include <string>

#include "contexts/cases/parts.h"
#include "platform/http/caller.h"
#include "platform/http/route.h"

namespace mashang::cases {

/// Its number among the materials; an item's own begin with 1.
inline constexpr int kFormSeq = 0;

/// Whether there is one: from the moment on in which the case is handed in.
bool is_form_printed(const Case& of);
std::string name_of_form(const Case& of);

/// Printed anew each time (PDF): what was handed in does not change, and the same answers make the
/// same bytes. It says what was promised and whether it is signed. For whoever may see all of the
/// form.
http::Bytes print_form(sql::Tx& tx, const Parts& parts, const Case& of);

}  // namespace mashang::cases
