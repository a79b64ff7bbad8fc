#include "contexts/openid/app_authenticator.h"

#include "contexts/openid/flows_token.h"
#include "platform/http/text.h"

namespace mashang::openid {
namespace {

/// The token of "Bearer …"; empty when there is none.
std::string_view bearer_in(const http::RequestHead& head) {
    constexpr std::string_view kBearer = "Bearer ";
    const std::string_view header = head.value_of("Authorization");
    if (header.size() <= kBearer.size() ||
        !http::same_ignoring_case(header.substr(0, kBearer.size()), kBearer)) {
        return {};
    }
    return http::trim(header.substr(kBearer.size()));
}

}  // namespace

http::Caller AppAuthenticator::authenticate(sql::Tx& tx, const http::RequestHead& head) {
    const std::string_view bearer = bearer_in(head);
    if (bearer.empty()) return sessions_.authenticate(tx, head);
    const auto live = find_live_token(tx, parts_, bearer);
    const bool is_its_own = live && !live->authorization && live->token.jkt.empty() &&
                            has(live->token.audience, parts_.site().issuer());
    if (!is_its_own) return {};
    return {.kind = http::CallerKind::app,
            .account_id = "app:" + live->token.client_id,
            .office_id = live->app->office_id,
            .client_id = live->token.client_id,
            .scopes = live->token.scopes};
}

}  // namespace mashang::openid
