#include "contexts/openid/presented_token.h"

#include <algorithm>

#include "contexts/openid/dpop.h"
#include "platform/http/text.h"

namespace mashang::openid {

std::optional<PresentedToken> token_in(const http::RequestHead& head) {
    if (head.count_of("Authorization") != 1) return std::nullopt;
    const std::string_view header = head.value_of("Authorization");
    const auto blank = std::min(header.find(' '), header.size());
    const std::string_view token = http::trim(header.substr(blank));
    const auto is = [&](std::string_view scheme) {
        return !token.empty() && http::same_ignoring_case(header.substr(0, blank), scheme);
    };
    if (is("Bearer")) return PresentedToken{TokenScheme::bearer, token};
    if (is("DPoP")) return PresentedToken{TokenScheme::dpop, token};
    return std::nullopt;
}

bool came_as_it_must(const PresentedToken& presented, const AccessToken& token) {
    return token.jkt.empty() == (presented.scheme == TokenScheme::bearer);
}

std::optional<std::string> fault_of_proof(sql::Tx& tx, const Parts& parts,
                                          const http::RequestHead& head, std::string_view path,
                                          const LiveToken& live, std::string_view token,
                                          Replay replay) {
    if (head.count_of("DPoP") != 1) return "exactly one DPoP proof must come along";
    const std::string address = parts.site().at(path);
    const auto proof = check_dpop_proof(head.value_of("DPoP"),
                                        {.method = head.method == "HEAD" ? "GET" : head.method,
                                         .address = address,
                                         .access_token = token,
                                         .thumbprint = std::string_view{live.token.jkt},
                                         .now = parts.clock.now()});
    if (!proof) return message_of(*proof.error(), {}, Language::en);
    if (replay == Replay::refused && !comes_once(tx, *proof)) return "the proof was used before";
    return std::nullopt;
}

}  // namespace mashang::openid
