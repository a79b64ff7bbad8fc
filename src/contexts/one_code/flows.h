#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "contexts/one_code/api.h"
#include "contexts/one_code/gz1.h"
#include "contexts/one_code/number.h"
#include "contexts/one_code/parts.h"
#include "contexts/one_code/store.h"

namespace mashang::one_code {

// --- What a person does (flows_issue.cpp)

/// The phone chooses cid and seed, since the cid is hashed into the chain; the platform learns the
/// anchor and never a link.
struct CredentialWish {
    Purpose purpose = Purpose::identity;
    std::string cid;     ///< hex
    std::string anchor;  ///< base64url
    int slots = 0;
    Algorithm algorithm = Algorithm::es256;
};
struct Issued {
    Header header;
    std::string signature;
};
/// Refuses: json.invalid with kBadCid, kBadAnchor, kBadSlots; kStrongerSignIn,
/// kTooManyCredentials, kCidTaken. Tells `one_code.issued`.
Issued issue(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
             const CredentialWish& wish);

/// Refuses: kNoSuchCredential. Tells `one_code.revoked`.
void revoke(sql::Tx& tx, const Parts& parts, const http::Caller& caller, std::string_view cid);

struct Minted {
    OneTimeNumber number;
    Instant expires_at;
};
/// In place of her last one. Refuses: kStrongerSignIn. Tells `one_code.number_made`.
Minted mint_number(sql::Tx& tx, const Parts& parts, const http::Caller& caller, Purpose purpose);

// --- What a terminal does (flows_verify.cpp)

/// A code of this moment with the proof that it would have to have. The platform knows what it
/// issued, so nothing is learnt from checking its own signature again.
struct ShownCode {
    Code code;
    std::string proof;
};
/// What was shown: a code, or a number of the right form.
using Shown = std::variant<ShownCode, OneTimeNumber>;
/// Hex of SHA-256 over header, commit, k_0 and signature: two credentials have never the same.
std::string proof_of(const Header& header, std::string_view commit, std::string_view anchor,
                     std::string_view signature);
/// Slow, and asks no database: before the transaction. Refuses: kUnreadable and what check_moment
/// says.
Shown read_shown(const Parts& parts, std::string_view text);

/// What the terminal's purpose lets it see, and no more.
struct Verified {
    Purpose purpose = Purpose::identity;
    int level = 0;
    int strength = 0;
    std::vector<std::string> predicates = {};
    std::optional<std::string> name_masked = {};  ///< identity and licence
    std::optional<std::string> reference = {};    ///< licence: for redeem_reference
    std::string terminal;                         ///< its name
    Instant at;
};
/// Uses the code up. Refuses: kNoSuchTerminal, kUnknownCredential, kBadSignature, kReplayed,
/// kStale, kWrongPurpose, kRevoked; then the code is not used up. Tells `one_code.verified` and
/// `person_data.read`.
Verified verify(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                const TerminalId& terminal, const Shown& shown);

// --- What staff does (flows_terminals.cpp)

struct NewTerminal {
    std::string client_id;
    std::string name;
    std::string place;
    std::vector<Purpose> purposes;
};
/// Of the office whose app it is part of. Refuses: json.invalid with kNoPurpose and kNoSuchApp;
/// kTooManyTerminals. Tells `one_code.terminal_registered`.
Terminal register_terminal(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                           const NewTerminal& wish);
/// Refuses: kTerminalMissing. Tells `one_code.terminal_closed`.
void close_terminal(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                    const TerminalId& id);

}  // namespace mashang::one_code
