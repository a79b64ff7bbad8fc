#pragma once

// A copy in parts of a size that can be carried.

#include <cstddef>
#include <vector>

#include "contexts/own_data/copy.h"

namespace mashang::own_data {

/// The chapters in their order, in parts of at most `most` bytes of JSON each. A chapter that is
/// larger is divided between the things of its lists and goes on in the next part under the same
/// name; one thing is never divided, so that a part of one very large thing may be larger. At least
/// one part.
std::vector<std::vector<Chapter>> split(std::vector<Chapter> chapters, std::size_t most);

}  // namespace mashang::own_data
