#include "contexts/openid/dpop.h"

#include <vector>

#include "contexts/openid/comparable_address.h"
#include "contexts/openid/proof_refusals.h"
#include "platform/crypto/bytes.h"
#include "platform/crypto/hash.h"
#include "platform/jose/claims.h"
#include "platform/jose/jws.h"
#include "platform/jose/public_key.h"

namespace mashang::openid {
namespace {

std::string hash_of(std::string_view access_token) {
    return crypto::to_base64url(crypto::view(crypto::sha256(access_token)));
}

/// RFC 9449 section 4.3, 4 to 7: the header, its key, and the signature by that key.
Checked<jose::PublicKey> key_of(const jose::Jws& jws, const DpopDemand& demand) {
    if (!jws.header().is_type("dpop+jwt")) return because(refusals::kDpopType);
    if (!demand.allowed.contains(jws.header().algorithm)) return because(refusals::kDpopAlgorithm);
    if (!jws.header().jwk) return because(refusals::kDpopKey);
    auto key = jose::PublicKey::from_jwk(*jws.header().jwk);
    if (key && !jws.is_by(*key, demand.allowed)) return because(refusals::kDpopSignature);
    return key;
}

/// Section 4.3, 3: what must be there.
Checked<jose::Claims> claims_of(const jose::Jws& jws) {
    std::vector<Fault> faults;
    auto claims = jose::read_claims(jws.payload(), faults);
    if (!claims || !claims->issued || !claims->token_id || !claims->text("htm") ||
        !claims->text("htu")) {
        return because(refusals::kDpopClaims);
    }
    const auto size = claims->token_id->size();
    if (size == 0 || size > kMostTokenIdBytes) return because(refusals::kDpopClaims);
    return *std::move(claims);
}

bool is_for_address(const jose::Claims& claims, std::string_view address) {
    const auto said = comparable_address(*claims.text("htu"));
    return said && said == comparable_address(address);
}

/// A proof that says `exp` or `nbf` is held to it; none has to.
bool is_in_time(const jose::Claims& claims, Instant now) {
    std::vector<Fault> faults;
    jose::check_times(claims, now, {.ahead = kProofAhead, .behind = kProofAhead}, faults);
    return faults.empty() && *claims.issued >= now - kProofAge;
}

/// Section 4.3, 8 to 12: whether it is for this request. Null when it is.
const Refusal* fault_of(const jose::Claims& claims, const jose::PublicKey& key,
                        const DpopDemand& demand) {
    if (claims.text("htm") != demand.method) return &refusals::kDpopMethod;
    if (!is_for_address(claims, demand.address)) return &refusals::kDpopAddress;
    if (!is_in_time(claims, demand.now)) return &refusals::kDpopTime;
    if (demand.access_token && claims.text("ath") != hash_of(*demand.access_token)) {
        return &refusals::kDpopToken;
    }
    if (demand.thumbprint && key.thumbprint() != *demand.thumbprint) {
        return &refusals::kDpopOtherKey;
    }
    return nullptr;
}

}  // namespace

Checked<DpopProof> check_dpop_proof(std::string_view proof, const DpopDemand& demand) {
    const auto jws = jose::Jws::parse(proof, kMostProofBytes);
    if (!jws) return std::unexpected{jws.error()};
    const auto key = key_of(*jws, demand);
    if (!key) return std::unexpected{key.error()};
    const auto claims = claims_of(*jws);
    if (!claims) return std::unexpected{claims.error()};
    if (const Refusal* fault = fault_of(*claims, *key, demand)) return because(*fault);
    return DpopProof{.thumbprint = key->thumbprint(),
                     .id = *claims->token_id,
                     .expires = *claims->issued + kProofAge};
}

}  // namespace mashang::openid
