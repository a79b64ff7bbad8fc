#include "contexts/openid/app_authenticator.h"

namespace mashang::openid {
namespace {

bool is_proven(sql::Tx& tx, const Parts& parts, const http::RequestHead& head,
               const LiveToken& live, std::string_view token, Replay replay) {
    if (live.token.jkt.empty()) return true;
    const std::string_view path = head.target.substr(0, head.target.find('?'));
    return !fault_of_proof(tx, parts, head, path, live, token, replay);
}

http::Caller app_itself(const LiveToken& live) {
    return {.kind = http::CallerKind::app,
            .account_id = "app:" + live.token.client_id,
            .office_id = live.app->office_id,
            .client_id = live.token.client_id,
            .scopes = live.token.scopes};
}

}  // namespace

http::Caller AppAuthenticator::authenticate(sql::Tx& tx, const http::RequestHead& head) {
    // Reading routes run on a snapshot.
    const bool reads = head.method == "GET" || head.method == "HEAD";
    return find(tx, head, reads ? Replay::possible : Replay::refused);
}

http::Caller AppAuthenticator::look(sql::Tx& tx, const http::RequestHead& head) {
    return find(tx, head, Replay::possible);
}

http::Caller AppAuthenticator::find(sql::Tx& tx, const http::RequestHead& head, Replay replay) {
    const auto presented = token_in(head);
    if (!presented) return sessions_.authenticate(tx, head);
    const auto live = find_live_token(tx, parts_, presented->token);
    const bool holds = live && has(live->token.audience, parts_.site().issuer()) &&
                       came_as_it_must(*presented, live->token) &&
                       is_proven(tx, parts_, head, *live, presented->token, replay);
    if (!holds) return {};
    return live->authorization ? person_through(tx, *live) : app_itself(*live);
}

http::Caller AppAuthenticator::person_through(sql::Tx& tx, const LiveToken& live) const {
    const store::AuthorizationRow& of = *live.authorization;
    const bool is_her_word = of.client_id == live.token.client_id && live.token.actor.empty();
    const auto person = identity::PersonId::parse(of.person_id);
    if (!is_her_word || !person || !parts_.identity.is_active(tx, *person)) return {};
    return {.kind = http::CallerKind::person,
            .account_id = of.account_id,
            .person_id = of.person_id,
            .assurance_level = parts_.identity.assurance_level(tx, *person),
            .client_id = of.client_id,
            .scopes = live.token.scopes,
            .signed_in_at = of.signed_in_at,
            .methods = of.methods,
            .strength = of.strength};
}

}  // namespace mashang::openid
