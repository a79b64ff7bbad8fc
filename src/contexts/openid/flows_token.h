#pragma once

// The grants of the token address. They run in the request's transaction. What they return as an
// error takes effect all the same (a stolen code ends what was made of it); what they throw
// (OAuthError) takes none.

#include <expected>
#include <optional>

#include "contexts/openid/client_auth.h"
#include "contexts/openid/handout.h"

namespace mashang::openid {

using Granted = std::expected<Handout, OAuthError>;

/// By grant_type, for the app that authenticates. Throws unsupported_grant_type,
/// unauthorized_client, and what the grants below throw.
Granted grant(sql::Tx& tx, const Parts& parts, const MachineRequest& request);

/// The code grant (RFC 6749 4.1.3, 7636, 9449 10): a code serves once, whoever shows it again ends
/// what was made of it.
Granted grant_by_code(sql::Tx& tx, const Parts& parts, const MachineRequest& request,
                      const App& app, std::string_view jkt);

/// RFC 6749 6, RFC 9700 4.14: tokens of apps without a secret are replaced each time.
Granted grant_by_refresh_token(sql::Tx& tx, const Parts& parts, const MachineRequest& request,
                               const App& app, std::string_view jkt);

/// RFC 6749 4.4. Needs no transaction by itself.
Handout grant_to_app(const Parts& parts, const MachineRequest& request, const App& app,
                     std::string_view jkt);
/// The whole grant where it needs no row at all: a secret, no proof of possession. Nothing when it
/// does.
std::optional<Handout> grant_at_once(const Parts& parts, const MachineRequest& request);

/// RFC 8693: an API that received a token asks for one to call another API with, for less and no
/// longer. Tells `token.exchanged`.
Handout grant_by_exchange(sql::Tx& tx, const Parts& parts, const MachineRequest& request,
                          const App& app, std::string_view jkt);

/// RFC 8628 3.4 and CIBA 10: authorization_pending and slow_down until the person has spoken.
Granted grant_by_waiting(sql::Tx& tx, const Parts& parts, const MachineRequest& request,
                         const App& app, std::string_view jkt, store::WaitingKind kind);

/// `asked` within `held`: all of `held` when nothing is asked for. Throws OAuthError:
/// invalid_scope.
Words narrowed_scopes(const MachineRequest& request, const Words& held);
/// The `resource` parameters, all among `held`. Throws OAuthError: invalid_target.
Words asked_resources(const MachineRequest& request, const Words& held);
/// The same, and all of `held` when none is asked for.
Words narrowed_resources(const MachineRequest& request, const Words& held);

/// A refresh token for an authorization, if its app may have one.
void add_refresh_token(sql::Tx& tx, const Parts& parts, const App& app,
                       const store::AuthorizationRow& of, std::string_view jkt, Handout& handout);

/// An access token that holds now, with its authorization if it has one; nothing for all others.
struct LiveToken {
    AccessToken token;
    std::optional<store::AuthorizationRow> authorization = {};
    AppPtr app;
};
std::optional<LiveToken> find_live_token(sql::Tx& tx, const Parts& parts, std::string_view text);

}  // namespace mashang::openid
