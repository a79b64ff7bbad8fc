#pragma once

#include <cstdint>
#include <vector>

#include "contexts/discovery/engine/index.h"

namespace mashang::discovery {

struct Candidate {
    std::uint32_t item;
    float score;
};

/// A term that was found in several ways counts once, as the strongest.
std::vector<Term> strongest(std::vector<Term> terms);

/// Every item that some term of the reading touches, in no order, wherever it is implemented.
std::vector<Candidate> score(const IndexParts& parts, const Reading& reading);

}  // namespace mashang::discovery
