#include "contexts/openid/app_authenticator.h"

#include "contexts/openid/presented_token.h"

namespace mashang::openid {
namespace {

bool is_proven(sql::Tx& tx, const Parts& parts, const http::RequestHead& head,
               const LiveToken& live, std::string_view token) {
    if (live.token.jkt.empty()) return true;
    // Reading routes run on a snapshot.
    const bool reads = head.method == "GET" || head.method == "HEAD";
    const std::string_view path = head.target.substr(0, head.target.find('?'));
    return !fault_of_proof(tx, parts, head, path, live, token,
                           reads ? Replay::possible : Replay::refused);
}

}  // namespace

http::Caller AppAuthenticator::authenticate(sql::Tx& tx, const http::RequestHead& head) {
    const auto presented = token_in(head);
    if (!presented) return sessions_.authenticate(tx, head);
    const auto live = find_live_token(tx, parts_, presented->token);
    const bool is_its_own = live && !live->authorization &&
                            has(live->token.audience, parts_.site().issuer()) &&
                            came_as_it_must(*presented, live->token) &&
                            is_proven(tx, parts_, head, *live, presented->token);
    if (!is_its_own) return {};
    return {.kind = http::CallerKind::app,
            .account_id = "app:" + live->token.client_id,
            .office_id = live->app->office_id,
            .client_id = live->token.client_id,
            .scopes = live->token.scopes};
}

}  // namespace mashang::openid
