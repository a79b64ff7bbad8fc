#pragma once

#include <cstdint>
#include <vector>

#include "contexts/discovery/engine/index.h"

namespace mashang::discovery {

struct Candidate {
    std::uint32_t item;
    float score;
};

/// Every item that some term of the reading touches, in no order, wherever it is implemented.
std::vector<Candidate> score(const IndexParts& parts, const Reading& reading);

}  // namespace mashang::discovery
