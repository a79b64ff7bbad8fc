#pragma once

// How far a case has come in its process: pure.

#include <set>
#include <string>
#include <string_view>

#include "contexts/cases/process/process.h"

namespace mashang::cases::process {

/// Which steps are open, and which are done and stand, by id.
struct Marking {
    std::set<std::string> open;
    std::set<std::string> done;
    bool operator==(const Marking&) const = default;
};

/// What an act brought.
struct Move {
    Marking after;
    std::set<std::string> opened;
    std::set<std::string> closed;  ///< open before, needed no more
    std::set<std::string> undone;  ///< done before, and to be done anew or after the one that is
};

Marking start(const Process& process);

/// An open step is done. One that is not open: nothing moves.
Move complete(const Process& process, const Marking& at, std::string_view step);

/// Whether an open step may be sent back to that one now: it says so, and that one is done.
bool may_send_back(const Process& process, const Marking& at, std::string_view step,
                   std::string_view target);
/// It is. Where it may not, nothing moves.
Move send_back(const Process& process, const Marking& at, std::string_view step,
               std::string_view target);

/// Whether the decision may be made now.
bool may_decide(const Process& process, const Marking& at);

}  // namespace mashang::cases::process
