// Whatever comes in as a proof of possession, an assertion or an address: it is read or refused,
// and an address in its one form stays as it is.

#include <cstdint>
#include <cstdlib>

#include "contexts/openid/client_assertion.h"
#include "contexts/openid/comparable_address.h"
#include "contexts/openid/dpop.h"
#include "contexts/openid/pkce.h"
#include "platform/crypto/bytes.h"

namespace mashang::openid {
namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

void look_into(std::string_view text) {
    const DpopDemand demand{.method = "POST",
                            .address = "https://id.example.cn/oidc/token",
                            .now = Instant::from_ms(1'700'000'000'000)};
    require(!check_dpop_proof(text, demand));  // the corpus has none of that moment
    require(!check_client_assertion(text, {},
                                    {.client_id = "app",
                                     .issuer = "https://id.example.cn/oidc",
                                     .addresses = {},
                                     .profile = AssertionProfile::baseline,
                                     .now = demand.now}));
    client_claimed_in(text);
    if (const auto once = comparable_address(text)) require(comparable_address(*once) == once);
    require(!is_code_verifier(text) || answers_challenge(text, code_challenge_of(text)));
}

}  // namespace
}  // namespace mashang::openid

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    mashang::openid::look_into(text);
    mashang::openid::look_into(mashang::crypto::to_base64url(R"({"alg":"ES256"})") + '.' +
                               mashang::crypto::to_base64url(text) + ".c2ln");
    return 0;
}
