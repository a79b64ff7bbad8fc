// Whatever comes in as a token, a set of keys or claims: it is read or refused, what was read is
// printed and read again the same, and nothing is believed that our key did not sign.

#include <cstdint>
#include <cstdlib>

#include "platform/crypto/bytes.h"
#include "platform/jose/claims.h"
#include "platform/jose/jws.h"

namespace mashang::jose {
namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

const KeySet& our_keys() {
    static const KeySet keys = KeySet::parse(
        R"({"keys":[{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}]})");
    return keys;
}

void look_at_token(std::string_view text) {
    const auto jws = Jws::parse(text);
    if (!jws) return;
    const bool is_known = jws->payload() == "Example of Ed25519 signing";  // RFC 8037 appendix A
    require(verify(*jws, our_keys(), kAllAlgorithms) == nullptr || is_known);
    if (jws->header().jwk) {
        if (const auto key = PublicKey::from_jwk(*jws->header().jwk)) {
            jws->is_by(*key, kAllAlgorithms);
        }
    }
}

void look_at_keys(std::string_view text) {
    try {
        const std::string printed = KeySet::parse(text).jwks();
        require(KeySet::parse(printed).jwks() == printed);
    } catch (const Refused&) {
        return;
    }
}

void look_at_claims(std::string_view text) {
    std::vector<Fault> faults;
    const auto claims = read_claims(text, faults);
    require(claims.has_value() == faults.empty());
    if (!claims) return;
    require(claims->audience.empty() != claims->all.contains("aud"));
    check_times(*claims, Instant::from_ms(1'700'000'000'000), {}, faults);
}

}  // namespace
}  // namespace mashang::jose

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    mashang::jose::look_at_token(text);
    mashang::jose::look_at_keys(text);
    mashang::jose::look_at_claims(text);
    // A header as such, since a fuzzer does not find its way through base64.
    mashang::jose::look_at_token(mashang::crypto::to_base64url(text) + ".e30.c2ln");
    return 0;
}
