#include "contexts/federation/flows.h"
#include "contexts/federation/tokens.h"

namespace mashang::federation {

std::optional<LogoutSaid> check_logout(const Parts& parts, std::string_view provider_id,
                                       std::string_view logout_token) {
    std::optional<Provider> provider;
    parts.database.read([&](sql::Tx& tx) { provider = find_active(tx, provider_id); });
    const auto kid = kid_in(logout_token);
    // Whoever may send this is anybody: without a key that it names nobody is asked for keys.
    if (!provider || !kid) return std::nullopt;
    try {
        const auto keys = parts.upstreams.keys(*provider, kid);
        const auto token = check_logout_token(logout_token, *keys,
                                              {.issuer = provider->issuer,
                                               .client_id = provider->client_id,
                                               .now = parts.upstreams.clock().now()});
        if (!token) return std::nullopt;
        LogoutSaid said{.provider_id = provider->id,
                        .sid_indexes = sid_indexes(parts, provider->issuer, token->sid),
                        .issued = token->issued};
        if (!token->subject.empty()) {
            said.subject_indexes = subject_indexes(parts, provider->issuer, token->subject);
        }
        return said;
    } catch (const Refused&) {
        return std::nullopt;  // no keys to look at it with
    }
}

int end_sessions(sql::Tx& tx, const Parts& parts, const LogoutSaid& said) {
    const auto sessions = said.sid_indexes.empty()
                              ? store::list_sessions_of_subject(tx, said.subject_indexes)
                              : store::list_sessions_of_sid(tx, said.provider_id, said.sid_indexes);
    int ended = 0;
    for (const store::SessionRow& session : sessions) {
        if (session.said_at > said.issued) continue;
        parts.identity.end_session(tx, session.account_id,
                                   identity::SessionId::parse(session.session_id).value());
        store::remove_session(tx, session.session_id);
        ++ended;
    }
    return ended;
}

}  // namespace mashang::federation
