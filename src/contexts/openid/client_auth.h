#pragma once

// Which app calls (RFC 6749 2.3, OpenID Connect Core 9, RFC 7523), and with which key it proves
// possession (RFC 9449).

#include <string>
#include <string_view>

#include "contexts/openid/app.h"
#include "contexts/openid/dpop.h"
#include "contexts/openid/oauth_error.h"
#include "contexts/openid/parts.h"
#include "platform/http/wire_route.h"

namespace mashang::openid {

/// A machine's request: what came in its body and its head.
struct MachineRequest {
    const http::RequestHead& head;
    http::FormFields fields;
    std::string_view path;  ///< "/oidc/token"

    /// The only value; empty when there is none.
    std::string value(std::string_view name) const {
        return std::string{http::only_field(fields, name).value_or("")};
    }
};

/// Reads a POST of a form. Throws OAuthError: invalid_request for another body, or for a parameter
/// that came twice (but `resource`, `audience`).
MachineRequest read_machine_request(const http::WireRequest& request, std::string_view path);

/// What a caller presents, before anything is believed.
struct Credential {
    std::string client_id;
    AuthMethod method = AuthMethod::none;
    std::string secret = {};  ///< or assertion
};
/// Throws OAuthError: invalid_client, invalid_request (more than one at once).
Credential credential_of(const MachineRequest& request);

/// The approved app whose credential it is. With an assertion, remembers that it was used. Throws
/// OAuthError: invalid_client, whatever was wrong.
AppPtr authenticate_app(sql::Tx& tx, const Parts& parts, const MachineRequest& request);

/// The same without a transaction: null when one is needed (an assertion must be remembered, or the
/// app is not known yet). Throws as it does.
AppPtr authenticate_at_once(const Parts& parts, const MachineRequest& request);

/// Remembers a proof. False: it was used before (RFC 9449 11.1).
bool comes_once(sql::Tx& tx, const DpopProof& proof);

/// The thumbprint of the key whose proof comes with the request; empty when no proof came.
/// Remembers the proof. Throws OAuthError: invalid_dpop_proof, also when the app must send one.
std::string prove_possession(sql::Tx& tx, const Parts& parts, const MachineRequest& request,
                             const App& app);

}  // namespace mashang::openid
