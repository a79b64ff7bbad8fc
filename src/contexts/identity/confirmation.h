#pragma once

// A passkey that confirms what lies before its holder: the challenge that it signs ends with the
// SHA-256 of that [Web Authentication Level 3, 13.4.3]. All bytes that come and go are base64url.

#include <boost/describe.hpp>
#include <optional>
#include <string>

#include "contexts/identity/account.h"
#include "contexts/identity/webauthn.h"

namespace mashang::identity {

/// What an authenticator answers, as PublicKeyCredential.toJSON() gives it.
struct Assertion {
    std::string credential_id;
    std::string client_data;
    std::string authenticator_data;
    std::string signature;
    std::string user_handle;
};
BOOST_DESCRIBE_STRUCT(Assertion, (),
                      (credential_id, client_data, authenticator_data, signature, user_handle))

/// All that it takes to see without us what was confirmed: `signature` is one by `public_key`
/// (COSE_Key) over authenticator data and SHA-256 of the client data, whose challenge ends with the
/// digest.
struct Confirmation {
    std::string public_key;
    std::string client_data;
    std::string authenticator_data;
    std::string signature;
};
BOOST_DESCRIBE_STRUCT(Confirmation, (), (public_key, client_data, authenticator_data, signature))

/// What is found out before the transaction; without `said` it is not right.
struct ConfirmationCheck {
    std::optional<AccountId> account = {};  ///< for whom the challenge was made
    std::string digest = {};                ///< bytes: what was confirmed
    std::string credential_id = {};
    std::optional<webauthn::Said> said = {};
    Confirmation confirmation = {};
};

}  // namespace mashang::identity
