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
/// of, and proves with a key of its own which terminal it is.
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
    std::string key_hash = {};
    std::string licence_types = {};  ///< "L001,L004": what it may ask to see
    std::optional<Instant> suspended_at = {};
};
BOOST_DESCRIBE_STRUCT(Terminal, (),
                      (id, client_id, office_id, name, place, purposes, registered_by,
                       registered_at, closed_at, key_hash, licence_types, suspended_at))

/// What is kept of something handed out: SHA-256, hex.
std::string hash_of(std::string_view secret);

std::string text_of(const std::vector<Purpose>& purposes);
std::vector<Purpose> purposes_in(std::string_view text);
bool allows(const Terminal& terminal, Purpose purpose);
bool allows_licence(const Terminal& terminal, std::string_view licence_type);

}  // namespace mashang::one_code
