#pragma once

// From an app's request to its code. All run in the request's transaction.

#include <expected>
#include <optional>
#include <string>

#include "contexts/openid/client_auth.h"
#include "contexts/openid/flow.h"
#include "contexts/openid/steps.h"
#include "platform/http/wire_route.h"

namespace mashang::openid {

/// A request that may go on, with the app that sent it.
struct Opened {
    AppPtr app;
    AuthorizationRequest request;
    Flow flow;
};

/// What came to the authorization address: a request, or the address of a pushed one.
std::expected<Opened, AuthorizationFault> open_request(sql::Tx& tx, const Parts& parts,
                                                       const http::FormFields& fields);
/// The same out of a flow that our pages carried.
std::expected<Opened, AuthorizationFault> reopen(const Parts& parts, const Flow& flow);

/// RFC 9126: keeps a request and returns its address. Throws OAuthError with what is wrong.
struct Pushed {
    std::string request_uri;
    std::chrono::seconds expires_in;
};
Pushed push_request(sql::Tx& tx, const Parts& parts, const MachineRequest& request);

/// All claims and scopes that a person must agree to, as the consent remembers them.
struct Wish {
    Words scopes;
    Words claims;  ///< one by one, beyond the scopes
};
Wish wish_of(const AuthorizationRequest& request, const App& app);
bool covers(const store::ConsentRow& consent, const Wish& wish);

/// Keeps what she agrees to, on top of what she agreed to before.
void give_consent(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const App& app,
                  const Wish& wish);

/// How things stand for whoever is signed in.
Situation situation_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                       const Opened& opened);

/// The authorization of an app to which nothing is left to do (Step::done), and its code. Throws
/// AuthorizationFault when a pushed request was used already.
std::string issue_code(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                       const Opened& opened);

/// The authorization itself: of a code, a device or CIBA.
store::AuthorizationRow begin_authorization(sql::Tx& tx, const Parts& parts,
                                            const http::Caller& caller, const App& app,
                                            const Words& scopes, std::string_view claims,
                                            const Words& resources);

}  // namespace mashang::openid
