#pragma once

// The verbs of certificates but for issuance. Those that take a Tx run in the request's transaction
// and throw Refused; `check_shown` runs before it.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contexts/certificates/judge.h"
#include "contexts/certificates/parts.h"
#include "contexts/certificates/seal.h"
#include "contexts/certificates/store.h"
#include "platform/http/caller.h"

namespace mashang::certificates {

// --- Showing a certificate (flows_sign_in.cpp)

struct NewChallenge {
    std::string ticket;  ///< for the browser alone: without it the signature is worth nothing
    std::string text;    ///< the very bytes to be signed
    Instant until;
};
/// Anybody's for sign_in; for bind the caller's, who must have shown lately who she is.
/// Refuses: identity's kSignInAgain.
NewChallenge new_challenge(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                           ChallengePurpose purpose);

struct Shown {
    std::string ticket;
    SignedText signed_text;
};
struct ShownCheck {
    std::optional<identity::AccountId> account = {};  ///< of whoever asked, for bind
    Judgement judgement = {};
};
/// Uses the challenge up, whatever comes of it, and judges. Asks outside.
ShownCheck check_shown(const Parts& parts, ChallengePurpose purpose, const Shown& shown);

/// Whoever is bound to the certificate. With one that names a legal person the session acts for it.
/// Tells `certificate.shown`. Refuses: kNotTaken with all faults; as identity::SignIn::enter.
identity::FirstStep sign_in(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                            const ShownCheck& check);

/// Where the account asks for a second step: before its transaction. `ticket` is one of `sign_in`.
struct SecondShown {
    identity::SecondCheck check = {};
    std::string fingerprint = {};  ///< of the certificate of the first step
};
SecondShown check_second(const Parts& parts, std::string_view ticket, std::string_view typed,
                         std::string_view address);
/// Acts for the certificate's legal person as `sign_in`. Refuses: as
/// identity::SignIn::sign_in_second.
identity::StartedSession sign_in_second(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                                        const SecondShown& shown);

// --- Bindings (flows_bindings.cpp)

/// The caller's own certificate (its name is hers) or one of a legal person for which she may sign.
/// Tells `certificate.bound`. Refuses: kNotTaken with all faults, kBoundAlready, kTooManyBound;
/// identity's kSignInAgain.
store::BindingRow bind(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                       const ShownCheck& check);
/// Tells `certificate.unbound`. Refuses: kNoSuchBinding; identity's kSignInAgain.
void unbind(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const BindingId& id);
/// The certificate of a row, and those above it.
std::vector<pki::Certificate> open_certificates(const Parts& parts, const store::BindingRow& row);

// --- Seals of legal persons (flows_seals.cpp)

struct NewSeal {
    BindingId binding;  ///< of the legal person's certificate
    SealKind kind = SealKind::official;
    std::optional<std::string> png = {};  ///< bytes; else it is drawn
};
/// Judges the certificate behind the caller's binding. Asks outside. Refuses: kNoSuchBinding,
/// kNoLegalPerson; json.invalid with kPictureRefused.
Judgement check_seal(const Parts& parts, const http::Caller& caller, const NewSeal& wish);
/// Tells `seal.made`. Refuses: kNotTaken with all faults, kTooManySeals; identity's kSignInAgain.
Seal make_seal(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const NewSeal& wish,
               const Judgement& judgement);
/// A seal as the caller keeps it.
struct KeptSeal {
    Seal seal;
    Keeper by;
};
/// Of all legal persons that the caller represents, or may sign for and has a certificate of.
std::vector<KeptSeal> list_seals(sql::Tx& tx, const Parts& parts, const http::Caller& caller);
/// Refuses: kNoSuchSeal.
KeptSeal get_seal(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const SealId& id);
/// What something is sealed with. Refuses: kNoSuchSeal, kSealNotUsable.
Seal get_usable_seal(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const SealId& id);
/// Tells `seal.suspended`, `seal.resumed` or `seal.revoked`, also to who represents the legal
/// person. Refuses: kNoSuchSeal, kSealNotInThisState, kSealHeld, kSealHolderGone; identity's
/// kSignInAgain.
KeptSeal set_seal_state(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                        const SealId& id, SealState state, std::string_view note);
/// Whether anything may be sealed with it at this moment: its state, its days, its holder's right.
bool is_in_force(sql::Tx& tx, const Parts& parts, const Seal& seal);

// What ends with the right to it (decision 0019). Each tells as set_seal_state, says how many, and
// does nothing a second time.

/// All that somebody holds whose account is closed.
int end_seals_of_account(sql::Tx& tx, const Parts& parts, const identity::PersonId& person);
/// Those of one legal person that she may use no longer.
int end_seals_of_holder(sql::Tx& tx, const Parts& parts, const Uscc& uscc,
                        const identity::PersonId& person);
/// All of a legal person that is in business no more; also told to who represented it.
int end_seals_of_lapsed(sql::Tx& tx, const Parts& parts, const Uscc& uscc,
                        const std::optional<identity::PersonId>& represented);
/// Whether the maker of a seal is one of ours.
bool is_our_maker(sql::Tx& tx, const pki::Certificate& maker);

// --- The trust list (flows_trust.cpp)

struct NewAuthority {
    std::string certificate;  ///< PEM or DER
    std::string name = {};    ///< empty: as its certificate says
    std::string list_url = {};
    std::string responder_url = {};
    std::string hardware_policy = {};
};
/// Tells `authority.added`. `actor`: account id, or "system". Refuses: json.invalid naming all
/// faults, kAuthorityKnown, kTooManyAuthorities.
Authority add_authority(sql::Tx& tx, const Parts& parts, std::string_view actor,
                        const NewAuthority& wish);
/// Tells `authority.suspended` or `authority.resumed`. Refuses: kNoSuchAuthority.
Authority set_trust(sql::Tx& tx, const Parts& parts, std::string_view actor, std::string_view id,
                    AuthorityState state, std::string_view note);

}  // namespace mashang::certificates
