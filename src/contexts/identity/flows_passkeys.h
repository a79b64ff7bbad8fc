#pragma once

// The verbs of passkeys; as flows.h says. All bytes that come and go are base64url.

#include <boost/json/object.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contexts/identity/confirmation.h"
#include "contexts/identity/parts.h"
#include "contexts/identity/store.h"
#include "contexts/identity/webauthn.h"
#include "platform/http/caller.h"

namespace mashang::identity {

/// For `navigator.credentials.create`, as parseCreationOptionsFromJSON reads it. The challenge
/// serves once, within five minutes and for this account. Refuses: kSignInAgain, kTooManyPasskeys.
boost::json::object registration_options(sql::Tx& tx, const Parts& parts,
                                         const http::Caller& caller);

/// What the authenticator answered.
struct Registration {
    std::string client_data;
    std::string attestation;
    std::vector<std::string> transports = {};
    std::string name;
};
/// Before the transaction: uses up the challenge, whatever comes of it, and verifies.
struct RegistrationCheck {
    std::optional<AccountId> account = {};  ///< whose challenge it was
    std::optional<webauthn::NewKey> key = {};
};
RegistrationCheck check_registration(const Parts& parts, const Registration& registration);
/// Refuses: kSignInAgain, kPasskeyRefused, kPasskeyKnown, kTooManyPasskeys.
store::PasskeyRow add_passkey(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                              const Registration& registration, const RegistrationCheck& check);

/// For `navigator.credentials.get`: whichever passkey its holder has for us.
boost::json::object sign_in_options(sql::Tx& tx, const Parts& parts);

struct AssertionCheck {
    std::string credential_id = {};
    std::optional<webauthn::Said> said = {};  ///< nothing: not right
};
AssertionCheck check_assertion(const Parts& parts, const Assertion& assertion);

struct PasskeySignIn {
    store::AccountRow account;
    std::string_view methods;  ///< authentication.h
};
/// Refuses: kPasskeyRefused, kAccountClosed.
PasskeySignIn sign_in_with_passkey(sql::Tx& tx, const Parts& parts, const AssertionCheck& check);

/// For `navigator.credentials.get`: one of the caller's passkeys confirms what has this SHA-256
/// (bytes). Serves once, within five minutes and for this account. Refuses: kNoSuchPasskey when she
/// has none.
boost::json::object confirmation_options(sql::Tx& tx, const Parts& parts,
                                         const http::Caller& caller, std::string_view digest);
/// Before the transaction: uses up the challenge, whatever comes of it, and verifies.
ConfirmationCheck check_confirmation(const Parts& parts, const Assertion& assertion);
/// Refuses kPasskeyRefused unless one of the caller's own passkeys confirmed exactly `digest`.
Confirmation accept_confirmation(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                                 const ConfirmationCheck& check, std::string_view digest);

/// Refuses: kNoSuchPasskey.
void rename_passkey(sql::Tx& tx, const http::Caller& caller, const PasskeyId& id,
                    std::string_view name);
/// Refuses: kNoSuchPasskey, kSignInAgain.
void remove_passkey(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                    const PasskeyId& id);

}  // namespace mashang::identity
