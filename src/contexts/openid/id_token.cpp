#include "contexts/openid/id_token.h"

#include "platform/jose/jws.h"

namespace mashang::openid {

std::optional<jose::Claims> read_id_token(const Parts& parts, std::string_view text) {
    const auto jws = jose::Jws::parse(text);
    if (!jws || !jws->header().is_type("JWT")) return std::nullopt;
    const auto ring = parts.keys.get();
    if (jose::verify(*jws, ring->published(), jose::kAllAlgorithms) == nullptr) {
        return std::nullopt;
    }
    std::vector<Fault> faults;
    auto claims = jose::read_claims(jws->payload(), faults);
    if (!claims || claims->issuer != parts.site().issuer()) return std::nullopt;
    return claims;
}

}  // namespace mashang::openid
