#pragma once

#include <span>
#include <string>

#include "contexts/discovery/engine/index.h"

namespace mashang::discovery {

/// What was typed with its slips put right: 申份证丢了 is 身份证丢了. Each slip is replaced by what
/// the names of `witnesses` have in its place, no further away than one character, or two of the
/// same sound; by the nearest, of two as near by that of the earlier witness. The witnesses are
/// items that the reading led to, the best first: so it is a matter of what was typed and of the
/// place, and not of a page or a filter. Empty when nothing was doubted, or when none of them says
/// what was meant.
std::u32string corrected(const IndexParts& parts, const Reading& reading,
                         std::span<const std::uint32_t> witnesses);

}  // namespace mashang::discovery
