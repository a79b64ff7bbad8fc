// Whatever a provider sends: a document, a token, claims. Nothing is read past its end, and nothing
// that no key of the provider's signed says who somebody is.

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "contexts/federation/discovery.h"
#include "contexts/federation/json_texts.h"
#include "contexts/federation/tokens.h"
#include "contexts/federation/upstream_person.h"

namespace mashang::federation {
namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

void look_into(std::string_view text) {
    constexpr std::string_view kIssuer = "https://a.example";
    if (const auto read = read_discovery(text, kIssuer, {})) {
        require(read->issuer == kIssuer && read->token_endpoint.starts_with("https://"));
    }
    const jose::KeySet nobodys;
    const TokenDemand demand{.issuer = kIssuer,
                             .client_id = "mashang",
                             .now = Instant::from_ms(1'538'000'000'000),
                             .nonce = "n",
                             .access_token = text};
    require(!check_id_token(text, nobodys, demand));
    require(!check_logout_token(text, nobodys, demand));
    kid_in(text);
    if (const auto claims = object_of(text, kMostDocumentBytes)) {
        const ClaimMapping mapping{.name = ClaimRule{"name", 2},
                                   .citizen_id = ClaimRule{"/verified/claims/id", 2},
                                   .mobile = ClaimRule{"phone", 2}};
        const UpstreamPerson person = person_in(*claims, mapping, 2);
        require(!person.proven_citizen_id() ||
                !lacks_claims(*claims, {.citizen_id = mapping.citizen_id}));
    }
}

}  // namespace
}  // namespace mashang::federation

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    mashang::federation::look_into({reinterpret_cast<const char*>(data), size});
    return 0;
}
