#pragma once

// Steps of an office that were done, for who tells others of them (contexts/exchange).

#include <string>
#include <vector>

#include "contexts/cases/parts.h"

namespace mashang::cases {

/// One that was done or sent back, whatever became of it later.
struct DoneStep {
    std::string step;  ///< as the journal names it
    std::string name;  ///< in Chinese
    Instant opened_at;
    Instant done_at;
    std::string done_by;  ///< account id
    std::string opinion;  ///< in clear
};

/// The one that was done first first.
std::vector<DoneStep> done_steps_of(sql::Tx& tx, const Parts& parts, const Case& of);

}  // namespace mashang::cases
