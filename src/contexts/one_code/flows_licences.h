#pragma once

// How a terminal gets to see a licence: it asks with the reference that a code gave it, the person
// says yes on her phone, the register is asked, and the terminal collects the answer once.

#include <boost/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contexts/one_code/flows.h"
#include "contexts/one_code/licence_wire.h"

namespace mashang::one_code {

// --- What a terminal does

struct LicenceWish {
    std::string reference;
    std::string licence_type;
    std::string cause;  ///< why, in words that she and the register read
};
struct AskedLicence {
    std::string request;  ///< to collect it with
    std::string number;   ///< to be shown on the terminal's screen
    Instant expires_at;   ///< until then she may answer
};
/// Uses the reference up. Refuses: kNoSuchTerminal, kNotThisLicence, kReferenceOver. Tells
/// `one_code.licence_asked`.
AskedLicence ask_licence(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                         const TerminalProof& terminal, const LicenceWish& wish);

struct Collected {
    LicenceState state = LicenceState::asked;
    std::optional<Licence> licence = {};  ///< with the state given, this once
};
/// How far it is. What was found is handed over, and forgotten; that is entered in her list and
/// told as `one_code.licence_given` and `person_data.read`. Refuses: kNoSuchTerminal,
/// kNoLicenceRequest (also when its time is over).
Collected collect_licence(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                          const TerminalProof& terminal, std::string_view request);

// --- What the person does

/// The number that she found on the terminal's screen; without one she says no.
struct LicenceAnswer {
    std::optional<std::string> number = {};
};
/// Where it stands now: allowed, or denied, also when the number is not the terminal's. Refuses:
/// kStrongerSignIn, kNoLicenceRequest. Tells `one_code.licence_allowed` or `…_denied`.
LicenceState answer_licence(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                            std::string_view id, const LicenceAnswer& answer);

}  // namespace mashang::one_code
