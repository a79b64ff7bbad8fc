#pragma once

// Files that were handed in while the virus scanner was down: looked through when it is back.

#include "contexts/cases/parts.h"

namespace mashang::cases {

/// Has some of the files that wait looked through, each outside any transaction and written down in
/// one of its own. In whose place a virus was, that material is missing again: timeline and
/// journal say so ("case.virus_found"). Returns how many files had one.
std::int64_t look_through_waiting(const Parts& parts);

/// How many materials have a file that waits to be looked through.
std::int64_t count_unchecked(sql::Tx& tx);

}  // namespace mashang::cases
