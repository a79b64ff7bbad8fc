#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "contexts/one_code/purpose.h"

namespace mashang::one_code {

struct TerminalTag;
using TerminalId = Id<TerminalTag>;

/// A gate, a desk, a kiosk: where codes are shown. It speaks as the connected app that it is part
/// of.
struct Terminal {
    TerminalId id;
    std::string client_id;
    std::string office_id;
    std::string name;
    std::string place;
    std::string purposes;  ///< "identity,entry"
    std::string registered_by;
    Instant registered_at;
    std::optional<Instant> closed_at = {};
};
BOOST_DESCRIBE_STRUCT(Terminal, (),
                      (id, client_id, office_id, name, place, purposes, registered_by,
                       registered_at, closed_at))

std::string text_of(const std::vector<Purpose>& purposes);
std::vector<Purpose> purposes_in(std::string_view text);
bool allows(const Terminal& terminal, Purpose purpose);

}  // namespace mashang::one_code
