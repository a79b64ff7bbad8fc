#pragma once

// One licence that a terminal asks to see: its states, and how the person finds out that it is her
// terminal which asks.
//
//   asked ──she picks the number that the terminal shows──▶ allowed ──register──▶ found ──▶ given
//     │                                                        ├──▶ not_found
//     └──she says no, or picks another──▶ denied               └──▶ unavailable

#include <boost/describe.hpp>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "contexts/identity/account.h"
#include "contexts/one_code/terminal.h"

namespace mashang::one_code {

enum class LicenceState {
    asked,
    denied,
    allowed,      ///< the register is asked
    found,        ///< to be collected
    not_found,    ///< she has none
    unavailable,  ///< the register did not answer
    given,
};
BOOST_DESCRIBE_ENUM(LicenceState, asked, denied, allowed, found, not_found, unavailable, given)

struct LicenceRequest {
    std::string hash;  ///< of what the terminal collects it with
    std::string id;
    identity::PersonId person_id;
    std::string client_id;
    TerminalId terminal_id;
    std::string licence_type;
    std::string cause;
    std::string number;   ///< that the terminal shows
    std::string choices;  ///< "17,42,80"
    LicenceState state = LicenceState::asked;
    std::string licence = {};  ///< sealed; only in state found
    Instant asked_at;
    Instant expires_at;
};
BOOST_DESCRIBE_STRUCT(LicenceRequest, (),
                      (hash, id, person_id, client_id, terminal_id, licence_type, cause, number,
                       choices, state, licence, asked_at, expires_at))

/// Two digits for the terminal's screen, and the three among which the person finds them on hers,
/// rising, all different: whoever makes her say yes to another terminal's wish is found out in two
/// of three cases, and has one try.
struct NumberMatch {
    std::string number;
    std::string choices;
};
NumberMatch make_number_match(const std::function<std::string(std::size_t count)>& random_bytes);

}  // namespace mashang::one_code
