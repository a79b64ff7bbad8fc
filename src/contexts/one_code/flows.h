#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "contexts/one_code/api.h"
#include "contexts/one_code/commitment.h"
#include "contexts/one_code/gz1.h"
#include "contexts/one_code/number.h"
#include "contexts/one_code/parts.h"
#include "contexts/one_code/store.h"

namespace mashang::one_code {

inline identity::PersonId person_of(const http::Caller& caller) {
    return identity::PersonId::parse(caller.person_id).value();
}
/// What a code says of her by itself, and what she may show along; nothing of it with a licence.
std::uint16_t predicates_for(const Parts& parts, const identity::SubjectFacts& facts,
                             Purpose purpose);
SaltedClaims claims_for(const Parts& parts, const identity::SubjectFacts& facts, Purpose purpose);
/// Handing out documents takes two kinds of factor. Refuses: kStrongerSignIn.
void demand_strength(const http::Caller& caller, Purpose purpose);

// --- What a person does (flows_issue.cpp)

/// The phone chooses cid and seed, since the cid is hashed into the chain; the platform learns the
/// anchor and never a link.
struct CredentialWish {
    Purpose purpose = Purpose::identity;
    std::string cid;     ///< hex
    std::string anchor;  ///< base64url
    int slots = 0;
    Algorithm algorithm = Algorithm::es256;
    bool with_claims = false;  ///< she wants to show single ones (commitment.h)
};
struct Issued {
    Header header;
    std::string commit = {};   ///< empty: without claims
    SaltedClaims claims = {};  ///< none for the purpose licence: that shows more anyway
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
    std::vector<std::string> claims = {};         ///< what she showed along: "over_65"
    std::optional<std::string> name_masked = {};  ///< identity and licence
    std::optional<std::string> reference = {};    ///< licence: to ask for one with, once
    std::string terminal;                         ///< its name
    Instant at;
};
/// Which terminal calls, and its key.
struct TerminalProof {
    TerminalId id;
    std::string key;
};
/// The one place that knows how a terminal proves to be itself: it speaks with its app's access
/// token, and with its own key. Refuses: kNoSuchTerminal.
Terminal terminal_of(sql::Tx& tx, const http::Caller& caller, const TerminalProof& proof);

/// Uses the code up. Refuses: kNoSuchTerminal, kUnknownCredential, kBadSignature, kReplayed,
/// kStale, kWrongPurpose, kRevoked; then the code is not used up. Tells `one_code.verified` and
/// `person_data.read`.
Verified verify(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                const TerminalProof& terminal, const Shown& shown);

// --- What staff does (flows_terminals.cpp)

struct NewTerminal {
    std::string client_id;
    std::string name;
    std::string place;
    std::vector<Purpose> purposes;
    std::vector<std::string> licence_types = {};  ///< with the purpose licence: what it may ask for
};
/// A terminal with its key, which is shown this once.
struct Registered {
    Terminal terminal;
    std::string key;
};
/// Of the office whose app it is part of. Refuses: json.invalid with kNoPurpose, kNoSuchApp and
/// kLicenceTypes; kTooManyTerminals. Tells `one_code.terminal_registered`.
Registered register_terminal(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                             const NewTerminal& wish);
/// In place of the one it had, which is good no more. Refuses: kTerminalMissing. Tells
/// `one_code.terminal_key_made`.
Registered renew_key(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                     const TerminalId& id);
/// Refuses: kTerminalMissing. Tells `one_code.terminal_suspended` or `…_resumed`.
Terminal suspend_terminal(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                          const TerminalId& id, bool suspends);
/// Refuses: kTerminalMissing. Tells `one_code.terminal_closed`.
void close_terminal(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                    const TerminalId& id);

}  // namespace mashang::one_code
